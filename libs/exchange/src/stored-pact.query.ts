import { WORDING_COLUMNS, wordedText } from '#commitments';
import type { RequestContext } from '#platform';
import { type PactDocument, WORDS_CUT } from './pact-document.js';
import { documentOf, type StoredRows } from './stored-pact.rules.js';

const date = (day: string, precision: string): string => `json_build_object('day', ${day}, 'precision', ${precision})`;
const list = (object: string, from: string, order: string): string => `(SELECT coalesce(json_agg(json_build_object(${object}) ORDER BY ${order}), '[]') FROM ${from})`;
const numbers = (table: string, column: string, id: string): string =>
  `(SELECT coalesce(json_agg(n.number ORDER BY n.number), '[]') FROM ${table} l JOIN commitment n ON n.tenant_id = $1 AND n.id = l.commitment_id WHERE l.tenant_id = $1 AND l.${column} = ${id})`;

const AVENANT_CHANGES = list(
  `'commitment', n.number, 'wording?', CASE WHEN x.kind = 'REWORDED' THEN ${wordedText('x')} END, 'reason?', x.reason`,
  'avenant_change x JOIN commitment n ON n.tenant_id = $1 AND n.id = x.commitment_id WHERE x.tenant_id = $1 AND x.avenant_id = v.id',
  'n.number',
);

const AVENANTS = list(
  `'number', v.number, 'title', v.title, 'copil', json_build_object('title', v.copil_title, 'on', v.copil_on), 'decision', v.decision, 'effectiveOn', v.effective_on,
   'fictional?', v.fictional, 'changes', ${AVENANT_CHANGES}`,
  `avenant v WHERE v.tenant_id = $1 AND v.pact_id = p.id AND v.state <> 'DRAFT'`,
  'v.number',
);

const GROUPS = list(`'code', g.code, 'name', g.name, 'arrondissements', g.arrondissements, 'origin?', g.origin`, 'territory_group g WHERE g.tenant_id = $1 AND g.pact_id = p.id', 'g.code COLLATE "C"');

const HEAD = `json_build_object('slug', p.slug, 'title', p.title, 'shortTitle', p.short_title,
  'period', json_build_object('start', ${date('p.starts_on', 'p.period_precision')}, 'end', ${date('p.ends_on', 'p.period_precision')}),
  'periodNote?', p.period_note, 'city', p.city, 'source', p.source_key, 'territoryGroups?', ${GROUPS}, 'avenants?', ${AVENANTS},
  'sources', (SELECT json_object_agg(s.key, json_build_object('title', s.title, 'publisher', s.publisher, 'year', s.year) ORDER BY s.key)
    FROM source_document s WHERE s.tenant_id = $1 AND s.pact_id = p.id))`;

const AXES = list(`'number', a.number, 'slug', a.slug, 'title', a.title, 'fullTitle', a.full_title, 'page?', a.page`, 'axis a WHERE a.tenant_id = $1 AND a.pact_id = p.id', 'a.number');

const OBJECTIVES = list(
  `'axis', a.number, 'number', o.number, 'title', o.title, 'page?', o.page`,
  'objective o JOIN axis a ON a.tenant_id = $1 AND a.id = o.axis_id WHERE o.tenant_id = $1 AND o.pact_id = p.id',
  'a.number, o.position',
);

const CADRES = list(
  `'objective', o.number, 'number', c.number, 'title', c.title, 'page?', c.page`,
  'action_cadre c JOIN objective o ON o.tenant_id = $1 AND o.id = c.objective_id WHERE c.tenant_id = $1 AND c.pact_id = p.id',
  'c.number',
);

const PLACES = list(
  `'number', c.number, 'objective', o.number, 'cadre', ac.number, 'subHeading', c.sub_heading`,
  `commitment c JOIN objective o ON o.tenant_id = $1 AND o.id = c.objective_id
   LEFT JOIN action_cadre ac ON ac.tenant_id = $1 AND ac.id = c.action_cadre_id WHERE c.tenant_id = $1 AND c.pact_id = p.id`,
  'c.number',
);

const MEMBERS = `(SELECT json_agg(jsonb_strip_nulls(jsonb_build_object('organisation', h.slug, 'since', x.since, 'until', x.until)) ORDER BY h.slug COLLATE "C")
  FROM organisation_member x JOIN organisation h ON h.tenant_id = $1 AND h.id = x.member_id
  JOIN pact_participant hp ON hp.tenant_id = $1 AND hp.pact_id = p.id AND hp.organisation_id = h.id WHERE x.tenant_id = $1 AND x.group_id = o.id)`;

const ORGANISATIONS = list(
  `'slug', o.slug, 'name', o.name, 'acronym?', o.acronym, 'kind', o.kind, 'parent?', up.slug, 'aliases?', o.aliases,
   'formerNames?', jsonb_strip_nulls(o.former_names), 'members?', ${MEMBERS}, 'closedOn?', o.closed_on::text,
   'participant', pp.participant, 'signatory?', pp.signatory, 'signatorySince?', pp.signatory_since, 'signatoryUntil?', pp.signatory_until, 'note?', o.note`,
  `pact_participant pp JOIN organisation o ON o.tenant_id = $1 AND o.id = pp.organisation_id
   LEFT JOIN organisation up ON up.tenant_id = $1 AND up.id = o.parent_id WHERE pp.tenant_id = $1 AND pp.pact_id = p.id`,
  'o.slug COLLATE "C"',
);

const PHASES = `(SELECT json_agg(json_build_object('label', h->>'label', 'start', ${date(`h->>'startsOn'`, `h->>'startPrecision'`)},
  'end', ${date(`h->>'endsOn'`, `h->>'endPrecision'`)}, 'openEnded', h->'openEnded') ORDER BY n) FROM jsonb_array_elements(c.calendar_phases) WITH ORDINALITY AS e(h, n))`;

const CALENDAR = `json_build_object('verbatim', c.calendar_verbatim, 'start', ${date('c.starts_on', 'c.start_precision')}, 'end', ${date('c.ends_on', 'c.end_precision')},
  'openEnded', c.open_ended, 'certainty', c.calendar_certainty, 'dependsOn?', c.calendar_depends_on, 'condition?', c.calendar_condition,
  'notes?', c.calendar_notes, 'phases?', ${PHASES}, 'override?', c.calendar_override, 'note?', c.calendar_note)`;

const LINKS = list(
  `'role', r.role, 'verbatim', r.verbatim, 'organisation', g.slug`,
  'porteur r LEFT JOIN organisation g ON g.tenant_id = $1 AND g.id = r.organisation_id WHERE r.tenant_id = $1 AND r.commitment_id = c.id',
  'r.position',
);

// What a report proved is told in words: reports are not the document's.
const MILESTONES = list(
  `'title', m.title, 'due', m.due_verbatim, 'page?', m.page, 'reachedOn?', m.reached_on::text,
   'proof?', coalesce(m.proof, CASE WHEN m.reached_on IS NOT NULL THEN 'Rapport accepté.' END)`,
  'milestone m WHERE m.tenant_id = $1 AND m.commitment_id = c.id',
  'm.title COLLATE "C"',
);

const columns = (alias: string): string => WORDING_COLUMNS.map((name) => `${alias}.${name}`).join(', ');

/** Commitments with their text as signed, whatever avenants made of it since: these come apart. */
const SIGNED = `(SELECT n.id, n.pact_id, n.number, n.page, n.note, n.porteurs_note, n.related, f.* FROM commitment n CROSS JOIN LATERAL (
  SELECT ${columns('w')} FROM commitment_wording w WHERE w.tenant_id = $1 AND w.commitment_id = n.id AND w.number = 1 AND n.wording > 1
  UNION ALL SELECT ${columns('n')} WHERE n.wording = 1) f WHERE n.tenant_id = $1)`;

const TERRITORIES = list(`'arrondissements', z.arrondissements, 'verbatim', z.verbatim, 'page', z.page`, 'commitment_territory z WHERE z.tenant_id = $1 AND z.commitment_id = c.id', 'z.position');

const COMMITMENTS = list(
  `'number', c.number, 'title', c.title, 'page', c.page, 'audience', c.audience, 'purpose', c.purpose, 'means', c.means, 'calendar', ${CALENDAR}, 'milestones?', ${MILESTONES}, 'territories?', ${TERRITORIES},
   'porteurs', json_build_object('verbatim', c.porteurs_verbatim, 'links', ${LINKS}, 'note?', c.porteurs_note), 'related?', c.related, 'note?', c.note`,
  `${SIGNED} c WHERE c.pact_id = p.id`,
  'c.number',
);

const TARGETS = list(
  `'value', t.value, 'sense', t.sense, 'by', ${date('t.due_on', 't.due_precision')}, 'verbatim', t.verbatim, 'page', t.page`,
  'target t WHERE t.tenant_id = $1 AND t.indicator_id = i.id',
  't.position',
);

const BASELINE = `CASE WHEN i.baseline_value IS NOT NULL THEN json_build_object('value', i.baseline_value, 'at', ${date('i.baseline_on', 'i.baseline_precision')},
  'verbatim', i.baseline_verbatim, 'page', i.baseline_page) END`;

// One that is made of an indicator which no document tells stays the space's.
const FORMULA = `(SELECT json_build_object('operation', i.formula, 'parts', json_agg(y.code ORDER BY x.position)) FROM indicator_part x JOIN indicator y ON y.tenant_id = $1 AND y.id = x.part_id
    WHERE x.tenant_id = $1 AND x.indicator_id = i.id AND i.formula IS NOT NULL HAVING count(*) > 0 AND bool_and(y.source_id IS NOT NULL))`;

const TERRITORY = `CASE WHEN i.territory_group_id IS NOT NULL THEN json_build_object('group', (SELECT g.code FROM territory_group g WHERE g.tenant_id = $1 AND g.id = i.territory_group_id))
  WHEN cardinality(i.arrondissements) > 0 THEN json_build_object('arrondissements', i.arrondissements) END`;

const INDICATORS = list(
  `'code', i.code, 'title', i.title, 'unit', i.unit, 'kind', i.kind, 'direction', i.direction, 'periodicity', i.periodicity, 'axis?', a.number,
   'commitments', ${numbers('indicator_commitment', 'indicator_id', 'i.id')}, 'matched?', i.matched, 'definition', i.definition, 'baseline?', ${BASELINE},
   'formula?', ${FORMULA}, 'breakdowns?', i.breakdowns, 'territory?', ${TERRITORY}, 'targets', ${TARGETS}, 'source', s.key`,
  `indicator i JOIN source_document s ON s.tenant_id = $1 AND s.id = i.source_id
   LEFT JOIN axis a ON a.tenant_id = $1 AND a.id = i.axis_id WHERE i.tenant_id = $1 AND i.pact_id = p.id`,
  'i.code COLLATE "C"',
);

// The document holds what was published; figures of reports are the semester's.
const MEASUREMENTS = list(
  `'indicator', i.code, 'value', m.value, 'qualifier', m.qualifier,
   'period', json_build_object('kind', m.period_kind, 'start', ${date('m.starts_on', 'm.start_precision')}, 'end', ${date('m.ends_on', 'm.end_precision')}),
   'verbatim', coalesce(m.verbatim, '${WORDS_CUT}'), 'source', s.key, 'page', m.page, 'keyFigure', m.key_figure,
   'commitments', ${numbers('measurement_commitment', 'measurement_id', 'm.id')}, 'matched?', m.matched, 'note?', m.note`,
  `measurement m JOIN indicator i ON i.tenant_id = $1 AND i.id = m.indicator_id JOIN source_document s ON s.tenant_id = $1 AND s.id = m.source_id
   WHERE m.tenant_id = $1 AND i.pact_id = p.id AND m.provenance = 'PUBLISHED' AND m.superseded_by IS NULL`,
  'm.position',
);

const SQL = `
  SELECT p.id, p.content_hash AS hash, json_build_object('head', ${HEAD}, 'axes', ${AXES}, 'objectives', ${OBJECTIVES}, 'cadres', ${CADRES}, 'places', ${PLACES},
    'organisations', ${ORGANISATIONS}, 'commitments', ${COMMITMENTS}, 'indicators', ${INDICATORS}, 'measurements', ${MEASUREMENTS}) AS rows
  FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`;

export interface StoredPact {
  readonly id: string;
  readonly hash: string | null;
  readonly document: PactDocument;
}

/** The pact as it stands, in the shape it is typed in, in one statement; undefined when the tenant has none of that name. */
export async function readStoredPact(ctx: RequestContext, slug: string): Promise<StoredPact | undefined> {
  const [found] = await ctx.db.query<{ id: string; hash: string | null; rows: StoredRows }>(SQL, [ctx.tenant.id, slug]);
  return found && { id: found.id, hash: found.hash, document: documentOf(found.rows) };
}
