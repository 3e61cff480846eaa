import { followBySql } from '#organisations';

// Whoever takes over answers; what was adopted keeps the name of the day.
followBySql({
  columns: ['recommendation.organisation_id', 'recommendation.owner_id'],
  words: { fr: 'recommandations du Conseil', en: 'recommendations of the Conseil' },
  count: `SELECT count(*) FROM recommendation WHERE tenant_id = $1 AND (organisation_id = $2 OR owner_id = $2)`,
  statements: [
    `UPDATE recommendation SET organisation_id = $3, version = version + 1 WHERE tenant_id = $1 AND organisation_id = $2`,
    `UPDATE recommendation SET owner_id = $3, version = version + 1 WHERE tenant_id = $1 AND owner_id = $2`,
  ],
});
