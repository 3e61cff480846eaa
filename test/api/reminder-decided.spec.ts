import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#platform';
import { aPerson, aTenant, anOrganisation, signedIn, type TestApi, type TestPerson } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

const LOG = `query ($pact: String!) { reminders(pact: $pact) { totalCount nodes { kind offsetDays ownDueOn notSent person { email } organisation { slug } decision { number } meeting { title } } } }`;

let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let api: TestApi;
let bench: ReminderBench;

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
});

/** A COPIL held on 15 January 2019, at which decisions were taken. */
async function held(): Promise<string> {
  const [row] = await bench.change(`INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at, state) VALUES ($1, $2, 'COPIL', 'COPIL de janvier', '2019-01-15T13:30:00Z', 'HELD') RETURNING id`, [bench.pact.id]);
  return row!['id']!;
}

async function aDecision(number: number, dueOn: string, given: { owner?: TestPerson; organisation?: string } = {}): Promise<void> {
  await bench.change(
    `INSERT INTO decision (tenant_id, pact_id, number, kind, state, text, meeting_id, decided_on, organisation_id, person_id, due_on)
     VALUES ($1, $2, $3, 'FOLLOW_UP', 'OPEN', $4, $5, '2019-01-15', $6, $7, $8)`,
    [bench.pact.id, number, `Ouvrir la halte de nuit n° ${number}`, await held(), given.organisation ?? bench.aurore.id, given.owner?.id ?? null, dueOn],
  );
}

/** A meeting that people were called to on 1 May, in the afternoon of a day. */
async function aCall(day: string, ...invited: { person: TestPerson; answer?: string; substitute?: TestPerson; sends?: boolean }[]): Promise<string> {
  const [instance] = await bench.change(`INSERT INTO instance (tenant_id, pact_id, kind, name) VALUES ($1, $2, 'COPIL', 'Comité de pilotage') RETURNING id`, [bench.pact.id]);
  const [meeting] = await bench.change(
    `INSERT INTO meeting (tenant_id, pact_id, instance, instance_id, title, starts_at, ends_at, place, state, called_at)
     VALUES ($1, $2, 'COPIL', $3, 'Comité de pilotage, juin 2019', $4::timestamptz, $4::timestamptz + interval '2 hours', 'Hôtel de Ville', 'CALLED', '2019-05-01T08:00:00Z') RETURNING id`,
    [bench.pact.id, instance!['id'], `${day}T12:30:00Z`],
  );
  for (const { person, answer, substitute, sends } of invited) {
    const [seat] = await bench.change(`INSERT INTO instance_member (tenant_id, instance_id, person_id, substitute_id, seat, valid_from) VALUES ($1, $2, $3, $4, 'VOTING', '2015-01-01') RETURNING id`, [instance!['id'], person.id, substitute?.id ?? null]);
    await bench.change(
      `INSERT INTO meeting_invitee (tenant_id, meeting_id, member_id, person_id, invited_at, answer, answered_at, sends_substitute) VALUES ($1, $2, $3, $4, '2019-05-01T08:00:00Z', $5::text, CASE WHEN $5::text IS NOT NULL THEN timestamptz '2019-05-02T08:00:00Z' END, $6)`,
      [meeting!['id'], seat!['id'], person.id, answer ?? null, sends ?? false],
    );
  }
  return meeting!['id']!;
}

const person = (): Promise<TestPerson> => aPerson(api, bench.tenant);

describe('reminders of decisions', () => {
  it('begin after the day it was written: what is typed while the committee sits may be corrected', async () => {
    await aPerson(api, bench.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: bench.aurore.id });
    await aDecision(1, '2019-06-14');
    await bench.change(`INSERT INTO decision_version (tenant_id, decision_id, version, text, due_on, state, commitment_ids, recorded_at, recorded_by) SELECT $1, id, 1, text, due_on, state, '{}', '2019-05-24T09:00:00Z', 'essai' FROM decision WHERE tenant_id = $1`, []);
    // J-21, then J-7.
    expect(await bench.sweep('2019-05-24')).toBe(0);
    expect(await bench.sweep('2019-06-07')).toBe(1);
  });

  it('go to who sees to it, then to those who follow, each told who was asked before; the line leads to the decision', async () => {
    const owner = await aPerson(api, bench.tenant, { role: 'CONTRIBUTOR', organisation: bench.aurore.id });
    const colleague = await aPerson(api, bench.tenant, { role: 'CONTRIBUTOR', organisation: bench.aurore.id });
    const head = await bench.reporterOf(bench.aurore);
    await aPerson(api, bench.tenant, { role: 'SECRETARIAT' });
    await aDecision(12, '2019-06-06', { owner });
    expect(await bench.sweep('2019-05-16')).toBe(1);
    const [first] = await bench.digests('2019-05-16');
    expect([first!.to, first!.mail!.subject]).toEqual([owner.email, '[Pacte] Décision 12 à exécuter avant le 6 juin 2019 (J-21)']);
    expect(first!.mail!.text).toContain('- Décision 12 – Ouvrir la halte de nuit n° 12 (Aurore, avant le 6 juin 2019)');
    expect(first!.mail!.html).toMatch(/href="[^"]*\/decisions\/12"/);
    expect(first!.mail!.text).toContain('Ces rappels cessent dès que les décisions sont exécutées.');
    expect(await bench.sweep('2019-06-04')).toBe(2);
    expect((await bench.digests('2019-06-04')).map(({ to }) => to).sort()).toEqual([owner.email, colleague.email].sort());
    expect((await bench.digests('2019-06-04')).find(({ to }) => to === colleague.email)!.mail!.text).toContain(`Avant vous, ont été relancés : ${owner.name}`);
    expect(await bench.sweep('2019-06-11')).toBe(3);
    expect((await bench.digests('2019-06-11')).map(({ to }) => to)).toContain(head.email);
    expect(await bench.sweep('2019-06-17')).toBe(4);
    const secretariat = (await bench.digests('2019-06-17')).find(({ mail }) => mail!.subject.includes('reste à exécuter'))!;
    expect(secretariat.mail!.subject).toBe('[Pacte] 1 décision reste à exécuter, en retard depuis le 6 juin 2019 (J+11)');
    expect(secretariat.mail!.text).toContain(`relances à`);
    expect(await bench.sweep('2019-06-18')).toBe(0);
  });

  it('go to the organisation as reports do when nobody sees to it, in the same mail as what it owes', async () => {
    const ana = await bench.reporterOf(bench.aurore);
    await bench.ask(bench.aurore, 1, 2);
    await aDecision(3, '2019-06-06');
    await aDecision(4, '2019-06-06');
    expect(await bench.sweep('2019-05-16')).toBe(1);
    const [{ to, mail } = { to: '', mail: null }] = await bench.digests('2019-05-16');
    expect([to, mail!.subject]).toEqual([ana.email, '[Pacte] 2 engagements à renseigner, 2 décisions à exécuter, d’abord avant le 6 juin 2019 (J-21)']);
    expect(mail!.text).toContain('Décisions à exécuter\n====================');
    expect((await bench.log()).sort()).toEqual([`${ana.email} J-21 2019-05-16`, `${ana.email} J-21 2019-05-16 DECISION`, `${ana.email} J-21 2019-05-16 DECISION`]);
  });

  it('stop when it is closed, even while they wait to leave, and begin anew by another deadline', async () => {
    const ana = await bench.reporterOf(bench.aurore);
    await aDecision(5, '2019-06-06');
    expect(await bench.sweep('2019-05-16')).toBe(1);
    await bench.change(`UPDATE decision SET due_on = '2019-06-20' WHERE tenant_id = $1`);
    expect((await bench.digests('2019-05-16'))[0]!.mail).toBeNull();
    expect(await bench.sweep('2019-05-31')).toBe(1);
    expect((await bench.digests('2019-05-31')).map(({ to, mail }) => [to, mail!.subject])).toEqual([[ana.email, '[Pacte] Décision 5 à exécuter avant le 20 juin 2019 (J-20)']]);
    await bench.change(`UPDATE decision SET state = 'DONE', closed_on = '2019-06-01', closing_words = 'Ouverte' WHERE tenant_id = $1`);
    for (const day of ['2019-06-13', '2019-06-18', '2019-07-01']) expect(await bench.sweep(day)).toBe(0);
  });

  it('follow the pact’s rule, and leave alone the neighbour and other organisations', async () => {
    const cloche = await anOrganisation(api, bench.tenant, { name: 'La Cloche' });
    await bench.reporterOf(cloche);
    await bench.reporterOf(bench.aurore);
    await aDecision(6, '2019-06-06');
    await bench.change(`INSERT INTO reminder_policy (tenant_id, pact_id, kind, offsets, business_days, enabled) VALUES ($1, $2, 'DECISION', '{-5}', true, true)`, [bench.pact.id]);
    expect(await bench.sweep('2019-05-28')).toBe(0);
    expect(await bench.sweep('2019-05-29')).toBe(1);
    await bench.change(`UPDATE reminder_policy SET enabled = false, offsets = '{-1}' WHERE tenant_id = $1`);
    expect(await bench.sweep('2019-06-05')).toBe(0);
    const neighbour = await aTenant(api);
    expect(await services.worker.get((await import('#reminders')).Reminders).sweep(bench.at('2019-05-29', neighbour))).toMatchObject({ digests: 0 });
  });
});

describe('reminders of meetings', () => {
  it('ask those who have not answered, by the link of their invitation; by the last one, who comes is told too', async () => {
    const [silent, comes, away, standIn] = [await person(), await person(), await person(), await person()];
    await aCall('2019-06-20', { person: silent }, { person: comes, answer: 'YES' }, { person: away, answer: 'NO', substitute: standIn, sends: true });
    expect(await bench.sweep('2019-06-07')).toBe(0);
    expect(await bench.sweep('2019-06-11')).toBe(1);
    const [{ to, mail } = { to: '', mail: null }] = await bench.digests('2019-06-11');
    expect([to, mail!.subject]).toEqual([silent.email, '[Pacte] Viendrez-vous ? Comité de pilotage, juin 2019, jeudi 20 juin 2019 à 14:30']);
    expect(mail!.text).toMatch(/Répondre à l’invitation :\nhttps?:\/\/\S+\/reunions\/reponse\?jeton=[\w-]+/);
    expect(mail!.text).toContain('Lieu : Hôtel de Ville.');
    expect(await bench.sweep('2019-06-17')).toBe(1);
    await bench.change(`UPDATE meeting_invitee SET answer = 'MAYBE', answered_at = '2019-06-17T09:00:00Z' WHERE tenant_id = $1 AND person_id = $2`, [silent.id]);
    expect((await bench.digests('2019-06-17'))[0]!.mail).toBeNull();
    expect(await bench.sweep('2019-06-19')).toBe(3);
    const last = await bench.digests('2019-06-19');
    expect(last.map((each) => each.to).sort()).toEqual([silent.email, comes.email, standIn.email].sort());
    expect(last.find((each) => each.to === comes.email)!.mail!.text).toContain('se tient demain, jeudi 20 juin 2019 à 14:30 : vous y êtes attendu.');
    expect(last.find((each) => each.to === standIn.email)!.mail!.text).toMatch(/Voir la réunion :\nhttps?:\/\/\S+\/reunions\/[0-9a-f-]{36}\n/);
  });

  it('are of the new day when it is moved, not on the day that it was; and stop when it is cancelled', async () => {
    const ana = await person();
    const meeting = await aCall('2019-06-20', { person: ana });
    expect(await bench.sweep('2019-06-11')).toBe(1);
    await bench.change(`INSERT INTO meeting_move (tenant_id, meeting_id, number, starts_at, moved_at) VALUES ($1, $2, 1, '2019-06-20T12:30:00Z', '2019-06-12T09:00:00Z')`, [meeting]);
    await bench.change(`UPDATE meeting SET starts_at = '2019-06-21T12:30:00Z', ends_at = '2019-06-21T14:30:00Z' WHERE tenant_id = $1 AND id = $2`, [meeting]);
    expect((await bench.digests('2019-06-11'))[0]!.mail).toBeNull();
    expect(await bench.sweep('2019-06-12')).toBe(0);
    expect(await bench.sweep('2019-06-18')).toBe(1);
    expect((await bench.digests('2019-06-18'))[0]!.mail!.subject).toContain('vendredi 21 juin 2019');
    await bench.change(`UPDATE meeting SET state = 'CANCELLED', cancel_reason = 'Report' WHERE tenant_id = $1 AND id = $2`, [meeting]);
    expect((await bench.digests('2019-06-18'))[0]!.mail).toBeNull();
    expect(await bench.sweep('2019-06-20')).toBe(0);
  });

  it('leave alone who has left, whose seat is another’s, and who wants none', async () => {
    const [gone, former, now] = [await person(), await person(), await person()];
    const meeting = await aCall('2019-06-20', { person: gone }, { person: former });
    await bench.change(`UPDATE person SET left_on = '2019-06-01' WHERE tenant_id = $1 AND id = $2`, [gone.id]);
    await bench.change(`UPDATE instance_member SET person_id = $3 WHERE tenant_id = $1 AND person_id = $2`, [former.id, now.id]);
    expect(await bench.sweep('2019-06-11')).toBe(0);
    await bench.change(`UPDATE meeting_invitee SET person_id = $3, invited_at = '2019-06-11T09:00:00Z' WHERE tenant_id = $1 AND meeting_id = $2 AND person_id = $4`, [meeting, now.id, former.id]);
    expect(await bench.sweep('2019-06-11')).toBe(0);
    expect(await bench.sweep('2019-06-17')).toBe(1);
    expect((await bench.digests('2019-06-17')).map(({ to }) => to)).toEqual([now.email]);
  });
});

it('one mail of the day says answers, a decision and a meeting, the most urgent first, in a number of statements that does not grow', async () => {
  const ana = await bench.reporterOf(bench.aurore);
  await bench.ask(bench.aurore, 1);
  for (let number = 1; number <= 12; number++) await aDecision(number, '2019-06-19');
  await aCall('2019-06-11', { person: ana }, ...(await Promise.all([1, 2, 3].map(async () => ({ person: await person() })))));
  const statements: string[] = [];
  const stop = services.worker.get(Database).observe((sql) => statements.push(sql));
  expect(await bench.sweep('2019-05-31')).toBe(4);
  stop();
  expect(statements.length).toBeLessThanOrEqual(17);
  const mail = (await bench.digests('2019-05-31')).find(({ to }) => to === ana.email)!.mail!;
  expect(mail.subject).toBe('[Pacte] 1 engagement à renseigner, 12 décisions à exécuter, 1 réunion, d’abord avant le 6 juin 2019 (J-6)');
  expect(mail.text.indexOf('Premier semestre') < mail.text.indexOf('Comité de pilotage, juin 2019')).toBe(true);
  expect(mail.text.indexOf('Comité de pilotage, juin 2019, mardi') < mail.text.indexOf('Décisions à exécuter')).toBe(true);
});

it('the log names what each was about, for the secretariat alone', async () => {
  const ana = await bench.reporterOf(bench.aurore);
  await aDecision(9, '2019-06-06');
  await aCall('2019-05-24', { person: ana });
  await bench.sweep('2019-05-16');
  const clerk = await signedIn(api, bench.tenant, await aPerson(api, bench.tenant, { role: 'SECRETARIAT' }));
  const { reminders } = await clerk.ask<{ reminders: { totalCount: number; nodes: object[] } }>(LOG, { pact: bench.pact.slug });
  expect(reminders.nodes).toEqual(
    expect.arrayContaining([
      { kind: 'DECISION', offsetDays: -21, ownDueOn: '2019-06-06', notSent: null, person: { email: ana.email }, organisation: { slug: 'aurore' }, decision: { number: 9 }, meeting: null },
      { kind: 'MEETING', offsetDays: -7, ownDueOn: '2019-05-24', notSent: null, person: { email: ana.email }, organisation: null, decision: null, meeting: { title: 'Comité de pilotage, juin 2019' } },
    ]),
  );
  const reader = await signedIn(api, bench.tenant, ana);
  expect((await reader.graphql(LOG, { pact: bench.pact.slug })).code).toBe('FORBIDDEN');
  const neighbour = await aTenant(api);
  const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
  expect((await theirs.graphql(LOG, { pact: bench.pact.slug })).code).toBe('PACT_NOT_FOUND');
});
