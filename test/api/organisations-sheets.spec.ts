import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrganisationExchange, type SheetOutcome } from '#exchange';
import { Database, spreadsheets, type TenantRef } from '#platform';
import { anOrganisation, aPerson, aTenant, contextOf, countStatements, signedIn, startApi, write, type Answer, type TestApi, type TestClient } from '../builders/index.js';
import { importPact } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;
let secretariat: TestClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  await anOrganisation(api, tenant, { slug: 'ville', name: 'Ville', kind: 'CITY' });
  await anOrganisation(api, tenant, { slug: 'dases', name: 'DASES', kind: 'CITY_DIRECTION' });
  await anOrganisation(api, tenant, { slug: 'bailleurs', name: 'Bailleurs', kind: 'ACTOR_GROUP' });
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
});

const { SPREADSHEET_TYPES, writeSpreadsheetFile } = spreadsheets;
const ORGANISATIONS = ['Clé', 'Nom', 'Sigle', 'Nature', 'Dépend de', 'Autres noms', 'N’existe plus depuis', 'Note'];
const FORMER = ['Organisation', 'Ancien nom', 'Ancien sigle', 'Jusqu’à', 'Source'];
const MEMBERS = ['Groupe', 'Membre', 'Depuis', 'Jusqu’à'];

const sheet = (name: string, headers: readonly string[], rows: readonly (readonly string[])[]) => ({ name, columns: headers.map((header) => ({ header, width: 10 })), rows: rows.map((row) => headers.map((_, index) => row[index] ?? '')) });
const file = (rows: readonly (readonly string[])[], former?: readonly (readonly string[])[], members?: readonly (readonly string[])[]): Promise<Buffer> =>
  writeSpreadsheetFile([
    sheet('Organisations', ORGANISATIONS, rows),
    ...(former ? [sheet('Anciens noms', FORMER, former)] : []),
    ...(members ? [sheet('Membres des groupes', MEMBERS, members)] : []),
  ]);

const send = (client: TestClient, path: string, bytes: Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
  client.send('POST', `/files/organisations/${path}`, { 'content-type': SPREADSHEET_TYPES.xlsx, ...headers }, bytes);
const outcome = async (path: string, bytes: Buffer, client = secretariat): Promise<SheetOutcome> => {
  const answer = await send(client, path, bytes);
  if (answer.status !== 200) throw new Error(answer.text);
  return JSON.parse(answer.text) as SheetOutcome;
};
const codeOf = ({ text }: Answer): string => (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
const problems = async (bytes: Buffer): Promise<string[]> => (await outcome('apercu', bytes)).problems.map(({ sheet: name, cell, code }) => `${name} ${cell} ${code}`);
const rows = () => write(api, tenant, `SELECT slug, xmin::text FROM organisation WHERE tenant_id = $1 ORDER BY slug`);

/** The bytes of a download; the client of the tests reads texts. */
function download(client: TestClient): Promise<{ type: string; name: string; bytes: Buffer }> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: api.port, path: '/files/organisations/tableur.xlsx', headers: { host: client.host, cookie } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ type: String(response.headers['content-type']), name: String(response.headers['content-disposition']), bytes: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the spreadsheet of organisations', () => {
  it('comes back without a change: nothing is changed, for the whole Paris pact', async () => {
    await importPact(api, tenant);
    const { type, name, bytes } = await download(secretariat);
    expect(type).toBe(SPREADSHEET_TYPES.xlsx);
    expect(name).toMatch(/^attachment; filename="organisations-ville-\w+-\d{4}-\d\d-\d\d\.xlsx"$/);
    const before = await rows();
    const preview = await outcome('apercu', bytes);
    expect(preview).toMatchObject({ applied: false, problems: [], changes: [] });
    expect(preview.unchanged).toBe(before.length);
    expect(await outcome(`chargement?empreinte=${preview.fingerprint}`, bytes)).toMatchObject({ applied: true, changes: [] });
    expect(await rows()).toEqual(before);
  });

  it('is told in the history of the space, out and in', async () => {
    await download(secretariat);
    const bytes = await file([['', 'Aurore', '', 'Association']]);
    await outcome(`chargement?empreinte=${(await outcome('apercu', bytes)).fingerprint}`, bytes);
    const trail = await write(api, tenant, `SELECT action, changes FROM audit_entry WHERE tenant_id = $1 AND object_type = 'tenant' ORDER BY sequence`);
    expect(trail).toEqual([
      { action: 'organisations.exported', changes: [] },
      { action: 'organisations.imported', changes: [{ field: 'added', before: null, after: '1' }, { field: 'changed', before: null, after: '0' }] },
    ]);
  });

  it('keeps texts that look like formulas as they are', async () => {
    await write(api, tenant, `UPDATE organisation SET name = '=HYPERLINK("http://x")', note = '@SUM(1)' WHERE tenant_id = $1 AND slug = 'dases'`);
    const { bytes } = await download(secretariat);
    const cells = (await spreadsheets.readSpreadsheetFile(bytes)).flatMap((each) => each.rows.flat());
    expect(cells.filter((cell) => cell.formula)).toEqual([]);
    expect(cells.map((cell) => cell.value)).toContain('=HYPERLINK("http://x")');
    expect((await outcome('apercu', bytes)).changes).toEqual([]);
  });
});

describe('a file', () => {
  const GOOD = () =>
    file(
      [['ville', 'Ville', '', 'Ville'], ['dases', 'Direction des solidarités', 'DSOL', 'city department', 'Ville'], ['', 'Aurore', '', 'ASSOCIATION', '', 'Association Aurore; A'], ['bailleurs', 'Bailleurs', '', 'Groupe d’acteurs']],
      [['DSOL', 'DASES', '', '2022', 'bleu 2022']],
      [['bailleurs', 'Aurore', '2015', '']],
    );

  it('is shown field by field before anything is written, then written whole', async () => {
    const [before, bytes] = [await rows(), await GOOD()];
    const preview = await outcome('apercu', bytes);
    expect(preview.problems).toEqual([]);
    expect(preview.unchanged).toBe(1);
    expect(preview.changes).toEqual([
      { slug: 'dases', name: 'Direction des solidarités', added: false, fields: expect.arrayContaining([{ field: 'name', before: 'DASES', after: 'Direction des solidarités' }, { field: 'parent', before: null, after: 'ville' }, { field: 'formerNames', before: null, after: 'DASES → 2022, bleu 2022' }]) },
      { slug: 'aurore', name: 'Aurore', added: true, fields: expect.arrayContaining([{ field: 'aliases', before: null, after: 'Association Aurore ; A' }]) },
      { slug: 'bailleurs', name: 'Bailleurs', added: false, fields: [{ field: 'members', before: null, after: 'aurore (2015 → …)' }] },
    ]);
    expect(await rows()).toEqual(before);
    expect(await outcome(`chargement?empreinte=${preview.fingerprint}`, bytes)).toMatchObject({ applied: true, problems: [] });
    expect((await outcome('apercu', bytes)).problems).toMatchObject([{ code: 'ROW_WITHOUT_KEY', cell: 'A4' }]);
    expect(await write(api, tenant, `SELECT o.slug, p.slug AS parent, o.version FROM organisation o LEFT JOIN organisation p ON p.tenant_id = $1 AND p.id = o.parent_id WHERE o.tenant_id = $1 ORDER BY 1`)).toEqual([
      { slug: 'aurore', parent: null, version: 1 }, { slug: 'bailleurs', parent: null, version: 2 }, { slug: 'dases', parent: 'ville', version: 2 }, { slug: 'ville', parent: null, version: 1 },
    ]);
  });

  it('is refused when the directory, or the file, has changed since the preview', async () => {
    const bytes = await GOOD();
    const { fingerprint } = await outcome('apercu', bytes);
    const other = await file([['ville', 'Autre', '', 'Ville']]);
    expect(codeOf(await send(secretariat, `chargement?empreinte=${fingerprint}`, other))).toBe('SHEET_STALE');
    await secretariat.ask('mutation { updateOrganisation(input: { slug: "ville", version: 1, acronym: "VP" }) { problems { code } } }');
    expect(codeOf(await send(secretariat, `chargement?empreinte=${fingerprint}`, bytes))).toBe('SHEET_STALE');
    expect(codeOf(await send(secretariat, 'chargement', bytes))).toBe('SHEET_STALE');
    expect((await rows()).length).toBe(3);
  });

  it('tells every error by sheet and cell, in the reader’s language, and changes nothing', async () => {
    const bytes = await file(
      [['ville', '', '', 'Cité'], ['dases', 'DASES', '', 'Service de la Ville', 'inconnue'], ['dases', 'DASES', '', 'Service de la Ville'], ['', 'Bailleurs', '', 'Bailleur'], ['x', 'X', '', 'Autre', '', '', '2019-02-30']],
      [['dases', 'DAS', '', ''], ['aurore', 'A', '', '2010']],
      [['dases', 'bailleurs', '', '']],
    );
    const before = await rows();
    const preview = await outcome('apercu', bytes);
    expect(preview.problems.map(({ sheet: name, cell, code }) => `${name} ${cell} ${code}`)).toEqual([
      'Organisations B2 CELL_REQUIRED', 'Organisations D2 CELL_NOT_LISTED', 'Organisations G6 CELL_NOT_A_DAY',
      'Organisations A4 ROW_TWICE', 'Organisations A5 ROW_WITHOUT_KEY',
      'Anciens noms A3 ORGANISATION_UNKNOWN', 'Anciens noms D2 CELL_REQUIRED', 'Organisations E3 ORGANISATION_UNKNOWN',
    ]);
    expect(preview.problems[1]!.message).toContain('« Cité » n’est pas une valeur permise');
    const english = JSON.parse((await send(secretariat, 'apercu', bytes, { 'accept-language': 'en' })).text) as SheetOutcome;
    expect(english.problems[0]!.message).toBe('“Name” must be filled in.');
    expect(await outcome(`chargement?empreinte=${preview.fingerprint}`, bytes)).toMatchObject({ applied: false, changes: [] });
    expect(await rows()).toEqual(before);
  });

  it('follows the rules of the directory: cycles, members of groups, names one after the other', async () => {
    expect(await problems(await file([['ville', 'Ville', '', 'Ville', 'dases'], ['dases', 'DASES', '', 'Service de la Ville', 'ville']]))).toEqual(['Organisations E2 PARENT_CYCLE', 'Organisations E3 PARENT_CYCLE']);
    expect(await problems(await file([['dases', 'DASES', '', 'Service de la Ville']], [], [['dases', 'ville', '', '']]))).toEqual(['Membres des groupes A2 MEMBERS_OF_NO_GROUP']);
    expect(await problems(await file([['dases', 'DASES', '', 'Service de la Ville']], [['dases', 'B', '', '2012'], ['dases', 'DASES', '', '2015'], ['dases', 'A', '', '2012-01']]))).toEqual(['Anciens noms D2 FORMER_NAMES_DISORDERED', 'Anciens noms B3 FORMER_NAME_SAME']);
    expect(await problems(await file([['bailleurs', 'Bailleurs', '', 'Groupe d’acteurs']], [], [['bailleurs', 'ville', '2016', '2015']]))).toEqual(['Membres des groupes D2 PERIOD_REVERSED']);
    expect(await problems(await file([], [['dases', 'A', '', '2012']]))).toEqual(['Anciens noms A2 ROW_WITHOUT_ORGANISATION']);
    expect(await problems(await writeSpreadsheetFile([sheet('Autre', ['a'], [])]))).toEqual(['Autre null SHEET_UNKNOWN', 'Organisations null SHEET_MISSING']);
  });

  it('asks for a key where several bear the name', async () => {
    await anOrganisation(api, tenant, { slug: 'ville-2', name: 'Ville' });
    expect(await problems(await file([['dases', 'DASES', '', 'Service de la Ville', 'Ville']]))).toEqual(['Organisations E2 REFERENCE_AMBIGUOUS']);
  });

  it('leaves what it does not hold: sheets and columns that are absent, organisations without a row', async () => {
    await write(api, tenant, `UPDATE organisation SET note = 'Gardée', former_names = '[{"name": "Avant", "acronym": null, "until": "2010", "source": null}]' WHERE tenant_id = $1 AND slug = 'dases'`);
    const bytes = await writeSpreadsheetFile([sheet('Organisations', ['Nature', 'Clé', 'Nom'], [['Service de la Ville', 'dases', 'DSOL']])]);
    const { changes, fingerprint } = await outcome('apercu', bytes);
    expect(changes).toEqual([{ slug: 'dases', name: 'DSOL', added: false, fields: [{ field: 'name', before: 'DASES', after: 'DSOL' }] }]);
    await outcome(`chargement?empreinte=${fingerprint}`, bytes);
    expect(await write(api, tenant, `SELECT name, note, jsonb_array_length(former_names) AS former FROM organisation WHERE tenant_id = $1 AND slug = 'dases'`)).toEqual([{ name: 'DSOL', note: 'Gardée', former: 1 }]);
  });

  it('of hundreds of rows is written in a handful of statements', async () => {
    const bytes = await file(Array.from({ length: 400 }, (_, n) => ['', `Organisation ${n}`, '', 'Association']));
    const ctx = contextOf(api, tenant);
    const { fingerprint } = await api.get(OrganisationExchange).preview(ctx, bytes);
    const { result, statements } = await countStatements(api, () => api.get(OrganisationExchange).apply(ctx, bytes, fingerprint));
    expect(result.changes).toHaveLength(400);
    expect(statements.length).toBeLessThanOrEqual(10);
  });
});

describe('the door for files', () => {
  it('takes spreadsheets only, by what they hold, within a limit', async () => {
    expect(codeOf(await send(secretariat, 'apercu', Buffer.from('Clé;Nom\n')))).toBe('SPREADSHEET_UNKNOWN');
    expect(codeOf(await secretariat.send('POST', '/files/organisations/apercu', { 'content-type': 'text/csv' }, 'a;b'))).toBe('MEDIA_TYPE_REFUSED');
    expect(codeOf(await secretariat.send('POST', '/files/organisations/apercu', { 'content-type': 'application/json' }, '{}'))).toBe('MEDIA_TYPE_REFUSED');
    expect(codeOf(await send(secretariat, 'apercu', Buffer.alloc(5_000_001)))).toBe('SPREADSHEET_TOO_LARGE');
    expect((await send(secretariat, 'apercu', Buffer.alloc(10_000_001))).status).toBe(413);
    const ods = await writeSpreadsheetFile([sheet('Organisations', ORGANISATIONS, [['ville', 'Ville', '', 'Ville']])], 'ods');
    expect((await outcome('apercu', ods)).changes).toEqual([]);
  });

  it('is closed to visitors, to organisations and to other sites; a neighbour finds its own directory', async () => {
    const validator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: (await anOrganisation(api, tenant)).id }));
    const bytes = await file([['ville', 'Ville', '', 'Ville']]);
    for (const path of ['apercu', 'chargement?empreinte=x']) {
      expect((await send(api.client(tenant), path, bytes)).status).toBe(401);
      expect((await send(validator, path, bytes)).status).toBe(403);
      expect(codeOf(await send(secretariat, path, bytes, { origin: 'https://ailleurs.example' }))).toBe('ORIGIN_REFUSED');
      expect(codeOf(await send(secretariat, path, bytes, { 'sec-fetch-site': 'cross-site' }))).toBe('ORIGIN_REFUSED');
    }
    expect((await api.client(tenant).get('/files/organisations/tableur.xlsx')).status).toBe(401);
    expect((await validator.get('/files/organisations/tableur.xlsx')).status).toBe(403);
    const other = await aTenant(api);
    const neighbour = await signedIn(api, other, await aPerson(api, other, { role: 'SECRETARIAT' }));
    expect((await outcome('apercu', bytes, neighbour)).changes).toMatchObject([{ slug: 'ville', added: true }]);
    expect(await api.get(Database).transaction(contextOf(api, other), (ctx) => ctx.db.query(`SELECT slug FROM organisation WHERE tenant_id = $1`, [other.id]))).toEqual([]);
  });
});
