import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson, aTenant, countStatements, signedIn, type TestApi, type TestClient } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

const FIELDS = 'policies { kind offsets businessDays enabled deputiesFrom headsFrom secretariatFrom version } campaigns { code dueOn ownDays notices { offset on putOffFrom } }';
const RULES = `query ($pact: String!) { reminderRules(pact: $pact) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateReminderPolicyInput!) { updateReminderPolicy(input: $input) { problems { path code } rules { ${FIELDS} } } }`;

const ALONE = { deputiesFrom: null, headsFrom: null, secretariatFrom: null };

interface Rules {
  policies: { kind: string; offsets: number[]; businessDays: boolean; enabled: boolean; version: number }[];
  campaigns: { code: string; ownDays: boolean; notices: { offset: number; on: string; putOffFrom: string | null }[] }[];
}

let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let api: TestApi;
let bench: ReminderBench;
let clerk: TestClient;

beforeAll(async () => {
  services = await ReminderBench.services();
  ({ api } = services);
});
afterAll(async () => {
  await services.worker.close();
  await services.api.close();
});
beforeEach(async () => {
  bench = await ReminderBench.open(services);
  clerk = await signedIn(api, bench.tenant, await aPerson(api, bench.tenant, { role: 'SECRETARIAT' }));
});

const rules = async (): Promise<Rules> => (await clerk.ask<{ reminderRules: Rules }>(RULES, { pact: bench.pact.slug })).reminderRules;
const rule = (more: object = {}): object => ({ pact: bench.pact.slug, kind: 'REPORT', version: 0, offsets: [-10, 5], businessDays: false, enabled: true, deputiesFrom: -2, headsFrom: 3, secretariatFrom: 10, ...more });
const update = async (more: object = {}): Promise<{ problems: { path: string; code: string }[]; rules: Rules }> =>
  (await clerk.ask<{ updateReminderPolicy: { problems: { path: string; code: string }[]; rules: Rules } }>(UPDATE, { input: rule(more) })).updateReminderPolicy;

describe('the rules of a pact', () => {
  it('are the defaults until the secretariat decides, with what they give for its campaigns, in one statement', async () => {
    const { result, statements } = await countStatements(api, rules);
    expect(result.policies).toEqual([
      { kind: 'REPORT', offsets: [-45, -21, -7, -2, 3, 10], businessDays: false, enabled: true, deputiesFrom: -2, headsFrom: 3, secretariatFrom: 10, version: 0 },
      { kind: 'VALIDATION', offsets: [3, 7], businessDays: true, enabled: true, ...ALONE, version: 0 },
      { kind: 'REVIEW', offsets: [5, 10], businessDays: true, enabled: true, ...ALONE, version: 0 },
      { kind: 'DECISION', offsets: [-21, -7, -2, 3, 10], businessDays: false, enabled: true, deputiesFrom: -2, headsFrom: 3, secretariatFrom: 10, version: 0 },
      { kind: 'MEETING', offsets: [-7, -3, -1], businessDays: true, enabled: true, ...ALONE, version: 0 },
      { kind: 'RECOMMENDATION', offsets: [-45, -21, -7, -2, 3, 10], businessDays: false, enabled: true, deputiesFrom: -2, headsFrom: 3, secretariatFrom: 10, version: 0 },
      { kind: 'READING', offsets: [-7, -2], businessDays: true, enabled: true, ...ALONE, version: 0 },
    ]);
    expect(result.campaigns).toMatchObject([{ code: '2019-S1', ownDays: false }]);
    expect(result.campaigns[0]!.notices.slice(0, 3)).toEqual([
      { offset: -45, on: '2019-04-23', putOffFrom: '2019-04-22' },
      { offset: -21, on: '2019-05-16', putOffFrom: null },
      { offset: -7, on: '2019-05-31', putOffFrom: '2019-05-30' },
    ]);
    expect(statements.filter((sql) => sql.includes('reminder_policy'))).toHaveLength(1);
  });

  it('are followed by the next sweep, once changed; what was sent by the old ones is not said again', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    expect(await bench.sweep('2019-05-16')).toBe(1);
    expect((await update()).rules).toMatchObject({ policies: [{ offsets: [-10, 5], version: 1 }, {}, {}, {}, {}, {}, {}], campaigns: [{ notices: [{ offset: -10, on: '2019-05-27' }, { offset: 5, on: '2019-06-11' }] }] });
    for (const day of ['2019-05-17', '2019-05-27', '2019-05-31', '2019-06-04', '2019-06-11']) await bench.sweep(day);
    expect(await bench.log()).toEqual([`${ana.email} J-21 2019-05-16`, `${ana.email} J-10 2019-05-27`, `${ana.email} J5 2019-06-11`]);
  });

  it('count business days when they say so', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    await update({ offsets: [-5], businessDays: true });
    expect(await bench.sweep('2019-05-28')).toBe(0);
    expect(await bench.sweep('2019-05-29')).toBe(1); // Ascension and a weekend between
    expect(await bench.log()).toEqual([`${ana.email} J-5 2019-05-29`]);
  });

  it('can be off: nothing leaves, and nothing is recorded as missed', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    expect((await update({ enabled: false, offsets: [] })).rules.campaigns[0]!.notices).toEqual([]);
    for (const day of ['2019-05-16', '2019-06-11', '2019-06-29']) expect(await bench.sweep(day)).toBe(0);
    expect(await bench.log()).toEqual([]);
  });

  it('leave a campaign its own days', async () => {
    await bench.change(`UPDATE campaign SET reminder_offsets = '{-3}' WHERE tenant_id = $1`);
    expect((await update()).rules.campaigns).toMatchObject([{ ownDays: true, notices: [{ offset: -3, on: '2019-06-03' }] }]);
  });

  it('are refused with what is wrong, and kept as another left them', async () => {
    const codes = async (more: object): Promise<string[]> => (await update(more)).problems.map(({ path, code }) => `${path} ${code}`);
    expect(await codes({ offsets: [] })).toEqual(['offsets REMINDER_OFFSETS_REQUIRED']);
    expect(await codes({ offsets: [-400] })).toEqual(['offsets REMINDER_OFFSET_TOO_FAR']);
    expect(await codes({ offsets: Array.from({ length: 13 }, (_, index) => index) })).toEqual(['offsets REMINDER_OFFSETS_TOO_MANY']);
    expect(await codes({ kind: 'REVIEW', offsets: [0, 4] })).toEqual(['offsets REMINDER_WAIT_TOO_SHORT']);
    expect(await codes({ kind: 'MEETING', offsets: [-3, 0] })).toEqual(['offsets REMINDER_AFTER_MEETING']);
    expect(await codes({ headsFrom: 500 })).toEqual(['headsFrom REMINDER_OFFSET_TOO_FAR']);
    expect((await clerk.graphql(UPDATE, { input: rule({ kind: 'BY_HAND' }) })).code).toBe('REMINDER_KIND_UNRULED');
    expect(await codes({ offsets: [5, -10, 5] })).toEqual([]);
    const late = await update({ offsets: [1] });
    expect(late.problems).toEqual([{ path: 'version', code: 'VERSION_CONFLICT' }]);
    expect(late.rules.policies[0]).toMatchObject({ offsets: [-10, 5], version: 1 });
  });

  it('tell the trail what changed', async () => {
    await update();
    await update({ version: 1 });
    const entries = await bench.change(`SELECT changes::text FROM audit_entry WHERE tenant_id = $1 AND action = 'reminders.policy-changed'`);
    expect(entries.map((entry) => JSON.parse(entry['changes']!))).toEqual([[{ field: 'kind', before: null, after: 'REPORT' }, { field: 'offsets', before: '-45, -21, -7, -2, +3, +10', after: '-10, +5' }]]);
  });

  it('are the secretariat’s alone, and the neighbour’s pact is none', async () => {
    const ana = await signedIn(api, bench.tenant, await bench.reporterOf(bench.aurore));
    expect((await api.client(bench.tenant).graphql(RULES, { pact: bench.pact.slug })).code).toBe('SIGN_IN_REQUIRED');
    expect((await ana.graphql(RULES, { pact: bench.pact.slug })).code).toBe('FORBIDDEN');
    expect((await ana.graphql(UPDATE, { input: rule() })).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await theirs.graphql(RULES, { pact: bench.pact.slug })).code).toBe('PACT_NOT_FOUND');
    expect((await theirs.graphql(UPDATE, { input: rule() })).code).toBe('PACT_NOT_FOUND');
    expect((await rules()).policies[0]!.version).toBe(0);
  });
});

describe('the days of a campaign’s own', () => {
  const DAYS = `mutation ($input: UpdateCampaignReminderDaysInput!) { updateCampaignReminderDays(input: $input) { problems { path code } rules { campaigns { ownDays ownOffsets version notices { offset on } } } } }`;
  const input = (more: object = {}): object => ({ pact: bench.pact.slug, campaign: '2019-S1', version: 1, offsets: [2, -12, 2], ...more });
  interface Days {
    updateCampaignReminderDays: { problems: { path: string; code: string }[]; rules: { campaigns: { ownDays: boolean; ownOffsets: number[] | null; version: number; notices: { offset: number }[] }[] } };
  }
  const set = async (more: object = {}): Promise<Days['updateCampaignReminderDays']> => (await clerk.ask<Days>(DAYS, { input: input(more) })).updateCampaignReminderDays;

  it('hold for it instead of the pact’s, until those of the pact are taken again; the trail tells', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    expect((await set()).rules.campaigns).toMatchObject([{ ownDays: true, ownOffsets: [-12, 2], version: 2, notices: [{ offset: -12, on: '2019-05-27' }, { offset: 2, on: '2019-06-11' }] }]);
    for (const day of ['2019-05-16', '2019-05-27', '2019-05-31']) await bench.sweep(day);
    expect(await bench.log()).toEqual([`${ana.email} J-12 2019-05-27`]);
    expect((await set({ version: 2, offsets: null })).rules.campaigns).toMatchObject([{ ownDays: false, ownOffsets: null, version: 3 }]);
    await bench.sweep('2019-06-04');
    expect(await bench.log()).toEqual([`${ana.email} J-12 2019-05-27`, `${ana.email} J-2 2019-06-04`]);
    const entries = await bench.change(`SELECT changes::text FROM audit_entry WHERE tenant_id = $1 AND action = 'reminders.campaign-days' ORDER BY sequence`);
    expect(entries.map((entry) => JSON.parse(entry['changes']!))).toEqual([[{ field: 'offsets', before: null, after: '-12, +2' }], [{ field: 'offsets', before: '-12, +2', after: null }]]);
  });

  it('are refused with what is wrong, of a campaign that is over, and to others', async () => {
    expect((await set({ offsets: [] })).problems).toEqual([{ path: 'offsets', code: 'REMINDER_OFFSETS_REQUIRED' }]);
    expect((await set({ offsets: [-500] })).problems).toEqual([{ path: 'offsets', code: 'REMINDER_OFFSET_TOO_FAR' }]);
    expect((await set({ version: 7 })).problems).toEqual([{ path: 'version', code: 'VERSION_CONFLICT' }]);
    expect((await clerk.graphql(DAYS, { input: input({ campaign: '2031-S1' }) })).code).toBe('CAMPAIGN_NOT_FOUND');
    const reporter = await signedIn(api, bench.tenant, await bench.reporterOf(bench.aurore));
    expect((await reporter.graphql(DAYS, { input: input() })).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await theirs.graphql(DAYS, { input: input() })).code).toBe('PACT_NOT_FOUND');
    await bench.change(`UPDATE campaign SET state = 'CLOSED', closed_on = closes_on WHERE tenant_id = $1`);
    expect((await clerk.graphql(DAYS, { input: input() })).code).toBe('REMINDER_CAMPAIGN_OVER');
  });
});
