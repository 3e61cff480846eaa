import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Persons } from '#access';
import { ErasureReason, Erasures, HELD_DATA, type PersonalDataExport } from '#personal-data';
import { Database, Mails } from '#platform';
import { faultIn } from '../builders/audit.js';
import { aCollection, anOrganisation, aPerson, aTenant, contextOf, SECRET_KEY, signedIn, startApi, write, type Collection, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';

const FILE = '/files/donnees-personnelles.json';
const ERASE = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { person { state name email } } }';
const DEPART = 'mutation ($input: DepartPersonInput!) { departPerson(input: $input) { person { state } } }';

let api: TestApi;
let scene: Collection;
let administrator: TestClient;
let person: TestPerson;
let browser: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  administrator = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'PACT_ADMINISTRATOR' }));
  person = await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.caf.id });
  browser = await signedIn(api, scene.tenant, person);
  await leaveTraces();
});

/** Something of the person in every table that can hold some. */
async function leaveTraces(): Promise<void> {
  const { tenant, pact, caf, campaign } = scene;
  const [request] = await write<{ id: string }>(api, tenant, `SELECT q.id FROM report_request q WHERE q.tenant_id = $1 AND q.organisation_id = $2 AND q.role = 'LEAD' LIMIT 1`, [caf.id]);
  const answer = { status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Deux antennes ouvertes.', measurements: [] };
  const { saveReport } = await browser.ask<{ saveReport: { request: { report: { id: string; version: number } } } }>('mutation ($input: SaveReportInput!) { saveReport(input: $input) { request { report { id version } } } }', { input: { request: request!.id, version: 0, ...answer } });
  expect(saveReport.request.report.version).toBe(1);
  await browser.ask('mutation ($input: CreateTokenInput!) { createToken(input: $input) { account { tokens { id } } } }', { input: { name: `jeton de ${person.name}`, scopes: ['READ'], days: 30 } });
  await browser.ask('mutation { openCalendarFeed { address } }');
  await write(api, tenant, `INSERT INTO invitation (tenant_id, name, email, role, created_at, sent_at, expires_at) VALUES ($1, $2, $3, 'CONTRIBUTOR', now(), now(), now() + interval '1 day')`, [person.name, person.email]);
  await write(api, tenant, `INSERT INTO access_request (tenant_id, name, email, organisation_id, message, locale, created_at, expires_at) VALUES ($1, $2, $3, $4, 'Bonjour', 'fr', now(), now())`, [person.name, person.email, caf.id]);
  await write(api, tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) VALUES ($1, $2, $3, true, false) ON CONFLICT DO NOTHING`, [pact.id, caf.id]);
  await write(api, tenant, `INSERT INTO contact_point (tenant_id, pact_id, organisation_id, duty, person_id) VALUES ($1, $2, $3, 'REFERENT', $4)`, [pact.id, caf.id, person.id]);
  const [provider] = await write<{ id: string }>(api, tenant, `INSERT INTO identity_provider (tenant_id, slug, label, issuer, client_id, secret_variable) VALUES ($1, 'essai', 'Essai', 'https://id.example', 'pacte', 'OIDC_SECRET_TEST') RETURNING id`);
  await write(api, tenant, `INSERT INTO identity (tenant_id, person_id, provider_id, subject, linked_at, last_used_at) VALUES ($1, $2, $3, $4, now(), now())`, [person.id, provider!.id, `subject-of-${person.email}`]);
  await write(api, tenant, `INSERT INTO sign_in_link (tenant_id, person_id, created_at, expires_at) VALUES ($1, $2, now(), now())`, [person.id]);
  await write(api, tenant, `INSERT INTO guest_link (tenant_id, person_id, organisation_id, campaign_id, created_at, expires_at) VALUES ($1, $2, $3, $4, now(), now())`, [person.id, caf.id, campaign.id]);
  await write(api, tenant, `UPDATE report SET submitted_by = $2, submitted_by_id = $3, decided_by = $2, decided_by_id = $3 WHERE tenant_id = $1 AND saved_by_id = $3`, [person.name, person.id]);
  await write(api, tenant, `INSERT INTO measurement (tenant_id, indicator_id, value, qualifier, period_kind, provenance, report_id, organisation_id, recorded_at, recorded_by, recorded_by_id) VALUES ($1, $2, 3, 'EXACT', 'SINCE', 'REPORT', $3, $4, now(), $5, $6)`, [scene.indicator.id, saveReport.request.report.id, caf.id, person.name, person.id]);
  await write(api, tenant, `INSERT INTO report_comment (tenant_id, report_id, field, words, state, version, written_at, written_by, written_by_id) VALUES ($1, $2, 'weather', 'Vraiment ?', 'OPEN', 1, now(), $3, $4)`, [saveReport.request.report.id, person.name, person.id]);
  await write(api, tenant, `INSERT INTO report_edit (tenant_id, report_id, version, kind, edited_at, edited_by, edited_by_id) SELECT tenant_id, report_id, max(version), 'ACCEPTED', now(), $3, $4 FROM report_version WHERE tenant_id = $1 AND report_id = $2 GROUP BY tenant_id, report_id`, [saveReport.request.report.id, person.name, person.id]);
  await write(api, tenant, `WITH t AS (INSERT INTO thread (tenant_id, request_id, state, opened_at, closed_at, closed_by, closed_by_id) VALUES ($1, $2, 'CLOSED', now(), now(), $3, $4) RETURNING id), m AS (INSERT INTO thread_message (tenant_id, thread_id, words, by_steering, written_at, written_by, written_by_id) SELECT $1, t.id, 'Bonjour', false, now(), $3, $4 FROM t RETURNING id, thread_id), n AS (INSERT INTO thread_mention (tenant_id, thread_message_id, person_id) SELECT $1, id, $4 FROM m) INSERT INTO thread_notice (tenant_id, mail_id, thread_id, person_id, told_until) SELECT $1, gen_random_uuid(), thread_id, $4, now() FROM m`, [request!.id, person.name, person.id]);
  await write(api, tenant, `INSERT INTO report_presence (tenant_id, request_id, person_id, seen_at) VALUES ($1, $2, $3, now())`, [request!.id, person.id]);
  await write(api, tenant, `INSERT INTO figure_settlement (tenant_id, campaign_id, commitment_id, indicator_id, number, kept_report_id, reason, settled_at, settled_by, settled_by_id) SELECT $1, campaign_id, commitment_id, $2, 1, $3, 'Vérifié', now(), $4, $5 FROM report_request WHERE tenant_id = $1 AND id = $6`, [scene.indicator.id, saveReport.request.report.id, person.name, person.id, request!.id]);
  await write(api, tenant, `INSERT INTO alert_acknowledgement (tenant_id, pact_id, alert, kind, indicator_id, word, acknowledged_at, acknowledged_by, acknowledged_by_id) VALUES ($1, $2, 'STALE', 'STALE_INDICATOR', $3, 'Demandé', now(), $4, $5)`, [scene.pact.id, scene.indicator.id, person.name, person.id]);
  await write(api, tenant, `INSERT INTO evidence_file (tenant_id, request_id, name, media_type, bytes, sha256, scan, uploaded_at, uploaded_by, uploaded_by_id) VALUES ($1, $2, 'preuve.pdf', 'application/pdf', 3, repeat('0a', 32), 'CLEAN', now(), $3, $4)`, [request!.id, person.name, person.id]);
  await write(api, tenant, `INSERT INTO commitment_status_change (tenant_id, commitment_id, version, before, after, on_date, source, report_id, recorded_at, recorded_by, recorded_by_id) SELECT $1, commitment_id, 99, 'NOT_STARTED', 'IN_PROGRESS', '2019-05-01', 'REPORT', $3, now(), $4, $5 FROM report_request WHERE tenant_id = $1 AND id = $2`, [request!.id, saveReport.request.report.id, person.name, person.id]);
  await write(api, tenant, `INSERT INTO mail_choice (tenant_id, person_id, topic, declined_at) VALUES ($1, $2, 'REMINDERS', now()), ($1, $2, 'ACCESS_REQUESTS', NULL)`, [person.id]);
  const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await write(api, tenant, `INSERT INTO bilan (tenant_id, id, pact_id, year, cut_off, state, made_at) VALUES ($1, $2, $3, 2018, '2018-12-31', 'IN_READING', now())`, [ids[0], scene.pact.id]);
  await write(api, tenant, `INSERT INTO bilan_section (tenant_id, id, bilan_id, kind, position, title, saved_at, saved_by_id) VALUES ($1, gen_random_uuid(), $2, 'INTRODUCTION', 1, 'Introduction', now(), $3)`, [ids[0], person.id]);
  await write(api, tenant, `INSERT INTO bilan_template (tenant_id, pact_id, version, usual, kept_at, kept_by_id) VALUES ($1, $2, 1, true, now(), $3)`, [scene.pact.id, person.id]);
  await write(api, tenant, `INSERT INTO bilan_presence (tenant_id, bilan_id, person_id, seen_at) VALUES ($1, $2, $3, now())`, [ids[0], person.id]);
  await write(api, tenant, `INSERT INTO bilan_reading (tenant_id, id, bilan_id, opened_at, closes_on) VALUES ($1, $2, $3, now(), '2019-06-14')`, [ids[1], ids[0]]);
  await write(api, tenant, `INSERT INTO reading_thread (tenant_id, id, bilan_id, reading_id, place, about, opened_at) VALUES ($1, $2, $3, $4, 'INTRODUCTION', 'Introduction', now())`, [ids[2], ids[0], ids[1]]);
  await write(api, tenant, `INSERT INTO reading_message (tenant_id, id, thread_id, words, by_steering, written_at, written_by, written_by_id) VALUES ($1, gen_random_uuid(), $2, 'Est-ce sûr ?', false, now(), $3, $4)`, [ids[2], person.name, person.id]);
  await write(api, tenant, `INSERT INTO avis (tenant_id, id, bilan_id, pact_id, year, state, made_at) VALUES ($1, $2, $3, $4, 2018, 'DRAFT', now())`, [ids[3], ids[0], scene.pact.id]);
  await write(api, tenant, `INSERT INTO avis_writer (tenant_id, avis_id, person_id, named_at) VALUES ($1, $2, $3, now())`, [ids[3], person.id]);
  await write(api, tenant, `INSERT INTO recommendation (tenant_id, id, avis_id, number) VALUES ($1, $2, $3, 1)`, [ids[4], ids[3]]);
  await write(api, tenant, `INSERT INTO recommendation_answer (tenant_id, recommendation_id, state, written_by, written_by_id) VALUES ($1, $2, 'DRAFT', $3, $4)`, [ids[4], person.name, person.id]);
  await write(api, tenant, `INSERT INTO saved_view (tenant_id, pact_id, person_id, name, path, shared, created_at) VALUES ($1, $2, $3, 'Axe 2', '/comparer?axe=2', true, now())`, [scene.pact.id, person.id]);
  const [meeting] = await write<{ id: string }>(api, tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', 'COPIL', '2018-12-20T13:30:00Z') RETURNING id`, [pact.id]);
  const decision = { pact: pact.slug, meeting: meeting!.id, text: 'Ouvrir une permanence.', commitments: [], organisation: caf.slug, person: person.id, dueOn: '2019-09-30' };
  await scene.secretariat.ask('mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { problems { code } } }', { input: decision });
  await browser.ask('mutation ($input: DecisionWordsInput!) { noteOnDecision(input: $input) { problems { code } } }', { input: { pact: pact.slug, number: 1, version: 1, words: 'Local trouvé.' } });
  await write(api, tenant, `INSERT INTO decision_file (tenant_id, decision_id, name, media_type, bytes, sha256, scan, by_steering, uploaded_at, uploaded_by, uploaded_by_id) SELECT $1, id, 'bail.pdf', 'application/pdf', 3, repeat('0b', 32), 'CLEAN', false, now(), $2, $3 FROM decision WHERE tenant_id = $1`, [person.name, person.id]);
  const [instance] = await write<{ id: string }>(api, tenant, `INSERT INTO instance (tenant_id, pact_id, kind, name) VALUES ($1, $2, 'COPIL', 'Comité') RETURNING id`, [pact.id]);
  const [member] = await write<{ id: string }>(api, tenant, `INSERT INTO instance_member (tenant_id, instance_id, person_id, seat, valid_from) VALUES ($1, $2, $3, 'VOTING', '2019-01-01') RETURNING id`, [instance!.id, person.id]);
  await write(api, tenant, `INSERT INTO meeting_invitee (tenant_id, meeting_id, member_id, person_id, answer, answered_at, substitute_name) VALUES ($1, $2, $3, $4, 'NO', now(), 'Une collègue')`, [meeting!.id, member!.id, person.id]);
  const left = await aPerson(api, tenant);
  const [departure] = await write<{ id: string }>(api, tenant, `INSERT INTO departure (tenant_id, person_id, leaves_on, decided_at) VALUES ($1, $2, '2019-05-01', now()) RETURNING id`, [left.id]);
  await write(api, tenant, `INSERT INTO departure_successor (tenant_id, departure_id, organisation_id, successor_id) VALUES ($1, $2, $3, $4)`, [departure!.id, caf.id, person.id]);
  const mailId = randomUUID();
  await api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
    await api.get(Mails).queue(ctx, { id: mailId, to: person.email, template: 'access.dormant', payload: { personId: person.id } });
    await ctx.db.query(`WITH d AS (INSERT INTO reminder_digest (tenant_id, person_id, on_date, mail_id, created_at) VALUES ($1, $3, '2019-05-30', $4, now()) RETURNING id) INSERT INTO reminder (tenant_id, kind, occasion_id, campaign_id, pact_id, person_id, offset_days, on_date, due, digest_id, created_at) SELECT $1, 'REPORT', $2, $2, (SELECT pact_id FROM campaign WHERE id = $2), $3, -7, '2019-05-30', 1, d.id, now() FROM d`, [tenant.id, campaign.id, person.id, mailId]);
    await ctx.db.query(`UPDATE mail_message SET error = $2 WHERE tenant_id = $1 AND id = $3`, [tenant.id, `550 ${person.email} unknown`, mailId]);
    await ctx.db.query(`UPDATE outbox SET failed = $2 WHERE tenant_id = $1 AND payload->>'mailId' = $3`, [tenant.id, `550 ${person.email} unknown`, mailId]);
    await ctx.db.query(`INSERT INTO refused_address (tenant_id, address, way, answer, refused_at) VALUES ($1, $2, 'BOUNCED', '550 ' || $2, now())`, [tenant.id, person.email]);
    await ctx.db.query(`INSERT INTO mail_bounce (tenant_id, address, permanent, answer, told_at) VALUES ($1, $2, true, '550 ' || $2, now())`, [tenant.id, person.email]);
    await ctx.db.query(`INSERT INTO notice (tenant_id, person_id, kind, path, told_at) VALUES ($1, $2, 'DIGEST', '/rapports', now())`, [tenant.id, person.id]);
    await ctx.db.query(`INSERT INTO mail_wording (tenant_id, template, locale, version, written_at, written_by, written_by_id) VALUES ($1, 'reminders.digest', 'fr', 1, now(), $2, $3)`, [tenant.id, person.name, person.id]);
  });
}

/** Everything that the whole database holds, behind row-level security. */
async function everything(): Promise<Record<string, string>> {
  const behind = new pg.Client({ connectionString: api.database.superuserUrl });
  await behind.connect();
  try {
    const { rows } = await behind.query<{ name: string }>(`SELECT CASE table_schema WHEN 'public' THEN '' ELSE 'history.' END || table_name AS name FROM information_schema.tables WHERE table_schema IN ('public', 'history') AND table_type = 'BASE TABLE'`);
    const held: Record<string, string> = {};
    for (const { name } of rows) held[name] = (await behind.query<{ text: string }>(`SELECT coalesce(string_agg(t::text, E'\\n'), '') AS text FROM ${name} t`)).rows[0]!.text;
    return held;
  } finally {
    await behind.end();
  }
}

/** Listed tables that hold nothing of the person. */
async function withoutTrace(): Promise<string[]> {
  const who = `SELECT $1::uuid AS tenant, $2::uuid AS id, $3::text AS address`;
  const sql = HELD_DATA.flatMap(({ table, whose }) => (whose ? [`SELECT '${table}' AS name WHERE NOT EXISTS (SELECT FROM ${table} x, who WHERE x.tenant_id = who.tenant AND (${whose}))`] : []));
  return (await write<{ name: string }>(api, scene.tenant, `WITH who AS (${who}) ${sql.join(' UNION ALL ')}`, [person.id, person.email])).map(({ name }) => name);
}

const tablesWith = (held: Record<string, string>, text: string): string[] => Object.keys(held).filter((table) => held[table]!.includes(text)).sort();
const section = (file: PersonalDataExport, code: string) => file.sections.find((each) => each.code === code)!;
const codeOf = (text: string) => (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
const erase = (client = administrator, id = person.id) => client.graphql<{ erasePerson: { person: object } }>(ERASE, { input: { person: id, reason: 'ASKED' } });
const depart = () => administrator.ask(DEPART, { input: { person: person.id, on: '2019-05-15', successions: [{ organisation: 'caf', successor: null }] } });

describe('a copy of one’s data', () => {
  it('holds all of it, each part with what it is for and the words of its fields, and no secret', async () => {
    const { status, headers, text } = await browser.get(FILE);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': `attachment; filename="donnees-personnelles-${scene.tenant.slug}-2019-05-15.json"` });
    const file = JSON.parse(text) as PersonalDataExport;
    const counts = Object.fromEntries(file.sections.map(({ code, rows }) => [code, rows.length]));
    expect(counts).toMatchObject({ person: 1, role_grant: 1, session: 1, personal_token: 1, invitation: 1, access_request: 1, identity: 1, sign_in_link: 1, guest_link: 1, report: 1, report_version: 1, contact_point: 1, measurement: 1, mail_choice: 1, saved_view: 1, departure_successor: 1, reminder: 1, mail_message: 2, refused_address: 1, mail_bounce: 1, notice: 2, mail_wording: 1 });
    expect(section(file, 'mail_choice').rows[0]).toMatchObject({ topic: 'REMINDERS' });
    expect(section(file, 'person').rows[0]).toMatchObject({ name: person.name, email: person.email, locale: 'fr' });
    expect(section(file, 'role_grant').rows[0]).toMatchObject({ role: 'ORGANISATION_VALIDATOR', organisation: 'CAF' });
    expect(section(file, 'report').rows[0]).toMatchObject({ campaign: '2019-S1', organisation: 'CAF', part: ['SAVED', 'SUBMITTED', 'DECIDED'], text: { achievements: 'Deux antennes ouvertes.' } });
    expect(section(file, 'audit_entry').rows).toEqual(expect.arrayContaining([expect.objectContaining({ sentence: expect.stringContaining(`${person.name} a ouvert une session`) as unknown })]));
    for (const { fields, rows, title, purpose, legalBasis } of file.sections) {
      expect([title, purpose, legalBasis].every(Boolean)).toBe(true);
      for (const row of rows) expect(Object.keys(row).filter((key) => !fields[key])).toEqual([]);
    }
    expect(text).not.toMatch(/\\\\x[0-9a-f]{8}|hash|seal/i);
  });

  it('is noted in the journal, and names nobody else', async () => {
    const other = await aPerson(api, scene.tenant, { role: 'SECRETARIAT' });
    const secretary = await signedIn(api, scene.tenant, other);
    await secretary.ask('mutation ($input: GrantRoleInput!) { grantRole(input: $input) { person { id } } }', { input: { person: person.id, role: 'COPIL_MEMBER' } });
    await browser.get(FILE);
    const { text } = await browser.get(FILE);
    expect(text).toContain('a emporté une copie de ses données');
    expect(text).toContain('Une autre personne, ou le service, a donné');
    expect(text).not.toContain(other.name);
    expect(text).not.toContain(other.email);
  });

  it('is one’s own; of somebody else only the administration makes one, and the journal says so', async () => {
    const asked = `${FILE}?personne=${person.id}`;
    expect((await api.client(scene.tenant).get(FILE)).status).toBe(401);
    for (const client of [scene.secretariat, browser, scene.stranger]) {
      const { status, text } = await client.get(asked);
      expect([status, codeOf(text)]).toEqual([403, 'FORBIDDEN']);
    }
    const given = await administrator.get(asked);
    expect([given.status, given.text.includes(person.email)]).toEqual([200, true]);
    const entries = await write<{ action: string }>(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND object_id = $2 ORDER BY sequence DESC LIMIT 1`, [person.id]);
    expect(entries).toEqual([{ action: 'personal-data.given' }]);
    expect((await administrator.get(asked, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await administrator.get(`${FILE}?personne=aline`)).status).toBe(400);
  });

  it('of a neighbour’s person is that of nobody', async () => {
    const neighbour = await aTenant(api, { demonstration: true });
    const stranger = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' }));
    const answers = await Promise.all([person.id, randomUUID()].map((id) => stranger.get(`${FILE}?personne=${id}`)));
    expect(answers.map(({ status, text }) => [status, codeOf(text)])).toEqual([[404, 'PERSON_NOT_FOUND'], [404, 'PERSON_NOT_FOUND']]);
  });
});

describe('erasing a person', () => {
  it('leaves their name and address nowhere, what they did in its place, and the journal whole', async () => {
    // The departure is the act's own, below.
    expect(await withoutTrace()).toEqual(['departure']);
    const before = await everything();
    expect(tablesWith(before, person.email)).toEqual(['access_request', 'identity', 'invitation', 'mail_bounce', 'mail_message', 'outbox', 'person', 'refused_address']);
    expect(tablesWith(before, person.name)).toEqual(expect.arrayContaining(['person', 'report', 'history.report', 'history.measurement', 'history.alert_acknowledgement', 'report_version', 'personal_token', 'invitation', 'access_request', 'audit_entry']));
    const known = before['address_tenant']!.split('\n').length;
    // The past names them where today's row names another.
    await write(api, scene.tenant, `UPDATE report SET saved_by = 'Une collègue', saved_by_id = NULL WHERE tenant_id = $1 AND saved_by_id = $2`, [person.id]);
    await depart();
    const { data, errors } = await erase();
    expect(errors).toEqual([]);
    expect(data!.erasePerson.person).toMatchObject({ state: 'ERASED', name: 'Personne effacée' });
    const after = await everything();
    expect([person.name, person.email].flatMap((text) => tablesWith(after, text))).toEqual([]);
    expect(after['address_tenant']!.split('\n').length).toBe(known - 1);
    const [report] = await write<{ submitted_by: string; achievements: string }>(api, scene.tenant, `SELECT submitted_by, achievements FROM report WHERE tenant_id = $1 AND submitted_by_id = $2`, [person.id]);
    expect(report).toEqual({ submitted_by: 'Personne effacée', achievements: 'Deux antennes ouvertes.' });
    expect(await write(api, scene.tenant, `SELECT DISTINCT saved_by FROM history.report WHERE tenant_id = $1 ORDER BY 1`)).toEqual([{ saved_by: 'Personne effacée' }, { saved_by: 'Une collègue' }]);
    expect(await faultIn(api, scene.tenant)).toBeUndefined();
    const { journal } = await administrator.ask<{ journal: { nodes: { summary: string }[] } }>('{ journal(family: PERSONAL_DATA) { nodes { summary } } }');
    expect(journal.nodes.map(({ summary }) => summary)).toEqual([expect.stringMatching(/a effacé du journal les données d’une personne \(\d+ mentions\)/), expect.stringMatching(/a effacé les données d’une personne \(la personne l’a demandé\)/)]);
    expect((await browser.ask<{ viewer: { kind: string } }>('{ viewer { kind } }')).viewer.kind).toBe('ANONYMOUS');
  });

  it('is not undone by coming back: the address is a new person’s', async () => {
    await depart();
    await erase();
    const id = await api.get(Database).transaction(contextOf(api, scene.tenant), (ctx) => api.get(Persons).register(ctx, person));
    expect(id).not.toBe(person.id);
    const { people } = await administrator.ask<{ people: { nodes: { id: string; name: string }[] } }>(`{ people(first: 50) { nodes { id name } } }`);
    expect(people.nodes.filter(({ name }) => name === 'Personne effacée')).toEqual([]);
    expect((await administrator.ask<{ people: { nodes: object[] } }>(`{ people(state: ERASED) { nodes { id } } }`)).people.nodes).toEqual([{ id: person.id }]);
  });

  it('waits for their departure, is done once, and never to oneself nor the last who administers', async () => {
    expect((await erase()).code).toBe('DEPARTURE_FIRST');
    const holder = await aPerson(api, scene.tenant);
    await write(api, scene.tenant, `UPDATE contact_point SET person_id = $2 WHERE tenant_id = $1`, [holder.id]);
    expect((await erase(administrator, holder.id)).code).toBe('DEPARTURE_FIRST');
    await depart();
    expect((await erase()).code).toBeUndefined();
    expect((await erase()).code).toBe('ERASED_ALREADY');
    expect((await administrator.get(`${FILE}?personne=${person.id}`)).status).toBe(404);
    const { viewer } = await administrator.ask<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }');
    expect((await erase(administrator, viewer.person.id)).code).toBe('NOT_ONESELF');
    const sole = api.get(Erasures).erase(contextOf(api, scene.tenant), viewer.person.id, ErasureReason.ASKED);
    await expect(sole).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    const neverCame = await aPerson(api, scene.tenant);
    expect((await erase(administrator, neverCame.id)).code).toBeUndefined();
  });

  it('is for good: a departure to come is that day’s, and the account is never switched on again', async () => {
    const leaves = await aPerson(api, scene.tenant);
    await write(api, scene.tenant, `UPDATE person SET left_on = '2019-12-01', disabled_on = '2019-05-01' WHERE tenant_id = $1 AND id = $2`, [leaves.id]);
    expect((await erase(administrator, leaves.id)).code).toBeUndefined();
    expect(await write(api, scene.tenant, `SELECT left_on::text FROM person WHERE tenant_id = $1 AND id = $2`, [leaves.id])).toEqual([{ left_on: '2019-05-15' }]);
    const switchOn = 'mutation ($input: PersonInput!) { switchOnPerson(input: $input) { person { id } } }';
    expect((await administrator.graphql(switchOn, { input: { person: leaves.id } })).code).toBe('ERASED_ALREADY');
  });

  it('is the administrator’s, in their own space', async () => {
    await depart();
    for (const [client, code] of [[scene.secretariat, 'FORBIDDEN'], [scene.validator, 'FORBIDDEN'], [scene.visitor, 'SIGN_IN_REQUIRED']] as const) expect((await erase(client)).code).toBe(code);
    const neighbour = await aTenant(api, { demonstration: true });
    await anOrganisation(api, neighbour, { slug: 'caf', name: 'CAF' });
    const stranger = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' }));
    expect((await erase(stranger)).code).toBe((await erase(stranger, randomUUID())).code);
    expect(tablesWith(await everything(), person.email)).toContain('person');
  });

  it('touches no version of a report but through a person who was erased', async () => {
    const call = api.get(Database).transaction(contextOf(api, scene.tenant), (ctx) => ctx.db.query(`SELECT pacte_erase_signatures($1)`, [person.id]));
    await expect(call).rejects.toThrow(/only the signatures of an erased person/);
  });
});

describe('npm run person', () => {
  /** As it is built. */
  const run = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const command = join(import.meta.dirname, '../../dist/apps/standalone/src/person.main.js');
      execFile(process.execPath, [command, ...args], { env: { ...process.env, DATABASE_URL: api.database.url, SECRET_KEY } }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }));
    });

  it('gives a copy, erases, and refuses in words', async () => {
    const { tenant } = scene;
    const left = await aPerson(api, tenant);
    const whom = ['--tenant', tenant.slug, '--email', left.email];
    const { out, err } = await run('export', ...whom);
    expect(err).toBe('');
    expect(section(JSON.parse(out) as PersonalDataExport, 'person').rows).toMatchObject([{ name: left.name }]);
    expect(await run('erase', ...whom)).toMatchObject({ code: 1, err: expect.stringContaining('Usage') as unknown });
    expect(await run('erase', '--tenant', tenant.slug, '--id', left.id, '--reason', 'MISTAKE')).toMatchObject({ code: 0, out: expect.stringContaining(left.id) as unknown, err: '' });
    expect((await run('erased', '--tenant', tenant.slug)).out).toBe(`${left.id}\n`);
    expect(await run('export', ...whom)).toMatchObject({ code: 1, err: expect.stringContaining('Cette personne n’existe pas.') as unknown });
    expect(await run('erase', '--tenant', tenant.slug, '--email', person.email, '--reason', 'ASKED')).toMatchObject({ code: 1, err: expect.stringContaining('enregistrez d’abord son départ') as unknown });
    // Six processes, each of the whole service.
  }, 180_000);
});

describe('the register', () => {
  it('is open to everybody, in the reader’s language: what for, how long, what becomes of it', async () => {
    const ask = `{ personalDataRegister { security processings { code purpose data { code categories erasure } retention { code kept } } } }`;
    const { personalDataRegister: register } = await scene.visitor.ask<{ personalDataRegister: { processings: { code: string; data: { code: string; erasure: string }[]; retention: { code: string; kept: string }[] }[] } }>(ask);
    const signIn = register.processings.find(({ code }) => code === 'SIGN_IN')!;
    expect(signIn.retention).toContainEqual({ code: 'sessions', kept: '3 mois après sa fin' });
    expect(signIn.data.find(({ code }) => code === 'session')!.erasure).toBe('Supprimé.');
    const english = await scene.visitor.graphql<{ personalDataRegister: typeof register }>(ask, {}, { 'accept-language': 'en' });
    expect(english.data!.personalDataRegister.processings.find(({ code }) => code === 'SIGN_IN')!.retention).toContainEqual({ code: 'sessions', kept: '3 months after its end' });
  });
});
