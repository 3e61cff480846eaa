import { commitmentTree } from '#commitments';
import { measurementTree } from '#indicators';
import { axisTree, pactTree } from '#pact';
import { defineTree, extendTree, type Link } from '#platform';
import { leadAnswers, overviewLine, reportTree, standingOn, toLead } from '#reporting';

/** A pact's row once for each of its years that have begun, with the year, its cut-off and its state. */
export const BILAN_FROM = `(
  SELECT p.*, y.year, least(make_date(y.year, 12, 31), :today::date) AS cut_off,
    CASE WHEN make_date(y.year, 12, 31) < :today::date THEN 'OVER' ELSE 'RUNNING' END AS bilan_state
  FROM pact p CROSS JOIN LATERAL generate_series(
    extract(year FROM p.starts_on)::int, least(extract(year FROM p.ends_on), extract(year FROM :today::date))::int) AS y(year)) $`;

const TIME_ZONE = ':timeZone::text';
const { accepted: ACCEPTED, sent: SENT, overdue: OVERDUE, excused: EXCUSED } = standingOn('^.cut_off', TIME_ZONE);
/** That campaign `k` asks about a year and has begun: codes of campaigns begin with their year. */
const asksAbout = (year: string): string => `k.state <> 'PLANNED' AND left(k.code, 4) = ${year}::text`;
const OF_THE_YEAR = 'left($.code, 4) = ^.year::text';

/**
 * One row per commitment: of the year's campaigns, the lead's last accepted answer, else its last answer, else its
 * silence after a due date, else what is still awaited; see `overviewLine`. Only accepted answers enter the counts of
 * statuses and weathers.
 */
const answers = (scope: string): string => `
  SELECT n.id AS commitment_id, l.report_id, l.asked IS NOT NULL AS expected, coalesce(l.reported, false) AS reported,
    coalesce(l.accepted, false) AS accepted, coalesce(l.accepted, false) AS counted, coalesce(l.overdue, false) AS overdue, coalesce(l.excused, false) AS excused,
    l.status, l.weather, l.age_days
  FROM commitment n LEFT JOIN LATERAL (
    SELECT q.id AS asked, CASE WHEN ${ACCEPTED} THEN r.id END AS report_id, ${SENT} AS reported, ${ACCEPTED} AS accepted,
      ${OVERDUE} AS overdue, ${EXCUSED} AS excused, r.status, r.weather, ^.cut_off - (r.submitted_at AT TIME ZONE ${TIME_ZONE})::date AS age_days
    FROM report_request q JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id
    LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    WHERE q.tenant_id = ^.tenant_id AND q.commitment_id = n.id AND ${toLead()}
      AND ${asksAbout('^.year')}
    ORDER BY ${ACCEPTED} DESC, ${SENT} DESC, ${OVERDUE} DESC, k.opens_on DESC LIMIT 1
  ) l ON true
  WHERE n.tenant_id = ^.tenant_id AND ${scope}`;

const COVERED = `EXISTS (SELECT FROM campaign k WHERE k.tenant_id = $.tenant_id AND k.pact_id = $.id AND ${asksAbout('$.year')})`;
const ofYear = { year: '$.year', cutOff: '$.cut_off', state: '$.bilan_state', covered: COVERED };

export const bilanTree = defineTree('Bilan', 'pact', { ...ofYear, draft: 'true' });
export const bilanYearTree = defineTree('BilanYear', 'pact', ofYear);
const bilanAxisTree = defineTree('BilanAxis', 'axis', {});
const bilanLineTree = defineTree('BilanLine', 'commitment', {});

/** Figures that a document of the year published, standing revisions only, in the order of the document. */
const published = (keyFigure: boolean): Link => ({
  kind: 'many',
  to: () => measurementTree,
  from: `measurement $ JOIN indicator i ON i.tenant_id = $.tenant_id AND i.id = $.indicator_id
    JOIN source_document s ON s.tenant_id = $.tenant_id AND s.id = $.source_id`,
  on: `i.axis_id = ^.id AND s.year = ^.year AND $.provenance = 'PUBLISHED' AND $.superseded_by IS NULL AND $.key_figure = ${keyFigure}`,
  orderBy: '$.position, $.id',
});

/** Day of a row of `measurement`, by the clocks of the space. */
const recordedOn = (row: string): string => `(${row}.recorded_at AT TIME ZONE ${TIME_ZONE})::date`;
/** SQL: that revision stood at the end of the cut-off. */
const stood = `${recordedOn('$')} <= ^.cut_off AND NOT EXISTS (SELECT FROM measurement n WHERE n.tenant_id = $.tenant_id AND n.id = $.superseded_by AND ${recordedOn('n')} <= ^.cut_off)`;

extendTree(bilanLineTree, {
  links: {
    figures: { kind: 'many', to: () => measurementTree, from: 'measurement $ JOIN indicator i ON i.tenant_id = $.tenant_id AND i.id = $.indicator_id', on: `$.report_id = ^.report_id AND ${stood}`, orderBy: 'i.code, $.id' },
    commitment: { kind: 'same', to: () => commitmentTree },
    report: { kind: 'one', to: () => reportTree, on: '$.id = ^.report_id' },
    answers: leadAnswers({ kind: 'many', on: OF_THE_YEAR, orderBy: '$.opens_on' }, '^.cut_off', TIME_ZONE),
    earlier: {
      kind: 'one',
      to: () => reportTree,
      from: `report $ JOIN report_request q ON q.tenant_id = $.tenant_id AND q.id = $.request_id AND ${toLead()}
        JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id`,
      on: `q.commitment_id = ^.id AND left(k.code, 4) < ^.year::text AND $.state = 'ACCEPTED' AND ($.decided_at AT TIME ZONE ${TIME_ZONE})::date <= ^.cut_off`,
      orderBy: 'k.opens_on DESC',
    },
  },
});
extendTree(bilanAxisTree, {
  links: {
    axis: { kind: 'same', to: () => axisTree },
    coverage: overviewLine(answers('n.axis_id = ^.id')),
    keyFigures: published(true),
    figures: published(false),
    workedOut: {
      kind: 'many',
      to: () => measurementTree,
      from: 'measurement $ JOIN indicator i ON i.tenant_id = $.tenant_id AND i.id = $.indicator_id',
      on: `i.axis_id = ^.id AND $.provenance = 'COMPUTED' AND extract(year FROM $.ends_on) = ^.year AND ${stood}`,
      orderBy: 'i.code, $.id',
    },
    lines: {
      kind: 'many',
      to: () => bilanLineTree,
      from: `(SELECT n.*, a.report_id, ^.year AS year, ^.cut_off AS cut_off FROM (${answers('n.axis_id = ^.id')}) a JOIN commitment n ON n.tenant_id = ^.tenant_id AND n.id = a.commitment_id) $`,
      orderBy: '$.number',
    },
  },
});
extendTree(bilanTree, {
  links: {
    pact: { kind: 'same', to: () => pactTree },
    coverage: overviewLine(answers('n.pact_id = ^.id')),
    axes: {
      kind: 'many',
      to: () => bilanAxisTree,
      from: '(SELECT a.*, ^.year AS year, ^.cut_off AS cut_off FROM axis a WHERE a.tenant_id = ^.tenant_id AND a.pact_id = ^.id) $',
      orderBy: '$.number',
    },
  },
});
