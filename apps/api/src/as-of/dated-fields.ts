/**
 * Root fields that answer as of a past day: all that they read is kept with its past (the tables of the schema `as_of`). The
 * others are of today: people and their rights, mails, what is being written, and what is frozen by itself (bilans, dossiers, minutes).
 */
export const DATED: ReadonlySet<string> = new Set([
  ...['pact', 'pacts', 'commitment', 'commitments', 'avenant', 'avenants'],
  ...['organisation', 'organisations', 'indicator', 'indicators', 'indicatorRollups'],
  ...['campaign', 'campaigns', 'report', 'diligence', 'decision', 'decisions', 'meetings', 'history'],
  ...['overview', 'heatMap', 'timeline', 'pactPart', 'arrondissementMap', 'comparison', 'daysCompared', 'alerts', 'alertRules'],
]);
