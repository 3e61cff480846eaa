import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorkbookOutcome } from '#reporting';
import { aCollection, answered, startApi, write, type Collection, type TestApi } from '../builders/index.js';
import { act, answer, reportActs, SAVE } from '../builders/report-acts.js';
import { edited, sheetsIn, workbookActs } from '../builders/workbook.js';

let api: TestApi;
let scene: Collection;
let request: string;
let steps: Readonly<Record<string, string>>;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  const made: [string, string][] = [];
  for (const [n, title, due] of [[0, 'Ouverture du lieu', '2019-03-31'], [0, 'Charte signée', '2019-06-30'], [1, 'Ailleurs', '2019-06-30']] as const) {
    const [row] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO milestone (tenant_id, commitment_id, title, due_verbatim, due_on, due_precision) VALUES ($1, $2, $3, $4::text, $4::date, 'DAY') RETURNING id`, [scene.pact.commitments[n]!.id, title, due]);
    made.push([title, row!.id]);
  }
  steps = Object.fromEntries(made);
  request = await reportActs(() => scene).requestFor(1);
});

const { download, preview, apply, problems } = workbookActs(() => scene, () => api);
const step = (title: string): string => steps[title]!;
const file = async (): Promise<Buffer> => (await download(scene.reporter)).bytes;
const lacks = ({ changes }: WorkbookOutcome): string[] => changes.flatMap((change) => change.lacks.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`));
const stored = () =>
  write<Record<string, unknown>>(
    api,
    scene.tenant,
    `SELECT r.version, r.state, r.people_count AS count, r.people_qualifier AS qualifier, r.people_not_known AS "notKnown", (SELECT json_agg(json_build_array(m.title, t.reached_on) ORDER BY m.due_on)
       FROM report_milestone t JOIN milestone m ON m.tenant_id = t.tenant_id AND m.id = t.milestone_id WHERE t.tenant_id = r.tenant_id AND t.report_id = r.id) AS steps
     FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
     WHERE r.tenant_id = $1 ORDER BY n.number`,
  );

// Réponses: M people, N their precision. Jalons: A key, B number, C milestone, D due, E reached on.
describe('people reached, in the workbook', () => {
  it('are a count with its precision, or not known: shown, written, and out again as they were typed', async () => {
    const first = await edited(await file(), { Réponses: { M2: '1 240', N2: 'environ', M3: 'non connu' } });
    const outcome = await preview(first);
    const label = 'Personnes touchées';
    expect(outcome.changes.map(({ number, fields }) => [number, fields])).toEqual([
      [1, [{ field: 'peopleReached', label, before: '', after: 'environ 1\u202f240' }]],
      [2, [{ field: 'peopleReached', label, before: '', after: 'non connu' }]],
    ]);
    expect(await apply(first, outcome)).toMatchObject({ applied: true });
    expect(await stored()).toMatchObject([{ count: 1240, qualifier: 'ABOUT', notKnown: false }, { count: null, qualifier: null, notKnown: true }]);
    expect((await sheetsIn(await file())).get('Réponses')!.slice(1).map((row) => row.slice(12, 14))).toEqual([[1240, 'environ'], [null, 'non connu']]);
    expect(await preview(await file())).toMatchObject({ problems: [], conflicts: [], changes: [] });
    const emptied = await edited(await file(), { Réponses: { M2: null, N2: null } });
    await apply(emptied, await preview(emptied));
    expect(await stored()).toContainEqual(expect.objectContaining({ count: null, qualifier: null, notKnown: false }));
  });

  it('follow the rules of the form, told at their cell', async () => {
    const bytes = await file();
    const at = (M2: string | number, N2: string | null = null) => edited(bytes, { Réponses: { M2, N2 } }).then(problems);
    expect(await at(-3)).toEqual(['Réponses!M2 PEOPLE_NEGATIVE']);
    expect(await at(2.5)).toEqual(['Réponses!M2 PEOPLE_OUT_OF_RANGE']);
    expect(await at('oui')).toEqual(['Réponses!M2 CELL_NOT_A_NUMBER']);
    expect(await at('deux')).toEqual(['Réponses!M2 CELL_NOT_A_NUMBER']);
    expect(await at(12, 'non connu')).toEqual(['Réponses!M2 VALUE_OR_NOT_KNOWN']);
    expect(await stored()).toEqual([]);
  });

  it('are left alone by a file that came without their columns, and shown of the answer before', async () => {
    const [earlier] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on) SELECT tenant_id, pact_id, '2018-S2', 'Avant', 'CLOSED', '2018-09-01', '2018-10-01', '2018-11-01' FROM campaign WHERE tenant_id = $1 RETURNING id`);
    await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, organisation_id, commitment_id, role) SELECT tenant_id, $2, organisation_id, commitment_id, role FROM report_request WHERE tenant_id = $1`, [earlier!.id]);
    await answered(api, scene, 2, { campaign: '2018-S2', on: '2018-09-20' });
    await write(api, scene.tenant, `UPDATE report SET people_count = 75, people_qualifier = 'MORE_THAN' WHERE tenant_id = $1`);
    expect(String((await sheetsIn(await file())).get('Réponses')![2]![5])).toContain('Personnes touchées : plus de 75');
    await act(scene.reporter, SAVE, { request, version: 0, ...answer, peopleReached: { count: 12 } });
    const without = await edited(await file(), { Réponses: { J2: 'Autre.', M1: null, N1: null } });
    expect((await preview(without)).changes.map(({ fields }) => fields.map(({ field }) => field))).toEqual([['achievements']]);
  });
});

describe('steps of a commitment, in the workbook', () => {
  it('are a row each, dated or ticked: shown, written, and out again as they were typed', async () => {
    expect((await sheetsIn(await file())).get('Jalons')!.map((row) => row.slice(1))).toEqual([
      ['N°', 'Jalon', 'Échéance', 'Atteint le'],
      ['1', 'Ouverture du lieu', '2019-03-31', null],
      ['1', 'Charte signée', '2019-06-30', null],
      ['2', 'Ailleurs', '2019-06-30', null],
    ]);
    const typed = await edited(await file(), { Jalons: { E2: '29/03/2019', E3: 'Oui' } });
    const outcome = await preview(typed);
    expect(outcome.changes.map(({ number, fields }) => [number, fields.map(({ label, before, after }) => [label, before, after])])).toEqual([[1, [['Ouverture du lieu, atteint le', '', '29 mars 2019'], ['Charte signée, atteint le', '', 'oui']]]]);
    await apply(typed, outcome);
    expect(await stored()).toMatchObject([{ steps: [['Ouverture du lieu', '2019-03-29'], ['Charte signée', null]] }]);
    expect((await sheetsIn(await file())).get('Jalons')!.slice(1, 3).map((row) => row[4])).toEqual(['29/03/2019', 'oui']);
    for (const format of ['xlsx', 'ods'] as const) expect(await preview(await edited(await file(), {}, format))).toMatchObject({ problems: [], conflicts: [], changes: [] });
    // One is taken back; the other stays as it is stored.
    const one = await edited(await file(), { Jalons: { E2: null } });
    await apply(one, await preview(one));
    expect(await stored()).toMatchObject([{ version: 2, steps: [['Charte signée', null]] }]);
  });

  it('are sent once they have a day that can be: what is missing is told at its cell', async () => {
    const whole = { H2: 'En cours', I2: 'Nuageux', J2: 'Deux antennes.' };
    const undated = await preview(await edited(await file(), { Réponses: whole, Jalons: { E2: 'oui', E3: '2019-05-16' } }));
    expect([undated.problems, undated.sendable, lacks(undated)]).toEqual([[], [], ['Jalons!E2 MILESTONE_DAY_REQUIRED', 'Jalons!E3 MILESTONE_TO_COME']]);
    expect(lacks(await preview(await edited(await file(), { Jalons: { E2: '29/03/2019' } })))).toEqual(['Réponses!H2 STATUS_REQUIRED', 'Réponses!I2 WEATHER_REQUIRED', 'Réponses!J2 WORDS_REQUIRED']);
    const dated = await edited(await file(), { Réponses: whole, Jalons: { E2: '29/03/2019' } });
    expect(await apply(dated, await preview(dated), '&envoyer=oui')).toMatchObject({ applied: true, sent: [1] });
    expect(await problems(await edited(await file(), { Jalons: { E4: '31/02/2019' } }))).toEqual(['Jalons!E4 CELL_NOT_A_DAY']);
    expect(await problems(await edited(await file(), { Jalons: { E3: '2019-05-01' } }))).toEqual(['Jalons!E3 REPORT_UNDER_REVIEW']);
  });

  it('keep a draft from being sent with the file when their day is still to be given', async () => {
    await act(scene.reporter, SAVE, { request, version: 0, ...answer, milestones: [{ milestone: step('Charte signée') }] });
    expect((await preview(await file())).sendable).toEqual([]);
    await act(scene.reporter, SAVE, { request, version: 1, milestones: [{ milestone: step('Charte signée'), reachedOn: '2019-05-02' }] });
    expect((await preview(await file())).sendable).toEqual([1]);
  });

  it('reached or gone since the download concern a file only where it touches them', async () => {
    const bytes = await file();
    await write(api, scene.tenant, `UPDATE milestone SET reached_on = '2019-04-01', proof = 'Visite' WHERE tenant_id = $1 AND id = $2`, [step('Ouverture du lieu')]);
    await write(api, scene.tenant, `DELETE FROM milestone WHERE tenant_id = $1 AND id = $2`, [step('Charte signée')]);
    expect(await preview(bytes)).toMatchObject({ problems: [], changes: [] });
    expect(await problems(await edited(bytes, { Jalons: { E2: '29/03/2019' } }))).toEqual(['Jalons!E2 MILESTONE_REACHED_ALREADY']);
    expect(await problems(await edited(bytes, { Jalons: { E3: '29/03/2019' } }))).toEqual(['Jalons!B3 MILESTONE_NOT_OF_COMMITMENT']);
    expect((await sheetsIn(await file())).get('Jalons')!.slice(1).map((row) => row[2])).toEqual(['Ailleurs']);
  });

  it('written again meanwhile are a conflict, with what each side says', async () => {
    const bytes = await file();
    await act(scene.reporter, SAVE, { request, version: 0, peopleReached: { count: 12 }, milestones: [{ milestone: step('Ouverture du lieu'), reachedOn: '2019-03-30' }] });
    const theirs = await edited(bytes, { Réponses: { M2: 14 }, Jalons: { E2: '29/03/2019' } });
    const outcome = await preview(theirs);
    expect(outcome.conflicts.map(({ fields }) => fields.map(({ before, after }) => [before, after]))).toEqual([[['12', '14'], ['30 mars 2019', '29 mars 2019']]]);
    await apply(theirs, outcome, '&fichier=1');
    expect(await stored()).toMatchObject([{ version: 2, count: 14, steps: [['Ouverture du lieu', '2019-03-29']] }]);
  });
});
