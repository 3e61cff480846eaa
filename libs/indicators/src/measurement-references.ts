import { followBySql } from '#organisations';

followBySql({
  columns: ['indicator.owner_id'],
  words: { fr: 'indicateurs tenus', en: 'indicators kept' },
  count: 'SELECT count(*) FROM indicator WHERE tenant_id = $1 AND owner_id = $2',
  statements: ['UPDATE indicator SET owner_id = $3 WHERE tenant_id = $1 AND owner_id = $2'],
});

followBySql({
  columns: ['measurement.kept_for_id'],
  words: { fr: 'chiffres retenus', en: 'figures kept' },
  count: 'SELECT count(*) FROM measurement WHERE tenant_id = $1 AND kept_for_id = $2',
  statements: ['UPDATE measurement SET kept_for_id = $3 WHERE tenant_id = $1 AND kept_for_id = $2'],
});

// When two organisations are merged and both have given a figure for one indicator and period, each keeps its own:
// only one stands for a period and whoever gives it, and nobody knows which is right.
followBySql({
  columns: ['measurement.organisation_id'],
  words: { fr: 'chiffres donnés', en: 'figures given' },
  count: 'SELECT count(*) FROM measurement WHERE tenant_id = $1 AND organisation_id = $2',
  statements: [
    `UPDATE measurement m SET organisation_id = $3 WHERE tenant_id = $1 AND organisation_id = $2 AND NOT EXISTS (
       SELECT FROM measurement n WHERE n.tenant_id = $1 AND n.organisation_id = $3 AND n.indicator_id = m.indicator_id AND n.superseded_by IS NULL AND m.superseded_by IS NULL
         AND (n.period_kind, n.starts_on, n.start_precision, n.ends_on, n.end_precision)
           IS NOT DISTINCT FROM (m.period_kind, m.starts_on, m.start_precision, m.ends_on, m.end_precision))`,
  ],
});
