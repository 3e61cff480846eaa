export * from './dossier.graphql.js';
export * from './dossier-content.graphql.js';
export * from './dossiers.graphql.module.js';
export * from './dossiers.module.js';
export * from './dossiers.service.js';
