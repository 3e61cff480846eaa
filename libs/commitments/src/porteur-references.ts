import { followBySql } from '#organisations';

// When two organisations are merged, commitments keep the words that name the one that went.
followBySql({
  columns: ['porteur.organisation_id'],
  words: { fr: 'engagements portés', en: 'commitments answered for' },
  count: 'SELECT count(*) FROM porteur WHERE tenant_id = $1 AND organisation_id = $2',
  statements: ['UPDATE porteur SET organisation_id = $3 WHERE tenant_id = $1 AND organisation_id = $2'],
});
