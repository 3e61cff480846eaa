import { followBySql } from '#organisations';

followBySql({
  columns: ['agenda_item.presenter_id'],
  words: { fr: 'points présentés en réunion', en: 'items presented at meetings' },
  count: `SELECT count(*) FROM agenda_item WHERE tenant_id = $1 AND presenter_id = $2`,
  statements: [`UPDATE agenda_item SET presenter_id = $3 WHERE tenant_id = $1 AND presenter_id = $2`],
});
