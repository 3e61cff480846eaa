import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, aPerson, aTenant, anOrganisation, aPact, countStatements, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const LIFE = `status version availableTransitions statusChanges { before after onDate reason source recordedBy meeting { title } } statusProposal { status }
  milestones { id title dueVerbatim dueOn duePrecision page reachedOn proof state version }`;
const READ = `query ($pact: String!, $number: Int!) { commitment(pact: $pact, number: $number) { ${LIFE} } }`;
const act = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { commitment { ${LIFE} } problems { path code message } } }`;
const CHANGE = act('changeCommitmentStatus', 'ChangeCommitmentStatusInput');
const DECLINE = act('declineStatusProposal', 'DeclineStatusProposalInput');
const ADD = act('addMilestone', 'AddMilestoneInput');
const AMEND = act('changeMilestone', 'ChangeMilestoneInput');
const REMOVE = act('removeMilestone', 'RemoveMilestoneInput');
const REACH = act('reachMilestone', 'ReachMilestoneInput');
const UNDO = act('undoMilestone', 'UndoMilestoneInput');

interface Milestone {
  id: string;
  title: string;
  dueVerbatim: string;
  dueOn: string;
  state: string;
  reachedOn: string | null;
  version: number;
}
interface Life {
  status: string;
  version: number;
  availableTransitions: string[];
  statusChanges: { before: string; after: string; onDate: string; reason: string | null; source: string; recordedBy: string | null; meeting: { title: string } | null }[];
  statusProposal: { status: string } | null;
  milestones: Milestone[];
}
interface Payload {
  commitment: Life;
  problems: { path: string; code: string }[];
}

let api: TestApi;
let scene: Collection;
let copil: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  copil = await aMeeting('COPIL', '2018-12-20T13:30:00Z');
});

async function aMeeting(instance: string, at: string): Promise<string> {
  const [row] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, $3, 'COPIL de décembre', $4) RETURNING id`, [scene.pact.id, instance, at]);
  return row!.id;
}
const life = async (client: TestClient = scene.secretariat, number = 1): Promise<Life> => (await client.ask<{ commitment: Life }>(READ, { pact: scene.pact.slug, number })).commitment;
const doing = async (mutation: string, input: object, client: TestClient = scene.secretariat): Promise<Payload> => Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const on = (version: number, more: object): object => ({ pact: scene.pact.slug, number: 1, version, ...more });

/** The CAF's report on commitment 1, sent and accepted; gives its id and version. */
async function accepted(status: string): Promise<{ report: string; version: number }> {
  const desk = await scene.reporter.ask<{ reportingDesk: { requests: { id: string; commitment: { number: number } }[] } }>(
    `query ($pact: String!, $campaign: String!) { reportingDesk(pact: $pact, campaign: $campaign, organisation: "caf") { requests { id commitment { number } } } }`,
    { pact: scene.pact.slug, campaign: scene.campaign.code },
  );
  const request = desk.reportingDesk.requests.find(({ commitment }) => commitment.number === 1)!.id;
  const run = async (client: TestClient, name: string, type: string, input: object): Promise<{ id: string; version: number }> =>
    (await client.ask<Record<string, { report: { id: string; version: number } }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { report { id version } problems { code } } }`, { input }))[name]!.report;
  const draft = await run(scene.reporter, 'saveReport', 'SaveReportInput', { request, version: 0, status, weather: 'CLOUDY', achievements: 'Deux permanences.', difficulties: 'Des locaux manquent.' });
  const sent = await run(scene.validator, 'submitReport', 'SubmitReportInput', { request, version: draft.version });
  const done = await run(scene.secretariat, 'acceptReport', 'AcceptReportInput', { report: sent.id, version: sent.version });
  return { report: done.id, version: done.version };
}

describe('the life of a commitment', () => {
  it('follows the lead’s accepted report, and says so in its history', async () => {
    await accepted('IN_PROGRESS');
    expect(await life()).toMatchObject({ status: 'IN_PROGRESS', version: 2, statusProposal: null, statusChanges: [{ before: 'NOT_STARTED', after: 'IN_PROGRESS', onDate: '2019-05-15', source: 'REPORT', reason: null, meeting: null }] });
  });

  it('keeps as a proposal what only a COPIL decides, until the decision names it', async () => {
    await accepted('SUSPENDED');
    expect(await life()).toMatchObject({ status: 'NOT_STARTED', version: 1, statusProposal: { status: 'SUSPENDED' }, statusChanges: [] });
    const suspend = { transition: 'SUSPEND', onDate: '2018-12-20', reason: 'Le local est fermé.' };
    expect(codes(await doing(CHANGE, on(1, suspend)))).toEqual(['meeting COPIL_REQUIRED']);
    expect(codes(await doing(CHANGE, on(1, { ...suspend, meeting: await aMeeting('ATELIER', '2019-01-10T10:00:00Z') })))).toEqual(['meeting COPIL_UNKNOWN']);
    expect(codes(await doing(CHANGE, on(1, { ...suspend, meeting: await aMeeting('COPIL', '2019-06-20T13:30:00Z') })))).toEqual(['meeting COPIL_TO_COME']);
    expect(codes(await doing(CHANGE, on(1, { ...suspend, meeting: copil, onDate: '2019-05-16', reason: ' ' })))).toEqual(['reason CHANGE_REASON_REQUIRED', 'onDate DATE_TO_COME']);
    expect((await doing(CHANGE, on(1, { ...suspend, meeting: copil }))).commitment).toMatchObject({
      status: 'SUSPENDED',
      version: 2,
      statusProposal: null,
      availableTransitions: ['ABANDON', 'RESUME'],
      statusChanges: [{ after: 'SUSPENDED', source: 'SECRETARIAT', reason: 'Le local est fermé.', onDate: '2018-12-20', meeting: { title: 'COPIL de décembre' } }],
    });
    expect(codes(await doing(CHANGE, on(1, { ...suspend, meeting: copil })))).toEqual(['version VERSION_CONFLICT']);
    expect(codes(await doing(CHANGE, on(2, { ...suspend, meeting: copil })))).toEqual(['transition TRANSITION_IMPOSSIBLE']);
  });

  it('does not move when the proposal is declined; the reason stays', async () => {
    expect(codes(await doing(DECLINE, on(1, { reason: 'Trop tôt.' })))).toEqual(['number NO_PROPOSAL']);
    await accepted('ABANDONED');
    expect(codes(await doing(DECLINE, on(1, { reason: ' ' })))).toEqual(['reason CHANGE_REASON_REQUIRED']);
    expect((await doing(DECLINE, on(1, { reason: 'Le COPIL veut attendre.' }))).commitment).toMatchObject({ status: 'NOT_STARTED', statusProposal: null, statusChanges: [] });
    const [kept] = await write<{ outcome: string; outcome_reason: string }>(api, scene.tenant, `SELECT outcome, outcome_reason FROM commitment_status_proposal WHERE tenant_id = $1`);
    expect(kept).toEqual({ outcome: 'DECLINED', outcome_reason: 'Le COPIL veut attendre.' });
  });

  it('undoes with an acceptance what that report changed, and not what a COPIL decided', async () => {
    const { report, version } = await accepted('IN_PROGRESS');
    const reopen = `mutation ($input: ReopenReportInput!) { reopenReport(input: $input) { problems { code } } }`;
    await scene.secretariat.ask(reopen, { input: { report, version, reason: 'Acceptée par erreur.' } });
    expect(await life()).toMatchObject({ status: 'NOT_STARTED', version: 3, statusChanges: [{ before: 'IN_PROGRESS', after: 'NOT_STARTED', source: 'REPORT' }, {}] });
    await scene.secretariat.ask(`mutation ($input: AcceptReportInput!) { acceptReport(input: $input) { problems { code } } }`, { input: { report, version: version + 1 } });
    await doing(CHANGE, on(4, { transition: 'ABANDON', onDate: '2019-05-15', reason: 'Sans objet.', meeting: copil }));
    await scene.secretariat.ask(reopen, { input: { report, version: version + 2, reason: 'Encore une erreur.' } });
    expect(await life()).toMatchObject({ status: 'ABANDONED', version: 5 });
  });

  it('is read by all without names, and decided by the secretariat only', async () => {
    await doing(CHANGE, on(1, { transition: 'START', onDate: '2019-05-15', reason: 'Réunion de lancement.' }));
    expect((await life()).statusChanges[0]!.recordedBy).toBeTruthy();
    expect(await life(scene.visitor)).toMatchObject({ status: 'IN_PROGRESS', availableTransitions: [], statusChanges: [{ recordedBy: null, reason: 'Réunion de lancement.' }] });
    const input = on(2, { transition: 'COMPLETE', onDate: '2019-05-15', reason: 'Fini.' });
    expect((await scene.validator.graphql(CHANGE, { input })).code).toBe('FORBIDDEN');
    expect((await scene.visitor.graphql(CHANGE, { input })).code).toBe('SIGN_IN_REQUIRED');
    const other = await aTenant(api);
    const neighbour = await signedIn(api, other, await aPerson(api, other, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(CHANGE, { input })).code).toBe('PACT_NOT_FOUND');
    expect((await life()).status).toBe('IN_PROGRESS');
  });
});

describe('milestones', () => {
  const step = { title: 'Signature de la charte', due: '2e semestre 2018', page: 34 };
  const added = async (more: object = {}): Promise<Milestone> => (await doing(ADD, { pact: scene.pact.slug, number: 1, ...step, ...more })).commitment.milestones[0]!;

  it('are added with a due date read as calendars are', async () => {
    expect(await added()).toMatchObject({ title: 'Signature de la charte', dueVerbatim: '2e semestre 2018', dueOn: '2018-12-31', duePrecision: 'SEMESTER', page: 34, state: 'LATE', reachedOn: null });
    const again = { pact: scene.pact.slug, number: 1, ...step };
    expect(codes(await doing(ADD, again))).toEqual(['title MILESTONE_TWICE']);
    expect(codes(await doing(ADD, { ...again, title: ' ', due: 'un jour' }))).toEqual(['title MILESTONE_TITLE_REQUIRED', 'due DUE_UNREAD']);
  });

  it('are changed on their newest version only', async () => {
    const { id } = await added();
    expect((await doing(AMEND, { milestone: id, version: 1, due: '2019' })).commitment.milestones[0]).toMatchObject({ dueOn: '2019-12-31', state: 'TO_COME', page: 34, version: 2 });
    expect(codes(await doing(AMEND, { milestone: id, version: 1, due: '2017' }))).toEqual(['version VERSION_CONFLICT']);
    expect((await doing(AMEND, { milestone: id, version: 2, due: '2019' })).commitment.milestones[0]).toMatchObject({ version: 2 });
  });

  it('are reached with what shows it, undone with a reason, and removed only when not reached', async () => {
    const { id } = await added();
    expect(codes(await doing(REACH, { milestone: id, version: 1, reachedOn: '2019-05-16', proof: ' ' }))).toEqual(['reachedOn DATE_TO_COME', 'proof PROOF_REQUIRED']);
    expect((await doing(REACH, { milestone: id, version: 1, reachedOn: '2019-02-01', proof: 'Charte signée.' })).commitment.milestones[0]).toMatchObject({ state: 'REACHED_LATE', reachedOn: '2019-02-01', proof: 'Charte signée.' });
    expect(codes(await doing(REMOVE, { milestone: id, version: 2, reason: 'Doublon' }))).toEqual(['milestone MILESTONE_REACHED']);
    expect(codes(await doing(UNDO, { milestone: id, version: 2, reason: '' }))).toEqual(['reason CHANGE_REASON_REQUIRED']);
    expect((await doing(UNDO, { milestone: id, version: 2, reason: 'Il manque une signature.' })).commitment.milestones[0]).toMatchObject({ state: 'LATE', proof: null });
    expect((await doing(REMOVE, { milestone: id, version: 3, reason: 'Doublon' })).commitment.milestones).toEqual([]);
    const trail = await write<{ action: string }>(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'commitment.milestone-%' ORDER BY sequence`);
    expect(trail.map(({ action }) => action)).toEqual(['commitment.milestone-added', 'commitment.milestone-reached', 'commitment.milestone-undone', 'commitment.milestone-removed']);
  });

  it('do not exist for a neighbour, and are not a reporter’s to move', async () => {
    const { id } = await added();
    const input = { milestone: id, version: 1, reachedOn: '2019-02-01', proof: 'Vu.' };
    expect((await scene.reporter.graphql(REACH, { input })).code).toBe('FORBIDDEN');
    const other = await aTenant(api);
    await aPact(api, other, { leads: [await anOrganisation(api, other)] });
    const neighbour = await signedIn(api, other, await aPerson(api, other, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(REACH, { input })).code).toBe('MILESTONE_NOT_FOUND');
    expect((await life(scene.visitor)).milestones[0]).toMatchObject({ state: 'LATE' });
  });

  it('come with the life of every commitment of a list in one statement', async () => {
    await added();
    await doing(ADD, { pact: scene.pact.slug, number: 2, ...step });
    const { result, statements } = await countStatements(api, () => scene.visitor.ask<{ commitments: { nodes: Life[] } }>(`query ($pact: String!) { commitments(pact: $pact) { nodes { ${LIFE} } } }`, { pact: scene.pact.slug }));
    expect(result.commitments.nodes.map(({ milestones }) => milestones.length)).toEqual([1, 1, 0, 0]);
    expect(statements.filter((sql) => sql.includes('milestone'))).toHaveLength(1);
  });
});
