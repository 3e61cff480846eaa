import { TILES } from '#pact';
import { countedIn } from '#indicators';
import { declareTreeParameter, defineTree, extendTree, type RequestContext, type TreeRoot } from '#platform';
import { readerParams } from '#reporting';
import { namedBy, reachedBy } from './part.tree.js';

const tiles = JSON.stringify(TILES);
declareTreeParameter('arrondissementTiles', () => tiles);

const mapTree = defineTree('ArrondissementMap', 'pact', {
  today: ':today::date',
  commitments: '$.commitments',
  wholeCity: '$.whole_city',
  answered: '$.answered',
  placed: '$.placed',
  medianAgeDays: '$.median_age_days',
  fictional: '$.has_fictional',
});
const tileTree = defineTree('ArrondissementTile', 'pact', {
  arrondissement: '$.place',
  row: '$.tile_row',
  column: '$.tile_column',
  named: '$.named',
  reached: '$.reached',
  commitments: '$.either',
  indicators: '$.indicators',
});

/** One row a commitment: whether its text names a place, whether it was answered, whether an accepted answer says where, and when the latest that does was sent. */
const KNOWN = `(SELECT n.id, EXISTS (SELECT FROM commitment_territory z WHERE z.tenant_id = n.tenant_id AND z.commitment_id = n.id) AS is_named, a.* FROM commitment n
  CROSS JOIN LATERAL (SELECT count(*) > 0 AS answered, coalesce(bool_or(cardinality(x.arrondissements) > 0), false) AS placed, coalesce(bool_or(x.fictional), false) AS fictional,
      max(x.submitted_at) FILTER (WHERE cardinality(x.arrondissements) > 0) AS placed_at
    FROM report_request e JOIN report x ON x.tenant_id = e.tenant_id AND x.request_id = e.id
    WHERE e.tenant_id = n.tenant_id AND e.commitment_id = n.id AND x.state = 'ACCEPTED') a
  WHERE n.tenant_id = p.tenant_id AND n.pact_id = p.id) k`;

const FROM = `(
  SELECT p.*, s.* FROM pact p CROSS JOIN LATERAL (
    SELECT count(*)::int AS commitments, count(*) FILTER (WHERE NOT k.is_named)::int AS whole_city, count(*) FILTER (WHERE k.answered)::int AS answered, count(*) FILTER (WHERE k.placed)::int AS placed,
      coalesce(bool_or(k.fictional), false) AS has_fictional,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY :today::date - (k.placed_at AT TIME ZONE :timeZone)::date) FILTER (WHERE k.placed))::int AS median_age_days
    FROM ${KNOWN}) s) $`;

const count = (condition: string): string => `(SELECT count(*)::int FROM commitment n WHERE n.tenant_id = ^.tenant_id AND n.pact_id = ^.id AND (${condition}))`;

/** A pact of which nothing names an arrondissement has no tiles. */
const TILE_ROWS = `(
  SELECT ^.tenant_id AS tenant_id, t.place, t."row" AS tile_row, t."column" AS tile_column, ${count(namedBy('t.place'))} AS named, ${count(reachedBy('t.place'))} AS reached,
    ${count(`${namedBy('t.place')} OR ${reachedBy('t.place')}`)} AS either,
    (SELECT count(*)::int FROM indicator i WHERE i.tenant_id = ^.tenant_id AND i.pact_id = ^.id AND i.retired_on IS NULL AND t.place = ANY(${countedIn('i')})) AS indicators
  FROM jsonb_to_recordset(:arrondissementTiles::jsonb) AS t(place int, "row" int, "column" int)
  WHERE ^.whole_city < ^.commitments OR ^.placed > 0 OR EXISTS (SELECT FROM territory_group g WHERE g.tenant_id = ^.tenant_id AND g.pact_id = ^.id)) $`;

extendTree(mapTree, { links: { tiles: { kind: 'many', to: () => tileTree, from: TILE_ROWS, orderBy: '$.place' } } });

export function arrondissementMapRoot(ctx: RequestContext, pact: string): TreeRoot {
  return { tree: mapTree, from: FROM, where: '$.slug = :pact', params: { ...readerParams(ctx), pact, timeZone: ctx.tenant.timeZone } };
}
