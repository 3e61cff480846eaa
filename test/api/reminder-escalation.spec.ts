import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#platform';
import { RemindersByHand } from '#reminders';
import { anOrganisation, aPerson, aTenant, signedIn, type TestApi, type TestPerson } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

const NOW = 'mutation ($input: RemindNowInput!) { remindNow(input: $input) { reminded } }';
const OUTLOOK = 'query ($pact: String!, $campaign: String!, $organisation: String!) { reminderOutlook(pact: $pact, campaign: $campaign, organisation: $organisation) { organisation open dueOn due leavesAt people { email rung declines lastOn writtenTo } } }';

let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let api: TestApi;
let bench: ReminderBench;

beforeAll(async () => {
  services = await ReminderBench.services({ DEMONSTRATION: 'true' });
  ({ api } = services);
});
afterAll(async () => {
  await services.worker.close();
  await services.api.close();
});
beforeEach(async () => {
  bench = await ReminderBench.open(services);
  await bench.ask(bench.aurore, 1);
});

const contributor = (): Promise<TestPerson> => aPerson(api, bench.tenant, { role: 'CONTRIBUTOR', organisation: bench.aurore.id });
const secretary = (): Promise<TestPerson> => aPerson(api, bench.tenant, { role: 'SECRETARIAT' });
const toldOn = async (day: string): Promise<string[]> => {
  await bench.sweep(day);
  return (await bench.digests(day)).filter(({ mail }) => mail !== null).map(({ to }) => to).sort();
};
async function contact(person: TestPerson, duty: string): Promise<void> {
  await bench.change(`INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) VALUES ($1, $2, $3, true, false) ON CONFLICT DO NOTHING`, [bench.pact.id, bench.aurore.id]);
  await bench.change(`INSERT INTO contact_point (tenant_id, pact_id, organisation_id, duty, person_id) VALUES ($1, $2, $3, $4, $5)`, [bench.pact.id, bench.aurore.id, duty, person.id]);
}
const textTo = async (day: string, person: TestPerson): Promise<string> => (await bench.digests(day)).find(({ to }) => to === person.email)!.mail!.text;

describe('reminders that climb', () => {
  it('go to who is asked first, then to deputies, to heads, to the secretariat, each told who was asked before', async () => {
    const [ana, ben, head, clerk] = [await contributor(), await contributor(), await bench.reporterOf(bench.aurore), await secretary()];
    await contact(ana, 'REFERENT');
    await contact(ben, 'DEPUTY');
    await contact(head, 'HEAD');
    expect(await toldOn('2019-05-16')).toEqual([ana.email]);
    expect(await toldOn('2019-05-31')).toEqual([ana.email]);
    expect(await toldOn('2019-06-04')).toEqual([ana.email, ben.email].sort());
    expect(await toldOn('2019-06-11')).toEqual([ana.email, ben.email, head.email].sort());
    expect(await toldOn('2019-06-17')).toEqual([ana.email, ben.email, head.email, clerk.email].sort());
    expect(await textTo('2019-06-04', ben)).toContain(`ont été relancés sans que tout soit répondu : ${ana.name} (2 fois, la dernière le 31 mai 2019).`);
    expect(await textTo('2019-06-11', head)).toMatch(new RegExp(`répondu : (${ana.name} \\(3 fois[^)]*\\) et ${ben.name} \\(1 fois[^)]*\\)|${ben.name} \\(1 fois[^)]*\\) et ${ana.name} \\(3 fois[^)]*\\))`));
    expect(await textTo('2019-06-17', ana)).not.toContain('Avant vous');
    const told = await textTo('2019-06-17', clerk);
    expect(told).toContain('- Aurore : 1 réponse ; relances à ');
    expect(told).toMatch(/\/campagnes\/2019-S1\n/);
    expect(told).not.toContain('/repondre?jeton=');
    expect(await bench.change(`SELECT DISTINCT rung FROM reminder_organisation WHERE tenant_id = $1 ORDER BY 1`)).toHaveLength(4);
  });

  it('begin with the next rung where nobody holds the first, has left it, or wants to be written to', async () => {
    const head = await bench.reporterOf(bench.aurore);
    expect(await toldOn('2019-05-16')).toEqual([head.email]);
    const ana = await contributor();
    await bench.change(`INSERT INTO mail_choice (tenant_id, person_id, topic, declined_at) VALUES ($1, $2, 'REMINDERS', '2019-05-20')`, [ana.id]);
    expect(await toldOn('2019-05-31')).toEqual([head.email]);
    expect((await bench.log()).filter((line) => line.startsWith(ana.email))).toEqual([`${ana.email} J-7 2019-05-31 DECLINED`]);
    await bench.change(`UPDATE mail_choice SET declined_at = NULL WHERE tenant_id = $1`);
    expect(await toldOn('2019-06-04')).toEqual([ana.email]);
    await bench.change(`UPDATE person SET left_on = '2019-06-05' WHERE tenant_id = $1 AND id = $2`, [ana.id]);
    expect(await toldOn('2019-06-11')).toEqual([head.email]);
  });

  it('name as asked before only whom a mail reached', async () => {
    const [ana, ben] = [await contributor(), await contributor()];
    await contact(ana, 'REFERENT');
    await contact(ben, 'DEPUTY');
    for (const [day, state] of [['2019-05-15', 'SENT'], ['2019-05-16', 'FAILED'], ['2019-05-31', 'CANCELLED']] as const) {
      await bench.sweep(day);
      await bench.change(`UPDATE mail_message w SET state = $2 FROM reminder_digest d WHERE w.tenant_id = $1 AND d.tenant_id = $1 AND d.mail_id = w.id AND d.on_date = $3`, [state, day]);
    }
    await bench.sweep('2019-06-04');
    expect(await textTo('2019-06-04', ben)).toContain(`répondu : ${ana.name} (1 fois, la dernière le 15 mai 2019).`);
    await bench.change(`UPDATE mail_message SET state = 'FAILED' WHERE tenant_id = $1 AND state = 'SENT'`);
    expect(await textTo('2019-06-04', ben)).not.toContain('Avant vous');
  });

  it('begin with who has several duties in the pact, at the first of them', async () => {
    const [ana, ben] = [await contributor(), await contributor()];
    for (const duty of ['REFERENT', 'HEAD']) await contact(ana, duty);
    expect(await toldOn('2019-05-16')).toEqual([ana.email, ben.email].sort());
    expect(await bench.change(`SELECT DISTINCT rung FROM reminder_organisation WHERE tenant_id = $1`)).toEqual([{ rung: 'REFERENT' }]);
  });

  it('follow the pact’s rule, and never climb to a rung that it leaves out', async () => {
    const [ana, head, clerk] = [await contributor(), await bench.reporterOf(bench.aurore), await secretary()];
    await bench.change(`INSERT INTO reminder_policy (tenant_id, pact_id, kind, offsets, business_days, enabled, heads_from) VALUES ($1, $2, 'REPORT', '{-21,-7,10}', false, true, -7)`, [bench.pact.id]);
    expect(await toldOn('2019-05-16')).toEqual([ana.email]);
    expect(await toldOn('2019-05-31')).toEqual([ana.email, head.email].sort());
    expect(await toldOn('2019-06-17')).not.toContain(clerk.email);
  });

  it('say of several organisations which are silent, in one mail to each of the secretariat', async () => {
    const cloche = await anOrganisation(api, bench.tenant, { slug: 'cloche', name: 'La Cloche' });
    await bench.ask(cloche, 2, 3);
    const [clerk, other] = [await secretary(), await secretary()];
    await bench.reporterOf(bench.aurore);
    expect(await toldOn('2019-06-17')).toHaveLength(3);
    const text = await textTo('2019-06-17', clerk);
    expect(text).toContain('3 réponses de 2 organisations manquent encore');
    expect(text).toContain('- La Cloche : 2 réponses ; personne n’a pu être relancé par courriel');
    await bench.answered(cloche, 'SUBMITTED');
    expect(await textTo('2019-06-17', other)).not.toContain('La Cloche');
  });
});

describe('a reminder by hand', () => {
  const byHand = (): RemindersByHand => api.get(RemindersByHand);
  const key = (): { pact: string; campaign: string; organisation: string } => ({ pact: bench.pact.slug, campaign: bench.campaign.code, organisation: 'aurore' });
  const at = (instant: string) => ({ ...bench.at(instant), grants: [{ role: 'SECRETARIAT', organisationId: null }], actor: { kind: 'PERSON' as const, personId: clerkId, name: 'Aline', sessionId: null }, db: api.get(Database).readerFor(bench.tenant.id) });
  let clerkId: string;
  beforeEach(async () => void (clerkId = (await secretary()).id));

  it('says who gets it and when the last went, then goes once a day to each, and is in the journal', async () => {
    const [ana, ben] = [await bench.reporterOf(bench.aurore), await bench.reporterOf(bench.aurore)];
    await bench.sweep('2019-05-16');
    await bench.leave('2019-05-17');
    const outlook = await byHand().outlook(at('2019-05-20T08:00:00Z'), key());
    expect(outlook).toMatchObject({ open: true, dueOn: '2019-06-06', due: 1, leavesAt: new Date('2019-05-20T08:00:00Z') });
    expect(outlook.people.map(({ email, lastOn, writtenTo }) => ({ email, lastOn, writtenTo }))).toEqual(expect.arrayContaining([ana, ben].map(({ email }) => ({ email, lastOn: '2019-05-16', writtenTo: false }))));
    expect(await byHand().remind(at('2019-05-20T08:00:00Z'), { ...key(), person: ana.id })).toBe(1);
    expect((await bench.digests('2019-05-20')).map(({ to, mail }) => [to, mail!.subject])).toEqual([[ana.email, '[Pacte] 1 engagement à renseigner avant le 6 juin 2019 (J-17)']]);
    await expect(byHand().remind(at('2019-05-20T09:00:00Z'), { ...key(), person: ana.id })).rejects.toMatchObject({ code: 'REMINDED_THAT_DAY' });
    expect(await byHand().remind(at('2019-05-20T09:00:00Z'), { ...key(), person: null })).toBe(1);
    expect((await bench.log()).filter((line) => line.includes('BY_HAND'))).toHaveLength(2);
    const entries = await bench.change(`SELECT changes::text FROM audit_entry WHERE tenant_id = $1 AND action = 'reminders.by-hand' ORDER BY sequence NULLS LAST`);
    expect(JSON.parse(entries[0]!['changes']!)).toMatchObject([{ field: 'on', after: '2019-05-20' }, { field: 'organisation', after: bench.aurore.id }, { field: 'persons', after: '1' }]);
  });

  it('decided on a Sunday is Monday’s mail: the sweep brings no second one', async () => {
    const ana = await bench.reporterOf(bench.aurore);
    expect(await byHand().remind(at('2019-06-02T10:00:00Z'), { ...key(), person: null })).toBe(1);
    expect(await bench.sweep('2019-06-03')).toBe(0);
    expect(await bench.sweep('2019-06-04')).toBe(1);
    expect((await bench.log()).filter((line) => !line.includes('SUPERSEDED'))).toEqual([`${ana.email} J-3 2019-06-03 BY_HAND`, `${ana.email} J-2 2019-06-04`]);
  });

  it('is refused when the campaign is over by the day it would leave', async () => {
    await bench.reporterOf(bench.aurore);
    const friday = '2019-06-28T18:00:00Z'; // after hours of the last day
    expect(await byHand().outlook(at(friday), key())).toMatchObject({ open: false });
    await expect(byHand().remind(at(friday), { ...key(), person: null })).rejects.toMatchObject({ code: 'REMINDER_CAMPAIGN_OVER' });
    expect(await byHand().remind(at('2019-06-28T08:00:00Z'), { ...key(), person: null })).toBe(1);
  });

  it('goes again the next day, at the same distance from a due date that has moved, and says the one that stands', async () => {
    const ana = await bench.reporterOf(bench.aurore);
    const extend = (dueOn: string) =>
      bench.change(`INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) VALUES ($1, $2, $3, $4, 'x', '2019-05-20') ON CONFLICT (tenant_id, campaign_id, organisation_id) DO UPDATE SET due_on = excluded.due_on`, [bench.campaign.id, bench.aurore.id, dueOn]);
    expect(await byHand().remind(at('2019-05-20T08:00:00Z'), { ...key(), person: null })).toBe(1);
    await bench.change(`UPDATE campaign SET due_on = '2019-06-07' WHERE tenant_id = $1`);
    await expect(byHand().remind(at('2019-05-21T08:00:00Z'), { ...key(), person: null })).rejects.toMatchObject({ code: 'REMINDED_THAT_DAY' }); // the first has not left
    await bench.leave('2019-05-21');
    expect(await byHand().remind(at('2019-05-21T08:00:00Z'), { ...key(), person: null })).toBe(1);
    await extend('2019-06-12');
    expect((await bench.digests('2019-05-21')).map(({ to, mail }) => [to, mail!.subject])).toEqual([[ana.email, '[Pacte] 1 engagement à renseigner avant le 12 juin 2019 (J-22)']]);
  });

  it('counts as the organisation’s last reminder; what only the secretariat was told does not', async () => {
    const clerk = await signedIn(api, bench.tenant, await secretary());
    const last = async (): Promise<string[]> =>
      (await clerk.ask<{ reportRequests: { nodes: { lastRemindedAt: string | null }[] } }>('query ($pact: String!, $campaign: String!) { reportRequests(pact: $pact, campaign: $campaign, first: 5) { nodes { lastRemindedAt } } }', { pact: bench.pact.slug, campaign: bench.campaign.code })).reportRequests.nodes.map(({ lastRemindedAt }) => lastRemindedAt?.slice(0, 10) ?? 'never');
    expect(await toldOn('2019-06-17')).toHaveLength(2);
    expect(await last()).toEqual(['never']);
    await bench.reporterOf(bench.aurore);
    expect(await byHand().remind(at('2019-06-18T08:00:00Z'), { ...key(), person: null })).toBe(1);
    expect(await last()).toEqual(['2019-06-18']);
  });

  it('is one mail, however many decide it at once', async () => {
    await bench.reporterOf(bench.aurore);
    const tries = await Promise.allSettled([1, 2, 3].map(() => byHand().remind(at('2019-05-20T08:00:00Z'), { ...key(), person: null })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await bench.counts()).toMatchObject({ mails: '1', reminders: '1' });
  });

  it('is refused with why', async () => {
    const code = (instant: string, person: string | null = null, organisation = 'aurore'): Promise<string> =>
      byHand().remind(at(instant), { ...key(), organisation, person }).then(() => 'sent', (error: { code: string }) => error.code);
    expect(await code('2019-05-20T08:00:00Z')).toBe('NOBODY_TO_REMIND');
    const ana = await bench.reporterOf(bench.aurore);
    expect(await code('2019-05-20T08:00:00Z', (await contributorElsewhere()).id)).toBe('NOBODY_TO_REMIND');
    expect(await code('2019-05-20T08:00:00Z', null, 'nulle-part')).toBe('ORGANISATION_NOT_ASKED');
    await bench.change(`INSERT INTO mail_choice (tenant_id, person_id, topic, declined_at) VALUES ($1, $2, 'REMINDERS', '2019-05-01')`, [ana.id]);
    expect(await code('2019-05-20T08:00:00Z')).toBe('REMINDERS_DECLINED');
    expect(await code('2019-07-20T08:00:00Z')).toBe('REMINDER_CAMPAIGN_OVER');
    await bench.answered(bench.aurore, 'SUBMITTED');
    expect(await code('2019-05-20T08:00:00Z')).toBe('NOTHING_OWED');
  });

  it('is the secretariat’s alone', async () => {
    const ana = await signedIn(api, bench.tenant, await bench.reporterOf(bench.aurore));
    expect((await api.client(bench.tenant).graphql(NOW, { input: key() })).code).toBe('SIGN_IN_REQUIRED');
    expect((await ana.graphql(NOW, { input: key() })).code).toBe('FORBIDDEN');
    expect((await ana.graphql(OUTLOOK, key())).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await theirs.graphql(NOW, { input: key() })).code).toBe('PACT_NOT_FOUND');
    expect((await theirs.graphql(OUTLOOK, key())).code).toBe('PACT_NOT_FOUND');
    expect(await bench.counts()).toMatchObject({ mails: '0' });
  });

  const contributorElsewhere = async (): Promise<TestPerson> => aPerson(api, bench.tenant, { role: 'CONTRIBUTOR', organisation: (await anOrganisation(api, bench.tenant)).id });
});
