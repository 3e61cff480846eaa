import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { PERMISSIONS, ROLES, type PermissionRule, type Role } from '#access';
import { Database, fixedClock, type TenantRef } from '#platform';
import { ThreadNews } from '#reporting';
import { aCollection, aGuest, anOrganisation, answered, aPact, aPerson, aTenant, contextOf, signedIn, startApi, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { callOf, rootOperations, type Call, type Named, type RootOperation } from '../builders/operations.js';

/** What a refused call may leave behind: counts of tries, when a session was last seen, the trail itself. */
const MOVES_BY_ITSELF = ['session', 'rate_count', 'audit_entry', 'audit_head'];

let api: TestApi;
let behind: pg.Client;
let operations: RootOperation[];
let scene: Collection;
let ids: string[];
let theirs: Readonly<Record<string, string>>;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  behind = new pg.Client({ connectionString: api.database.superuserUrl });
  await behind.connect();
  operations = await rootOperations();
  scene = await aCollection(api);
  await answered(api, scene, 1, { state: 'SUBMITTED' });
  await aGuest(api, scene, scene.caf, scene.campaign);
  await talkedAbout(scene);
  await decidedUpon(scene);
  await satTogether(scene);
  theirs = { pact: scene.pact.slug, organisation: scene.caf.slug, slug: scene.caf.slug, campaign: scene.campaign.code, code: scene.campaign.code, 'pact.slug': scene.pact.slug, 'indicator.code': scene.indicator.code };
  ids = await oneIdOfEachTable(scene.tenant);
});
afterAll(async () => {
  await behind.end();
  await api.close();
});

/** Rows of what is said about an answer, and of figures that were settled. */
async function talkedAbout({ tenant, reporter, secretariat, pact }: Collection): Promise<void> {
  const { reportingDesk } = await reporter.ask<{ reportingDesk: { requests: { id: string }[] } }>(`query ($pact: String!) { reportingDesk(pact: $pact, campaign: "2019-S1", organisation: "caf") { requests { id } } }`, { pact: pact.slug });
  const request = reportingDesk.requests[0]!.id;
  const { reportRequest } = await reporter.ask<{ reportRequest: { threadReaders: { id: string }[] } }>(`query ($id: ID!) { reportRequest(id: $id) { threadReaders { id } } }`, { id: request });
  await secretariat.ask(`mutation ($input: OpenThreadInput!) { openThread(input: $input) { problems { code } } }`, { input: { request, words: 'Depuis quand ?', mentions: reportRequest.threadReaders.map(({ id }) => id) } });
  await api.get(ThreadNews).tell(contextOf(api, tenant, fixedClock('2019-05-16T12:00:00Z')));
  await reporter.ask(`mutation ($input: AnnouncePresenceInput!) { announcePresence(input: $input) { others } }`, { input: { request } });
  const { rows } = await behind.query<{ id: string }>(
    `INSERT INTO figure_settlement (tenant_id, campaign_id, commitment_id, indicator_id, number, kept_report_id, reason, settled_at, settled_by)
     SELECT r.tenant_id, q.campaign_id, q.commitment_id, i.id, 1, r.id, 'Vérifié', now(), 'CAF' FROM report r JOIN report_request q ON q.id = r.request_id JOIN indicator i ON i.tenant_id = r.tenant_id WHERE r.tenant_id = $1 LIMIT 1 RETURNING id`,
    [tenant.id],
  );
  await behind.query(`INSERT INTO figure_settlement_value (tenant_id, settlement_id, report_id, value, qualifier) SELECT l.tenant_id, l.id, l.kept_report_id, 12, 'EXACT' FROM figure_settlement l WHERE l.id = $1`, [rows[0]!.id]);
}

/** Rows of a decision and of what became of it. */
async function decidedUpon({ tenant, secretariat, pact, caf }: Collection): Promise<void> {
  const { rows } = await behind.query<{ id: string }>(`INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', 'COPIL', '2018-12-20T13:30:00Z'), ($1, $2, 'COPIL', 'COPIL', '2019-06-20T12:30:00Z') RETURNING id`, [tenant.id, pact.id]);
  const decision = { pact: pact.slug, meeting: rows[0]!.id, text: 'Ouvrir une permanence.', commitments: [1], organisation: caf.slug, dueOn: '2019-09-30' };
  await secretariat.ask(`mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { problems { code } } }`, { input: decision });
  await secretariat.ask(`mutation ($input: DecisionWordsInput!) { noteOnDecision(input: $input) { problems { code } } }`, { input: { pact: pact.slug, number: 1, version: 1, words: 'En cours.' } });
  await secretariat.ask(`mutation ($input: SetAgendaInput!) { setAgenda(input: $input) { problems { code } } }`, { input: { meeting: rows[1]!.id, version: 0, items: [{ kind: 'FREE', title: 'Ouverture', minutes: 10 }] } });
}

/** Rows of an instance, of who sits in it and of a meeting that was called and moved. */
async function satTogether({ tenant, secretariat, pact }: Collection): Promise<void> {
  const act = async (name: string, type: string, input: object, of: string): Promise<string> =>
    (await secretariat.ask<Record<string, Record<string, { id: string }>>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${of} { id } } }`, { input }))[name]![of]!.id;
  const instance = await act('createInstance', 'CreateInstanceInput', { pact: pact.slug, kind: 'ATELIER', name: 'Atelier', quorumPercent: 50, callDays: 10, months: [], begins: '10:00', minutes: 60 }, 'instance');
  await act('addInstanceMember', 'AddMemberInput', { instance, person: { name: 'Iris Fougère', email: 'iris@atelier.example' }, seat: 'VOTING', chair: true, from: '2019-01-01' }, 'instance');
  const hours = { day: '2019-06-20', from: '10:00', to: '11:00', place: 'Salle A' };
  const meeting = await act('scheduleMeeting', 'ScheduleMeetingInput', { instance, title: 'Atelier de juin', ...hours }, 'meeting');
  await act('callMeeting', 'MeetingInput', { meeting, version: 1 }, 'meeting');
  await act('moveMeeting', 'MoveMeetingInput', { meeting, version: 2, ...hours, place: 'Salle B', reason: 'Travaux' }, 'meeting');
  const { rows } = await behind.query<{ moves: number }>('SELECT count(*)::int AS moves FROM meeting_move WHERE tenant_id = $1', [tenant.id]);
  expect(rows[0]!.moves).toBe(1);
}

interface Column {
  table: string;
  columns: string[];
}

/** Tenant tables with the columns that a statement may write. */
async function tenantTables(): Promise<Column[]> {
  const { rows } = await behind.query<Column>(
    `SELECT c.table_name AS table, array_agg(c.column_name::text ORDER BY c.ordinal_position) FILTER (WHERE c.is_generated = 'NEVER' AND coalesce(c.identity_generation, '') <> 'ALWAYS') AS columns
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' GROUP BY 1 HAVING bool_or(c.column_name = 'tenant_id') ORDER BY 1`,
  );
  return rows.filter(({ table }) => !['outbox', 'address_tenant'].includes(table));
}

async function oneIdOfEachTable(tenant: TenantRef): Promise<string[]> {
  const found: string[] = [];
  for (const { table, columns } of await tenantTables()) {
    if (!columns.includes('id')) continue;
    const { rows } = await behind.query<{ id: string }>(`SELECT id FROM ${table} WHERE tenant_id = $1 ORDER BY id LIMIT 1`, [tenant.id]);
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** Everything the tenant holds, as one text per table. */
async function contentOf(tenant: TenantRef): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const { table } of await tenantTables()) {
    if (MOVES_BY_ITSELF.includes(table)) continue;
    const { rows } = await behind.query<{ digest: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${table} t WHERE tenant_id = $1`, [tenant.id]);
    content[table] = rows[0]!.digest;
  }
  return content;
}

const nowhere = (): Named => {
  const mark = randomBytes(6).toString('hex');
  return { id: randomUUID(), names: Object.fromEntries(Object.keys(theirs).map((name) => [name, `inconnu-${mark}`])) };
};

/** The answer with what was asked for replaced by its place, so that two questions can be compared. */
async function answerTo(client: TestClient, call: Call, named: Named): Promise<string> {
  const { status, data, errors } = await client.graphql(call.query, call.variables);
  let text = JSON.stringify({ status, data, errors: errors.map(({ extensions, message }) => ({ message, code: extensions.code, details: (extensions as { details?: unknown }).details, problems: extensions.problems })) });
  for (const value of new Set([named.id, ...Object.values(named.names)])) text = text.replaceAll(value, '•');
  return text;
}

const allRoles = (organisation: string): { role: Role; organisation?: string }[] =>
  ROLES.map((role) => (['ORGANISATION_VALIDATOR', 'CONTRIBUTOR'].includes(role) ? { role, organisation } : { role }));

async function aNeighbour(): Promise<TestClient> {
  const tenant = await aTenant(api, { demonstration: true });
  await aPact(api, tenant);
  const home = await anOrganisation(api, tenant);
  return signedIn(api, tenant, await aPerson(api, tenant, ...allRoles(home.id)));
}

describe('a neighbour', () => {
  it('with every role at home gets, of each operation, the answer of what does not exist; and changes nothing', async () => {
    const before = await contentOf(scene.tenant);
    const different: string[] = [];
    let calls = 0;
    for (const operation of operations) {
      // What one operation makes or ends at home, the next would find: each has a home of its own.
      const client = await aNeighbour();
      const unknown = nowhere();
      const expected = await answerTo(client, callOf(operation, unknown), unknown);
      const asked = callOf(operation, { id: ids[0]!, names: theirs }).byId ? ids : ids.slice(0, 1);
      for (const id of asked) {
        const named = { id, names: theirs };
        const answer = await answerTo(client, callOf(operation, named), named);
        calls += 1;
        if (answer !== expected) different.push(`${operation.kind} ${operation.name} (${id}): ${answer} instead of ${expected}`);
      }
    }
    expect(calls).toBeGreaterThan(100);
    expect(different.filter((line) => !/^mutation (signOut|revokeOtherSessions|tryPersona|requestSignInLink) /.test(line))).toEqual([]);
    expect(await contentOf(scene.tenant)).toEqual(before);
  }, 240_000);
});

describe('in the same space', () => {
  const entitled = (rule: PermissionRule, role: Role | 'GUEST' | undefined): boolean => {
    if (rule.serviceOnly) return false;
    if (rule.everyone) return true;
    if (role === undefined) return false;
    if (role === 'GUEST') return rule.guest === true;
    return rule.signedIn === true || [rule.any, rule.own, rule.ownAlone].some((roles) => roles?.includes(role));
  };

  async function caller(role: Role | 'GUEST' | undefined, organisation: string): Promise<TestClient> {
    if (role === undefined) return api.client(scene.tenant);
    if (role === 'GUEST') return aGuest(api, scene, scene.caf, scene.campaign);
    const held = ['ORGANISATION_VALIDATOR', 'CONTRIBUTOR'].includes(role) ? { role, organisation } : { role };
    return signedIn(api, scene.tenant, await aPerson(api, scene.tenant, held));
  }

  for (const role of [undefined, 'GUEST', ...ROLES] as const) {
    it(`${role ?? 'nobody'}: what the table of permissions does not give is refused, and changes nothing`, async () => {
      const other = await anOrganisation(api, scene.tenant);
      const client = await caller(role, other.id);
      const closed = operations.filter(({ permission }) => permission && !entitled(PERMISSIONS[permission], role));
      expect(closed.length).toBeGreaterThan(3);
      const before = await contentOf(scene.tenant);
      const open: string[] = [];
      for (const operation of closed) {
        const { code } = await client.graphql(callOf(operation, { id: ids[0]!, names: theirs }).query, callOf(operation, { id: ids[0]!, names: theirs }).variables);
        if (code !== (role === undefined ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN')) open.push(`${operation.name}: ${code ?? 'answered'}`);
      }
      expect(open).toEqual([]);
      expect(await contentOf(scene.tenant)).toEqual(before);
    }, 120_000);
  }

  for (const role of ['ORGANISATION_VALIDATOR', 'CONTRIBUTOR'] as const) {
    it(`${role} of another organisation: refused on the rows of the first, and changes nothing`, async () => {
      const other = await anOrganisation(api, scene.tenant);
      const client = await caller(role, other.id);
      const own = operations.filter(({ permission }) => permission && (PERMISSIONS[permission] as PermissionRule).own?.includes(role));
      expect(own.length).toBeGreaterThan(3);
      const before = await contentOf(scene.tenant);
      const answeredCalls: string[] = [];
      for (const operation of own) {
        for (const id of callOf(operation, { id: ids[0]!, names: theirs }).byId ? ids : ids.slice(0, 1)) {
          const call = callOf(operation, { id, names: theirs });
          const { code, data } = await client.graphql<Record<string, { totalCount?: number } | null>>(call.query, call.variables);
          // A list of one's own rows, of which there are none here, is answered with nothing.
          if (!code && data?.[operation.name]?.totalCount !== 0) answeredCalls.push(`${operation.name} (${id})`);
        }
      }
      expect(answeredCalls).toEqual([]);
      expect(await contentOf(scene.tenant)).toEqual(before);
    }, 120_000);
  }
});

describe('in the database, as the application', () => {
  it('a neighbour’s rows are neither read, changed, removed nor added to', async () => {
    const neighbour = await aTenant(api);
    const application = new pg.Client({ connectionString: api.database.url });
    await application.connect();
    const reached: string[] = [];
    let looked = 0;
    try {
      await application.query(`SELECT set_config('pacte.tenant_id', $1, false)`, [neighbour.id]);
      for (const { table, columns } of await tenantTables()) {
        const { rows } = await behind.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE tenant_id = $1 LIMIT 1`, [scene.tenant.id]);
        if (!rows[0]) continue;
        looked += 1;
        const list = columns.map((name) => `"${name}"`).join(', ');
        const attempts: [string, string, unknown[]][] = [
          ['read', `SELECT 1 FROM ${table} WHERE tenant_id = $1`, [scene.tenant.id]],
          ['changed', `UPDATE ${table} SET tenant_id = tenant_id WHERE tenant_id = $1`, [scene.tenant.id]],
          ['removed', `DELETE FROM ${table} WHERE tenant_id = $1`, [scene.tenant.id]],
          ['added', `INSERT INTO ${table} (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM jsonb_populate_record(NULL::${table}, $1)`, [JSON.stringify(rows[0].row)]],
        ];
        for (const [what, sql, params] of attempts) {
          // 42501: row-level security, or a privilege the role does not have.
          const count = await application.query(sql, params).then((result) => result.rowCount ?? 0, (error: { code?: string; message: string }) => (error.code === '42501' ? 0 : `${error.code} ${error.message}`));
          if (count !== 0) reached.push(`${table} ${what}: ${count}`);
        }
      }
    } finally {
      await application.end();
    }
    expect(looked).toBeGreaterThan(15);
    expect(reached).toEqual([]);
  }, 60_000);

  it('row-level security can be neither switched off nor gone round', async () => {
    const application = new pg.Client({ connectionString: api.database.url });
    await application.connect();
    const refused = async (sql: string): Promise<string> => application.query(sql).then(() => 'done', (error: { code?: string }) => error.code ?? 'failed');
    try {
      for (const sql of ['ALTER TABLE person DISABLE ROW LEVEL SECURITY', 'ALTER TABLE person NO FORCE ROW LEVEL SECURITY', 'DROP POLICY tenant ON person', 'CREATE POLICY all_of_it ON person USING (true)', 'SET ROLE pacte_owner', 'SET SESSION AUTHORIZATION postgres', 'ALTER ROLE pacte_app BYPASSRLS', 'TRUNCATE person CASCADE']) {
        expect(`${sql}: ${await refused(sql)}`).toBe(`${sql}: 42501`);
      }
      await application.query('SET row_security = off');
      expect(await refused('SELECT * FROM person')).toBe('42501');
    } finally {
      await application.end();
    }
  });
});

describe('a pool of two connections', () => {
  it('never lends one tenant’s setting to the other, whatever fails in between', async () => {
    const small = await startApi({ DATABASE_POOL: '2' });
    try {
      const spaces = [await aTenant(small), await aTenant(small)];
      const pacts = [await aPact(small, spaces[0]!), await aPact(small, spaces[1]!)];
      const clients = spaces.map((tenant) => small.client(tenant));
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, turn) => {
          const mine = turn % 2;
          if (turn % 5 === 0) await clients[mine]!.graphql('mutation ($i: SignInInput!) { signIn(input: $i) { landing } }', { i: { token: 'x'.repeat(64) } });
          const { data } = await clients[mine]!.graphql<{ pacts: { slug: string }[] }>('{ pacts { slug } }');
          return data?.pacts.map(({ slug }) => slug).join() === pacts[mine]!.slug;
        }),
      );
      expect(answers.filter((right) => !right)).toEqual([]);
      const { pool } = small.get(Database);
      const lent = await Promise.all([pool.connect(), pool.connect()]);
      for (const client of lent) {
        expect((await client.query<{ left: string | null }>(`SELECT nullif(current_setting('pacte.tenant_id', true), '') AS left`)).rows).toEqual([{ left: null }]);
        client.release();
      }
    } finally {
      await small.close();
    }
  }, 60_000);
});
