export * from './dossier.graphql.js';
export * from './dossier-content.graphql.js';
export { DossierSharing } from './dossier-sharing.service.js';
export * from './dossiers.graphql.module.js';
export { shareDossiers } from './dossiers.jobs.js';
export * from './dossiers.module.js';
export * from './dossiers.service.js';
