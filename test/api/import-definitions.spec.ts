import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { importProblems, type IndicatorEntry, type PactDocument } from '#exchange';
import { DomainError, type TenantRef } from '#platform';
import { aTenant, change, startApi, write, type TestApi } from '../builders/index.js';
import { exportedPact, importPact, pactFile } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;
let document: PactDocument;
const folder = mkdtempSync(join(tmpdir(), 'definitions-'));
const CODE = 'logements-femmes-victimes-de-violences-cumul';

beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await api.close();
});
beforeEach(async () => {
  tenant = await aTenant(api);
  await importPact(api, tenant);
  document = await exportedPact(api, tenant);
});

const load = async (of = tenant) => (await importPact(api, of, pactFile(folder, document))).outcome;
const find = (code = CODE, of = document): IndicatorEntry => of.indicators.find((entry) => entry.code === code)!;
const stored = async (of = tenant): Promise<IndicatorEntry> => find(CODE, await exportedPact(api, of));

/** What the import says of the document. */
async function refusals(): Promise<string[]> {
  const error = await importPact(api, tenant, pactFile(folder, document)).then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error(`not refused: ${String(error)}`);
  return importProblems(error, 'fr').map(({ path, code, message }) => `${path.replace(/^\[\d+\]/, '')} ${code} ${message}`);
}

describe('the breakdowns that a definition chooses, in the pact’s files', () => {
  it('come and go with them, here and elsewhere, in the order of the list', async () => {
    find().breakdowns = ['AGE', 'SEX'];
    expect(await load()).toBe('UPDATED');
    expect((await stored()).breakdowns).toEqual(['SEX', 'AGE']);
    expect(await load()).toBe('UNCHANGED');
    document = await exportedPact(api, tenant);
    const elsewhere = await aTenant(api);
    expect(await load(elsewhere)).toBe('CREATED');
    expect((await stored(elsewhere)).breakdowns).toEqual(['SEX', 'AGE']);
    expect(await exportedPact(api, elsewhere)).toEqual(document);
  });

  it('left out stay as the space has them; said to be none, they go', async () => {
    find().breakdowns = ['SEX'];
    await load();
    delete find().breakdowns;
    document.commitments[0]!.title = 'Un autre titre';
    await load();
    expect((await stored()).breakdowns).toEqual(['SEX']);
    find().breakdowns = [];
    await load();
    expect(await stored()).not.toHaveProperty('breakdowns');
  });

  it('are of the list, each once, and of counts', async () => {
    Object.assign(find(), { breakdowns: ['RELIGION'] });
    expect(await refusals()).toEqual([expect.stringMatching(/^\.breakdowns\[0\] VALUE_NOT_LISTED/)]);
    find().breakdowns = ['SEX', 'SEX'];
    expect(await refusals()).toEqual(['.breakdowns LIST_REPEATS La liste porte deux fois le même élément.']);
    Object.assign(find(), { breakdowns: ['SEX'], kind: 'RATE' });
    expect(await refusals()).toEqual(['.breakdowns BREAKDOWN_OF_COUNTS Seuls des nombres se détaillent, ni des parts ni des oui/non.']);
  });
});

describe('an import that would lose what others hang on', () => {
  const indicator = (code: string): IndicatorEntry => ({ code, title: code, unit: 'places', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', commitments: [], definition: 'Des places.', targets: [], source: Object.keys(document.pact.sources)[0]! });
  const count = async () => (await write<{ indicators: number; cells: number }>(api, tenant, `SELECT (SELECT count(*)::int FROM indicator WHERE tenant_id = $1) AS indicators, (SELECT count(*)::int FROM measurement_cell WHERE tenant_id = $1) AS cells`))[0]!;

  beforeEach(async () => {
    document.indicators.push(indicator('essai-ete'), indicator('essai-hiver'), { ...indicator('essai-somme'), formula: { operation: 'SUM', parts: ['essai-hiver', 'essai-ete'] } });
    find().breakdowns = ['SEX', 'AGE'];
    await load();
    await change(api, tenant, `INSERT INTO measurement_cell (tenant_id, measurement_id, dimension, category, value) SELECT m.tenant_id, m.id, 'SEX', 'WOMEN', 12 FROM measurement m JOIN indicator i ON i.tenant_id = m.tenant_id AND i.id = m.indicator_id WHERE m.tenant_id = $1 AND i.code = '${CODE}'`);
  });

  it('is refused with both: the indicator of a formula, and the parts of a figure; nothing is written', async () => {
    const before = await count();
    expect(before.cells).toBe(1);
    document.indicators = document.indicators.filter(({ code }) => code !== 'essai-ete');
    delete find('essai-somme').formula;
    find().breakdowns = ['AGE'];
    expect(await refusals()).toEqual([
      ' INDICATOR_IN_KEPT_FORMULA L’indicateur « essai-ete » ne peut pas être retiré : essai-somme en est calculé, et reste.',
      `${CODE}.breakdowns BREAKDOWN_IN_USE L’indicateur « ${CODE} » ne peut pas perdre son détail SEX : 1 chiffre(s) en ont un.`,
    ]);
    expect(await count()).toEqual(before);
    expect((await stored()).breakdowns).toEqual(['SEX', 'AGE']);
  });

  it('is taken when both leave together, and for a breakdown that no figure has', async () => {
    document.indicators = document.indicators.filter(({ code }) => code !== 'essai-ete' && code !== 'essai-somme');
    find().breakdowns = ['SEX'];
    expect(await load()).toBe('UPDATED');
    expect((await stored()).breakdowns).toEqual(['SEX']);
    expect(await write(api, tenant, `SELECT FROM indicator_part WHERE tenant_id = $1`)).toEqual([]);
  });
});

describe('groups of arrondissements and where an indicator counts, in the pact’s files', () => {
  it('come and go with them, here and elsewhere', async () => {
    document.pact.territoryGroups!.push({ code: 'rive-gauche', name: 'Rive gauche', arrondissements: [15, 5, 6] });
    find().territory = { group: 'rive-gauche' };
    expect(await load()).toBe('UPDATED');
    expect(await load()).toBe('UNCHANGED');
    document = await exportedPact(api, tenant);
    expect(document.pact.territoryGroups!.at(-1)).toEqual({ code: 'rive-gauche', name: 'Rive gauche', arrondissements: [5, 6, 15] });
    const elsewhere = await aTenant(api);
    await load(elsewhere);
    expect(await exportedPact(api, elsewhere)).toEqual(document);
    expect((await stored(elsewhere)).territory).toEqual({ group: 'rive-gauche' });
  });

  it('left out stay as the space has them; a group that the files let go of goes, one named on screen stays', async () => {
    find().territory = { arrondissements: [18] };
    await load();
    await change(api, tenant, `INSERT INTO territory_group (tenant_id, pact_id, code, name, arrondissements) SELECT tenant_id, id, 'ouest', 'Ouest', '{16,17}' FROM pact WHERE tenant_id = $1`);
    delete find().territory;
    delete document.pact.territoryGroups;
    document.commitments[0]!.title = 'Un autre titre';
    await load();
    expect((await stored()).territory).toEqual({ arrondissements: [18] });
    document.pact.territoryGroups = [];
    find().territory = null;
    await load();
    expect(await stored()).not.toHaveProperty('territory');
    expect(await write(api, tenant, `SELECT code FROM territory_group WHERE tenant_id = $1`)).toEqual([{ code: 'ouest' }]);
  });

  it('are refused with their place and why, and nothing is written', async () => {
    const groups = document.pact.territoryGroups!;
    groups.push({ ...groups[0]! }, { code: '18e', name: 'Un seul', arrondissements: [18] });
    expect(await refusals()).toEqual([expect.stringMatching(/^territoryGroups\[3\]\.code FORM_WRONG/), expect.stringMatching(/^territoryGroups\[3\]\.arrondissements LIST_EMPTY/)]);
    groups.pop();
    find().territory = { group: 'sud' };
    expect(await refusals()).toEqual([
      'territoryGroups[2].code LIST_REPEATS La liste porte deux fois le même élément.',
      'territoryGroups[2].name TERRITORY_NAME_TAKEN Un autre groupe s’appelle déjà « Nord-est parisien ».',
      '.territory.group TERRITORY_GROUP_NOT_FOUND Le pacte n’a pas de groupe d’arrondissements « sud ».',
    ]);
    delete document.pact.territoryGroups;
    expect(await refusals()).toEqual([`${CODE}.territory.group TERRITORY_GROUP_NOT_FOUND Le pacte n’a pas de groupe d’arrondissements « sud ».`]);
    // An indicator that was defined on screen counts in a group that the files would take away.
    await change(api, tenant, `INSERT INTO indicator (tenant_id, pact_id, code, title, unit, kind, direction, periodicity, definition, territory_group_id)
      SELECT p.tenant_id, p.id, 'a-l-ecran', 'À l’écran', 'places', 'LEVEL', 'UP', 'YEAR', '…', g.id FROM pact p JOIN territory_group g ON g.tenant_id = p.tenant_id AND g.code = 'paris-centre' WHERE p.tenant_id = $1`);
    find().territory = null;
    document.pact.territoryGroups = [];
    expect(await refusals()).toEqual(['territoryGroups.paris-centre TERRITORY_IN_USE Des indicateurs y comptent : À l’écran. Changez d’abord leur définition.']);
    expect(await write(api, tenant, `SELECT FROM territory_group WHERE tenant_id = $1`)).toHaveLength(2);
  });
});
