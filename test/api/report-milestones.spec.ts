import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, startApi, write, type Collection, type TestApi } from '../builders/index.js';
import { act, answer, codes, refusal, reportActs } from '../builders/report-acts.js';

const REPORT = `id version state milestones { reachedOn milestone { title reachedOn state } } changes { field before after }`;
const PAYLOAD = `request { id } report { ${REPORT} } problems { path code message } warnings { path code message } conflict { version }`;
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { ${PAYLOAD} } }`;
const SAVE = mutation('saveReport', 'SaveReportInput');
const SUBMIT = mutation('submitReport', 'SubmitReportInput');
const ACCEPT = mutation('acceptReport', 'AcceptReportInput');
const RETURN = mutation('returnReport', 'ReturnReportInput');
const REOPEN = mutation('reopenReport', 'ReopenReportInput');
const PUBLIC = `query ($pact: String!) { commitment(pact: $pact, number: 1) { milestones { id title reachedOn proof state version report { id organisation { slug } } } } }`;
const UNDO = `mutation ($input: UndoMilestoneInput!) { undoMilestone(input: $input) { problems { code } } }`;

interface Public {
  readonly id: string;
  readonly title: string;
  readonly reachedOn: string | null;
  readonly state: string;
  readonly version: number;
  readonly report: { readonly id: string; readonly organisation: { readonly slug: string } } | null;
}
interface Ticked {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly milestones: { readonly reachedOn: string | null; readonly milestone: { readonly title: string } }[];
  readonly changes: { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

let api: TestApi;
let scene: Collection;
let request: string;
let steps: Public[];

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  for (const [n, title, due] of [[0, 'Ouverture du lieu', '2019-03-31'], [0, 'Charte signée', '2019-06-30'], [1, 'Ailleurs', '2019-06-30']] as const) {
    await write(api, scene.tenant, `INSERT INTO milestone (tenant_id, commitment_id, title, due_verbatim, due_on, due_precision) VALUES ($1, $2, $3, $4::text, $4::date, 'DAY')`, [scene.pact.commitments[n]!.id, title, due]);
  }
  request = await reportActs(() => scene).requestFor(1);
  steps = await shown();
});
const shown = async (): Promise<Public[]> => (await scene.visitor.ask<{ commitment: { milestones: Public[] } }>(PUBLIC, { pact: scene.pact.slug })).commitment.milestones;
const reportOf = (payload: object): Ticked => (payload as { report: Ticked }).report;
const save = (version: number, milestones: object[] | null | undefined, more: object = {}) => act(scene.reporter, SAVE, { request, version, ...answer, ...more, milestones });
async function sentWith(reachedOn: string): Promise<Ticked> {
  await save(0, [{ milestone: steps[0]!.id, reachedOn }]);
  return reportOf(await act(scene.reporter, SUBMIT, { request, version: 1 }));
}

describe('steps ticked in a report', () => {
  it('are kept as they are typed: without a day, replaced as a whole, left alone when left out', async () => {
    const first = await save(0, [{ milestone: steps[0]!.id }]);
    expect(reportOf(first).milestones).toEqual([{ reachedOn: null, milestone: expect.objectContaining({ title: 'Ouverture du lieu' }) }]);
    expect(reportOf(await save(1, undefined, { nextSteps: 'La suite.' })).milestones).toHaveLength(1);
    expect(reportOf(await save(2, [{ milestone: steps[0]!.id }])).version).toBe(2);
    expect(reportOf(await save(2, null)).milestones).toEqual([]);
    expect((await shown()).map(({ reachedOn }) => reachedOn)).toEqual([null, null]);
    const [version] = await write<{ milestones: object[] }>(api, scene.tenant, `SELECT milestones FROM report_version WHERE tenant_id = $1 AND version = 1`);
    expect(version!.milestones).toEqual([{ milestone: steps[0]!.id, reachedOn: null, title: 'Ouverture du lieu' }]);
  });

  it('are the commitment’s own, and dated when sent: neither to come nor before the pact', async () => {
    const [elsewhere] = await write<{ id: string }>(api, scene.tenant, `SELECT id FROM milestone WHERE tenant_id = $1 AND title = 'Ailleurs'`);
    expect(codes(await save(0, [{ milestone: elsewhere!.id, reachedOn: '2019-03-01' }]))).toEqual([`milestones.${elsewhere!.id} MILESTONE_NOT_OF_COMMITMENT`]);
    const field = `milestones.${steps[0]!.id}`;
    for (const [day, code, version] of [[null, 'MILESTONE_DAY_REQUIRED', 0], ['2019-05-16', 'MILESTONE_TO_COME', 1], ['1999-01-01', 'MILESTONE_BEFORE_PACT', 2]] as const) {
      const saved = await save(version, [{ milestone: steps[0]!.id, reachedOn: day }]);
      expect(saved.problems).toEqual([]);
      expect(saved.warnings.map((each) => each.code)).toEqual(day === null ? [] : [code]);
      expect(codes(await act(scene.reporter, SUBMIT, { request, version: version + 1 }))).toEqual([`${field} ${code}`]);
    }
  });

  it('count once the report is accepted, which is their proof for all; an acceptance undone takes them back', async () => {
    const sent = await sentWith('2019-04-02');
    expect((await shown())[0]).toMatchObject({ reachedOn: null, report: null });
    const accepted = reportOf(await act(scene.secretariat, ACCEPT, { report: sent.id, version: sent.version }));
    expect((await shown())[0]).toMatchObject({ reachedOn: '2019-04-02', state: 'REACHED_LATE', report: { id: sent.id, organisation: { slug: 'caf' } } });
    await act(scene.secretariat, REOPEN, { report: sent.id, version: accepted.version, reason: 'Autre jour' });
    expect((await shown())[0]).toMatchObject({ reachedOn: null, report: null });
  });

  it('tick nothing while the report is returned, and show what changed when it is sent again', async () => {
    const sent = await sentWith('2019-04-02');
    const field = `milestones.${steps[0]!.id}`;
    const returned = reportOf(await act(scene.secretariat, RETURN, { report: sent.id, version: sent.version, comments: [{ field, words: 'Quel jour ?' }] }));
    expect((await shown())[0]!.reachedOn).toBeNull();
    await save(returned.version, [{ milestone: steps[0]!.id, reachedOn: '2019-04-12' }]);
    const again = reportOf(await act(scene.reporter, SUBMIT, { request, version: returned.version + 1 }));
    expect(again.changes).toEqual([{ field, before: '2019-04-02', after: '2019-04-12' }]);
  });

  it('are taken back by the secretariat only', async () => {
    const sent = await sentWith('2019-04-02');
    await act(scene.secretariat, ACCEPT, { report: sent.id, version: sent.version });
    const ville = await scene.secretariat.ask<{ undoMilestone: { problems: object[] } }>(UNDO, { input: { milestone: steps[0]!.id, version: steps[0]!.version + 1, reason: 'Pas encore' } });
    expect(ville.undoMilestone.problems).toEqual([]);
    expect((await scene.reporter.graphql(UNDO, { input: { milestone: steps[0]!.id, version: steps[0]!.version + 2, reason: 'Non' } })).code).toBe('FORBIDDEN');
    expect(await refusal(scene.stranger, SAVE, { request, version: 3, milestones: [] })).toBe('REQUEST_NOT_FOUND');
  });

  it('are refused when somebody else’s word had them reached first', async () => {
    await write(api, scene.tenant, `UPDATE milestone SET reached_on = '2019-05-01', proof = 'Vu' WHERE tenant_id = $1 AND id = $2`, [steps[1]!.id]);
    expect(codes(await save(0, [{ milestone: steps[1]!.id, reachedOn: '2019-05-02' }]))).toEqual([`milestones.${steps[1]!.id} MILESTONE_REACHED_ALREADY`]);
  });
});
