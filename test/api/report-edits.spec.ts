import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, mailsOf, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { codes, refusal, reportActs, REOPEN, type Payload } from '../builders/report-acts.js';

const EDITS = `edits { version kind reason editedBy changes { field before after words { kind text } figureBefore { value } figureAfter { value } } }`;
const PAYLOAD = `mailed request { id } report { id version state achievements ${EDITS} changes { field } } problems { path code message } warnings { code } conflict { version }`;
const ACCEPT = `mutation ($input: AcceptReportInput!) { acceptReport(input: $input) { ${PAYLOAD} } }`;
const CORRECT = `mutation ($input: CorrectReportInput!) { correctReport(input: $input) { ${PAYLOAD} } }`;
const READ = `query ($id: ID!) { report(id: $id) { state achievements status measurements { value } ${EDITS} availableTransitions commitment { status indicators { measurements { value revisions { value } } } } } }`;

interface Edited {
  readonly state: string;
  readonly achievements: string | null;
  readonly version: number;
  readonly edits: { readonly version: number; readonly kind: string; readonly reason: string | null; readonly editedBy: string | null; readonly changes: { readonly field: string; readonly figureAfter: { value: number } | null }[] }[];
  readonly changes: object[];
  readonly availableTransitions: string[];
}

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});
const { sent, accepted } = reportActs(() => scene);
const figures = (value: number) => [{ indicator: 'rendez-vous', value }];
const act = async (mutation: string, input: object, client: TestClient = scene.secretariat) => Object.values(await client.ask<Record<string, Payload & { report: Edited; mailed: number | null }>>(mutation, { input }))[0]!;
const read = async (client: TestClient, id: string): Promise<Edited> => (await client.ask<{ report: Edited }>(READ, { id })).report;
const close = async (): Promise<void> => {
  await standAt(api, scene.tenant, '2019-06-25');
  await write(api, scene.tenant, `UPDATE campaign SET state = 'CLOSED', closed_on = '2019-06-21' WHERE tenant_id = $1`);
};
const recorded = async (): Promise<number[]> => (await write<{ value: string }>(api, scene.tenant, `SELECT value FROM measurement WHERE tenant_id = $1 AND superseded_by IS NULL ORDER BY value`)).map(({ value }) => Number(value));

describe('a report accepted with an edit', () => {
  it('reads as edited for all; the organisation sees its words, the edit, by whom, and is told by mail', async () => {
    const { report, version } = await sent({ measurements: figures(12) });
    const done = await act(ACCEPT, { report, version, edit: { achievements: 'Trois permanences ouvertes.', measurements: figures(21) } });
    expect(done).toMatchObject({ mailed: 2, problems: [], report: { state: 'ACCEPTED', achievements: 'Trois permanences ouvertes.', changes: [] } });
    const [edit] = (await read(scene.reporter, report)).edits;
    expect(edit).toMatchObject({ kind: 'ACCEPTED', editedBy: expect.any(String), changes: [{ field: 'achievements' }, { field: 'measurements.rendez-vous', figureBefore: { value: 12 }, figureAfter: { value: 21 } }] });
    expect(await read(scene.visitor, report)).toMatchObject({ achievements: 'Trois permanences ouvertes.', edits: [] });
    expect(await recorded()).toEqual([21]);
    const letters = await mailsOf(api, scene.tenant, 'report.edited');
    expect(letters.map(({ mail }) => mail!.subject.includes('Accepté avec une modification'))).toEqual([true, true]);
    const [words] = await write<{ achievements: string }>(api, scene.tenant, `SELECT achievements FROM report_version WHERE tenant_id = $1 AND report_id = $2 AND version = $3`, [report, version]);
    expect(words!.achievements).toBe('Deux permanences ouvertes.');
  });

  it('is refused when it could not have been sent, and is a plain acceptance when it says the same', async () => {
    const { report, version } = await sent({ measurements: figures(12) });
    expect(codes(await act(ACCEPT, { report, version, edit: { weather: null, measurements: [] } }))).toEqual(['weather WEATHER_REQUIRED', 'measurements.rendez-vous FIGURE_NOT_LEFT_OUT']);
    const same = await act(ACCEPT, { report, version, edit: { achievements: ' Deux permanences ouvertes. ' } });
    expect(same).toMatchObject({ mailed: null, report: { state: 'ACCEPTED', edits: [] } });
    expect(await mailsOf(api, scene.tenant, 'report.edited')).toEqual([]);
  });
});

describe('a correction after the closing', () => {
  it('says why, is kept beside what stood, and is told to everybody with its day, without names', async () => {
    const { report, version } = await accepted({ measurements: figures(12) });
    await close();
    expect((await read(scene.secretariat, report)).availableTransitions).toEqual(['CORRECT']);
    expect(codes(await act(CORRECT, { report, version, reason: ' ', edit: { measurements: figures(120) } }))).toEqual(['reason ALLOWANCE_REASON_REQUIRED']);
    const done = await act(CORRECT, { report, version, reason: 'Un zéro manquait.', edit: { measurements: figures(120) } });
    expect(done).toMatchObject({ mailed: 2, report: { state: 'ACCEPTED', version: version + 1 } });
    expect((await read(scene.visitor, report)).edits).toEqual([{ version: version + 1, kind: 'CORRECTED', reason: 'Un zéro manquait.', editedBy: null, changes: [] }]);
    expect((await read(scene.reporter, report)).edits[0]!.changes).toMatchObject([{ field: 'measurements.rendez-vous', figureAfter: { value: 120 } }]);
    expect(await recorded()).toEqual([120]);
    const all = await write<{ value: string }>(api, scene.tenant, `SELECT value FROM measurement WHERE tenant_id = $1 ORDER BY recorded_at`);
    expect(all.map(({ value }) => Number(value))).toEqual([12, 120]);
    const [line] = await write<{ changes: { field: string }[] }>(api, scene.tenant, `SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = 'report.corrected'`);
    expect(line!.changes.map(({ field }) => field)).toEqual(expect.arrayContaining(['figure rendez-vous', 'reason']));
  });

  it('is the secretariat’s, changes something, and waits for the closing', async () => {
    const { report, version } = await accepted();
    const input = { report, version, reason: 'Un mot.', edit: { achievements: 'Trois permanences.' } };
    expect(await refusal(scene.secretariat, CORRECT, input)).toBe('CAMPAIGN_STILL_OPEN');
    await close();
    expect(await refusal(scene.reporter, CORRECT, input)).toBe('FORBIDDEN');
    expect(await refusal(scene.stranger, CORRECT, input)).toBe('FORBIDDEN');
    expect(codes(await act(CORRECT, { ...input, edit: { achievements: 'Deux permanences ouvertes.' } }))).toEqual(['edit NOTHING_CORRECTED']);
    expect((await act(CORRECT, { ...input, version: version - 1 })).conflict).toEqual({ version });
  });

  it('of what was sent and not decided leaves it to be decided; what was never sent has none', async () => {
    const { report, version } = await sent();
    await close();
    const done = await act(CORRECT, { report, version, reason: 'Un mot.', edit: { status: 'COMPLETED' } });
    expect(done.report).toMatchObject({ state: 'SUBMITTED', changes: [] });
    expect((await read(scene.secretariat, report)).availableTransitions).toEqual(['ACCEPT', 'CORRECT']);
  });

  it('goes with the acceptance when the campaign is opened again and it is undone: the figures before stand', async () => {
    const { report, version } = await accepted({ measurements: figures(12) });
    await close();
    const done = await act(CORRECT, { report, version, reason: 'Un zéro manquait.', edit: { measurements: figures(120) } });
    await write(api, scene.tenant, `UPDATE campaign SET state = 'OPEN' WHERE tenant_id = $1`);
    await act(REOPEN, { report, version: done.report.version, reason: 'À revoir' });
    expect(await recorded()).toEqual([]);
  });
});
