import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditFamily, registerAuditActions } from '#audit';
import { fixedClock, type TenantRef } from '#platform';
import { recorded, tamper } from '../builders/audit.js';
import { aTenant, SECRET_KEY, startApi, type TestApi } from '../builders/index.js';

registerAuditActions({ 'verify.noted': { family: AuditFamily.SERVICE, fr: '{actor} a noté.', en: '{actor} noted.' } });

const command = join(import.meta.dirname, '../../dist/apps/standalone/src/audit-verify.main.js');

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  for (const day of ['2019-05-15', '2019-05-16', '2019-05-17']) {
    await recorded(api, tenant, [{ action: 'verify.noted', objectType: 'test', objectId: randomUUID() }], { clock: fixedClock(`${day}T09:00:00Z`) });
  }
});

/** `npm run audit:verify -- …`, as it is built. */
function verify(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: api.database.url, SECRET_KEY };
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }));
  });
}

describe('npm run audit:verify', () => {
  it('prints where each journal ends, in a form that it takes back', async () => {
    const empty = await aTenant(api);
    const { code, out, err } = await verify();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${tenant.slug} : 3 lignes intactes, la dernière du 2019-05-17T09:00:00.000000Z`);
    expect(out).toContain(`${empty.slug} : journal vide`);
    const head = new RegExp(`${tenant.slug}:3:[0-9a-f]{64}`).exec(out)![0];
    expect(await verify('--tenant', tenant.slug, '--known', head)).toMatchObject({ code: 0, err: '' });
  }, 60_000);

  it('names the space, the number and the date of the first bad row of each, in both languages', async () => {
    const other = await aTenant(api);
    await recorded(api, other, [{ action: 'verify.noted', objectType: 'test', objectId: randomUUID() }], { clock: fixedClock('2018-01-01T09:00:00Z') });
    await tamper(api, tenant, `UPDATE audit_entry SET actor_role = 'EVALUATOR' WHERE sequence > 1`);
    await tamper(api, other, `DELETE FROM audit_entry`);
    const { code, err } = await verify();
    expect(code).toBe(1);
    expect(err).toContain(`${tenant.slug} : le journal n’est plus tel qu’il a été écrit : la ligne n° 2, du 2019-05-16T09:00:00.000000Z, a été modifiée`);
    expect(err).toContain(`${tenant.slug}: the journal is not as it was written: entry no. 2, of 2019-05-16T09:00:00.000000Z, was altered`);
    expect(err).toContain(`${other.slug} : le journal n’est plus tel qu’il a été écrit : la ligne n° 1 et les suivantes manquent`);
    expect(err).not.toContain('n° 3');
  }, 60_000);

  it('finds a chain that was written anew, with a head kept elsewhere', async () => {
    const head = new RegExp(`${tenant.slug}:3:[0-9a-f]{64}`).exec((await verify('--tenant', tenant.slug)).out)![0];
    await tamper(api, tenant, `UPDATE audit_entry SET sequence = NULL, hash = NULL, actor_role = 'EVALUATOR'`, `UPDATE audit_head SET sequence = 0, hash = ''`, `SELECT pacte_chain_audit(pacte_tenant())`);
    expect((await verify('--tenant', tenant.slug)).code).toBe(0);
    const { code, err } = await verify('--tenant', tenant.slug, '--known', head);
    expect({ code, told: err.includes('la chaîne a été réécrite') }).toEqual({ code: 1, told: true });
  }, 60_000);

  it('refuses in words what it cannot check', async () => {
    expect(await verify('--tenant', 'nulle-part')).toMatchObject({ code: 2, err: expect.stringContaining('Aucun espace ne porte le nom « nulle-part »') as unknown });
    expect(await verify('--known', 'paris:deux')).toMatchObject({ code: 2, err: expect.stringContaining('Usage') as unknown });
    expect(await verify('--unheard-of')).toMatchObject({ code: 2, err: expect.stringContaining('Usage') as unknown });
  }, 60_000);
});
