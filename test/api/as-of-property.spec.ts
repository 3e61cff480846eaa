import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays } from '#platform';
import { act, aCampaign, aCollection, ACCEPT, aPerson, CLOSE, dated, DESK, instantOf, OPEN, REOPEN, RETURN, SAVE, screenOperation, signedIn, standAt, startApi, SUBMIT, TAKE_BACK, writeThen, type Collection, type Desk, type TestApi, type TestClient } from '../builders/index.js';

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
  committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
  await dated(api, scene.tenant);
});
afterAll(() => api.close());

/** Numbers that look random, the same for the same seed (mulberry32). */
function lots(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const STATUSES = ['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'SUSPENDED', 'COMPLETED'];
const WEATHERS = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];
const CAMPAIGNS = ['2018-S1', '2018-S2', '2019-S1'];
const READ_LIFE = `query ($pact: String!, $number: Int!) { commitment(pact: $pact, number: $number) { version status milestones { id version reachedOn } statusProposal { status } } }`;
const inCommitment = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { problems { code } } }`;

type Draw = (sides: number) => number;
type Step = (draw: Draw, day: string) => Promise<unknown>;

async function aRequest(draw: Draw, client: TestClient, campaign: string): Promise<Desk['requests'][number]> {
  const { reportingDesk } = await client.ask<{ reportingDesk: Desk }>(DESK, { pact: scene.pact.slug, campaign, organisation: 'caf' });
  return reportingDesk.requests[draw(reportingDesk.requests.length)]!;
}
async function aCampaignOf(state: string, draw: Draw): Promise<{ code: string; version: number }> {
  const { campaigns } = await scene.secretariat.ask<{ campaigns: { code: string; state: string; version: number }[] }>(`query ($pact: String!) { campaigns(pact: $pact) { code state version } }`, { pact: scene.pact.slug });
  const found = campaigns.filter((each) => each.state === state);
  return found[draw(found.length)]!;
}

/** What people do, and what imports and mergers do to rows. Some are refused, as in life. */
const steps: Readonly<Record<string, Step>> = {
  async open(draw) {
    const { code, version } = await aCampaignOf('PLANNED', draw);
    await act(scene.secretariat, OPEN, { pact: scene.pact.slug, campaign: code, version });
  },
  async close(draw) {
    if (draw(8) > 0) return;
    const { code, version } = await aCampaignOf('OPEN', draw);
    await act(scene.secretariat, CLOSE, { pact: scene.pact.slug, campaign: code, version });
  },
  async save(draw) {
    const { id, report } = await aRequest(draw, scene.reporter, (await aCampaignOf('OPEN', draw)).code);
    const measurements = draw(2) ? [{ indicator: scene.indicator.code, value: draw(5000) }] : [];
    const said = { status: STATUSES[draw(5)], weather: WEATHERS[draw(4)], achievements: `Fait ${draw(1000)}.`, difficulties: `Difficulté ${draw(1000)}.`, nextSteps: `Suite ${draw(1000)}.` };
    const saved = await act(scene.reporter, SAVE, { request: id, version: report?.version ?? 0, ...said, measurements });
    if (!saved.report || draw(3) === 0) return;
    const sent = await act(scene.reporter, SUBMIT, { request: id, version: saved.report.version });
    if (sent.report && draw(3) > 0) await act(scene.secretariat, ACCEPT, { report: sent.report.id, version: sent.report.version });
  },
  async submit(draw) {
    const { id, report } = await aRequest(draw, scene.reporter, CAMPAIGNS[draw(3)]!);
    await act(scene.reporter, SUBMIT, { request: id, version: report!.version });
  },
  async accept(draw) {
    const { report } = await aRequest(draw, scene.secretariat, CAMPAIGNS[draw(3)]!);
    await act(scene.secretariat, ACCEPT, { report: report!.id, version: report!.version });
  },
  async giveBack(draw) {
    const { report } = await aRequest(draw, scene.secretariat, CAMPAIGNS[draw(3)]!);
    await act(scene.secretariat, RETURN, { report: report!.id, version: report!.version, comment: `À préciser ${draw(100)}.` });
  },
  async reopen(draw) {
    const { report } = await aRequest(draw, scene.secretariat, CAMPAIGNS[draw(3)]!);
    await act(scene.secretariat, REOPEN, { report: report!.id, version: report!.version, reason: 'Erreur.' });
  },
  async takeBack(draw) {
    const { id, report } = await aRequest(draw, scene.reporter, CAMPAIGNS[draw(3)]!);
    await act(scene.reporter, TAKE_BACK, { request: id, version: report!.version });
  },
  async status(draw, day) {
    const number = 1 + draw(4);
    const { commitment } = await scene.secretariat.ask<{ commitment: { version: number } }>(READ_LIFE, { pact: scene.pact.slug, number });
    const transition = ['START', 'COMPLETE', 'MAKE_PERMANENT'][draw(3)];
    await scene.secretariat.ask(inCommitment('changeCommitmentStatus', 'ChangeCommitmentStatusInput'), { input: { pact: scene.pact.slug, number, version: commitment.version, transition, onDate: day, reason: 'Décidé.' } });
  },
  async addMilestone(draw, day) {
    await scene.secretariat.ask(inCommitment('addMilestone', 'AddMilestoneInput'), { input: { pact: scene.pact.slug, number: 1 + draw(4), title: `Étape ${draw(1000)}`, due: addDays(day, draw(120) - 30) } });
  },
  async reachMilestone(draw, day) {
    const { commitment } = await scene.secretariat.ask<{ commitment: { milestones: { id: string; version: number }[] } }>(READ_LIFE, { pact: scene.pact.slug, number: 1 + draw(4) });
    const { id, version } = commitment.milestones[draw(commitment.milestones.length)]!;
    await scene.secretariat.ask(inCommitment('reachMilestone', 'ReachMilestoneInput'), { input: { milestone: id, version, reachedOn: day, proof: 'Vu.' } });
  },
  async acknowledge(draw) {
    const { alerts } = await scene.secretariat.ask<{ alerts: { alerts: { id: string }[] } }>(`query ($pact: String!) { alerts(pact: $pact) { alerts { id } } }`, { pact: scene.pact.slug });
    await scene.secretariat.ask(inCommitment('acknowledgeAlert', 'AcknowledgeAlertInput'), { input: { pact: scene.pact.slug, alert: alerts.alerts[draw(alerts.alerts.length)]!.id, word: 'Vu avec eux.' } });
  },
  rule: async (draw) => {
    const { alertRules } = await scene.secretariat.ask<{ alertRules: { kind: string; threshold: number | null; version: number }[] }>(`query ($pact: String!) { alertRules(pact: $pact) { kind threshold version } }`, { pact: scene.pact.slug });
    const { kind, threshold, version } = alertRules[draw(alertRules.length)]!;
    await scene.secretariat.ask(inCommitment('updateAlertRule', 'UpdateAlertRuleInput'), { input: { pact: scene.pact.slug, kind, enabled: draw(3) > 0, threshold, version } });
  },
  lead: (draw) => writeThen(api, scene.tenant, `UPDATE porteur SET organisation_id = $3, verbatim = verbatim || '.' WHERE tenant_id = $1 AND role = 'LEAD' AND commitment_id = $2`, [scene.pact.commitments[draw(4)]!.id, draw(2) ? scene.caf.id : scene.ville.id]),
  noPorteur: (draw) => writeThen(api, scene.tenant, `DELETE FROM porteur WHERE tenant_id = $1 AND role = 'CO_LEAD' AND commitment_id = $2`, [scene.pact.commitments[draw(4)]!.id]),
  porteur: (draw) => writeThen(api, scene.tenant, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim, organisation_id) VALUES ($1, $2, $3, 'PARTNER', 'Ville', $4)`, [scene.pact.commitments[draw(4)]!.id, 10 + draw(1000), scene.ville.id]),
  words: (draw) => writeThen(api, scene.tenant, `UPDATE commitment SET title = $3, ends_on = $4, end_precision = 'DAY', calendar_certainty = 'FIRM', version = version + 1 WHERE tenant_id = $1 AND id = $2`, [scene.pact.commitments[draw(4)]!.id, `Engagement ${draw(1000)}`, `2019-0${1 + draw(9)}-15`]),
  name: (draw) => writeThen(api, scene.tenant, `UPDATE organisation SET name = $2 WHERE tenant_id = $1 AND slug = 'caf'`, [`CAF ${draw(100)}`]),
  excuse: async (draw, day) => draw(4) === 0 && writeThen(api, scene.tenant, `UPDATE report_request SET excused_on = $2, excused_reason = 'Réorganisation.' WHERE tenant_id = $1 AND commitment_id = $3`, [day, scene.pact.commitments[draw(4)]!.id]),
  decide: (draw, day) =>
    writeThen(
      api,
      scene.tenant,
      `INSERT INTO decision (tenant_id, pact_id, number, kind, state, text, meeting_id, decided_on, organisation_id, due_on, fictional)
       SELECT m.tenant_id, m.pact_id, coalesce((SELECT max(number) FROM decision d WHERE d.tenant_id = m.tenant_id AND d.pact_id = m.pact_id), 0) + 1, 'FOLLOW_UP', 'OPEN', 'À faire ' || $2, m.id, $3::date, $4, $3::date + 20, true FROM meeting m WHERE m.tenant_id = $1 LIMIT 1`,
      [String(draw(1000)), day, scene.caf.id],
    ),
  decided: (_draw, day) => writeThen(api, scene.tenant, `UPDATE decision SET state = 'DONE', closed_on = $2, closing_words = 'Fait.', version = version + 1 WHERE tenant_id = $1 AND state = 'OPEN'`, [day]),
  target: (draw) => writeThen(api, scene.tenant, `INSERT INTO target (tenant_id, indicator_id, position, value, sense, due_on, due_precision, verbatim) VALUES ($1, $2, $3, $4, 'AT_LEAST', '2019-12-31', 'YEAR', 'cible')`, [scene.indicator.id, draw(10_000), draw(1000)]),
  noTarget: () => writeThen(api, scene.tenant, `DELETE FROM target WHERE tenant_id = $1 AND indicator_id = $2`, [scene.indicator.id]),
};

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
  ];
}
const readers = (): [string, TestClient][] => [['visitor', scene.visitor], ['committee', committee], ['reporter', scene.reporter]];

async function everyAnswer(headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [who, client] of readers()) {
    for (const [name, variables] of questions()) {
      const { data, errors } = await client.graphql<object>(screenOperation(name), variables, headers);
      answers[`${who} ${name} ${JSON.stringify(variables)}`] = errors.length ? errors.map(({ extensions }) => extensions.code) : data;
    }
  }
  return answers;
}

it(`what was answered along two years is answered again as of then (ASOF_SEED=${SEED})`, async () => {
  const draw = lots(SEED);
  const names = Object.keys(steps);
  const done = new Map<string, number>();
  const seen: { at: string; answers: Record<string, unknown> }[] = [];
  for (let step = 0; step < STEPS; step++) {
    const day = addDays(BEGINS, Math.floor((step * 730) / STEPS));
    await standAt(api, scene.tenant, day);
    if (step === Math.floor(STEPS / 10)) for (const code of ['2018-S1', '2018-S2']) await act(scene.secretariat, OPEN, { pact: scene.pact.slug, campaign: code, version: 1 }).catch(() => undefined);
    // Several on a day, one after the other.
    for (let turn = 0; turn < 3; turn++) {
      const name = draw(3) === 0 ? 'save' : names[draw(names.length)]!;
      await steps[name]!(draw, day).then(() => done.set(name, (done.get(name) ?? 0) + 1), () => undefined);
    }
    if (draw(STEPS) < LOOKS || step === STEPS - 1) {
      const at = await instantOf(api, scene.tenant);
      seen.push({ at, answers: await everyAnswer() });
    }
  }
  await standAt(api, scene.tenant, addDays(BEGINS, 740));
  expect(done.size).toBeGreaterThan(10);
  expect(Object.values(seen[0]!.answers).filter((each) => Array.isArray(each))).toEqual([]);
  for (const { at, answers } of seen) expect({ at, answers: await everyAnswer({ 'x-pacte-as-of': at }) }).toEqual({ at, answers });
}, 600_000);
