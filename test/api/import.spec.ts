import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { exportPact, importProblems, importWords, type PactDocument } from '#exchange';
import { Corrections } from '#indicators';
import { Database, DomainError, type TenantRef } from '#platform';
import { aTenant, contextOf, countStatements, startApi, type TestApi } from '../builders/index.js';
import { exportedPact, importPact, pactFile, PARIS, PARIS_SLUG } from '../builders/paris-pact.js';

const TABLES = ['pact', 'source_document', 'axis', 'objective', 'action_cadre', 'organisation', 'organisation_member', 'pact_participant', 'contact_point', 'commitment', 'commitment_wording', 'commitment_territory', 'territory_group', 'avenant', 'avenant_change', 'porteur', 'milestone', 'indicator', 'indicator_commitment', 'target', 'measurement', 'measurement_commitment', 'audit_entry'];

let api: TestApi;
let tenant: TenantRef;
let behind: pg.Client;
const folder = mkdtempSync(join(tmpdir(), 'import-'));

beforeAll(async () => {
  api = await startApi();
  behind = new pg.Client({ connectionString: api.database.superuserUrl });
  await behind.connect();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await behind.end();
  await api.close();
});
beforeEach(async () => {
  tenant = await aTenant(api);
});

async function counts(of: TenantRef): Promise<Record<string, number>> {
  const { rows } = await behind.query<Record<string, number>>(`SELECT ${TABLES.map((table) => `(SELECT count(*)::int FROM ${table} WHERE tenant_id = $1) AS ${table}`).join(', ')}`, [of.id]);
  return rows[0]!;
}

/** Every row of the tenant, with the transaction that last wrote it. */
async function fingerprint(of: TenantRef): Promise<string> {
  const each = (table: string): string => `(SELECT md5(string_agg(t::text || xmin::text, '' ORDER BY t::text)) FROM ${table} t WHERE tenant_id = $1)`;
  const { rows } = await behind.query<{ f: string }>(`SELECT concat_ws(',', ${TABLES.map(each).join(', ')}) AS f`, [of.id]);
  return rows[0]!.f;
}

const exported = (of: TenantRef): Promise<PactDocument> => exportedPact(api, of);
const file = (given: PactDocument): string => pactFile(folder, given);

async function refusal(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('the Paris pact', () => {
  it('is loaded whole, in few statements', async () => {
    const { result, statements } = await countStatements(api, () => importPact(api, tenant));
    expect(result).toMatchObject({ slug: PARIS_SLUG, outcome: 'CREATED' });
    expect(statements.length).toBeLessThanOrEqual(47);
    expect(await counts(tenant)).toMatchObject({ pact: 1, axis: 5, objective: 15, action_cadre: 24, commitment: 106, indicator: 85, target: 38, measurement: 46, audit_entry: 1 });
  });

  it('writes nothing the second time', async () => {
    await importPact(api, tenant);
    const before = await fingerprint(tenant);
    expect((await importPact(api, tenant)).outcome).toBe('UNCHANGED');
    expect(await fingerprint(tenant)).toBe(before);
  });

  it('comes back from its export: importing that writes nothing', async () => {
    await importPact(api, tenant);
    const document = await exported(tenant);
    const before = await fingerprint(tenant);
    expect((await importPact(api, tenant, file(document))).outcome).toBe('UNCHANGED');
    expect(await fingerprint(tenant)).toBe(before);

    const elsewhere = await aTenant(api);
    expect((await importPact(api, elsewhere, file(document))).outcome).toBe('CREATED');
    expect(await exported(elsewhere)).toEqual(document);
  });

  it('is loaded once when two imports race', async () => {
    const outcomes = await Promise.all([importPact(api, tenant), importPact(api, tenant)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['CREATED', 'UNCHANGED']);
  });

  it('is the tenant’s own', async () => {
    await importPact(api, tenant);
    const neighbour = await aTenant(api);
    expect(Object.values(await counts(neighbour)).every((count) => count === 0)).toBe(true);
    expect((await refusal(exportPact(contextOf(api, neighbour), api.get(Database), PARIS_SLUG))).code).toBe('PACT_NOT_FOUND');
  });

  it('is loaded and given away by those who may only', async () => {
    const visitor = { ...contextOf(api, tenant), actor: { kind: 'ANONYMOUS' } as const };
    expect((await refusal(exportPact(visitor, api.get(Database), PARIS_SLUG))).code).toBe('SIGN_IN_REQUIRED');
  });
});

describe('a bad file', () => {
  it('is refused whole, with every error, and nothing is written', async () => {
    await importPact(api, tenant);
    const document = await exported(tenant);
    document.commitments[0]!.title = 'Corrigé';
    document.commitments[37]!.calendar.end = '2018';
    document.measurements[3]!.indicator = 'inconnu';
    const before = await fingerprint(tenant);
    const error = await refusal(importPact(api, tenant, file(document)));
    expect(error.code).toBe('IMPORT_REFUSED');
    expect(importProblems(error, 'fr')).toEqual([
      expect.objectContaining({ path: '[37].calendar.end', code: 'CALENDAR_MISREAD', message: expect.stringContaining('2015-206') }),
      expect.objectContaining({ path: '[3].indicator', code: 'INDICATOR_UNKNOWN', message: 'L’indicateur « inconnu » n’existe pas.' }),
    ]);
    expect(await fingerprint(tenant)).toBe(before);
  });

  it('leaves an empty tenant empty', async () => {
    await refusal(importPact(api, tenant, join(PARIS, 'README.md')));
    expect(Object.values(await counts(tenant)).every((count) => count === 0)).toBe(true);
  });
});

describe('a corrected file', () => {
  let document: PactDocument;
  beforeEach(async () => {
    await importPact(api, tenant);
    document = await exported(tenant);
  });

  it('changes what it says, keeps the ids, and raises the revision', async () => {
    const ids = async () => (await behind.query<{ id: string }>(`SELECT id FROM commitment WHERE tenant_id = $1 ORDER BY number`, [tenant.id])).rows;
    const [before, rows] = [await counts(tenant), await ids()];
    document.commitments[6]!.title = 'Un autre titre';
    document.commitments[6]!.porteurs.links.pop();
    document.indicators.find((entry) => entry.targets.length)!.targets = [];
    document.organisations[0]!.aliases = ['Autre nom'];
    expect((await importPact(api, tenant, file(document))).outcome).toBe('UPDATED');
    expect(await exported(tenant)).toEqual(document);
    expect(await ids()).toEqual(rows);
    const after = await counts(tenant);
    expect([after['commitment'], after['porteur'], after['target']]).toEqual([106, before['porteur']! - 1, 37]);
    expect((await behind.query(`SELECT revision FROM pact WHERE tenant_id = $1`, [tenant.id])).rows).toEqual([{ revision: '2' }]);
  });

  it('says kind by kind what it did, each language by itself, and nothing once it is done', async () => {
    document.commitments[6]!.title = 'Un autre titre';
    document.commitments[7]!.title = 'Encore un autre';
    document.measurements.pop();
    const first = await importPact(api, tenant, file(document));
    expect(importWords(first, 'fr').split('\n')).toEqual([
      `${PARIS_SLUG}\u00a0: pacte mis à jour`,
      '  pacte\u00a0: ajouts 0, mises à jour 0, retraits 0, sans changement 1',
      expect.stringMatching(/^ {2}organisations\u00a0: ajouts 0, mises à jour 0, retraits 0, sans changement \d+$/),
      '  engagements\u00a0: ajouts 0, mises à jour 2, retraits 0, sans changement 104',
      expect.stringMatching(/^ {2}indicateurs\u00a0: ajouts 0, mises à jour 0, retraits 0, sans changement \d+$/),
      '  chiffres\u00a0: ajouts 0, mises à jour 0, retraits 1, sans changement 45',
    ]);
    expect(importWords(first, 'en')).toContain('  commitments: added 0, updated 2, removed 0, unchanged 104');
    document.commitments[7]!.title = 'Un troisième';
    expect((await importPact(api, tenant, file(document))).counts.commitments).toEqual({ added: 0, updated: 1, removed: 0, unchanged: 105 });
    expect(importWords(await importPact(api, tenant, file(document)), 'en').split('\n')[0]).toBe(`${PARIS_SLUG}: nothing changed, nothing was written`);
  });

  it('is told in the history of what it changed', async () => {
    document.commitments[6]!.title = 'Un autre titre';
    await importPact(api, tenant, file(document));
    const { rows } = await behind.query(
      `SELECT a.action, a.changes FROM audit_entry a JOIN commitment c ON c.tenant_id = a.tenant_id AND c.id = a.object_id WHERE a.tenant_id = $1`,
      [tenant.id],
    );
    expect(rows).toEqual([{ action: 'commitment.corrected', changes: [{ field: 'title', before: expect.stringContaining('Réviser'), after: 'Un autre titre' }] }]);
  });

  it('supersedes a published figure that it corrects, and corrects words about it in place', async () => {
    const figures = () => behind.query(`SELECT value::float8, note, superseded_by IS NULL AS stands FROM measurement m WHERE tenant_id = $1 AND position = 3 ORDER BY stands`, [tenant.id]);
    const value = document.measurements[2]!.value!;
    document.measurements[2]!.note = 'Relu.';
    await importPact(api, tenant, file(document));
    expect((await figures()).rows).toEqual([{ value, note: 'Relu.', stands: true }]);
    document.measurements[2]!.value = value + 1;
    document.measurements[2]!.verbatim = `${value + 1} rendez-vous des droits`;
    await importPact(api, tenant, file(document));
    expect((await figures()).rows).toEqual([{ value, note: 'Relu.', stands: false }, { value: value + 1, note: 'Relu.', stands: true }]);
    expect(await exported(tenant)).toEqual(document);
  });

  it('undoes no correction made on screen, until it gives the figure otherwise itself', async () => {
    const stands = async () => (await behind.query<{ id: string; value: number; words: string | null }>(`SELECT id, value::float8, verbatim AS words FROM measurement WHERE tenant_id = $1 AND position = 3 AND superseded_by IS NULL`, [tenant.id])).rows[0]!;
    const { id, value, words } = await stands();
    await api.get(Corrections).correct(contextOf(api, tenant), { id, value: value + 5, notKnown: false, qualifier: 'EXACT', reason: 'Doublons' });
    document.commitments[6]!.title = 'Un autre titre';
    const done = await importPact(api, tenant, file(document));
    expect(done).toMatchObject({ outcome: 'UPDATED', correctionsKept: 1, counts: { measurements: { updated: 0, unchanged: 46 } } });
    expect(importWords(done, 'fr')).toContain('chiffres corrigés à l’écran et gardés\u00a0: 1');
    expect(await stands()).toMatchObject({ value: value + 5, words: null });
    // What is exported then can be imported elsewhere, and here again.
    const corrected = await exported(tenant);
    expect(corrected.measurements[2]).toMatchObject({ value: value + 5, verbatim: '[…]' });
    const elsewhere = await aTenant(api);
    await importPact(api, elsewhere, file(corrected));
    expect(await exported(elsewhere)).toEqual(corrected);
    document.measurements[2]!.value = value + 1;
    document.measurements[2]!.verbatim = `${value + 1} rendez-vous des droits`;
    expect(await importPact(api, tenant, file(document))).toMatchObject({ correctionsKept: 0, counts: { measurements: { updated: 1 } } });
    expect(await stands()).toMatchObject({ value: value + 1, words: `${value + 1} rendez-vous des droits` });
    expect(words).not.toBeNull();
  });

  it('keeps a step that was reached, and lets go of what the text no longer names', async () => {
    await importPact(api, tenant);
    expect(await counts(tenant)).toMatchObject({ milestone: 14 });
    await behind.query(`UPDATE milestone SET reached_on = '2015-11-20', proof = 'Charte signée.' WHERE tenant_id = $1 AND title = 'Finalisation et signature de la charte'`, [tenant.id]);
    const document = await exported(tenant);
    const [seventh, eighth] = [7, 8].map((number) => document.commitments.find((each) => each.number === number)!);
    expect(seventh!.milestones).toEqual([{ title: 'Finalisation et signature de la charte', due: '2e semestre 2015', page: 30, reachedOn: '2015-11-20', proof: 'Charte signée.' }]);
    const elsewhere = await aTenant(api);
    await importPact(api, elsewhere, file(document));
    expect(await exported(elsewhere)).toEqual(document);
    delete seventh!.milestones;
    delete eighth!.milestones;
    await importPact(api, tenant, file(document));
    const { rows } = await behind.query<{ number: number; reached: boolean }>(`SELECT n.number, m.reached_on IS NOT NULL AS reached FROM milestone m JOIN commitment n ON n.tenant_id = m.tenant_id AND n.id = m.commitment_id WHERE m.tenant_id = $1 AND n.number < 9`, [tenant.id]);
    expect(rows).toEqual([{ number: 7, reached: true }]);
    eighth!.milestones = [{ title: 'Adoption', due: 'un jour' }, { title: 'Adoption', due: '2015' }];
    const refused = await refusal(importPact(api, tenant, file(document)));
    expect(refused.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['[7].milestones[0].due DUE_UNREAD', '[7].milestones[1].title MILESTONE_TWICE']);
  });

  it('removes what went', async () => {
    const gone = document.commitments.pop()!;
    document.pact.axes[4]!.objectives[3]!.actionCadres![0]!.commitments.to = 105;
    document.indicators = document.indicators.map((entry) => ({ ...entry, commitments: entry.commitments.filter((number) => number !== gone.number) }));
    document.measurements = document.measurements.filter((entry) => entry.indicator !== document.indicators[0]!.code).map((entry) => ({ ...entry, commitments: entry.commitments.filter((number) => number !== gone.number) }));
    document.indicators.shift();
    await importPact(api, tenant, file(document));
    expect(await counts(tenant)).toMatchObject({ commitment: 105, indicator: 84, action_cadre: 24 });
    expect(await exported(tenant)).toEqual(document);
  });

  it('takes an organisation out of the pact, not out of the space', async () => {
    const unused = document.organisations.findIndex(({ slug }) => !document.commitments.some((entry) => entry.porteurs.links.some((link) => link.organisation === slug)) && !document.organisations.some((entry) => entry.parent === slug));
    document.organisations.splice(unused, 1);
    const before = await counts(tenant);
    await importPact(api, tenant, file(document));
    const after = await counts(tenant);
    expect([after['pact_participant'], after['organisation']]).toEqual([before['pact_participant']! - 1, before['organisation']]);
  });

  it('cannot remove what reports hang on', async () => {
    await behind.query(
      `WITH p AS (SELECT * FROM pact WHERE tenant_id = $1), g AS (
         INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on)
         SELECT $1, p.id, '2019-S1', 'Campagne', 'OPEN', '2019-05-01', '2019-06-06', '2019-06-30' FROM p RETURNING id)
       INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role)
       SELECT $1, g.id, c.id, o.id, 'LEAD' FROM g, commitment c, organisation o WHERE c.tenant_id = $1 AND c.number = 106 AND o.tenant_id = $1 AND o.slug = 'adage'`,
      [tenant.id],
    );
    document.commitments.pop();
    document.pact.axes[4]!.objectives[3]!.actionCadres![0]!.commitments.to = 105;
    document.indicators = document.indicators.map((entry) => ({ ...entry, commitments: entry.commitments.filter((number) => number !== 106) }));
    document.measurements = document.measurements.map((entry) => ({ ...entry, commitments: entry.commitments.filter((number) => number !== 106) }));
    document.organisations = document.organisations.filter(({ slug }) => slug !== 'adage');
    const before = await fingerprint(tenant);
    const problems = importProblems(await refusal(importPact(api, tenant, file(document))), 'fr');
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'COMMITMENT_IN_USE: L’engagement 106 ne peut pas être retiré : 1 demande(s), rapport(s) ou avenant(s) s’y rattachent.',
      'ORGANISATION_IN_USE: L’organisation « adage » ne peut pas être retirée : 1 demande(s) ou rapport(s) de campagne s’y rattachent.',
    ]);
    expect(await fingerprint(tenant)).toBe(before);
  });
});
