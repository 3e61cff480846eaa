import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays } from '#platform';
import { act, aCampaign, aCollection, aPerson, dated, instantOf, OPEN, screenOperation, signedIn, standAt, startApi, writeThen, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { expectedRefusal, lifeOf, lots } from './as-of-life.js';
import { movesFound, movesTold, type Answers } from './as-of-moves.js';

/** ASOF_STEPS=2000 for a long run; ASOF_SEED=… for another: one and the same is run each time, so that what fails fails again. */
const STEPS = Number(process.env['ASOF_STEPS'] ?? 60);
const SEED = Number(process.env['ASOF_SEED'] ?? 20_190_515);
const LOOKS = 8;
const BEGINS = '2018-01-08';

let api: TestApi;
let scene: Collection;
let committee: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  scene = await aCollection(api, { day: BEGINS, open: false });
  for (const [code, opensOn, dueOn, closesOn] of [
    ['2018-S1', '2018-03-12', '2018-05-06', '2018-06-21'],
    ['2018-S2', '2018-09-15', '2018-11-06', '2018-12-20'],
  ] as const) await aCampaign(api, scene.tenant, scene.pact, { code, state: 'PLANNED', opensOn, dueOn, closesOn });
  await writeThen(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at, state) VALUES ($1, $2, 'COPIL', 'COPIL', '2017-12-21T13:30:00Z', 'HELD')`, [scene.pact.id]);
  await writeThen(api, scene.tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) SELECT $1, $2, id, true, false FROM organisation WHERE tenant_id = $1`, [scene.pact.id]);
  const [cadre] = await writeThen<{ id: string }>(api, scene.tenant, `INSERT INTO action_cadre (tenant_id, pact_id, objective_id, number, title) VALUES ($1, $2, $3, 1, 'Cadre') RETURNING id`, [scene.pact.id, scene.pact.objectiveId]);
  await writeThen(api, scene.tenant, `UPDATE commitment SET action_cadre_id = $2 WHERE tenant_id = $1 AND number <= 2`, [cadre!.id]);
  committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
  await dated(api, scene.tenant);
});
afterAll(() => api.close());

function questions(): [string, Record<string, unknown>][] {
  const pact = scene.pact.slug;
  return [
    ['OverviewPage', { pact }],
    ['HeatMapPage', { pact }],
    ['ComparisonPage', { pact }],
    ['TimelinePage', { pact }],
    ['AlertsPage', { pact, filter: {} }],
    ['PactTree', { pact, filter: {}, filtered: false }],
    ...[1, 2, 3, 4].map((number): [string, Record<string, unknown>] => ['CommitmentPage', { pact, number }]),
    ['IndicatorList', { pact }],
    ['IndicatorPage', { pact, code: scene.indicator.code }],
    ['Organisations', { pact }],
    ['OrganisationPage', { pact, slug: 'caf' }],
    ...Object.entries({ AXIS: '1', ACTION_CADRE: '1', ORGANISATION: 'caf', ARRONDISSEMENT: '10' }).map(([kind, key]): [string, Record<string, unknown>] => ['PartPage', { pact, kind, key }]),
    ['ArrondissementsPage', { pact }],
  ];
}
const readers = (): [string, TestClient][] => [['visitor', scene.visitor], ['committee', committee], ['reporter', scene.reporter]];

async function everyAnswer(headers: Record<string, string> = {}): Promise<Record<string, Answers>> {
  const answers: Record<string, Answers> = {};
  for (const [who, client] of readers()) {
    const asked = who !== 'visitor' ? [...questions(), ['DecisionList', { pact: scene.pact.slug }] as const] : questions();
    answers[who] = {};
    for (const [name, variables] of asked) {
      const { data, errors } = await client.graphql<object>(screenOperation(name), variables, headers);
      expect([name, errors]).toEqual([name, []]);
      answers[who][`${name} ${JSON.stringify(variables)}`] = data;
    }
  }
  return answers;
}

interface Look {
  readonly at: string;
  readonly answers: Record<string, Answers>;
}

it(`what was answered along two years is answered again as of then, and two days compared are what differs between their answers (ASOF_SEED=${SEED})`, async () => {
  const draw = lots(SEED);
  const steps = lifeOf(api, scene);
  const names = Object.keys(steps);
  const done = new Map<string, number>();
  const refused = new Map<string, number>();
  const seen: Look[] = [];
  for (let step = 0; step < STEPS; step++) {
    const day = addDays(BEGINS, Math.floor((step * 730) / STEPS));
    await standAt(api, scene.tenant, day);
    if (step === Math.floor(STEPS / 10)) for (const code of ['2018-S1', '2018-S2']) await act(scene.secretariat, OPEN, { pact: scene.pact.slug, campaign: code, version: 1 }).catch(countedIn(refused));
    // Several on a day, one after the other.
    for (let turn = 0; turn < 3; turn++) {
      const name = draw(3) === 0 ? 'save' : names[draw(names.length)]!;
      await steps[name]!(draw, day).then(() => done.set(name, (done.get(name) ?? 0) + 1), countedIn(refused));
    }
    if (draw(STEPS) < LOOKS || step === STEPS - 1) {
      const at = await instantOf(api, scene.tenant);
      seen.push({ at, answers: await everyAnswer() });
    }
  }
  await standAt(api, scene.tenant, addDays(BEGINS, 740));
  const [lived, failed] = [[...done.values()], [...refused.values()]].map((counts) => counts.reduce((sum, count) => sum + count, 0)) as [number, number];
  expect({ refused: [...refused], most: lived > failed, lived }).toMatchObject({ most: true });
  expect(names.filter((name) => !done.has(name)).length).toBeLessThan(names.length / 4);
  expect(seen.length).toBeGreaterThan(2);
  for (const { at, answers } of seen) expect({ at, answers: await everyAnswer({ 'x-pacte-as-of': at }) }).toEqual({ at, answers });
  await compareAll(seen);
}, 600_000);

/** Whatever is refused otherwise than as in life fails the test. */
function countedIn(refused: Map<string, number>): (error: unknown) => void {
  return (error) => {
    const code = expectedRefusal(error);
    if (!code) throw error;
    refused.set(code, (refused.get(code) ?? 0) + 1);
  };
}

/** Each look with the next, the first with the last, and the last one taken the other way round. */
async function compareAll(seen: readonly Look[]): Promise<void> {
  const [first, last] = [seen[0]!, seen.at(-1)!];
  let told = 0;
  for (const [before, after, asked] of [...seen.slice(1).map((each, at) => [seen[at]!, each, [seen[at]!.at, each.at]] as const), [first, last, [first.at, last.at]] as const, [first, last, [last.at, first.at]] as const]) {
    for (const [who, client] of readers()) {
      const { data, errors } = await client.graphql<{ daysCompared: { moves: never[] } }>(screenOperation('DaysPage'), { pact: scene.pact.slug, since: asked[0] }, { 'x-pacte-as-of': asked[1] });
      expect(errors).toEqual([]);
      const moves = movesTold(data!.daysCompared.moves);
      expect({ who, asked, moves }).toEqual({ who, asked, moves: movesFound(before.answers[who]!, after.answers[who]!) });
      told += moves.length;
    }
  }
  expect(told).toBeGreaterThan(30);
}
