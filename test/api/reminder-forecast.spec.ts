import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayIn } from '#platform';
import { aPerson, aTenant, countStatements, signedIn } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';
import { ChangingPact } from './reminder-forecast-bench.js';

let services: Awaited<ReturnType<typeof ReminderBench.services>>;

beforeAll(async () => {
  services = await ReminderBench.services();
});
afterAll(async () => {
  await services.worker.close();
  await services.api.close();
});

describe('the dry run', () => {
  describe('says row for row what the sweep of each day then writes, through a year in which something changes every night', () => {
    const met = new Map<string, number>();
    let pact: ChangingPact;
    let rows = 0;
    beforeAll(async () => {
      pact = await ChangingPact.open(services, 20190102);
    });

    it.each([
      ['2019-01-02', '2019-04-01'],
      ['2019-04-01', '2019-07-01'],
      ['2019-07-01', '2019-10-01'],
      ['2019-10-01', '2020-01-02'],
    ])('from %s until %s', async (from, until) => {
      for (let day = from; day < until; day = addDays(day, 1)) {
        await pact.night(day);
        const [told] = await pact.told(day);
        const said = ChangingPact.lines(told!);
        expect([day, ...(await pact.swept(day))]).toEqual([day, ...said]);
        rows += said.length;
        for (const line of said) for (const word of [line.split(' ')[1]!, line.split(' ')[5]!]) met.set(word, (met.get(word) ?? 0) + 1);
      }
    });

    it('which met every kind and every outcome: a year in which nothing happens would prove nothing', () => {
      expect(rows).toBeGreaterThan(500);
      expect([...met.keys()]).toEqual(expect.arrayContaining(['REPORT', 'VALIDATION', 'REVIEW', 'DECISION', 'MEETING', 'SEND', 'DECLINED', 'SUPERSEDED', 'CLOSED']));
    });
  });

  it('asked once for three months, says what the sweeps of each of their days write while nothing changes', async () => {
    const pact = await ChangingPact.open(services, 7);
    for (let day = '2019-04-01'; day < '2019-04-30'; day = addDays(day, 1)) {
      await pact.night(day);
      await pact.swept(day);
    }
    await pact.bench.leave('2019-04-30');
    await pact.bench.change(`DELETE FROM mail_stop WHERE tenant_id = $1`);
    const told = await pact.told('2019-04-30', '2019-07-30');
    expect(told).toHaveLength(92);
    for (const day of told) {
      await pact.bench.leave(day.on);
      expect([day.on, ...(await pact.swept(day.on))]).toEqual([day.on, ...ChangingPact.lines(day)]);
    }
  });

  describe('as it is read', () => {
    const FORECAST = `query ($pact: String!, $from: Date, $to: Date) { reminderForecast(pact: $pact, from: $from, to: $to) {
      from to last mails days { on businessDay mails rows { outcome kind offset noticeOn due person { email } organisations { slug } subject { code number } } } } }`;
    // Asked when it is needed: the run may go on past midnight in Paris.
    const dayThere = (): string => dayIn('Europe/Paris', new Date());
    interface Read {
      reminderForecast: { from: string; to: string; last: string; mails: number; days: { on: string; businessDay: boolean; mails: number; rows: { outcome: string; kind: string; offset: number; noticeOn: string; due: number; person: { email: string } | null; organisations: { slug: string }[]; subject: object }[] }[] };
    }

    it('names who, what, when and why, in a number of statements that does not grow with the days or the people', async () => {
      const bench = await ReminderBench.open(services);
      const today = dayThere();
      await bench.change(`UPDATE campaign SET opens_on = $2, due_on = $3, closes_on = $4 WHERE tenant_id = $1`, [addDays(today, -1), addDays(today, 30), addDays(today, 60)]);
      await bench.change(`DELETE FROM reminder_sweep WHERE tenant_id = $1`);
      await bench.ask(bench.aurore, 1, 2);
      const ana = await bench.reporterOf(bench.aurore);
      const clerk = await signedIn(services.api, bench.tenant, await aPerson(services.api, bench.tenant, { role: 'SECRETARIAT' }));
      const read = (more: object = {}): Promise<Read> => clerk.ask<Read>(FORECAST, { pact: bench.pact.slug, from: addDays(today, 1), to: addDays(today, 60), ...more });
      const { result, statements } = await countStatements(services.api, read);
      const sent = result.reminderForecast.days.flatMap(({ rows }) => rows).filter(({ outcome, person }) => outcome === 'SEND' && person?.email === ana.email);
      expect(sent.map(({ offset }) => offset)).toEqual(expect.arrayContaining([-21, -7, -2, 3, 10]));
      expect(sent[0]).toMatchObject({ kind: 'REPORT', due: 2, organisations: [{ slug: 'aurore' }], subject: { code: '2019-S1', number: null } });
      for (let number = 0; number < 10; number++) await bench.reporterOf(bench.aurore);
      const more = await countStatements(services.api, () => read({ to: addDays(today, 92) }));
      expect(more.statements).toHaveLength(statements.length);
      const all = more.result.reminderForecast;
      expect(all.mails).toBe(all.days.reduce((sum, { mails }) => sum + mails, 0));
    });

    it('is the secretariat’s alone, of its own pacts, and of so many days at a time', async () => {
      const bench = await ReminderBench.open(services);
      const clerk = await signedIn(services.api, bench.tenant, await aPerson(services.api, bench.tenant, { role: 'SECRETARIAT' }));
      const variables = { pact: bench.pact.slug };
      const today = dayThere();
      expect((await clerk.ask<Read>(FORECAST, { ...variables, from: '2019-01-01' })).reminderForecast).toMatchObject({ from: today, to: addDays(today, 30), last: addDays(today, 366), days: [] });
      expect((await clerk.graphql(FORECAST, { ...variables, from: today, to: addDays(today, 92) })).code).toBe('FORECAST_RANGE');
      expect((await clerk.graphql(FORECAST, { ...variables, from: addDays(today, 400) })).code).toBe('FORECAST_RANGE');
      expect((await services.api.client(bench.tenant).graphql(FORECAST, variables)).code).toBe('SIGN_IN_REQUIRED');
      expect((await (await signedIn(services.api, bench.tenant, await bench.reporterOf(bench.aurore))).graphql(FORECAST, variables)).code).toBe('FORBIDDEN');
      const neighbour = await aTenant(services.api);
      const theirs = await signedIn(services.api, neighbour, await aPerson(services.api, neighbour, { role: 'SECRETARIAT' }));
      expect((await theirs.graphql(FORECAST, variables)).code).toBe('PACT_NOT_FOUND');
    });
  });
});
