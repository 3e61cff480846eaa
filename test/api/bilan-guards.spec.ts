import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemonstrationDecisions, seedDemonstrationMeetings } from '#meetings';
import { CONFIG, type Config, type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aPerson, signedIn, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { CONTENT, EDITION, MOVE, PARIS_PACT as PACT, SECTION, START, type BilanContentRead, type Payload } from '../builders/bilan.js';
import { aParisTenant } from '../builders/paris-pact.js';

const DRAFT = `query ($year: Int!) { bilanDraft(pact: "${PACT}", year: $year) { id state version fingerprint checks { kind subject detail } content { ${CONTENT} }
  sections { id kind axis title version figures gone changed { was now figure at isGone } figureChoices { id figure { title value provenance { kind } } } } } }`;

interface Draft {
  id: string;
  version: number;
  fingerprint: string;
  checks: { kind: string; subject: string; detail: string | null }[];
  content: BilanContentRead;
  sections: { id: string; kind: string; axis: number | null; title: string; version: number; figures: string[]; gone: string[]; changed: { was: string; now: string; figure: string; at: number; isGone: boolean }[]; figureChoices: { id: string; figure: { title: string; value: number | null; provenance: { kind: string } } }[] }[];
}

let api: TestApi;
let tenant: TenantRef;
let secretariat: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aParisTenant(api, seedDemonstrationMeetings, seedDemonstrationDecisions, seedDemonstrationReports);
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  for (const [year, cutOff] of [[2018, '2018-12-31'], [2019, '2019-05-15']] as const) await secretariat.ask(START, { input: { pact: PACT, year, cutOff } });
}, 60_000);
afterAll(() => api.close());

const draft = async (year: number): Promise<Draft> => (await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { year })).bilanDraft;
async function move(year: number, transition: string, more: object = {}): Promise<string[]> {
  const { id, version, fingerprint } = await draft(year);
  return (await secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, fingerprint, ...more } })).moveBilan.problems.map(({ code }) => code);
}

describe('a figure that was picked', () => {
  it('and whose answer was accepted again stays picked, is warned of and shown as it was, until somebody picks again', async () => {
    const axis = (await draft(2018)).sections.find(({ kind, figureChoices }) => kind === 'AXIS' && figureChoices.length > 1)!;
    const [lost, kept] = axis.figureChoices;
    const { id: section, version, title } = axis;
    await secretariat.ask(SECTION, { input: { section, version, title, included: true, words: 'Un.', examples: [], figures: [lost!.id, kept!.id] } });
    // What accepting an answer again does to the figures that it gave before.
    await write(api, tenant, `DELETE FROM measurement_commitment WHERE tenant_id = $1 AND measurement_id = $2`, [lost!.id]);
    await write(api, tenant, `DELETE FROM measurement WHERE tenant_id = $1 AND id = $2`, [lost!.id]);
    const now = await draft(2018);
    const picked = now.sections.find(({ id }) => id === section)!;
    expect(picked.figures).toEqual([kept!.id]);
    expect(picked.gone).toEqual([expect.stringMatching(new RegExp(`^${lost!.figure.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}, .+ : .+`))]);
    expect(now.checks.filter(({ kind }) => kind === 'PICK_GONE')).toEqual([{ kind: 'PICK_GONE', subject: title, detail: picked.gone[0] }]);
    await secretariat.ask(SECTION, { input: { section, version: picked.version, title, included: true, words: 'Un.', examples: [], figures: [kept!.id] } });
    expect((await draft(2018)).checks.filter(({ kind }) => kind === 'PICK_GONE')).toEqual([]);
  });

  it('and whose answer was accepted again with another value is told as it was and as it is now, and renewed at its place', async () => {
    const axis = (await draft(2018)).sections.find(({ kind, figureChoices }) => kind === 'AXIS' && figureChoices.filter(({ figure }) => figure.provenance.kind === 'REPORT').length > 1)!;
    const [first, second] = axis.figureChoices.filter(({ figure }) => figure.provenance.kind === 'REPORT');
    const { id: section, version, title } = axis;
    const pick = (figures: string[], at: number) => secretariat.ask(SECTION, { input: { section, version: at, title, included: true, words: 'Un.', examples: [], figures } });
    await pick([first!.id, second!.id], version);
    const renewed = randomUUID();
    await write(api, tenant, `WITH anew AS (UPDATE measurement SET id = $3, value = 4321 WHERE tenant_id = $1 AND id = $2) UPDATE measurement_commitment SET measurement_id = $3 WHERE tenant_id = $1 AND measurement_id = $2`, [first!.id, renewed]);
    const now = await draft(2018);
    const told = now.sections.find(({ id }) => id === section)!;
    expect([told.figures, told.gone, told.changed]).toEqual([[second!.id], [], [{ was: expect.stringContaining(first!.figure.title), now: expect.stringMatching(/ : .*4.321/), figure: renewed, at: 0, isGone: true }]]);
    expect(now.checks.filter(({ kind }) => kind.startsWith('PICK'))).toEqual([{ kind: 'PICK_CHANGED', subject: title, detail: `${told.changed[0]!.was} → ${told.changed[0]!.now}` }]);
    // What is corrected is followed by itself, and told all the same.
    await pick([renewed, second!.id], told.version);
    expect((await draft(2018)).sections.find(({ id }) => id === section)).toMatchObject({ figures: [renewed, second!.id], changed: [] });
    await write(api, tenant, `UPDATE measurement SET value = 4322 WHERE tenant_id = $1 AND id = $2`, [renewed]);
    expect((await draft(2018)).sections.find(({ id }) => id === section)).toMatchObject({ figures: [renewed, second!.id], changed: [{ now: expect.stringMatching(/4.322/), figure: renewed, at: 0, isGone: false }] });
  });
});

describe('a decision in a bilan', () => {
  it('has the words that stood at the cut-off, whatever was written after; one recorded later has its first words', async () => {
    const told = async () => (await draft(2018)).content.sections.flatMap(({ decisions }) => decisions as unknown as { number: number; wording: string; dueOn: string | null }[]);
    const [first, second] = await told();
    await write(api, tenant, `INSERT INTO decision_version (tenant_id, decision_id, version, text, organisation_id, due_on, state, closing_words, commitment_ids, recorded_at, recorded_by)
      SELECT d.tenant_id, d.id, d.version, d.text, d.organisation_id, d.due_on, d.state, d.closing_words, '{}', (d.decided_on + 1)::timestamptz, '' FROM decision d WHERE d.tenant_id = $1 AND d.number = $2 ON CONFLICT DO NOTHING`, [first!.number]);
    await write(api, tenant, `INSERT INTO decision_version (tenant_id, decision_id, version, text, due_on, state, commitment_ids, recorded_at, recorded_by) SELECT d.tenant_id, d.id, d.version + 1, 'Récrite en 2019.', '2019-12-31', 'OPEN', '{}', '2019-02-01', '' FROM decision d WHERE d.tenant_id = $1 AND d.number = ANY($2)`, [[first!.number, second!.number]]);
    await write(api, tenant, `UPDATE decision SET text = 'Récrite en 2019.', due_on = '2019-12-31', version = version + 1 WHERE tenant_id = $1 AND number = ANY($2)`, [[first!.number, second!.number]]);
    const now = await told();
    expect(now.slice(0, 2).map(({ wording, dueOn }) => [wording, dueOn])).toEqual([first!, second!].map(({ wording, dueOn }) => [wording, dueOn]));
  });
});

describe('the evidence of a report', () => {
  it('is told in the bilan by its fingerprint, to everybody; the file is for nobody who could not open it', async () => {
    const [file] = await write<{ id: string; number: number }>(api, tenant, `INSERT INTO evidence_file (tenant_id, request_id, name, media_type, bytes, sha256, scan, uploaded_at, uploaded_by)
      SELECT q.tenant_id, q.id, 'note-interne.pdf', 'application/pdf', 10, repeat('ab', 32), 'CLEAN', '2018-11-10', 'Quelqu’un' FROM report_request q JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id
      JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id WHERE q.tenant_id = $1 AND k.code = '2018-S2' AND n.number = 1 LIMIT 1 RETURNING id, 1 AS number`);
    const text = JSON.stringify((await draft(2018)).content);
    expect(text).toContain('ab'.repeat(32));
    expect(text).not.toContain('note-interne');
    expect((await api.client(tenant).get(`/files/pieces/${file!.id}`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the key that signs', () => {
  const KEYS = `{ bilanKeys { fingerprint publicKey retiredAt } }`;
  const keys = async () => (await api.client(tenant).ask<{ bilanKeys: { fingerprint: string; retiredAt: string | null }[] }>(KEYS)).bilanKeys;
  const config = (): { secretKey: string; formerSecretKeys: readonly string[] } => api.get<Config>(CONFIG as never);
  const acts = async (): Promise<string[]> => (await write<{ action: string }>(api, tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'bilan.key%' ORDER BY sequence`)).map(({ action }) => action);
  const freezeAgain = async (): Promise<void> => {
    expect(await move(2019, 'FREEZE')).toEqual([]);
    expect(await move(2019, 'UNFREEZE')).toEqual([]);
  };

  it('is encrypted with the secret of now when a former one opens it; else it is retired, said in the journal and to everybody', async () => {
    await freezeAgain();
    const [first] = await keys();
    const former = config().secretKey;
    try {
      Object.assign(config(), { secretKey: 'another-secret-of-more-than-thirty-two-signs', formerSecretKeys: ['unrelated-secret-of-more-than-thirty-two-signs', former] });
      await freezeAgain();
      expect([await keys(), await acts()]).toEqual([[first], ['bilan.key-made', 'bilan.key-encrypted-again']]);
      Object.assign(config(), { formerSecretKeys: [] });
      await freezeAgain();
      Object.assign(config(), { secretKey: 'a-third-secret-of-more-than-thirty-two-signs', formerSecretKeys: [] });
      await freezeAgain();
      expect(await acts()).toEqual(['bilan.key-made', 'bilan.key-encrypted-again', 'bilan.key-retired', 'bilan.key-made']);
      const now = await keys();
      expect(now.map(({ fingerprint, retiredAt }) => [fingerprint === first!.fingerprint, retiredAt !== null]).sort()).toEqual([[false, false], [true, true]]);
      expect(JSON.stringify(now)).not.toContain('sealed');
    } finally {
      Object.assign(config(), { secretKey: former, formerSecretKeys: [] });
    }
  });
});

describe('what is frozen is refused by the database', () => {
  let id: string;
  const ROWS = ['section', 'line', 'figure', 'decision', 'organisation'].map((name) => `bilan_edition_${name}`);

  beforeAll(async () => {
    expect(await move(2018, 'FREEZE')).toEqual([]);
    ({ id } = (await secretariat.ask<{ bilanEdition: { id: string } }>(EDITION, { pact: PACT, year: 2018, number: 1 })).bilanEdition);
  });

  it.each(ROWS)('%s: no row is changed, taken out, or added once its transaction is over', async (table) => {
    const columns = await write<{ name: string }>(api, tenant, `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $2 AND $1::uuid IS NOT NULL AND column_name NOT IN ('tenant_id')`, [table]);
    for (const { name } of columns) await expect(write(api, tenant, `UPDATE ${table} SET ${name} = ${name} WHERE tenant_id = $1`)).rejects.toThrow(/bilan/);
    await expect(write(api, tenant, `DELETE FROM ${table} WHERE tenant_id = $1`)).rejects.toThrow(/bilan/);
    const others = columns.map(({ name }) => name).filter((name) => !['position', 'commitment', 'number'].includes(name));
    const key = columns.map(({ name }) => name).find((name) => ['position', 'commitment', 'number'].includes(name))!;
    await expect(write(api, tenant, `INSERT INTO ${table} (tenant_id, ${key}, ${others.join(', ')}) SELECT tenant_id, 99999, ${others.join(', ')} FROM ${table} WHERE tenant_id = $1 LIMIT 1`)).rejects.toThrow(/frozen bilan/);
  });

  it('an edition keeps what it says, and takes the steps of its life alone', async () => {
    const fixed = { id: `'${randomUUID()}'`, bilan_id: `'${randomUUID()}'`, pact_id: `'${randomUUID()}'`, year: 'year + 1', cut_off: 'cut_off + 1', number: 'number + 1', reason: `'x'`, content: `'{}'`, hash: `repeat('0', 64)`, signature: `'x'`, key_id: `'${randomUUID()}'`, fictional: 'NOT fictional', made_at: `made_at + interval '1 day'` };
    for (const [column, value] of Object.entries(fixed)) await expect(write(api, tenant, `UPDATE bilan_edition SET ${column} = ${value} WHERE tenant_id = $1 AND id = $2`, [id])).rejects.toThrow(/bilan/);
    await expect(write(api, tenant, `UPDATE bilan_edition SET state = 'WITHDRAWN', published_at = now(), withdrawn_at = now(), withdrawn_reason = 'x' WHERE tenant_id = $1 AND id = $2`, [id])).rejects.toThrow(/bilan/);
    await expect(write(api, tenant, `INSERT INTO bilan_edition (tenant_id, id, bilan_id, pact_id, year, cut_off, number, state, content, hash, signature, key_id, fictional, made_at, published_at, print)
      SELECT tenant_id, gen_random_uuid(), bilan_id, pact_id, year, cut_off, 7, 'PUBLISHED', content, hash, signature, key_id, fictional, made_at, now(), 'WAITING' FROM bilan_edition WHERE tenant_id = $1 AND id = $2`, [id])).rejects.toThrow(/frozen before/);
    expect(await move(2018, 'PUBLISH')).toEqual([]);
    const published = [`state = 'FROZEN', published_at = NULL`, `published_at = published_at + interval '1 day'`, `content = '{}'`];
    for (const change of published) await expect(write(api, tenant, `UPDATE bilan_edition SET ${change} WHERE tenant_id = $1 AND id = $2`, [id])).rejects.toThrow(/bilan/);
    await expect(write(api, tenant, `DELETE FROM bilan_edition WHERE tenant_id = $1 AND id = $2`, [id])).rejects.toThrow(/bilan/);
    // What does not say anything is free: its PDF can be made again.
    await write(api, tenant, `UPDATE bilan_edition SET print = 'FAILED' WHERE tenant_id = $1 AND id = $2`, [id]);
    expect(await move(2018, 'WITHDRAW', { reason: 'Pour voir.' })).toEqual([]);
    for (const change of [`state = 'PUBLISHED', withdrawn_at = NULL, withdrawn_reason = NULL`, `withdrawn_reason = 'Autre.'`, `withdrawn_at = now()`]) await expect(write(api, tenant, `UPDATE bilan_edition SET ${change} WHERE tenant_id = $1 AND id = $2`, [id])).rejects.toThrow(/bilan/);
  });

  it('keys that signed stay', async () => {
    for (const change of [`public_key = 'x'`, `made_at = now()`, `id = gen_random_uuid()`]) await expect(write(api, tenant, `UPDATE signing_key SET ${change} WHERE tenant_id = $1`)).rejects.toThrow(/bilan/);
    await expect(write(api, tenant, `UPDATE signing_key SET retired_at = NULL WHERE tenant_id = $1 AND retired_at IS NOT NULL`)).rejects.toThrow(/bilan/);
    await expect(write(api, tenant, `DELETE FROM signing_key WHERE tenant_id = $1`)).rejects.toThrow(/bilan/);
  });
});
