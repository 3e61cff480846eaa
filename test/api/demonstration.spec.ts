import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seedDemonstrationPersons } from '#demonstration';
import { importPactFolder } from '#exchange';
import { seedDemonstrationMeetings } from '#meetings';
import { Database, projectPath, TenantDirectory, type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aCampaign, anOrganisation, aPact, aPerson, aTenant, contextOf, countStatements, startApi, type TestApi } from '../builders/index.js';

const ALL = '{ demonstration { now today mailboxUrl nextSteps { on label } personas { id name role description organisation { slug } } } }';
const ADVANCE = 'mutation ($to: Date!) { advanceClock(input: { to: $to }) { demonstration { today now nextSteps { on } } } }';
const TRY = 'mutation ($person: ID!) { tryPersona(input: { person: $person }) { landing viewer { kind person { name fictional } grants { role organisation { slug } } } } }';

interface All {
  demonstration: {
    now: string;
    today: string;
    mailboxUrl: string | null;
    nextSteps: { on: string; label: string }[];
    personas: { id: string; name: string; role: string; description: string; organisation: { slug: string } | null }[];
  };
}

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true', MAILBOX_URL: 'http://127.0.0.1:4001/' });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api, { demonstration: true });
  await api.get(Database).service(`UPDATE tenant SET clock_set_to = '2019-05-15T09:00:00+02:00', clock_set_at = now() WHERE id = $1`, [tenant.id]);
  api.get(TenantDirectory).forget();
});

async function aPersona(): Promise<{ id: string; organisation: { slug: string } }> {
  const organisation = await anOrganisation(api, tenant);
  const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: organisation.id });
  await api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
    await ctx.db.query(`UPDATE person SET fictional = true, persona = '{"position": 1, "fr": "Répondez", "en": "Answer"}' WHERE tenant_id = $1 AND id = $2`, [tenant.id, person.id]);
  });
  return { id: person.id, organisation };
}

describe('the demonstration', () => {
  it('tells its day, its persons and what comes, in the reader’s language and one statement', async () => {
    const { id, organisation } = await aPersona();
    await aCampaign(api, tenant, await aPact(api, tenant));
    const { demonstration } = await api.client(tenant).ask<All>(ALL);
    expect(demonstration).toMatchObject({ today: '2019-05-15', mailboxUrl: 'http://127.0.0.1:4001/' });
    expect(demonstration.now).toMatch(/^2019-05-15T07:00:/);
    expect(demonstration.personas).toEqual([expect.objectContaining({ id, role: 'CONTRIBUTOR', description: 'Répondez', organisation: { slug: organisation.slug } })]);
    expect(demonstration.nextSteps[0]).toEqual({ on: '2019-05-16', label: 'Relance J−21' });
    const english = await api.client(tenant).graphql<All>(ALL, {}, { 'accept-language': 'en-GB' });
    expect(english.data!.demonstration.personas[0]!.description).toBe('Answer');
    const { statements } = await countStatements(api, () => api.client(tenant).ask(ALL));
    expect(statements).toHaveLength(1);
  });

  it('is null for other tenants, whose clock and persons nobody drives', async () => {
    const real = await aTenant(api);
    const { id } = await aPersona();
    expect(await api.client(real).ask(ALL)).toEqual({ demonstration: null });
    expect((await api.client(real).graphql(ADVANCE, { to: '2019-06-01' })).code).toBe('SIGN_IN_REQUIRED');
    expect((await api.client(real).graphql(TRY, { person: id })).code).toBe('SIGN_IN_REQUIRED');
  });

  it('is null where the service does not run it, whatever the tenant says', async () => {
    const service = await startApi();
    try {
      const place = await aTenant(service, { demonstration: true });
      expect(await service.client(place).ask(ALL)).toEqual({ demonstration: null });
      expect((await service.client(place).graphql(ADVANCE, { to: '2019-06-01' })).code).toBe('SIGN_IN_REQUIRED');
    } finally {
      await service.close();
    }
  });
});

describe('trying a person', () => {
  it('opens a session as that person', async () => {
    const { id, organisation } = await aPersona();
    const browser = api.client(tenant);
    const { tryPersona } = await browser.ask<{ tryPersona: object }>(TRY, { person: id });
    expect(tryPersona).toMatchObject({ landing: '/rapports', viewer: { kind: 'PERSON', person: { fictional: true }, grants: [{ role: 'CONTRIBUTOR', organisation: { slug: organisation.slug } }] } });
    expect(await browser.ask('{ viewer { kind } }')).toEqual({ viewer: { kind: 'PERSON' } });
  });

  it('is refused for persons not offered, of a neighbour, or of nobody, alike', async () => {
    const other = await aTenant(api, { demonstration: true });
    const real = await aPerson(api, tenant, { role: 'SECRETARIAT' });
    const { id } = await aPersona();
    for (const person of [real.id, 'x', '0b7c8f3e-0000-4000-8000-000000000001']) expect((await api.client(tenant).graphql(TRY, { person })).code).toBe('PERSONA_NOT_FOUND');
    expect((await api.client(other).graphql(TRY, { person: id })).code).toBe('PERSONA_NOT_FOUND');
  });
});

describe('advancing the clock', () => {
  beforeEach(async () => void (await aPact(api, tenant)));

  it('stands it at the morning of the day, for everybody, and wakes what time starts', async () => {
    const browser = api.client(tenant);
    const { advanceClock } = await browser.ask<{ advanceClock: All }>(ADVANCE, { to: '2019-05-30' });
    expect(advanceClock.demonstration.today).toBe('2019-05-30');
    expect(advanceClock.demonstration.now).toMatch(/^2019-05-30T07:00:/);
    expect((await api.client(tenant).ask<All>(ALL)).demonstration.today).toBe('2019-05-30');
    const woken = await api.get(Database).service<{ name: string }>(`SELECT name FROM outbox WHERE tenant_id = $1`, [tenant.id]);
    expect(woken.map(({ name }) => name)).toContain('reminders.sweep');
  });

  it('says until when reminders wait on a day that is no business day', async () => {
    const browser = api.client(tenant);
    const waits = async (to: string) => (await browser.ask<{ advanceClock: { demonstration: { remindersWaitUntil: string | null } } }>('mutation ($to: Date!) { advanceClock(input: { to: $to }) { demonstration { remindersWaitUntil } } }', { to })).advanceClock.demonstration.remindersWaitUntil;
    expect([await waits('2019-05-29'), await waits('2019-05-30'), await waits('2019-06-08')]).toEqual([null, '2019-05-31', '2019-06-11']);
  });

  it('knows winter time', async () => {
    const { advanceClock } = await api.client(tenant).ask<{ advanceClock: All }>(ADVANCE, { to: '2019-12-19' });
    expect(advanceClock.demonstration.now).toMatch(/^2019-12-19T08:00:/);
  });

  it('never goes back, nor beyond the pact; nothing changes then', async () => {
    const browser = api.client(tenant);
    for (const to of ['2019-05-14', '2019-05-15']) {
      const { code, errors } = await browser.graphql(ADVANCE, { to });
      expect({ code, message: errors[0]!.message }).toEqual({ code: 'CLOCK_GOES_FORWARD', message: 'La date de la démonstration ne recule pas : elle est au 15 mai 2019.' });
    }
    expect((await browser.graphql(ADVANCE, { to: '2021-01-01' })).code).toBe('CLOCK_TOO_FAR');
    expect((await browser.graphql(ADVANCE, { to: '2019-02-30' })).code).toBe('BAD_DATE');
    expect((await browser.ask<All>(ALL)).demonstration.today).toBe('2019-05-15');
    expect(await api.get(Database).service(`SELECT FROM outbox WHERE tenant_id = $1`, [tenant.id])).toHaveLength(0);
  });

  it('goes as far as the last of the tenant’s pacts does', async () => {
    await api.get(Database).transaction(contextOf(api, tenant), async (ctx) => void (await ctx.db.query(`UPDATE pact SET ends_on = '2021-06-30' WHERE tenant_id = $1`, [tenant.id])));
    const { code, errors } = await api.client(tenant).graphql(ADVANCE, { to: '2021-07-01' });
    expect({ code, message: errors[0]!.message }).toEqual({ code: 'CLOCK_TOO_FAR', message: 'La démonstration s’arrête au 30 juin 2021, dernier jour du pacte.' });
    await api.client(tenant).ask(ADVANCE, { to: '2021-06-30' });
  });

  it('advances once when two browsers do it together', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => api.client(tenant).graphql(ADVANCE, { to: '2019-06-01' })));
    expect(answers.map(({ code }) => code).sort()).toEqual(['CLOCK_GOES_FORWARD', 'CLOCK_GOES_FORWARD', undefined]);
  });

  it('signs nobody out', async () => {
    const { id } = await aPersona();
    const browser = api.client(tenant);
    await browser.ask(TRY, { person: id });
    await browser.ask(ADVANCE, { to: '2020-12-31' });
    expect(await browser.ask('{ viewer { kind } }')).toEqual({ viewer: { kind: 'PERSON' } });
  });
});

describe('the persons of the demonstration', () => {
  it('answer for every organisation that answers for a commitment; all are fictional; loading twice changes nothing', async () => {
    const ctx = contextOf(api, tenant);
    const database = api.get(Database);
    await importPactFolder(ctx, database, projectPath('data', 'pacte-paris-2015'));
    await seedDemonstrationPersons(ctx, database, api.config);
    const persons = () => ctx.db.query(`SELECT p::text, (SELECT array_agg(g::text ORDER BY g.id) FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id) FROM person p WHERE p.tenant_id = $1 ORDER BY p.id`, [tenant.id]);
    const first = await persons();
    await seedDemonstrationPersons(ctx, database, api.config);
    expect(await persons()).toEqual(first);

    const silent = await ctx.db.query(
      `SELECT DISTINCT o.slug FROM porteur f JOIN organisation o ON o.tenant_id = f.tenant_id AND o.id = f.organisation_id
       WHERE f.tenant_id = $1 AND f.role IN ('LEAD', 'CO_LEAD') AND o.kind <> 'ACTOR_GROUP' AND NOT EXISTS (
         SELECT FROM role_grant g WHERE g.tenant_id = o.tenant_id AND g.organisation_id = o.id AND g.role = 'ORGANISATION_VALIDATOR')`,
      [tenant.id],
    );
    expect(silent).toEqual([]);
    expect(await ctx.db.query(`SELECT email FROM person WHERE tenant_id = $1 AND (NOT fictional OR email NOT LIKE '%.example')`, [tenant.id])).toEqual([]);

    const { demonstration } = await api.client(tenant).ask<All>(ALL);
    expect(demonstration.personas.map(({ role, organisation }) => organisation?.slug ?? role)).toEqual([
      'samusocial-de-paris',
      'espace-solidarite-habitat',
      'casvp',
      'drihl',
      'SECRETARIAT',
      'COPIL_MEMBER',
      'CONSEIL_MEMBER',
      'etat',
      'samusocial-de-paris',
    ]);
    for (const { id } of demonstration.personas) expect((await api.client(tenant).graphql(TRY, { person: id })).code).toBeUndefined();
  }, 60_000);

  it('find nothing recorded after the day at which the demonstration stands', async () => {
    const directory = api.get(TenantDirectory);
    const database = api.get(Database);
    const ctx = { ...contextOf(api, tenant), clock: await directory.clockOf(tenant) };
    await importPactFolder(ctx, database, projectPath('data', 'pacte-paris-2015'));
    await seedDemonstrationPersons(ctx, database, api.config);
    await seedDemonstrationMeetings(ctx, database);
    await seedDemonstrationReports(ctx, database);
    const recorded = await ctx.db.query<{ kind: string; last: string }>(
      `SELECT 'figure' AS kind, max(recorded_at AT TIME ZONE 'Europe/Paris')::date::text AS last FROM measurement WHERE tenant_id = $1
       UNION ALL SELECT 'journal', max(at AT TIME ZONE 'Europe/Paris')::date::text FROM audit_entry WHERE tenant_id = $1
       UNION ALL SELECT 'report', max(recorded_at AT TIME ZONE 'Europe/Paris')::date::text FROM report_version WHERE tenant_id = $1`,
      [tenant.id],
    );
    expect(recorded.map(({ kind }) => kind)).toEqual(['figure', 'journal', 'report']);
    for (const { kind, last } of recorded) expect([kind, last !== null && last <= '2019-05-15']).toEqual([kind, true]);
  }, 60_000);
});
