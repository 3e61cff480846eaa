import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audit, AuditFamily, checkChain, registerAuditActions } from '#audit';
import { Database, SERVICE_ORIGIN, type TenantRef } from '#platform';
import { actingPerson, faultIn, recorded, tamper } from '../builders/audit.js';
import { aTenant, contextOf, startApi, type TestApi } from '../builders/index.js';

registerAuditActions({
  'chain.noted': {
    family: AuditFamily.SERVICE,
    fr: '{actor} a noté {note}.',
    en: '{actor} noted {note}.',
    fields: { email: { fr: 'adresse', en: 'address', personal: true } },
  },
});

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi({ DATABASE_POOL: '12' });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
});

const aline = actingPerson('Aline Sorbier');
const origin = { ...SERVICE_ORIGIN, address: '203.0.113.0/24', via: { kind: 'MAIL', id: randomUUID() } } as const;
const noted = (note: string | number) => ({ action: 'chain.noted', objectType: 'test', objectId: randomUUID(), changes: [{ field: 'note', after: note }] });

/** Notes 1 to 6, by Aline, each in a transaction of its own; 4 tells of a person. */
async function sixEntries(): Promise<{ about: string }> {
  const about = randomUUID();
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const personal = n === 4 ? { subjectId: about, changes: [{ field: 'note', after: 4 }, { field: 'email', after: 'basile@exemple.example' }] } : {};
    await recorded(api, tenant, [{ ...noted(n), ...personal }], { ...aline, origin });
  }
  return { about };
}

interface Stored {
  sequence: number;
  note: string;
  actor_name: string | null;
  address: string | null;
  personal: { after: string }[];
}

function entries(of = tenant): Promise<Stored[]> {
  return contextOf(api, of).db.query<Stored>(
    `SELECT sequence::int, changes->0->>'after' AS note, actor_name, address::text, personal FROM audit_entry WHERE tenant_id = $1 ORDER BY sequence`,
    [of.id],
  );
}

const sql = (strings: string): string[] => strings.split(';').map((each) => each.trim()).filter(Boolean);
const withoutTrigger = (...statements: string[]): string[] => ['ALTER TABLE audit_entry DISABLE TRIGGER chain', ...statements, 'ALTER TABLE audit_entry ENABLE TRIGGER chain'];

describe('the chain', () => {
  it('numbers the entries of each space from 1, in the order in which they were recorded', async () => {
    const other = await aTenant(api);
    await recorded(api, tenant, [noted('a'), noted('b')]);
    await recorded(api, other, [noted('x')]);
    await recorded(api, tenant, [noted('c')]);
    expect((await entries()).map(({ sequence, note }) => [sequence, note])).toEqual([[1, 'a'], [2, 'b'], [3, 'c']]);
    expect((await entries(other)).map(({ sequence }) => sequence)).toEqual([1]);
    expect(await faultIn(api, tenant)).toBeUndefined();
  });

  it('holds the entries of two spaces that one transaction wrote', async () => {
    const other = await aTenant(api);
    await api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
      await api.get(Audit).record(ctx, noted('here'));
      await ctx.db.query(`SELECT set_config('pacte.tenant_id', $1, true)`, [other.id]);
      await api.get(Audit).recordAll({ ...ctx, tenant: other }, [noted('there'), noted('there too')]);
    });
    expect([(await entries()).map(({ note }) => note), (await entries(other)).map(({ note }) => note)]).toEqual([['here'], ['there', 'there too']]);
    expect([await faultIn(api, tenant), await faultIn(api, other)]).toEqual([undefined, undefined]);
  });

  it('leaves no gap for what was undone', async () => {
    await recorded(api, tenant, [noted('a')]);
    const undone = api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
      await api.get(Audit).record(ctx, noted('undone'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await recorded(api, tenant, [noted('b')]);
    expect((await entries()).map(({ sequence, note }) => [sequence, note])).toEqual([[1, 'a'], [2, 'b']]);
  });

  it('is one chain whatever is written at the same time, in two spaces', async () => {
    const other = await aTenant(api);
    await Promise.all(
      Array.from({ length: 120 }, (_, n) => recorded(api, n % 3 === 0 ? other : tenant, Array.from({ length: (n % 4) + 1 }, (__, k) => noted(`${n}.${k}`)), { ...aline, origin })),
    );
    const rows = [...(await entries()), ...(await entries(other))];
    expect(rows).toHaveLength(300);
    for (const each of [tenant, other]) {
      const { checked, fault } = await checkChain(contextOf(api, each), api.get(Database));
      expect({ checked, fault }).toEqual({ checked: (await entries(each)).length, fault: undefined });
    }
    // The entries of one transaction stand together, in their order.
    const notes = (await entries()).map(({ note }) => note);
    for (const [index, note] of notes.entries()) if (!note.endsWith('.0')) expect(notes[index - 1]).toBe(note.replace(/\d+$/, (k) => String(Number(k) - 1)));
  }, 60_000);

  it('locks nobody out who records before, between or after other writes', async () => {
    const rows = [await aRow('une'), await aRow('deux')];
    const touch = (id: string) => (ctx: { db: { query(sql: string, params: unknown[]): Promise<unknown> } }) =>
      ctx.db.query(`UPDATE organisation SET note = coalesce(note, '') || 'x' WHERE tenant_id = $1 AND id = $2`, [tenant.id, id]);
    const work = (n: number) =>
      api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
        if (n % 2) await api.get(Audit).record(ctx, noted(n));
        // All take the rows in one order: only the journal's own lock could close a circle.
        await touch(rows[0]!)(ctx);
        if (n % 3 === 0) await api.get(Audit).record(ctx, noted(n));
        await touch(rows[1]!)(ctx);
        if (n % 2 === 0) await api.get(Audit).record(ctx, noted(n));
      });
    await Promise.all(Array.from({ length: 60 }, (_, n) => work(n)));
    expect(await faultIn(api, tenant)).toBeUndefined();
  }, 60_000);

  async function aRow(slug: string): Promise<string> {
    const [row] = await api.get(Database).transaction(contextOf(api, tenant), (ctx) =>
      ctx.db.query<{ id: string }>(`INSERT INTO organisation (tenant_id, slug, name, kind) VALUES ($1, $2, $2, 'OTHER') RETURNING id`, [tenant.id, slug]),
    );
    return row!.id;
  }
});

describe('the application’s role', () => {
  const asApplication = (statement: string): Promise<unknown> => api.get(Database).transaction(contextOf(api, tenant), (ctx) => ctx.db.query(statement));

  it.each([
    `UPDATE audit_entry SET actor_name = 'x'`,
    `UPDATE audit_entry SET hash = ''`,
    `DELETE FROM audit_entry`,
    `TRUNCATE audit_entry`,
    `SELECT id FROM audit_entry FOR UPDATE`,
    `UPDATE audit_head SET sequence = 0`,
    `DELETE FROM audit_head`,
    `TRUNCATE audit_head`,
    `INSERT INTO audit_entry (tenant_id, at, actor_kind, actor_name, action, object_type, object_id, request_id, sequence, hash)
     SELECT pacte_tenant(), now(), 'SYSTEM', 'x', 'chain.noted', 'test', gen_random_uuid(), 'x', 1, ''`,
    `SELECT pacte_chain_audit(pacte_tenant())`,
  ])('may not: %s', async (statement) => {
    await recorded(api, tenant, [noted('a')]);
    await expect(asApplication(statement)).rejects.toThrow('permission denied');
    expect(await faultIn(api, tenant)).toBeUndefined();
  });

  it.each([`ALTER TABLE audit_entry DISABLE TRIGGER chain`, `ALTER TABLE audit_entry NO FORCE ROW LEVEL SECURITY`, `DROP TRIGGER chain ON audit_entry`])('does not own: %s', async (statement) => {
    await expect(asApplication(statement)).rejects.toThrow(/must be owner/);
  });

  it('may not keep the trigger from running', async () => {
    await expect(asApplication(`SET session_replication_role = replica`)).rejects.toThrow('permission denied');
  });
});

describe('what the owner of the database does behind the service is found', () => {
  beforeEach(sixEntries);
  const outside = `INSERT INTO audit_entry (tenant_id, at, actor_kind, actor_name, action, object_type, object_id, request_id)
    SELECT pacte_tenant(), '2019-01-01', 'PERSON', 'Intrus', 'chain.noted', 'test', gen_random_uuid(), 'x'`;

  it.each([
    ['a row removed', `DELETE FROM audit_entry WHERE sequence = 3`, 'REMOVED', 3],
    ['the first row removed', `DELETE FROM audit_entry WHERE sequence = 1`, 'REMOVED', 1],
    ['a row removed and the others numbered anew', `DELETE FROM audit_entry WHERE sequence = 3; UPDATE audit_entry SET sequence = 1 - sequence WHERE sequence > 3; UPDATE audit_entry SET sequence = -sequence WHERE sequence < 0`, 'ALTERED', 3],
    ['two rows swapped', `UPDATE audit_entry SET sequence = 99 WHERE sequence = 2; UPDATE audit_entry SET sequence = 2 WHERE sequence = 5; UPDATE audit_entry SET sequence = 5 WHERE sequence = 99`, 'ALTERED', 2],
    ['the newest rows removed', `DELETE FROM audit_entry WHERE sequence > 4`, 'TAIL_REMOVED', 5],
    ['the head set back', `UPDATE audit_head SET sequence = 4`, 'TAIL_ADDED', 5],
    ['the head removed', `DELETE FROM audit_head`, 'TAIL_ADDED', 1],
    ['the head’s hash changed', `UPDATE audit_head SET hash = sha256('x')`, 'HEAD_ALTERED', 6],
    ['a name changed', `UPDATE audit_entry SET actor_name = 'Basile' WHERE sequence = 3`, 'PERSONAL_ALTERED', 3],
    ['a network changed', `UPDATE audit_entry SET address = '198.51.100.0/24' WHERE sequence = 3`, 'PERSONAL_ALTERED', 3],
    ['a personal value changed', `UPDATE audit_entry SET personal = jsonb_set(personal, '{0,after}', '"x"') WHERE sequence = 4`, 'PERSONAL_ALTERED', 4],
    ['a personal value added', `UPDATE audit_entry SET personal = '[{"field": "email", "before": null, "after": "x"}]' WHERE sequence = 3`, 'PERSONAL_ALTERED', 3],
    ['a name removed in silence', `UPDATE audit_entry SET actor_name = NULL, address = NULL, actor_salt = NULL WHERE sequence = 3`, 'PERSONAL_REMOVED', 3],
    ['a personal value removed in silence', `UPDATE audit_entry SET personal = '[]', subject_salt = NULL WHERE sequence = 4`, 'PERSONAL_REMOVED', 4],
    ['an erasure invented', `UPDATE audit_entry SET actor_name = NULL, address = NULL, actor_salt = NULL, actor_erased_by = gen_random_uuid() WHERE sequence = 3`, 'ERASURES_DIFFER', 3],
  ])('%s', async (_what, statements, kind, sequence) => {
    await tamper(api, tenant, ...sql(statements));
    expect(await faultIn(api, tenant)).toEqual({ kind, sequence, at: expect.stringMatching(/^\d{4}-/) as unknown });
  });

  it('a row put in between', async () => {
    const shift = sql(`UPDATE audit_entry SET sequence = -sequence WHERE sequence > 3; UPDATE audit_entry SET sequence = 1 - sequence WHERE sequence < 0`);
    const number = `UPDATE audit_entry SET sequence = 4, chained_at = now(), hash = sha256('x'), actor_salt = 'x', actor_seal = sha256('x') WHERE sequence IS NULL`;
    await tamper(api, tenant, ...withoutTrigger(outside, ...shift, number, `UPDATE audit_head SET sequence = 7`));
    expect(await faultIn(api, tenant)).toMatchObject({ kind: 'ALTERED', sequence: 4 });
  });

  it('all rows removed', async () => {
    await tamper(api, tenant, `DELETE FROM audit_entry`);
    expect(await faultIn(api, tenant)).toEqual({ kind: 'TAIL_REMOVED', sequence: 1, at: null });
  });

  it('a row put in beside the chain', async () => {
    await tamper(api, tenant, ...withoutTrigger(outside));
    expect(await faultIn(api, tenant)).toEqual({ kind: 'OUTSIDE', sequence: 7, at: '2019-01-01T00:00:00.000000Z' });
  });

  it.each([
    ['at', `at + interval '1 second'`],
    ['chained_at', `chained_at + interval '1 microsecond'`],
    ['actor_kind', `'SYSTEM'`],
    ['actor_person_id', `gen_random_uuid()`],
    ['actor_role', `'EVALUATOR'`],
    ['via', `'OIDC'`],
    ['via_id', `NULL`],
    ['on_behalf_kind', `'PERSON', on_behalf_id = gen_random_uuid()`],
    ['action', `'chain.other'`],
    ['object_type', `'other'`],
    ['object_id', `gen_random_uuid()`],
    ['changes', `'[]'`],
    ['subject_id', `gen_random_uuid()`],
    ['request_id', `'x'`],
    ['id', `gen_random_uuid()`],
    ['actor_seal', `sha256('x')`],
    ['hash', `sha256('x')`],
  ])('a row whose %s was changed', async (column, value) => {
    await tamper(api, tenant, `UPDATE audit_entry SET ${column} = ${value} WHERE sequence = 3`);
    expect(await faultIn(api, tenant)).toMatchObject({ kind: 'ALTERED', sequence: 3 });
  });

  it('a chain written anew from some row on, by who kept a head elsewhere', async () => {
    const { head } = await checkChain(contextOf(api, tenant), api.get(Database));
    const known = new Map([[head.sequence, head.hash]]);
    expect(await faultIn(api, tenant, known)).toBeUndefined();
    await tamper(
      api,
      tenant,
      `DELETE FROM audit_entry WHERE sequence = 3`,
      `UPDATE audit_entry SET sequence = NULL, hash = NULL WHERE sequence > 3`,
      `UPDATE audit_head h SET sequence = 2, hash = (SELECT e.hash FROM audit_entry e WHERE e.sequence = 2)`,
      `SELECT pacte_chain_audit(pacte_tenant())`,
    );
    expect(await faultIn(api, tenant)).toBeUndefined();
    expect(await faultIn(api, tenant, known)).toMatchObject({ kind: 'TAIL_REMOVED', sequence: 6 });
    await recorded(api, tenant, [noted(7)]);
    expect(await faultIn(api, tenant, known)).toMatchObject({ kind: 'KNOWN_DIFFERS', sequence: 6 });
  });

  it('in one space, without a word about the others', async () => {
    const other = await aTenant(api);
    await recorded(api, other, [noted('x')]);
    await tamper(api, tenant, `DELETE FROM audit_entry WHERE sequence = 2`);
    expect(await faultIn(api, other)).toBeUndefined();
  });
});

describe('erasing a person', () => {
  const erase = (person: string, as = aline): Promise<number> => api.get(Database).transaction({ ...contextOf(api, tenant), ...as, origin }, (ctx) => api.get(Audit).erasePerson(ctx, person));

  it('takes the name, the networks and the values told of them; the chain holds', async () => {
    const { about } = await sixEntries();
    const basile = actingPerson('Basile Orme');
    expect(await erase(about, basile)).toBe(1);
    expect(await erase(aline.personId, basile)).toBe(6);
    const rows = await entries();
    expect(rows.map(({ actor_name }) => actor_name)).toEqual([...Array<null>(6).fill(null), 'Basile Orme', 'Basile Orme']);
    expect(rows.slice(0, 6).map(({ address, personal }) => [address, personal])).toEqual(Array(6).fill([null, []]));
    expect(await faultIn(api, tenant)).toBeUndefined();
    const found = await contextOf(api, tenant).db.query(`SELECT id FROM audit_entry e WHERE tenant_id = $1 AND e::text ~* 'sorbier|basile@'`, [tenant.id]);
    expect(found).toEqual([]);
  });

  it('by themself leaves their name in no entry, not even in that one', async () => {
    await sixEntries();
    expect(await erase(aline.personId)).toBe(6);
    expect((await entries()).map(({ actor_name, address }) => [actor_name, address])).toEqual(Array(7).fill([null, null]));
    expect(await faultIn(api, tenant)).toBeUndefined();
  });

  it('leaves everybody else alone, in this space and in the others', async () => {
    const other = await aTenant(api);
    await recorded(api, other, [noted('x')], aline);
    await sixEntries();
    expect(await erase(randomUUID())).toBe(0);
    await erase(aline.personId);
    expect((await entries(other))[0]!.actor_name).toBe('Aline Sorbier');
  });

  it('is refused when no entry of the same transaction tells it', async () => {
    await sixEntries();
    const silent = api.get(Database).transaction(contextOf(api, tenant), (ctx) => ctx.db.query(`SELECT pacte_erase_audit($1, gen_random_uuid())`, [aline.personId]));
    await expect(silent).rejects.toThrow('told by an entry of its own transaction');
    await erase(randomUUID());
    const [{ id }] = (await contextOf(api, tenant).db.query<{ id: string }>(`SELECT id FROM audit_entry WHERE tenant_id = $1 AND action = 'audit.person-erased'`, [tenant.id])) as [{ id: string }];
    const byAnother = api.get(Database).transaction(contextOf(api, tenant), (ctx) => ctx.db.query(`SELECT pacte_erase_audit($1, $2)`, [aline.personId, id]));
    await expect(byAnother).rejects.toThrow('told by an entry of its own transaction');
  });

  it('cannot be stretched over other rows afterwards', async () => {
    const { about } = await sixEntries();
    await erase(about);
    await tamper(api, tenant, `UPDATE audit_entry SET actor_name = NULL, address = NULL, actor_salt = NULL, actor_erased_by = (SELECT id FROM audit_entry WHERE sequence = 7) WHERE sequence = 2`);
    expect(await faultIn(api, tenant)).toMatchObject({ kind: 'ERASURES_DIFFER' });
  });
});
