import { defineLabels } from './language.js';

/** Words of the mode for a screen that a room looks at. */
export const projectionLabels = defineLabels(
  { name: 'Projection', enter: 'Projeter', leave: 'Quitter la projection', hint: 'Échap quitte la projection.' },
  { name: 'Projection', enter: 'Project', leave: 'Leave the projection', hint: 'Escape leaves the projection.' },
);
