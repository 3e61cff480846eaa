import { FOUND_AVIS, FOUND_BILAN, FOUND_RECOMMENDATION } from '#bilans';
import { whereFigureSeen } from '#indicators';
import { acronymOn, nameOn } from '#organisations';
import { pactNotFound } from '#pact';
import { positional, runTree, type RequestContext } from '#platform';
import { readsDecision } from '#meetings';
import { readerParams, seesSql } from '#reporting';
import { FOUND_FROM, FOUND_TO, piecesOf, type SearchAsked } from './search-query.rules.js';
import { SearchKind, type SearchHit, type SearchResult } from './search.graphql.js';

/** How one kind of thing is found: rows, which of them, and what is shown. `q.q` is the query, `p` the pact. */
interface Branch {
  readonly from: string;
  readonly row: string;
  readonly where: string;
  readonly path: string;
  readonly number: string;
  readonly title: string;
  readonly body: string;
  /** Of an answer, and of what is said of a year. */
  readonly organisation?: string;
  readonly campaign?: string;
  readonly year?: string;
  readonly edition?: string;
  /** SQL of a match by number: it comes first. */
  readonly named?: string;
  /** Another name that may be typed whole. */
  readonly alias?: string;
  /** What tells two rows apart, and what is searched; of the row itself when omitted. */
  readonly id?: string;
  readonly vector?: string;
}

const LONGEST_TITLE = 180;
const { answered } = FOUND_RECOMMENDATION;

/** An answer that is not public is opened where its reader works on it. */
const REPORT_PATH = `CASE WHEN r.state = 'ACCEPTED' THEN '/engagements/' || n.number || '#rapports' WHEN :seesAll::boolean THEN '/campagnes/' || k.code || '/rapports/' || r.id ELSE '/rapports/' || k.code || '/' || o.slug END`;

const BRANCHES: Readonly<Record<SearchKind, Branch>> = {
  [SearchKind.COMMITMENT]: { from: 'commitment n', row: 'n', where: 'n.pact_id = p.id', path: `'/engagements/' || n.number`, number: 'n.number', title: 'n.title', body: `concat_ws(' · ', n.purpose, n.means, n.audience, n.note)`, named: 'n.number = :commitment::int' },
  [SearchKind.ORGANISATION]: { from: 'organisation o', row: 'o', where: 'EXISTS (SELECT FROM pact_participant pp WHERE pp.tenant_id = o.tenant_id AND pp.organisation_id = o.id AND pp.pact_id = p.id)', path: `'/organisations/' || o.slug`, number: 'NULL::int', title: nameOn('o'), alias: acronymOn('o'), body: `''` },
  [SearchKind.INDICATOR]: { from: 'indicator i', row: 'i', where: 'i.pact_id = p.id', path: `'/indicateurs/' || i.code`, number: 'NULL::int', title: 'i.title', body: `concat_ws(' · ', i.definition, i.method)` },
  // A figure that the reader may not be told is not found by it.
  [SearchKind.FIGURE]: {
    from: 'measurement m JOIN indicator i ON i.tenant_id = m.tenant_id AND i.id = m.indicator_id', row: 'm', where: `i.pact_id = p.id AND m.provenance = 'PUBLISHED' AND m.superseded_by IS NULL AND (${whereFigureSeen('m', 'm.verbatim')}) IS NOT NULL`,
    path: `'/indicateurs/' || i.code`, number: 'NULL::int', title: 'i.title', body: 'm.verbatim',
  },
  [SearchKind.DECISION]: { from: 'decision d', row: 'd', where: `d.pact_id = p.id AND ${readsDecision('d')}`, path: `'/decisions/' || d.number`, number: 'd.number', title: `''`, body: `concat_ws(' · ', d.text, d.closing_words)`, named: 'd.number = :decision::int' },
  [SearchKind.REPORT]: {
    from: `report r JOIN report_request rq ON rq.tenant_id = r.tenant_id AND rq.id = r.request_id JOIN campaign k ON k.tenant_id = rq.tenant_id AND k.id = rq.campaign_id
      JOIN commitment n ON n.tenant_id = rq.tenant_id AND n.id = rq.commitment_id JOIN organisation o ON o.tenant_id = rq.tenant_id AND o.id = rq.organisation_id`,
    row: 'r', where: `k.pact_id = p.id AND (r.state = 'ACCEPTED' OR ${seesSql('rq.organisation_id', 'rq.campaign_id')})`,
    path: REPORT_PATH, number: 'n.number', title: 'n.title', body: `concat_ws(' · ', r.achievements, r.difficulties, r.next_steps)`, organisation: nameOn('o'), campaign: 'k.code',
  },
  [SearchKind.BILAN]: {
    ...FOUND_BILAN, row: 'g', where: `e.pact_id = p.id AND ${FOUND_BILAN.where}`, id: 'g.edition_id', number: 'g.commitment', title: 'g.title', body: 'g.said',
    path: `'/bilans/' || e.year || CASE e.state WHEN 'FROZEN' THEN '/editions/' || e.number ELSE '' END || CASE g.anchor WHEN '' THEN '' ELSE '#' || g.anchor END`,
    year: 'e.year', edition: `CASE e.state WHEN 'FROZEN' THEN e.number END`,
  },
  [SearchKind.AVIS]: { ...FOUND_AVIS, row: 'g', where: `v.pact_id = p.id AND ${FOUND_AVIS.where}`, id: 'v.id', path: `'/bilans/' || v.year || '/avis'`, number: 'NULL::int', title: `'Avis du Conseil sur le bilan ' || v.year`, body: 'e.words' },
  // Its answer is found with it: they are read side by side.
  [SearchKind.RECOMMENDATION]: {
    ...FOUND_RECOMMENDATION, row: 'g', where: `v.pact_id = p.id AND ${FOUND_RECOMMENDATION.where}`, id: 'r.id', path: `'/bilans/' || v.year || '/avis/' || r.number`, number: 'r.number', named: 'r.number = :recommendation::int',
    vector: `g.searchable || CASE WHEN ${answered} THEN coalesce(a.searchable, '') ELSE '' END`, year: 'v.year',
    title: `CASE WHEN length(t.words) > ${LONGEST_TITLE} THEN rtrim(left(t.words, ${LONGEST_TITLE})) || '…' ELSE t.words END`,
    body: `concat_ws(' · ', CASE WHEN length(t.words) > ${LONGEST_TITLE} THEN t.words END, CASE WHEN ${answered} THEN concat_ws(' · ', a.reason, a.plan) END)`,
  },
};

/** Of ts_rank: r / (r + 1), so that no rank climbs a step. */
const BELOW_ONE = 32;
const KINDS = Object.values(SearchKind);

/**
 * What comes first, whatever the lengths of texts and however often they say it: the number, the title typed whole (without regard to
 * spaces), the title that says every word, then the text. Within a step, by rank.
 */
function step({ named, title, alias, row, vector = `${row}.searchable` }: Branch): string {
  const whole = (name: string): string => `pacte_letters(${name}) = q.letters`;
  return `CASE ${named ? `WHEN ${named} THEN 4 ` : ''}WHEN ${[title, ...(alias ? [alias] : [])].map(whole).join(' OR ')} THEN 3 WHEN ts_filter(${vector}, '{a}') @@ q.q THEN 2 ELSE 1 END`;
}

function found(kind: SearchKind): string {
  const branch = BRANCHES[kind];
  const { from, row, where, path, number, title, body, organisation = 'NULL::text', campaign = 'NULL::text', year = 'NULL::int', edition = 'NULL::int', named, id = `${row}.id`, vector = `${row}.searchable` } = branch;
  return `SELECT '${kind}' AS kind, ${KINDS.indexOf(kind)} AS place, ${id} AS id, ${path} AS path, ${number} AS number, ${title} AS title, ${body} AS body,
      ${organisation} AS organisation, ${campaign} AS campaign, ${year} AS year, ${edition} AS edition, (${vector}) @@ q.together AS together, (${step(branch)} + coalesce(ts_rank(${vector}, q.q, ${BELOW_ONE}), 0))::float8 AS rank
    FROM ${from} CROSS JOIN q CROSS JOIN p WHERE ${row}.tenant_id = :tenant AND ${where} AND ((${vector}) @@ q.q${named ? ` OR coalesce(${named}, false)` : ''})`;
}

/** Two words that make one are marked only where nothing else was found: apart, either could be any word. */
const headline = (text: string, options: string): string => `ts_headline('public.pacte_french', ${text}, CASE WHEN h.together THEN q.together ELSE q.q END, 'StartSel=${FOUND_FROM}, StopSel=${FOUND_TO}, ${options}')`;

const SQL = positional(`WITH p AS (SELECT id, tenant_id FROM pact WHERE tenant_id = :tenant AND slug = :pact), q AS (SELECT pacte_search_query(:words::text[], true) AS q, pacte_search_query(:words::text[], false) AS together, pacte_letters(:text::text) AS letters),
  f AS MATERIALIZED (${KINDS.map(found).join('\n    UNION ALL ')}),
  page AS (SELECT * FROM f WHERE :kinds::text[] = '{}' OR f.kind = ANY(:kinds::text[]) ORDER BY f.rank DESC, f.place, f.number, f.title, f.id LIMIT :first::int OFFSET :offset::int)
  SELECT json_build_object(
    'counts', (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'count', c.count) ORDER BY c.place), '[]') FROM (SELECT kind, place, count(*)::int AS count FROM f GROUP BY kind, place) c),
    'hits', (SELECT coalesce(json_agg(json_build_object('kind', h.kind, 'path', h.path, 'number', h.number, 'title', ${headline('h.title', 'HighlightAll=true')}, 
      'organisation', h.organisation, 'campaign', h.campaign, 'year', h.year, 'edition', h.edition,
      'excerpt', ${headline('left(h.body, 6000)', 'MaxWords=28, MinWords=14, ShortWord=0, MaxFragments=1')}) ORDER BY h.rank DESC, h.place, h.number, h.title, h.id), '[]') FROM page h CROSS JOIN q))::text AS j
  FROM p`);

interface Marked {
  readonly counts: SearchResult['counts'];
  readonly hits: readonly (Omit<SearchHit, 'title' | 'excerpt' | 'context'> & { readonly title: string; readonly excerpt: string })[];
}

export interface SearchPage {
  readonly kinds: readonly SearchKind[];
  readonly first: number;
  readonly offset: number;
}

/** What the reader may open and that says what was asked. One statement. */
export async function search(ctx: RequestContext, pact: string, { words, ...numbers }: SearchAsked, { kinds, first, offset }: SearchPage): Promise<SearchResult> {
  const text = await runTree(ctx, SQL, { params: { ...readerParams(ctx), pact, words, ...numbers, kinds, first, offset } });
  if (text === undefined) throw pactNotFound(pact);
  const { counts, hits } = JSON.parse(text) as Marked;
  const wanted = counts.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  return {
    counts,
    totalCount: wanted.reduce((sum, { count }) => sum + count, 0),
    hits: hits.map(({ title, excerpt, ...hit }) => {
      const pieces = piecesOf(excerpt);
      // What only its title says needs no piece of its text that says nothing of it; what has no title is told by its text.
      const shown = pieces.some((piece) => piece.found) || title === '';
      return { ...hit, context: contextOf(hit), title: title === '' ? pieces : piecesOf(title), excerpt: shown && title !== '' ? pieces : [] };
    }),
  };
}

/** What the deprecated field said in one. */
function contextOf({ organisation, campaign, year, edition }: Pick<SearchHit, 'organisation' | 'campaign' | 'year' | 'edition'>): string | null {
  return [organisation, campaign, year, edition === null ? null : `édition ${edition}`].filter((each) => each !== null).join(', ') || null;
}
