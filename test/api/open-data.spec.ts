import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { CommitmentEntry, IndicatorEntry, MeasurementEntry, PactDocument } from '#exchange';
import { openDataFile } from '#openness';
import type { TenantRef } from '#platform';
import { aTenant, contextOf, countStatements, startApi, type Answer, type TestApi, type TestClient } from '../builders/index.js';
import { importPact, PARIS_SLUG } from '../builders/paris-pact.js';

const HEADER = 'number,title,axis,objective,action_cadre,calendar,starts_on,ends_on,open_ended,calendar_certainty,porteurs,audience,source_page,wording,arrondissements';

let api: TestApi;
let tenant: TenantRef;
let paris: TestClient;
let neighbour: TestClient;

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
  await importPact(api, tenant);
  paris = api.client(tenant);
  neighbour = api.client(await aTenant(api));
});
afterAll(() => api.close());

const get = (file: string, headers: Record<string, string> = {}): Promise<Answer> => paris.get(`/open-data/${PARIS_SLUG}/${file}`, headers);

/** Rows of a CSV text by the grammar of RFC 4180; throws on anything else. */
function records(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const match = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    match.lastIndex = at;
    const [whole, quoted, bare, end] = match.exec(text) ?? [];
    if (whole === undefined) throw new Error(`not RFC 4180 at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === '\r\n' && at < text.length) rows.push([]);
  }
  const [header = [], ...body] = rows;
  return body.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index]!]));
  });
}

describe('commitments.csv', () => {
  it('is RFC 4180 in UTF-8, with the header agreed and 106 rows in order', async () => {
    const answer = await get('commitments.csv');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.text.startsWith(`${HEADER}\r\n`)).toBe(true);
    expect(answer.text.endsWith('\r\n')).toBe(true);
    expect(answer.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(records(answer.text).map((row) => row['number'])).toEqual(Array.from({ length: 106 }, (_, index) => String(index + 1)));
  });

  it('holds the facts as they are held', async () => {
    const rows = records((await get('commitments.csv')).text);
    expect(rows[1]).toEqual({
      number: '2',
      title: 'Élaborer un schéma départemental de la domiciliation dans le cadre d’une coordination régionale',
      axis: 'Accès aux droits',
      objective: expect.stringContaining('politique déterminée'),
      action_cadre: '',
      calendar: '1er semestre 2015',
      starts_on: '2015-01-01',
      ends_on: '2015-06-30',
      open_ended: 'false',
      calendar_certainty: 'FIRM',
      porteurs: 'État (LEAD)',
      audience: 'personnes sans-domicile et stables sur un territoire',
      source_page: '26',
      wording: '1',
      arrondissements: '',
    });
    expect(rows[36]!['arrondissements']).toBe('10 18 19');
    expect(rows[4]).toMatchObject({ open_ended: 'true', ends_on: '' });
    expect(rows[6]!['audience']).toBe('');
    expect(rows[2]!['porteurs']).toMatch(/ \(LEAD\); .+ \(CO_LEAD\); .+ \(CO_LEAD\); partenaires \(PARTNER\)$/);
  });

  it('is read in two statements', async () => {
    const { statements } = await countStatements(api, () => get('commitments.csv'));
    expect(statements).toHaveLength(2);
  });

  it('is not sent again to whoever has it', async () => {
    const first = await get('commitments.csv');
    const etag = first.headers.etag!;
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    const again = await get('commitments.csv', { 'if-none-match': `"other", ${etag}` });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    expect((await get('commitments.csv', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get('indicators.csv', { 'if-none-match': etag })).status).toBe(200);
  });

  it('may be read from any site, and is the same in any language', async () => {
    const english = await get('measurements.csv', { 'accept-language': 'en' });
    expect(english.headers['access-control-allow-origin']).toBe('*');
    expect(english.text).toBe((await get('measurements.csv')).text);
  });
});

describe('indicators.csv and measurements.csv', () => {
  it('give each indicator with its target', async () => {
    const rows = records((await get('indicators.csv')).text);
    expect(rows).toHaveLength(85);
    expect(rows.find((row) => row['code'] === 'rendez-vous-des-droits-par-an')).toMatchObject({ kind: 'FLOW', axis: '1', commitments: '1', target_value: '3000', target_sense: 'AT_LEAST', target_due_on: '2017-12-31', source: 'pacte-2015', source_page: '26' });
    expect(rows.find((row) => row['code'] === 'restaurants-solidaires')).toMatchObject({ baseline_value: '6', target_value: '12' });
  });

  it('give each figure with its period, its qualifier and who gives it', async () => {
    const rows = records((await get('measurements.csv')).text);
    expect(rows).toHaveLength(46);
    expect(rows.find((row) => row['indicator'] === 'rendez-vous-des-droits-cumul')).toMatchObject({
      value: '25000', not_known: 'false', qualifier: 'EXACT', period_kind: 'SINCE', starts_on: '2015-01-01', ends_on: '2019-12-31', period: 'depuis 2015',
      key_figure: 'true', commitments: '1', provenance: 'PUBLISHED', source: 'rencontre-2019', fictional: 'false',
    });
    // « près de » is neither « environ » nor the number itself.
    expect(rows.filter((row) => row['qualifier'] === 'NEARLY').map((row) => [row['value'], row['verbatim']!.includes('près de')])).toEqual([['115', true], ['3000', true], ['300', true]]);
  });

  it('never begin a text like a formula, and keep its words after the apostrophe', async () => {
    const rows = records((await get('measurements.csv')).text);
    const more = rows.filter((row) => row['verbatim']!.includes('+ de'));
    expect(more.length).toBe(2);
    expect(more.every((row) => row['verbatim']!.startsWith(`'+ de`))).toBe(true);
    for (const file of ['commitments.csv', 'indicators.csv', 'measurements.csv']) {
      for (const row of records((await get(file)).text)) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t]/);
    }
  });

  it('change their tag when a figure is added', async () => {
    const other = await aTenant(api);
    await importPact(api, other);
    const tag = async () => (await api.client(other).get(`/open-data/${PARIS_SLUG}/measurements.csv`)).headers.etag;
    const before = await tag();
    const behind = new pg.Client({ connectionString: api.database.superuserUrl });
    await behind.connect();
    await behind.query(
      `INSERT INTO measurement (tenant_id, indicator_id, value, qualifier, period_kind, starts_on, start_precision, ends_on, end_precision, provenance, report_id, organisation_id, recorded_at, recorded_by)
       SELECT $1, i.id, 12, 'EXACT', 'SEMESTER', '2019-01-01', 'SEMESTER', '2019-06-30', 'SEMESTER', 'REPORT', gen_random_uuid(), o.id, '2019-06-20T10:00:00Z', 'test'
       FROM indicator i, organisation o WHERE i.tenant_id = $1 AND i.code = 'restaurants-solidaires' AND o.tenant_id = $1 AND o.slug = 'casvp'`,
      [other.id],
    );
    await behind.end();
    expect(await tag()).not.toBe(before);
    const rows = records((await api.client(other).get(`/open-data/${PARIS_SLUG}/measurements.csv`)).text);
    expect(rows).toHaveLength(47);
    expect(rows.find((row) => row['provenance'] === 'REPORT')).toMatchObject({ value: '12', period: 'au 1er semestre 2019', given_on: '2019-06-20', source: '' });
  });
});

/** A pact of so many commitments, each with an indicator of two targets and a figure of two years. */
function longPact(length: number, title = 'Long pacte'): PactDocument {
  const numbers = Array.from({ length }, (_, index) => index + 1);
  const calendar = { verbatim: '2015', start: '2015', end: '2015', openEnded: false, certainty: 'FIRM' };
  const commitment = (number: number): CommitmentEntry => ({ number, title: `Engagement ${number}`, page: 1, audience: null, purpose: 'Objet.', means: null, calendar, porteurs: { verbatim: null, links: [] } });
  const target = { sense: 'AT_LEAST', by: null, verbatim: 'cible', page: null };
  const indicator = (number: number): IndicatorEntry => ({
    code: `indicateur-${number}`, title: 'Titre', unit: 'u', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', commitments: [number], definition: 'D.', targets: [{ value: 1, ...target }, { value: 2, ...target }], source: 'texte',
  });
  const figure = (number: number, year: string): MeasurementEntry => ({
    indicator: `indicateur-${number}`, value: -number, qualifier: 'EXACT', period: { kind: 'AT_DATE', start: year, end: year }, verbatim: `=-${number}`, source: 'texte', page: null, keyFigure: false, commitments: [],
  });
  return {
    pact: {
      slug: 'long', title, shortTitle: 'Long', period: { start: '2015', end: '2020' }, city: 'Ville', source: 'texte', sources: { texte: { title: 'Texte', publisher: null, year: null } },
      axes: [{ number: 1, slug: 'axe', title: 'Axe', fullTitle: 'Axe', objectives: [{ number: '1.1', title: 'Objectif', commitments: { from: 1, to: length } }] }],
    },
    organisations: [],
    commitments: numbers.map(commitment),
    indicators: numbers.map(indicator),
    measurements: numbers.flatMap((number) => [figure(number, '2016'), figure(number, '2017')]),
  };
}

describe('files longer than what is read at once', () => {
  const LENGTH = 620;
  let long: TenantRef;
  const folder = mkdtempSync(join(tmpdir(), 'long-'));
  const load = (document: PactDocument) => {
    writeFileSync(join(folder, 'long.json'), JSON.stringify(document));
    return importPact(api, long, join(folder, 'long.json'));
  };
  beforeAll(async () => {
    long = await aTenant(api);
    await load(longPact(LENGTH));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const rowsOf = async (file: string) => records((await api.client(long).get(`/open-data/long/${file}`)).text);

  it('miss no row and repeat none', async () => {
    expect((await rowsOf('commitments.csv')).map((row) => Number(row['number']))).toEqual(Array.from({ length: LENGTH }, (_, index) => index + 1));
    const indicators = await rowsOf('indicators.csv');
    expect(new Set(indicators.map((row) => `${row['code']} ${row['target_value']}`)).size).toBe(2 * LENGTH);
    expect(indicators).toHaveLength(2 * LENGTH);
    const figures = await rowsOf('measurements.csv');
    expect(new Set(figures.map((row) => `${row['indicator']} ${row['period']}`)).size).toBe(2 * LENGTH);
    expect(figures).toHaveLength(2 * LENGTH);
    expect(figures.find((row) => row['indicator'] === 'indicateur-7')).toMatchObject({ value: '-7', verbatim: `'=-7` });
  });

  it('break rather than mix two states of the pact', async () => {
    const file = await openDataFile(contextOf(api, long), 'long', 'commitments.csv');
    const lines = file.lines();
    for (let read = 0; read <= 500; read++) expect((await lines.next()).done).toBe(false);
    await load(longPact(LENGTH, 'Autre titre'));
    await expect(lines.next()).rejects.toThrow('changed while it was sent');
  });
});

describe('what is not there', () => {
  const refused = async (client: TestClient, path: string, headers: Record<string, string> = {}) => {
    const answer = await client.get(path, headers);
    const [error] = (JSON.parse(answer.text) as { errors: { message: string; extensions: { code: string } }[] }).errors;
    return [answer.status, error!.extensions.code, error!.message];
  };

  it('is said with a stable code, in the reader’s language', async () => {
    expect(await refused(paris, '/open-data/ailleurs/commitments.csv')).toEqual([404, 'PACT_NOT_FOUND', 'Aucun pacte ne porte le nom « ailleurs ».']);
    expect(await refused(paris, `/open-data/${PARIS_SLUG}/reports.csv`)).toEqual([
      404,
      'OPEN_DATA_FILE_NOT_FOUND',
      '« reports.csv » n’est pas un fichier de données ouvertes (il y a : commitments.csv, indicators.csv, measurements.csv, breakdowns.csv).',
    ]);
    expect((await refused(paris, `/open-data/${PARIS_SLUG}/constructor`, { 'accept-language': 'en' }))[2]).toContain('is not an open data file');
  });

  it('and what is the neighbour’s, is not there', async () => {
    expect((await refused(neighbour, `/open-data/${PARIS_SLUG}/commitments.csv`)).slice(0, 2)).toEqual([404, 'PACT_NOT_FOUND']);
  });
});
