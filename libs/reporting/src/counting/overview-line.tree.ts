import { defineTree, extendTree, type Link } from '#platform';

/**
 * How answers are counted, for every screen that counts them. A source gives one row per commitment:
 *
 * | column          | meaning                                                             |
 * |-----------------|---------------------------------------------------------------------|
 * | expected        | its lead was asked                                                  |
 * | reported        | its lead sent an answer                                             |
 * | accepted        | that answer was accepted                                            |
 * | excused         | no answer, and none is expected any more                            |
 * | overdue         | no answer, and the due date has passed                              |
 * | counted         | the answer is one whose status, weather and age enter the counts    |
 * |                 | (it is `readable`)                                                  |
 * | status, weather | of the lead's answer                                                |
 * | age_days        | whole days from the answer to the day looked from                   |
 *
 * A commitment counts once, by its lead's answer: co-leads never make it count twice. Nothing is carried over from an
 * earlier campaign, so silence shows as the distance between reported and expected.
 */
export function overviewLine(source: string): Link {
  return { kind: 'one', to: () => lineTree, from: `(SELECT ^.tenant_id AS tenant_id, ${COUNTS} FROM (${source}) a) $` };
}

const COUNTS = `count(*) AS commitments,
  count(*) FILTER (WHERE a.expected) AS expected,
  count(*) FILTER (WHERE a.reported) AS reported,
  count(*) FILTER (WHERE a.accepted) AS accepted,
  count(*) FILTER (WHERE a.counted) AS readable,
  count(*) FILTER (WHERE a.excused) AS excused,
  count(*) FILTER (WHERE a.overdue) AS late,
  round(percentile_cont(0.5) WITHIN GROUP (ORDER BY a.age_days) FILTER (WHERE a.counted))::int AS median_age_days,
  array_agg(a.status) FILTER (WHERE a.counted AND a.status IS NOT NULL) AS statuses,
  array_agg(a.weather) FILTER (WHERE a.counted AND a.weather IS NOT NULL) AS weathers`;

const lineTree = defineTree('OverviewLine', 'commitment', {
  commitments: '$.commitments',
  expected: '$.expected',
  reported: '$.reported',
  accepted: '$.accepted',
  readable: '$.readable',
  excused: '$.excused',
  late: '$.late',
  medianAgeDays: '$.median_age_days',
});
const statusCountTree = defineTree('StatusCount', 'commitment', { status: '$.value', count: '$.count' });
const weatherCountTree = defineTree('WeatherCount', 'commitment', { weather: '$.value', count: '$.count' });

const tally = (values: string): string => `(SELECT ^.tenant_id AS tenant_id, value, count(*) AS count FROM unnest(${values}) AS value GROUP BY value) $`;

extendTree(lineTree, {
  links: {
    statuses: {
      kind: 'many',
      to: () => statusCountTree,
      from: tally('^.statuses'),
      orderBy: `array_position(ARRAY['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'SUSPENDED', 'COMPLETED', 'ABANDONED'], $.value)`,
    },
    weathers: {
      kind: 'many',
      to: () => weatherCountTree,
      from: tally('^.weathers'),
      orderBy: `array_position(ARRAY['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'], $.value)`,
    },
  },
});
