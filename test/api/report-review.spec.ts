import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCampaign, ACCEPT, aCollection, act, aGuest, answer, aPerson, aTenant, ATTEST, CLOSE, codes, openCampaign, refusal, REOPEN, reportActs, RETURN, SAVE, signedIn, standAt, startApi, SUBMIT, TAKE_BACK, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let scene: Collection;
const { accepted, desk, requestFor, sent } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});

describe('taking back what was sent', () => {
  it('makes it a draft again, owed, to be corrected and sent anew', async () => {
    const { request, report, version } = await sent({ measurements: [{ indicator: 'rendez-vous', value: 40 }] });
    expect((await desk(scene.reporter)).requests.find((each) => each.id === request)!.availableTransitions).toEqual(['TAKE_BACK']);
    const back = await act(scene.validator, TAKE_BACK, { request, version });
    expect(back).toMatchObject({ problems: [], request: { state: 'DRAFT', availableTransitions: ['SAVE', 'SUBMIT'] }, report: { state: 'DRAFT', version: version + 1, submittedBy: null, ...answer, measurements: [{ value: 40 }] } });
    await act(scene.reporter, SAVE, { request, version: version + 1, achievements: 'Trois permanences.' });
    expect((await act(scene.reporter, SUBMIT, { request, version: version + 2 })).report).toMatchObject({ state: 'SUBMITTED', achievements: 'Trois permanences.' });
    const states = await write<{ state: string }>(api, scene.tenant, 'SELECT state FROM report_version WHERE tenant_id = $1 AND report_id = $2 ORDER BY version', [report]);
    expect(states.map((each) => each.state)).toEqual(['DRAFT', 'SUBMITTED', 'DRAFT', 'DRAFT', 'SUBMITTED']);
  });

  it('says until it is sent again when it had been, of every report of a list at once; a draft never sent says nothing', async () => {
    const { request, version } = await sent();
    const never = await requestFor(2);
    await act(scene.reporter, SAVE, { request: never, version: 0, ...answer });
    const list = () => scene.reporter.ask<{ reportingDesk: { requests: { id: string; report: { sentBeforeAt: string | null; submittedAt: string | null } | null }[] } }>(
      `query ($pact: String!) { reportingDesk(pact: $pact, campaign: "2019-S1", organisation: "caf") { requests { id report { submittedAt sentBeforeAt } } } }`, { pact: scene.pact.slug });
    const told = async () => Object.fromEntries((await list()).reportingDesk.requests.map(({ id, report }) => [id, report]));
    expect((await told())[request]).toMatchObject({ submittedAt: expect.stringMatching(/^2019-05-15/), sentBeforeAt: null });
    await standAt(api, scene.tenant, '2019-06-10');
    await act(scene.reporter, TAKE_BACK, { request, version });
    await act(scene.reporter, SAVE, { request, version: version + 1, ...answer, achievements: 'Trois permanences.' });
    expect(await told()).toMatchObject({ [request]: { submittedAt: null, sentBeforeAt: expect.stringMatching(/^2019-05-15/) }, [never]: { sentBeforeAt: null } });
    await act(scene.reporter, SUBMIT, { request, version: version + 2 });
    expect((await told())[request]).toMatchObject({ sentBeforeAt: null });
  });

  it('keeps the day it was sent when the secretariat had accepted it and gone back on that', async () => {
    const { request, report, version } = await accepted();
    await standAt(api, scene.tenant, '2019-06-10');
    const reopened = await act(scene.secretariat, REOPEN, { report, version, reason: 'Un chiffre manque.' });
    await act(scene.reporter, TAKE_BACK, { request, version: reopened.report!.version });
    expect((await scene.reporter.ask<{ report: object }>(`query ($id: ID!) { report(id: $id) { submittedAt sentBeforeAt } }`, { id: report })).report).toEqual({ submittedAt: null, sentBeforeAt: expect.stringMatching(/^2019-05-15/) });
  });

  it('is told by the history, to the secretariat and to the organisation', async () => {
    const { request, report, version } = await sent();
    await act(scene.reporter, TAKE_BACK, { request, version });
    const told = async (client: TestClient) => (await client.ask<{ history: { nodes: { action: string; summary: string }[] } }>(`query ($id: ID!) { history(object: $id) { nodes { action summary } } }`, { id: report })).history.nodes[0]!;
    expect(await told(scene.secretariat)).toEqual({ action: 'report.taken-back', summary: expect.stringMatching(/^Personne \w+ a repris le rapport pour le corriger\.$/) });
    expect((await told(scene.reporter)).summary).toBe('Une organisation a repris le rapport pour le corriger.');
  });

  it('makes it returned again when the secretariat had commented on it, and keeps who did', async () => {
    const { request, report, version } = await sent();
    await act(scene.secretariat, RETURN, { report, version, comment: 'Combien ?' });
    const again = await act(scene.reporter, SUBMIT, { request, version: version + 1 });
    expect(again.report!.decidedBy).toMatch(/^Personne/);
    const back = await act(scene.reporter, TAKE_BACK, { request, version: version + 2 });
    expect(back.report).toMatchObject({ state: 'RETURNED', returnComment: 'Combien ?', decidedBy: again.report!.decidedBy, availableTransitions: ['SAVE', 'SUBMIT'] });
    expect(await refusal(scene.reporter, ATTEST, { request, version: version + 3 })).toBe('REPORT_RETURNED');
  });

  it('gives up the day of the first sending: sent again after the due date, it is late', async () => {
    const { request, version } = await sent();
    await standAt(api, scene.tenant, '2019-06-10');
    expect((await act(scene.reporter, TAKE_BACK, { request, version })).request).toMatchObject({ state: 'DRAFT', late: true });
    expect((await act(scene.reporter, SUBMIT, { request, version: version + 1 })).request).toMatchObject({ state: 'SUBMITTED', late: true });
  });

  it('is the organisation’s, and its guest’s', async () => {
    const { request, version } = await sent();
    expect(await refusal(scene.stranger, TAKE_BACK, { request, version })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.secretariat, TAKE_BACK, { request, version })).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, TAKE_BACK, { request, version })).toBe('SIGN_IN_REQUIRED');
    const elsewhere = await aCollection(api);
    expect(await refusal(elsewhere.reporter, TAKE_BACK, { request, version })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(await aGuest(api, scene, scene.ville, scene.campaign), TAKE_BACK, { request, version })).toBe('REQUEST_NOT_FOUND');
    expect((await act(await aGuest(api, scene, scene.caf, scene.campaign), TAKE_BACK, { request, version })).report!.state).toBe('DRAFT');
  });

  it('is refused once accepted, once closed, and of what was never sent', async () => {
    const { request, version } = await accepted();
    expect(await refusal(scene.reporter, TAKE_BACK, { request, version })).toBe('REPORT_ACCEPTED');
    const other = await requestFor(2);
    expect(await refusal(scene.reporter, TAKE_BACK, { request: other, version: 0 })).toBe('REPORT_NOT_SUBMITTED');
    await act(scene.reporter, SAVE, { request: other, version: 0, ...answer });
    expect(await refusal(scene.reporter, TAKE_BACK, { request: other, version: 1 })).toBe('REPORT_NOT_SUBMITTED');
    await act(scene.reporter, SUBMIT, { request: other, version: 1 });
    await standAt(api, scene.tenant, '2019-06-21');
    await scene.secretariat.ask(CLOSE, { input: { pact: scene.pact.slug, campaign: '2019-S1', version: 2 } });
    expect(await refusal(scene.reporter, TAKE_BACK, { request: other, version: 2 })).toBe('CAMPAIGN_CLOSED');
  });

  it('meets the secretariat’s decision: one of the two is made, the other is told', async () => {
    const { request, report, version } = await sent();
    const [back, accepting] = await Promise.all([act(scene.reporter, TAKE_BACK, { request, version }), act(scene.secretariat, ACCEPT, { report, version })]);
    expect([back, accepting].filter((each) => each.conflict)).toHaveLength(1);
    const stale = await act(scene.reporter, TAKE_BACK, { request, version });
    expect(codes(stale)).toEqual(['version VERSION_CONFLICT']);
    expect(stale.conflict!.state).toBe(back.conflict ? 'ACCEPTED' : 'DRAFT');
  });
});

describe('accepting', () => {
  it('makes the answer public, records its figures and moves the commitment', async () => {
    const { report } = await accepted({ measurements: [{ indicator: 'rendez-vous', value: 1200, qualifier: 'ABOUT' }] });
    const { commitment } = await scene.visitor.ask<{ commitment: object }>(
      `query ($pact: String!) { commitment(pact: $pact, number: 1) { status weather reports { id savedBy decidedBy } indicators { measurements { value qualifier fictional period { kind startsOn endsOn } provenance { kind organisation { slug } report { id campaign { code } } } } } } }`,
      { pact: scene.pact.slug },
    );
    expect(commitment).toEqual({
      status: 'IN_PROGRESS',
      weather: 'CLOUDY',
      reports: [{ id: report, savedBy: 'CAF', decidedBy: null }],
      indicators: [
        {
          measurements: [
            {
              value: 1200,
              qualifier: 'ABOUT',
              fictional: true,
              period: { kind: 'SEMESTER', startsOn: '2019-01-01', endsOn: '2019-06-30' },
              provenance: { kind: 'REPORT', organisation: { slug: 'caf' }, report: { id: report, campaign: { code: '2019-S1' } } },
            },
          ],
        },
      ],
    });
  });

  it('stands in the commitment’s history, with the organisation and no person, as going back on it does', async () => {
    const { report, version } = await accepted();
    const [commitment, second] = scene.pact.commitments;
    const told = async (client: TestClient, id = commitment!.id) => {
      const query = `query ($id: ID!) { history(object: $id) { nodes { action actor summary object { label } changes { field before after } } } }`;
      return (await client.ask<{ history: { nodes: { action: string; actor: string }[] } }>(query, { id })).history.nodes;
    };
    const statusChanged = { action: 'commitment.status-changed', actor: 'le secrétariat', summary: 'Le secrétariat a fait passer l’engagement de « pas commencé » à « en cours ».', object: { label: 'engagement 1' }, changes: [{ field: 'status', before: 'NOT_STARTED', after: 'IN_PROGRESS' }] };
    const acceptance = { action: 'report.accepted', actor: 'le secrétariat', summary: 'Le secrétariat a accepté le rapport.', object: { label: 'engagement 1, CAF, 1er semestre 2019' }, changes: [] };
    expect(await told(scene.visitor)).toEqual([statusChanged, acceptance]);
    expect(await told(scene.visitor, second!.id)).toEqual([]);
    // What passes between the organisation and the secretariat stays in the report's own history.
    expect((await told(scene.secretariat)).map(({ action }) => action)).toEqual(['commitment.status-changed', 'report.accepted']);
    await act(scene.secretariat, REOPEN, { report, version, reason: 'Acceptée par mégarde' });
    expect((await told(scene.visitor)).map(({ action }) => action)).toEqual(['commitment.status-changed', 'report.reopened', 'commitment.status-changed', 'report.accepted']);
    const neighbour = await aTenant(api);
    expect(await told(api.client(neighbour))).toEqual([]);
  });

  it('of a co-lead moves nothing', async () => {
    const ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.ville.id }));
    const request = await requestFor(1, ville, 'ville');
    await act(ville, SAVE, { request, version: 0, status: 'COMPLETED', weather: 'SUNNY', nextSteps: 'Rien de plus.' });
    const { report } = await act(ville, SUBMIT, { request, version: 1 });
    await act(scene.secretariat, ACCEPT, { report: report!.id, version: 2 });
    const { commitment } = await scene.visitor.ask<{ commitment: object }>(`query ($pact: String!) { commitment(pact: $pact, number: 1) { status weather reports { status } } }`, { pact: scene.pact.slug });
    expect(commitment).toEqual({ status: 'NOT_STARTED', weather: null, reports: [{ status: 'COMPLETED' }] });
  });

  it('refuses a report that somebody has acted on meanwhile', async () => {
    const { report, version } = await sent();
    const [one, other] = await Promise.all([act(scene.secretariat, ACCEPT, { report, version }), act(scene.secretariat, RETURN, { report, version, comment: 'Précisez' })]);
    expect([one, other].filter((each) => each.conflict).length).toBe(1);
    for (const late of [await act(scene.secretariat, ACCEPT, { report, version }), await act(scene.secretariat, RETURN, { report, version, comment: 'Précisez' })]) {
      expect(codes(late)).toEqual(['version VERSION_CONFLICT']);
      expect(late.conflict).toMatchObject({ state: one.conflict ? 'RETURNED' : 'ACCEPTED', decidedBy: expect.stringMatching(/^Personne/) });
    }
  });

  it('is not the organisation’s', async () => {
    const { report, version } = await sent();
    expect(await refusal(scene.reporter, ACCEPT, { report, version })).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, ACCEPT, { report, version })).toBe('SIGN_IN_REQUIRED');
    expect(await refusal(scene.secretariat, SAVE, { request: await requestFor(2), version: 0, ...answer })).toBe('FORBIDDEN');
  });
});

describe('going back on an acceptance', () => {
  const reason = 'Chiffre accepté trop vite';
  const PUBLIC = `query ($pact: String!) { commitment(pact: $pact, number: 1) { status weather reports { id } indicators { measurements { value provenance { report { id } } } } } }`;
  const seen = async () => (await scene.visitor.ask<{ commitment: object }>(PUBLIC, { pact: scene.pact.slug })).commitment;

  it('makes the answer one to be decided again: no longer public, its figures withdrawn, the status as before', async () => {
    const { report, version } = await accepted({ measurements: [{ indicator: 'rendez-vous', value: 1200 }] });
    const back = await act(scene.secretariat, REOPEN, { report, version, reason });
    expect(back).toMatchObject({ problems: [], report: { state: 'SUBMITTED', version: version + 1, ...answer, measurements: [{ value: 1200 }], availableTransitions: ['ACCEPT', 'RETURN'] } });
    expect(await seen()).toEqual({ status: 'NOT_STARTED', weather: null, reports: [], indicators: [{ measurements: [] }] });
    expect((await act(scene.secretariat, ACCEPT, { report, version: version + 1 })).report!.state).toBe('ACCEPTED');
    expect(await seen()).toEqual({ status: 'IN_PROGRESS', weather: 'CLOUDY', reports: [{ id: report }], indicators: [{ measurements: [{ value: 1200, provenance: { report: { id: report } } }] }] });
  });

  it('lets the organisation take it back, or the secretariat return it', async () => {
    const { request, report, version } = await accepted();
    await act(scene.secretariat, REOPEN, { report, version, reason });
    expect((await act(scene.secretariat, RETURN, { report, version: version + 1, comment: 'Combien ?' })).report!.state).toBe('RETURNED');
    await act(scene.reporter, SUBMIT, { request, version: version + 2 });
    await act(scene.secretariat, ACCEPT, { report, version: version + 3 });
    await act(scene.secretariat, REOPEN, { report, version: version + 4, reason });
    expect((await act(scene.reporter, TAKE_BACK, { request, version: version + 5 })).report!.state).toBe('DRAFT');
  });

  it('brings back the figure that it had replaced', async () => {
    await write(api, scene.tenant, `INSERT INTO indicator_commitment (tenant_id, indicator_id, commitment_id) VALUES ($1, $2, $3)`, [scene.indicator.id, scene.pact.commitments[1]!.id]);
    const first = await accepted({ measurements: [{ indicator: 'rendez-vous', value: 1200 }] });
    const request = await requestFor(2);
    await act(scene.reporter, SAVE, { request, version: 0, ...answer, measurements: [{ indicator: 'rendez-vous', value: 1500 }] });
    const second = (await act(scene.reporter, SUBMIT, { request, version: 1 })).report!;
    await act(scene.secretariat, ACCEPT, { report: second.id, version: 2 });
    const standing = () => write<{ value: number; reportId: string }>(api, scene.tenant, `SELECT value::int AS value, report_id AS "reportId" FROM measurement WHERE tenant_id = $1 AND superseded_by IS NULL`);
    expect(await standing()).toEqual([{ value: 1500, reportId: second.id }]);
    await act(scene.secretariat, REOPEN, { report: second.id, version: 3, reason });
    expect(await standing()).toEqual([{ value: 1200, reportId: first.report }]);
    await act(scene.secretariat, REOPEN, { report: first.report, version: first.version, reason });
    expect(await standing()).toEqual([]);
  });

  it('gives the commitment the status of the lead’s accepted answer before', async () => {
    await accepted();
    await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
    await standAt(api, scene.tenant, '2019-11-01');
    await openCampaign(scene.secretariat, scene.pact.slug, '2019-S2');
    const { id } = (await desk(scene.reporter, 'caf', '2019-S2')).requests.find((each) => each.commitment.number === 1)!;
    await act(scene.reporter, SAVE, { request: id, version: 0, ...answer, status: 'COMPLETED' });
    const { report } = await act(scene.reporter, SUBMIT, { request: id, version: 1 });
    await act(scene.secretariat, ACCEPT, { report: report!.id, version: 2 });
    expect(await seen()).toMatchObject({ status: 'COMPLETED' });
    await act(scene.secretariat, REOPEN, { report: report!.id, version: 3, reason });
    expect(await seen()).toMatchObject({ status: 'IN_PROGRESS', reports: [expect.anything()] });
  });

  it('is the secretariat’s, told to everybody, with a reason that the secretariat reads', async () => {
    const { report, version } = await accepted();
    expect(codes(await act(scene.secretariat, REOPEN, { report, version, reason: ' ' }))).toEqual(['reason REOPENING_REASON_REQUIRED']);
    expect(await refusal(scene.reporter, REOPEN, { report, version, reason })).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, REOPEN, { report, version, reason })).toBe('SIGN_IN_REQUIRED');
    const neighbour = await aCollection(api);
    expect(await refusal(neighbour.secretariat, REOPEN, { report, version, reason })).toBe('REPORT_NOT_FOUND');
    await act(scene.secretariat, REOPEN, { report, version, reason });
    expect(await refusal(scene.secretariat, REOPEN, { report, version: version + 1, reason })).toBe('REPORT_NOT_ACCEPTED');
    const told = async (client: TestClient) =>
      (await client.ask<{ history: { nodes: { action: string; changes: { field: string; after: string }[] }[] } }>(`query ($id: ID!) { history(object: $id) { nodes { action changes { field after } } } }`, { id: report })).history.nodes[0]!;
    expect(await told(scene.secretariat)).toEqual({ action: 'report.reopened', changes: expect.arrayContaining([{ field: 'reason', after: reason }]) });
    for (const client of [scene.reporter, scene.visitor]) expect(await told(client)).toEqual({ action: 'report.reopened', changes: [] });
  });

  it('is told to those who act on what they read before, and is refused once the campaign is closed', async () => {
    const { report, version } = await accepted();
    expect(codes(await act(scene.secretariat, REOPEN, { report, version: version - 1, reason }))).toEqual(['version VERSION_CONFLICT']);
    await standAt(api, scene.tenant, '2019-06-21');
    await scene.secretariat.ask(CLOSE, { input: { pact: scene.pact.slug, campaign: '2019-S1', version: 2 } });
    expect(await refusal(scene.secretariat, REOPEN, { report, version, reason })).toBe('CAMPAIGN_CLOSED');
  });
});
