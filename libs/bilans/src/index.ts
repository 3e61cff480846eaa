export * from './bilan.graphql.js';
export * from './bilans.errors.js';
export * from './bilans.graphql.module.js';
export * from './bilans.module.js';
export { Readings } from './reading-room/readings.service.js';
export { BilanPrinting } from './formats/bilan-printing.service.js';
export { sweepBilanPrints } from './formats/bilans.jobs.js';
export { bilanFile, type BilanFile } from './formats/bilan-files.js';
export { fingerprintOf, hashOf, isSignedBy } from './signing/seal.rules.js';
