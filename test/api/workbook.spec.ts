import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spreadsheets } from '#platform';
import { aCollection, aGuest, anIndicator, answered, countStatements, startApi, write, type Answer, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { edited, fileOfSheets, sheetsIn, workbookActs, type Edits } from '../builders/workbook.js';

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});

const { place, download, send, preview, apply, problems } = workbookActs(() => scene, () => api);
const codeOf = ({ text }: Answer): string => (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
const stored = () =>
  write<Record<string, unknown>>(
    api,
    scene.tenant,
    `SELECT n.number, r.state, r.version, r.status, r.weather, r.achievements, r.unchanged, (SELECT json_agg(json_build_object('v', v.value, 'q', v.qualifier, 'n', v.not_known))
       FROM report_value v WHERE v.tenant_id = r.tenant_id AND v.report_id = r.id) AS figures
     FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
     WHERE r.tenant_id = $1 ORDER BY n.number, q.role`,
  );
const save = async (client: TestClient, number: number, version: number, input: object): Promise<void> => {
  const [row] = await write<{ id: string }>(api, scene.tenant, `SELECT q.id FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
    JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id WHERE q.tenant_id = $1 AND n.number = $2 AND o.slug = 'caf' AND c.id = $3`, [number, scene.campaign.id]);
  const { saveReport } = await client.ask<{ saveReport: { problems: unknown[] } }>('mutation ($input: SaveReportInput!) { saveReport(input: $input) { problems { code } } }', { input: { request: row!.id, version, ...input } });
  expect(saveReport.problems).toEqual([]);
};

// Réponses: A key, B number, C title, D stage, E comment, F previous, G unchanged, H status, I weather, J done, K difficulties, L next, M people, N precision.
// Chiffres: A key, B number, C indicator, D period, E last known, F previous, G target, H unit, I value, J precision.
const FIRST: Edits = { Réponses: { H2: 'En cours', I2: 'nuageux', J2: 'Deux antennes.\n=1+1' }, Chiffres: { I2: '1 234,5', J2: 'environ' } };

describe('the workbook of an organisation', () => {
  it('holds a row per commitment and a row per indicator, protected, with what finds its way back out of sight', async () => {
    const { name, bytes } = await download(scene.reporter);
    expect(name).toBe('attachment; filename="rapports-caf-2019-S1.xlsx"');
    const sheets = await sheetsIn(bytes);
    expect([...sheets.keys()]).toEqual(['Consignes', 'Réponses', 'Chiffres', 'Jalons', '_pacte']);
    expect(sheets.get('Réponses')!.map((row) => row[1])).toEqual(['N°', '1', '2']);
    expect(sheets.get('Chiffres')!.map((row) => row[2])).toEqual(['Indicateur', 'Indicateur d’essai']);
    expect((await spreadsheets.readSpreadsheetFile(bytes)).map((sheet) => sheet.name)).toEqual(['Consignes', 'Réponses', 'Chiffres', 'Jalons']);
    const english = await sheetsIn((await download(scene.reporter, place(), { 'accept-language': 'en' })).bytes);
    expect([...english.keys()]).toEqual(['Instructions', 'Answers', 'Figures', 'Milestones', '_pacte']);
    expect(await write(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'workbook%'`)).toEqual([{ action: 'workbook.downloaded' }, { action: 'workbook.downloaded' }]);
  });

  it('gives the last known figure, unless it counts too few persons of somebody else’s', async () => {
    await write(api, scene.tenant, `UPDATE indicator SET counts_persons = true WHERE tenant_id = $1`);
    await write(api, scene.tenant, `UPDATE pact SET small_count_threshold = 5 WHERE tenant_id = $1`);
    await write(
      api,
      scene.tenant,
      `INSERT INTO measurement (tenant_id, indicator_id, value, qualifier, period_kind, ends_on, end_precision, provenance, report_id, organisation_id, recorded_at, recorded_by)
       SELECT tenant_id, id, 3, 'EXACT', 'AT_DATE', '2018-12-31', 'DAY', 'REPORT', gen_random_uuid(), $2, now(), 'essai' FROM indicator WHERE tenant_id = $1`,
      [scene.ville.id],
    );
    const lastKnown = async () => (await sheetsIn((await download(scene.reporter)).bytes)).get('Chiffres')![1]![4];
    expect(await lastKnown()).toBe('moins de 5 (31 décembre 2018)');
    await write(api, scene.tenant, `UPDATE measurement SET value = 12 WHERE tenant_id = $1`);
    expect(await lastKnown()).toBe('12 (31 décembre 2018)');
  });

  it('comes back without a change: nothing is changed, whoever saved it again', async () => {
    await save(scene.reporter, 1, 0, { status: 'IN_PROGRESS', achievements: '=1+1\n@SUM(A1) « déjà »\tfait', measurements: [{ indicator: scene.indicator.code, value: 0.1 + 0.2 }] });
    const before = await stored();
    const { bytes } = await download(scene.reporter);
    for (const file of [bytes, await edited(bytes, {}), await edited(bytes, {}, 'ods')]) {
      const outcome = await preview(file);
      expect(outcome).toMatchObject({ problems: [], conflicts: [], changes: [], unchanged: 2 });
      expect(await apply(file, outcome)).toMatchObject({ applied: true, changes: [], sent: [] });
    }
    expect(await stored()).toEqual(before);
    expect(await write(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action = 'workbook.applied'`)).toEqual([]);
  });

  it('is shown change by change before anything is written, then written whole', async () => {
    const { bytes } = await download(scene.reporter);
    const file = await edited(bytes, FIRST);
    const outcome = await preview(file, scene.reporter);
    expect(outcome).toMatchObject({ problems: [], conflicts: [], unchanged: 1, sendable: [1] });
    expect(outcome.changes).toEqual([
      {
        ...{ number: 1, title: expect.any(String), attests: false, lacks: [] },
        fields: [
          { field: 'status', label: 'Où en est-il ?', before: '', after: 'En cours' },
          { field: 'weather', label: 'Météo', before: '', after: 'Nuageux' },
          { field: 'achievements', label: 'Ce qui a été fait', before: '', after: 'Deux antennes.\n=1+1' },
          { field: 'figures.rendez-vous', label: 'Indicateur d’essai', before: '', after: 'environ 1\u202f234,5' },
        ],
      },
    ]);
    expect(await stored()).toEqual([]);
    expect(await apply(file, outcome, '', scene.reporter)).toMatchObject({ applied: true, sent: [] });
    expect(await stored()).toEqual([{ number: 1, state: 'DRAFT', version: 1, status: 'IN_PROGRESS', weather: 'CLOUDY', achievements: 'Deux antennes.\n=1+1', unchanged: false, figures: [{ v: 1234.5, q: 'ABOUT', n: false }] }]);
    // The same file again says what is stored.
    expect(await preview(file)).toMatchObject({ problems: [], conflicts: [], changes: [] });
    // What is written comes out again as it was typed.
    const again = (await sheetsIn((await download(scene.reporter)).bytes)).get('Réponses')!;
    expect(again[1]!.slice(7)).toEqual(['En cours', 'Nuageux', 'Deux antennes.\n=1+1', null, null, null, null, null].slice(0, again[1]!.length - 7));
  });

  it('sends what is complete when it is asked to', async () => {
    await save(scene.reporter, 2, 0, { status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Fait.' });
    const { bytes } = await download(scene.reporter);
    const file = await edited(bytes, FIRST);
    const outcome = await preview(file);
    expect(outcome.sendable).toEqual([1, 2]);
    expect(codeOf(await send(scene.stranger, `${place()}/chargement?empreinte=${outcome.fingerprint}&envoyer=oui`, file))).toBe('FORBIDDEN');
    expect(await apply(file, outcome, '&envoyer=oui')).toMatchObject({ applied: true, sent: [1, 2] });
    expect(await stored()).toMatchObject([{ number: 1, state: 'SUBMITTED' }, { number: 2, state: 'SUBMITTED' }]);
    // Rows of what is sent are closed.
    expect(await problems(await edited((await download(scene.reporter)).bytes, { Réponses: { J2: 'Autre' } }))).toEqual(['Réponses!J2 REPORT_UNDER_REVIEW']);
  });

  it('says what a row still lacks, at its cell, and keeps it as a draft', async () => {
    const file = await edited((await download(scene.reporter)).bytes, { Réponses: { H2: 'Suspendu' } });
    const outcome = await preview(file);
    expect(outcome.sendable).toEqual([]);
    expect(outcome.changes[0]!.lacks.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['I2 WEATHER_REQUIRED', 'K2 REASON_REQUIRED']);
    expect(await apply(file, outcome, '&envoyer=oui')).toMatchObject({ applied: true, sent: [] });
    expect(await stored()).toMatchObject([{ state: 'DRAFT', status: 'SUSPENDED' }]);
  });

  it('attests that nothing changed, once, and where there is an answer before', async () => {
    const earlier = await write<{ id: string }>(api, scene.tenant, `INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on) SELECT tenant_id, pact_id, '2018-S2', 'Avant', 'CLOSED', '2018-09-01', '2018-10-01', '2018-11-01' FROM campaign WHERE tenant_id = $1 RETURNING id`);
    await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, organisation_id, commitment_id, role) SELECT tenant_id, $2, organisation_id, commitment_id, role FROM report_request WHERE tenant_id = $1`, [earlier[0]!.id]);
    await answered(api, scene, 2, { campaign: '2018-S2', on: '2018-09-20' });
    const file = await edited((await download(scene.reporter)).bytes, { Réponses: { G3: 'Oui' } });
    const outcome = await preview(file);
    expect(outcome.changes).toMatchObject([{ number: 2, attests: true }]);
    expect(await apply(file, outcome)).toMatchObject({ applied: true, sent: [2] });
    expect((await stored()).filter(({ version }) => version === 1)).toContainEqual(expect.objectContaining({ number: 2, state: 'SUBMITTED', unchanged: true }));
    expect(await problems(await edited((await download(scene.reporter)).bytes, { Réponses: { G2: 'oui' } }))).toEqual(['Réponses!G2 NO_PREVIOUS_REPORT']);
    expect(await preview(file)).toMatchObject({ changes: [], conflicts: [] });
  });
});

describe('a report written again since the download', () => {
  it('is a conflict with both texts, for the touched rows only, and waits for a choice', async () => {
    const { bytes } = await download(scene.reporter);
    await save(scene.reporter, 1, 0, { status: 'IN_PROGRESS', achievements: 'Écrit sur la page.' });
    await save(scene.reporter, 2, 0, { achievements: 'Ailleurs.' });
    const file = await edited(bytes, { Réponses: { J2: 'Écrit dans le tableur.' } });
    const outcome = await preview(file);
    expect(outcome.changes).toEqual([]);
    expect(outcome.conflicts).toMatchObject([{ number: 1, refusal: null, savedBy: expect.stringContaining('Personne') }]);
    expect(outcome.conflicts[0]!.fields).toContainEqual({ field: 'achievements', label: 'Ce qui a été fait', before: 'Écrit sur la page.', after: 'Écrit dans le tableur.' });
    const before = await stored();
    expect(await apply(file, outcome)).toMatchObject({ applied: false });
    expect(await apply(file, outcome, '&garder=1')).toMatchObject({ applied: true, changes: [] });
    expect(await stored()).toEqual(before);
    expect(await apply(file, outcome, '&fichier=1')).toMatchObject({ applied: true, changes: [{ number: 1 }] });
    expect(await stored()).toMatchObject([{ number: 1, version: 2, achievements: 'Écrit dans le tableur.' }, { number: 2, version: 1 }]);
  });

  it('is refused when it changes between the preview and the application: nothing is written', async () => {
    const file = await edited((await download(scene.reporter)).bytes, FIRST);
    const outcome = await preview(file);
    await save(scene.reporter, 2, 0, { achievements: 'Entre-temps.' });
    expect(codeOf(await send(scene.validator, `${place()}/chargement?empreinte=${outcome.fingerprint}`, file))).toBe('WORKBOOK_STALE');
    expect(codeOf(await send(scene.validator, `${place()}/chargement`, file))).toBe('WORKBOOK_STALE');
    expect(await stored()).toMatchObject([{ number: 2, version: 1 }]);
  });
});

describe('errors of the file', () => {
  it('are all told by sheet and cell, in the reader’s language, and nothing is written', async () => {
    await anIndicator(api, scene.tenant, scene.pact, scene.pact.commitments[1]!.id, { code: 'ouvert', kind: 'YES_NO', unit: 'oui/non' });
    const { bytes } = await download(scene.reporter);
    const file = await edited(bytes, { Réponses: { H2: 'Presque', I3: 'Pluie', J2: 'é'.repeat(9000) }, Chiffres: { I2: 'douze', J3: 'à peu près' } });
    const outcome = await preview(file);
    expect(outcome.problems.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`)).toEqual(['Réponses!H2 CELL_NOT_LISTED', 'Réponses!J2 CELL_TOO_LONG', 'Réponses!I3 CELL_NOT_LISTED', 'Chiffres!I2 CELL_NOT_A_NUMBER', 'Chiffres!J3 CELL_NOT_LISTED']);
    expect(outcome.problems[3]!.message).toBe('« douze » n’est pas un nombre (attendu : 1 240 ou 12,5).');
    expect((await preview(file, scene.validator, { 'accept-language': 'en' })).problems[3]!.message).toBe('“douze” is not a number (expected: 1240 or 12.5).');
    expect(await problems(await edited(bytes, { Réponses: { J2: 'é'.repeat(4001) }, Chiffres: { I2: -3, I3: 2 } }))).toEqual(['Réponses!J2 TEXT_TOO_LONG', 'Chiffres!I2 VALUE_NEGATIVE', 'Chiffres!I3 VALUE_NOT_YES_NO']);
    expect(await problems(await edited(bytes, { Chiffres: { I2: 3, J2: 'non connu', J3: 'environ' } }))).toEqual(['Chiffres!I2 VALUE_OR_NOT_KNOWN', 'Chiffres!I3 VALUE_OR_NOT_KNOWN']);
    expect((await preview(await edited(bytes, { Chiffres: { I2: 'Non connu', I3: 'oui' } }))).changes.flatMap(({ fields }) => fields.map(({ after }) => after))).toEqual(['non connu', 'oui']);
    expect((await apply(file, outcome)).applied).toBe(false);
    expect(await stored()).toEqual([]);
  });

  it('tell what happened to the rows: added, twice, of somebody else, of nobody', async () => {
    const { bytes } = await download(scene.reporter);
    const sheets = await sheetsIn(bytes);
    const answers = sheets.get('Réponses')!;
    const [headings, first, second] = answers as [typeof answers[0], typeof answers[0], typeof answers[0]];
    const withRows = (...rows: (typeof answers)[0][]) => fileOfSheets(new Map([...sheets, ['Réponses', [headings, ...rows]]]));
    // Taken away, in another order, a blank one between: nothing changes.
    expect(await preview(await withRows(second, [], first))).toMatchObject({ problems: [], changes: [], unchanged: 2 });
    expect(await preview(await withRows(second))).toMatchObject({ problems: [], changes: [], unchanged: 1 });
    expect(await problems(await withRows(first, second, first))).toEqual(['Réponses!B4 WORKBOOK_ROW_TWICE']);
    expect(await problems(await withRows(first, [null, '3', null, null, null, null, null, 'En cours']))).toEqual(['Réponses!B3 WORKBOOK_ROW_ADDED']);
    const key = String(first[0]);
    const [theirs] = await write<{ id: string }>(api, scene.tenant, `SELECT q.id FROM report_request q JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id WHERE q.tenant_id = $1 AND o.slug = 'ville' LIMIT 1`);
    for (const forged of [key.replace(/^[^/]+/, theirs!.id), key.replace(/^[^/]+/, '00000000-0000-4000-8000-000000000000'), 'x', key.replace('/0/', '/-1/')]) {
      expect(await problems(await edited(bytes, { Réponses: { A2: forged } }))).toEqual(['Réponses!B2 REQUEST_NOT_FOUND']);
    }
  });

  it('tell a file of another organisation, campaign, format or shape', async () => {
    const { bytes } = await download(scene.reporter);
    const theirs = (await download(scene.secretariat, place('ville'))).bytes;
    expect(await problems(theirs)).toEqual(['Réponses!null WORKBOOK_ELSEWHERE']);
    expect(await problems(await edited(bytes, { _pacte: { B4: scene.caf.id } }))).toEqual(['Réponses!null WORKBOOK_ELSEWHERE']);
    expect(await problems(await edited(bytes, { _pacte: { B2: '1' } }))).toEqual(['Réponses!null WORKBOOK_FORMAT']);
    const sheets = await sheetsIn(bytes);
    const named = (names: Record<string, string>) => fileOfSheets(new Map([...sheets].map(([name, rows]) => [names[name] ?? name, rows])));
    expect(await problems(await named({ Réponses: 'Mes réponses' }))).toEqual(['Mes réponses!null SHEET_UNKNOWN', 'Réponses!null SHEET_MISSING']);
    expect(await problems(await named({ _pacte: 'Feuille 4' }))).toEqual(['Réponses!null WORKBOOK_FORMAT']);
    expect(await problems(await edited(bytes, { Réponses: { A1: 'Autre' } }))).toEqual(['Réponses!A1 COLUMN_UNKNOWN', 'Réponses!null COLUMN_MISSING']);
    expect((await preview(await named({ Réponses: 'answers', Chiffres: 'FIGURES' }))).problems).toEqual([]);
  });
});

describe('the doors of the workbook', () => {
  it('are open to a guest’s link and a token of the right scope, within their organisation and campaign', async () => {
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    const { bytes } = await download(guest);
    const file = await edited(bytes, FIRST);
    expect(await apply(file, await preview(file, guest), '&envoyer=oui', guest)).toMatchObject({ applied: true, sent: [1] });
    expect((await download(guest, place('ville'))).status).toBe(403);
    const token = async (scopes: string[]): Promise<Record<string, string>> => {
      const { createToken } = await scene.reporter.ask<{ createToken: { secret: string } }>('mutation ($s: [TokenScope!]!) { createToken(input: { name: "essai", scopes: $s, days: 30 }) { secret } }', { s: scopes });
      return { authorization: `Bearer ${createToken.secret}` };
    };
    const program = api.client(scene.tenant);
    const reporting = await token(['REPORT']);
    expect((await download(program, place(), reporting)).status).toBe(200);
    expect((await send(program, `${place()}/apercu`, bytes, reporting)).status).toBe(200);
    expect(codeOf(await send(program, `${place()}/apercu`, bytes, await token(['READ'])))).toBe('TOKEN_SCOPE_MISSING');
  });

  it('are closed to visitors, to others and to other sites; the steering team looks and does not answer', async () => {
    const { bytes } = await download(scene.secretariat);
    for (const path of [`${place()}/apercu`, `${place()}/chargement?empreinte=x`]) {
      expect((await send(scene.visitor, path, bytes)).status).toBe(401);
      expect((await send(scene.stranger, path, bytes)).status).toBe(403);
      expect((await send(scene.secretariat, path, bytes)).status).toBe(403);
      expect(codeOf(await send(scene.validator, path, bytes, { 'sec-fetch-site': 'cross-site' }))).toBe('ORIGIN_REFUSED');
      expect(codeOf(await send(scene.validator, path, bytes, { 'content-type': 'text/csv' }))).toBe('MEDIA_TYPE_REFUSED');
    }
    expect((await download(scene.visitor)).status).toBe(401);
    expect((await download(scene.stranger)).status).toBe(403);
    expect((await download(scene.validator, place(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    for (const path of [place('nulle-part'), place('caf', '2031-S1'), `/files/rapports/nul/2019-S1/caf`]) expect((await download(scene.validator, path)).status).toBe(404);
    const neighbour = await aCollection(api);
    expect((await download(neighbour.validator, `/files/rapports/${scene.pact.slug}/2019-S1/caf`)).status).not.toBe(200);
  });

  it('take no answer once the campaign is closed, and still give what was said', async () => {
    const { bytes } = await download(scene.reporter);
    await write(api, scene.tenant, `UPDATE campaign SET state = 'CLOSED' WHERE tenant_id = $1`);
    expect(codeOf(await send(scene.validator, `${place()}/apercu`, bytes))).toBe('CAMPAIGN_CLOSED');
    expect((await download(scene.reporter)).status).toBe(200);
  });

  it('read the whole desk in one statement', async () => {
    const { statements } = await countStatements(api, () => download(scene.reporter));
    expect(statements.filter((sql) => sql.includes('FROM report_request'))).toHaveLength(1);
  });
});
