export { migrations } from './all.js';
export { migrate } from './migrate.js';
