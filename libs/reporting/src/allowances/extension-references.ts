import { followBySql } from '#organisations';

// The longer of two times given stands.
followBySql({
  columns: ['campaign_extension.organisation_id'],
  words: { fr: 'délais accordés', en: 'extensions' },
  count: 'SELECT count(*) FROM campaign_extension WHERE tenant_id = $1 AND organisation_id = $2',
  statements: [
    `DELETE FROM campaign_extension s USING campaign_extension g WHERE s.tenant_id = $1 AND g.tenant_id = $1 AND g.campaign_id = s.campaign_id
       AND g.organisation_id = $2 AND s.organisation_id = $3 AND g.due_on > s.due_on`,
    `DELETE FROM campaign_extension g USING campaign_extension s WHERE s.tenant_id = $1 AND g.tenant_id = $1 AND g.campaign_id = s.campaign_id
       AND g.organisation_id = $2 AND s.organisation_id = $3`,
    `UPDATE campaign_extension SET organisation_id = $3 WHERE tenant_id = $1 AND organisation_id = $2`,
  ],
});
