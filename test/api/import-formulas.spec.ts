import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { importProblems, type PactDocument } from '#exchange';
import { DomainError, type TenantRef } from '#platform';
import { aTenant, startApi, write, type TestApi } from '../builders/index.js';
import { exportedPact, importPact, pactFile } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;
/** The pact of Paris with two indicators more, and one that adds them up. */
let document: PactDocument;
const folder = mkdtempSync(join(tmpdir(), 'formulas-'));

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
  document = await exported(tenant);
  const [source] = Object.keys(document.pact.sources) as [string];
  const indicator = (code: string) => ({ code, title: code, unit: 'places', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', commitments: [], definition: 'Des places.', targets: [], source });
  document.indicators.push(indicator('essai-ete'), indicator('essai-hiver'), { ...indicator('essai-somme'), formula: { operation: 'SUM', parts: ['essai-hiver', 'essai-ete'] } });
  for (const [code, value] of [['essai-ete', 30], ['essai-hiver', 12]] as const)
    document.measurements.push({ indicator: code, value, qualifier: 'EXACT', period: { kind: 'AT_DATE', start: '2018', end: '2018' }, verbatim: `${value} places`, source, page: null, keyFigure: false, commitments: [] });
});

const exported = (of: TenantRef): Promise<PactDocument> => exportedPact(api, of);
const file = (given: PactDocument): string => pactFile(folder, given);

const load = async (of = tenant) => (await importPact(api, of, file(document))).outcome;
const find = (code: string) => document.indicators.find((entry) => entry.code === code)!;
/** Figures of the sum that stand. */
const sums = async (of = tenant): Promise<number[]> =>
  (await write<{ value: string }>(api, of, `SELECT m.value FROM measurement m JOIN indicator i ON i.tenant_id = $1 AND i.id = m.indicator_id WHERE m.tenant_id = $1 AND i.code = 'essai-somme' AND m.superseded_by IS NULL`)).map(({ value }) => Number(value));

/** What the import says of the document. */
async function refusals(): Promise<string[]> {
  const error = await importPact(api, tenant, file(document)).then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error(`not refused: ${String(error)}`);
  return importProblems(error, 'fr').map(({ path, code, message }) => `${path.replace(/^\[\d+\]/, '')} ${code} ${message}`);
}

describe('a formula in the pact’s files', () => {
  it('comes and goes with them, and its figures are made on the way', async () => {
    expect([await load(), await sums()]).toEqual(['UPDATED', [42]]);
    expect(await exported(tenant)).toEqual({ ...document, indicators: [...document.indicators].sort((a, b) => (a.code < b.code ? -1 : 1)) });
    expect(await load()).toBe('UNCHANGED');
    const elsewhere = await aTenant(api);
    expect([await load(elsewhere), await sums(elsewhere)]).toEqual(['CREATED', [42]]);
  });

  it('has its figures made anew when an import moves one of its parts', async () => {
    await load();
    Object.assign(document.measurements.at(-1)!, { value: 15, qualifier: 'LESS_THAN', verbatim: 'moins de 15 places' });
    expect([await load(), await sums()]).toEqual(['UPDATED', [45]]);
  });

  it('left out stays; said to be none, it goes with its figures', async () => {
    await load();
    delete find('essai-somme').formula;
    expect([await load(), await sums()]).toEqual(['UNCHANGED', [42]]);
    find('essai-somme').formula = null;
    expect([await load(), await sums()]).toEqual(['UPDATED', []]);
    expect((await exported(tenant)).indicators.find(({ code }) => code === 'essai-somme')).not.toHaveProperty('formula');
  });

  it('is refused with its place and why: unknown parts, circles, units that do not fit, figures that are given', async () => {
    find('essai-somme').formula!.parts[1] = 'essai-automne';
    expect(await refusals()).toEqual(['.formula.parts[1] FORMULA_PART_UNKNOWN Le pacte n’a pas d’indicateur « essai-automne ».']);
    find('essai-somme').formula!.parts[1] = 'essai-somme';
    expect(await refusals()).toEqual(['.formula FORMULA_CIRCLE Le calcul tourne en rond : essai-somme → essai-somme.']);
    find('essai-somme').formula!.parts[1] = 'essai-ete';
    find('essai-ete').unit = 'lits';
    expect(await refusals()).toEqual(['.formula FORMULA_UNITS_UNLIKE Des unités différentes ne s’additionnent ni ne se soustraient : places, lits.']);
    find('essai-ete').unit = 'places';
    document.measurements.push({ ...document.measurements.at(-1)!, indicator: 'essai-somme' });
    expect(await refusals()).toEqual([expect.stringMatching(/^\.formula FORMULA_HAS_FIGURES .*\(1\)/)]);
    expect(await sums()).toEqual([]);
  });

  it('is refused for an indicator of which reports have given figures', async () => {
    const { formula, ...typed } = find('essai-somme');
    document.indicators[document.indicators.length - 1] = typed;
    await load();
    await write(api, tenant, `INSERT INTO measurement (tenant_id, indicator_id, value, qualifier, period_kind, ends_on, end_precision, provenance, report_id, organisation_id, recorded_at, recorded_by)
      SELECT $1, i.id, 3, 'EXACT', 'AT_DATE', '2018-12-31', 'DAY', 'REPORT', gen_random_uuid(), o.id, now(), 'essai' FROM indicator i, organisation o WHERE i.tenant_id = $1 AND i.code = 'essai-somme' AND o.tenant_id = $1 LIMIT 1`);
    document.indicators[document.indicators.length - 1] = { ...typed, formula: formula! };
    expect(await refusals()).toEqual([expect.stringMatching(/FORMULA_HAS_FIGURES .*\(1\)/)]);
  });

  it('is refused when it goes in a circle through an indicator of the space', async () => {
    await load();
    await write(api, tenant, `WITH made AS (INSERT INTO indicator (tenant_id, pact_id, code, title, unit, kind, direction, periodicity, definition, formula)
      SELECT $1, p.id, 'a-l-ecran', 'À l’écran', 'places', 'LEVEL', 'UP', 'YEAR', 'D.', 'SUM' FROM pact p WHERE p.tenant_id = $1 RETURNING id)
      INSERT INTO indicator_part (tenant_id, indicator_id, position, part_id) SELECT $1, made.id, 1, i.id FROM made, indicator i WHERE i.tenant_id = $1 AND i.code = 'essai-somme'
      UNION ALL SELECT $1, made.id, 2, i.id FROM made, indicator i WHERE i.tenant_id = $1 AND i.code = 'essai-ete'`);
    await write(api, tenant, `INSERT INTO indicator_part (tenant_id, indicator_id, position, part_id) SELECT $1, h.id, 1, s.id FROM indicator h, indicator s WHERE h.tenant_id = $1 AND s.tenant_id = $1 AND h.code = 'essai-hiver' AND s.code = 'a-l-ecran'`);
    find('essai-ete').title = 'Été';
    expect((await refusals()).every((each) => each.includes('FORMULA_CIRCLE'))).toBe(true);
  });
});
