import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationFollowers } from '#organisations';
import { Database } from '#platform';
import { aCollection, aPact, aPerson, aTenant, contextOf, countStatements, signedIn, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const DECISION = `number kind text decidedOn dueOn late state closingWords closedOn closingProposed fictional version availableTransitions
  meeting { title } organisation { slug } person { name } commitments { number } avenant { number } followUps { act words bySteering writtenBy }`;
const act = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { decision { ${DECISION} } problems { path code message } } }`;
const RECORD = act('recordDecision', 'RecordDecisionInput');
const REVISE = act('reviseDecision', 'ReviseDecisionInput');
const NOTE = act('noteOnDecision', 'DecisionWordsInput');
const PROPOSE = act('proposeDecisionClosing', 'DecisionWordsInput');
const CLOSE = act('closeDecision', 'DecisionWordsInput');
const DROP = act('dropDecision', 'DecisionWordsInput');
const REOPEN = act('reopenDecision', 'DecisionWordsInput');
const ONE = `query ($pact: String!, $number: Int!) { decision(pact: $pact, number: $number) { ${DECISION} } }`;
const LIST = `query ($pact: String!, $filter: DecisionFilter, $first: Int) { decisions(pact: $pact, filter: $filter, first: $first) { totalCount pageInfo { hasNextPage } nodes { number late organisation { slug } commitments { number } followUps { words } } } }`;
const ABOUT = `query ($pact: String!) { commitment(pact: $pact, number: 2) { decisions { number text } porteurs { organisation { openDecisions { number dueOn } } } } }`;

interface Decision {
  number: number;
  state: string;
  version: number;
  availableTransitions: string[];
  followUps: { act: string; words: string; bySteering: boolean }[];
}
interface Payload {
  decision: Decision | null;
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
  copil = await aMeeting('2018-12-20T13:30:00Z');
});

async function aMeeting(at: string, title = 'COPIL de décembre'): Promise<string> {
  const [row] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', $4, $3) RETURNING id`, [scene.pact.id, at, title]);
  return row!.id;
}
const doing = async (mutation: string, input: object, client: TestClient = scene.secretariat): Promise<Payload> => Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const typed = (more: object = {}): object => ({ pact: scene.pact.slug, meeting: copil, text: 'Ouvrir une permanence de plus.', commitments: [1, 3], organisation: 'caf', dueOn: '2019-03-31', ...more });
const words = (decision: Pick<Decision, 'number' | 'version'>, said: string): object => ({ pact: scene.pact.slug, number: decision.number, version: decision.version, words: said });

async function recorded(more: object = {}): Promise<Decision> {
  const done = await doing(RECORD, typed(more));
  expect(codes(done)).toEqual([]);
  return done.decision!;
}
const committee = async (): Promise<TestClient> => signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
const listed = async (client: TestClient, filter: object = {}): Promise<number[]> => (await client.ask<{ decisions: { nodes: Decision[] } }>(LIST, { pact: scene.pact.slug, filter, first: 50 })).decisions.nodes.map(({ number }) => number);

describe('a decision', () => {
  it('is recorded by the secretariat with its meeting, its commitments, its owner and its day, and is late once that has passed', async () => {
    const { id, name } = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id });
    expect(await recorded({ person: id })).toMatchObject({
      number: 1, kind: 'FOLLOW_UP', state: 'OPEN', late: true, fictional: true, version: 1, decidedOn: '2018-12-20', dueOn: '2019-03-31', closingProposed: false,
      meeting: { title: 'COPIL de décembre' }, organisation: { slug: 'caf' }, person: { name }, commitments: [{ number: 1 }, { number: 3 }], avenant: null, followUps: [],
      availableTransitions: ['REVISE', 'NOTE', 'CLOSE', 'DROP'],
    });
    expect(await recorded({ dueOn: '2019-05-15' })).toMatchObject({ number: 2, late: false });
  });

  it('is told at once, within the application, to whoever carries it out; the secretariat is told that it is said to be done', async () => {
    const told = async (client: TestClient) => (await client.ask<{ notices: { nodes: { kind: string; subject: string; path: string }[] } }>('{ notices(first: 9) { nodes { kind subject path } } }')).notices.nodes;
    const agent = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id });
    const browser = await signedIn(api, scene.tenant, agent);
    const decision = await recorded();
    const path = `/pactes/${scene.pact.slug}/decisions/1`;
    expect(await told(browser)).toEqual([{ kind: 'DECISION', subject: 'Ouvrir une permanence de plus.', path }]);
    expect(await told(scene.validator)).toHaveLength(1);
    expect(await told(scene.secretariat)).toEqual([]);
    // To one of them by name: only to that one; and to nobody again as long as it stays with them.
    const { version } = (await doing(REVISE, { ...typed({ person: agent.id }), meeting: undefined, number: 1, version: decision.version })).decision!;
    await doing(REVISE, { ...typed({ person: agent.id, dueOn: '2019-09-30' }), meeting: undefined, number: 1, version });
    expect([(await told(browser)).length, (await told(scene.validator)).length]).toEqual([2, 1]);
    const proposed = await doing(PROPOSE, words({ number: 1, version: version + 1 }, 'Ouverte lundi.'), scene.validator);
    expect(codes(proposed)).toEqual([]);
    expect(await told(scene.secretariat)).toEqual([{ kind: 'DECISION_DONE', subject: 'Ouvrir une permanence de plus.', path }]);
  });

  it('is refused without what it cannot go without, each field by itself', async () => {
    const ahead = await aMeeting('2019-06-20T12:30:00Z', 'COPIL de juin');
    const elsewhere = await aTenant(api);
    const neighbours = await aPact(api, elsewhere);
    const [theirs] = await write<{ id: string }>(api, elsewhere, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', 'Ailleurs', '2018-12-20T13:30:00Z') RETURNING id`, [neighbours.id]);
    expect(codes(await doing(RECORD, typed({ meeting: '', text: '  ', commitments: [1, 77], organisation: '' })))).toEqual([
      'meeting DECISION_MEETING_REQUIRED', 'text DECISION_TEXT_REQUIRED', 'commitments DECISION_COMMITMENTS_UNKNOWN', 'organisation DECISION_OWNER_REQUIRED',
    ]);
    expect(codes(await doing(RECORD, typed({ meeting: ahead, dueOn: '2019-09-01' })))).toEqual(['meeting DECISION_MEETING_TO_COME']);
    const cancelled = await aMeeting('2019-01-10T13:30:00Z', 'COPIL annulé');
    await write(api, scene.tenant, `UPDATE meeting SET state = 'CANCELLED', cancel_reason = 'Grève' WHERE tenant_id = $1 AND id = $2`, [cancelled]);
    expect(codes(await doing(RECORD, typed({ meeting: cancelled })))).toEqual(['meeting DECISION_MEETING_TO_COME']);
    expect(codes(await doing(RECORD, typed({ meeting: theirs!.id, organisation: 'inconnue' })))).toEqual(['meeting DECISION_MEETING_UNKNOWN', 'organisation DECISION_OWNER_UNKNOWN']);
    expect(codes(await doing(RECORD, typed({ dueOn: '2018-12-19' })))).toEqual(['dueOn DECISION_DUE_BEFORE']);
    const stranger = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.ville.id });
    expect(codes(await doing(RECORD, typed({ person: stranger.id })))).toEqual(['person DECISION_PERSON_UNKNOWN']);
    expect(await listed(scene.secretariat)).toEqual([]);
  });

  it('is followed by its owner, who says it is done; the secretariat closes it with words, and can open it again', async () => {
    const decision = await recorded();
    const noted = (await doing(NOTE, words(decision, 'Local trouvé.'), scene.reporter)).decision!;
    expect(noted).toMatchObject({ state: 'OPEN', availableTransitions: ['NOTE', 'PROPOSE_CLOSING'], followUps: [{ act: 'NOTED', words: 'Local trouvé.', bySteering: false }] });
    const proposed = (await doing(PROPOSE, words(noted, 'Permanence ouverte le 2 mai.'), scene.reporter)).decision!;
    expect(proposed).toMatchObject({ state: 'OPEN', closingProposed: true });
    expect((await doing(NOTE, words(proposed, 'Quels horaires ?'))).decision).toMatchObject({ closingProposed: false, version: 4 });
    const again = (await doing(PROPOSE, { ...words(proposed, 'Du lundi au jeudi.'), version: 4 }, scene.reporter)).decision!;
    expect(codes(await doing(CLOSE, words(again, ' ')))).toEqual(['words DECISION_DONE_WORDS_REQUIRED']);
    const closed = (await doing(CLOSE, words(again, 'Permanence ouverte.'))).decision!;
    expect(closed).toMatchObject({ state: 'DONE', closingWords: 'Permanence ouverte.', closedOn: '2019-05-15', late: false, closingProposed: false, availableTransitions: ['REOPEN'] });
    expect(codes(await doing(NOTE, words(closed, 'Encore un mot.'), scene.reporter))).toEqual(['number DECISION_ENDED']);
    expect(codes(await doing(REOPEN, words(closed, '')))).toEqual(['words DECISION_REASON_REQUIRED']);
    const reopened = (await doing(REOPEN, words(closed, 'Fermée depuis.'))).decision!;
    expect(reopened).toMatchObject({ state: 'OPEN', closingWords: null, closedOn: null, late: true });
    expect(reopened.followUps.map((line) => line.act)).toEqual(['NOTED', 'CLOSING_PROPOSED', 'NOTED', 'CLOSING_PROPOSED', 'CLOSED', 'REOPENED']);
    expect(codes(await doing(REOPEN, words(reopened, 'Encore.')))).toEqual(['number DECISION_OPEN']);
    expect(codes(await doing(DROP, words(reopened, '')))).toEqual(['words DECISION_REASON_REQUIRED']);
    expect((await doing(DROP, words(reopened, 'Repris par l’État.'))).decision).toMatchObject({ state: 'DROPPED', closingWords: 'Repris par l’État.' });
  });

  it('is revised by one at a time: who is late gets what stands; what was, is kept', async () => {
    const decision = await recorded();
    const form = { pact: scene.pact.slug, number: 1, version: 1, text: 'Ouvrir deux permanences.', commitments: [1, 2], organisation: 'ville', dueOn: '2019-06-30' };
    expect((await doing(REVISE, form)).decision).toMatchObject({ text: 'Ouvrir deux permanences.', version: 2, organisation: { slug: 'ville' }, commitments: [{ number: 1 }, { number: 2 }], late: false });
    const late = await doing(REVISE, { ...form, text: 'Ma version.' });
    expect(codes(late)).toEqual(['version VERSION_CONFLICT']);
    expect(late.decision).toMatchObject({ text: 'Ouvrir deux permanences.', version: 2 });
    expect(codes(await doing(CLOSE, words(decision, 'Fait.')))).toEqual(['version VERSION_CONFLICT']);
    // Saved as it was opened, it is no new version.
    expect((await doing(REVISE, { ...form, version: 2 })).decision).toMatchObject({ version: 2 });
    const versions = await write(api, scene.tenant, `SELECT v.version, v.text, o.slug, v.due_on::text AS due, cardinality(v.commitment_ids) AS n, v.recorded_by_id IS NOT NULL AS signed FROM decision_version v JOIN organisation o ON o.tenant_id = v.tenant_id AND o.id = v.organisation_id WHERE v.tenant_id = $1 ORDER BY 1`);
    expect(versions).toEqual([
      { version: 1, text: 'Ouvrir une permanence de plus.', slug: 'caf', due: '2019-03-31', n: 2, signed: true },
      { version: 2, text: 'Ouvrir deux permanences.', slug: 'ville', due: '2019-06-30', n: 2, signed: true },
    ]);
    const trail = await write(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND object_type = 'decision' ORDER BY sequence`);
    expect(trail.map(({ action }) => action)).toEqual(['decision.recorded', 'decision.revised']);
  });
});

describe('the register', () => {
  it('handed over leaves a version, signed: by a departure, and when its organisation becomes part of another', async () => {
    const leaver = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id });
    const heir = await aPerson(api, scene.tenant);
    const decision = await recorded({ person: leaver.id });
    const depart = `mutation ($input: DepartPersonInput!) { departPerson(input: $input) { person { state } } }`;
    await scene.secretariat.ask(depart, { input: { person: leaver.id, on: '2019-05-15', successions: [{ organisation: 'caf', successor: heir.id }] } });
    expect(codes(await doing(CLOSE, words(decision, 'Fait.')))).toEqual(['version VERSION_CONFLICT']);
    const versions = () => write(api, scene.tenant, `SELECT version, recorded_by_id IS NOT NULL AS signed FROM decision_version WHERE tenant_id = $1 ORDER BY 1`);
    expect(await versions()).toEqual([{ version: 1, signed: true }, { version: 2, signed: true }]);
    const follower = organisationFollowers().find(({ columns }) => columns.includes('decision.organisation_id'))!;
    await api.get(Database).transaction(contextOf(api, scene.tenant), (ctx) => follower.merge(ctx, scene.caf.id, scene.ville.id));
    expect((await scene.secretariat.ask<{ decision: Decision }>(ONE, { pact: scene.pact.slug, number: 1 })).decision).toMatchObject({ version: 3, organisation: { slug: 'ville' }, person: { name: heir.name } });
    expect(await versions()).toHaveLength(3);
  });

  it('is read by the committee, by its owner for their own, by nobody else', async () => {
    await recorded({ commitments: [2] });
    await recorded({ organisation: 'ville', commitments: [2] });
    expect(await listed(scene.secretariat)).toEqual([2, 1]);
    expect(await listed(await committee())).toEqual([2, 1]);
    expect(await listed(scene.reporter)).toEqual([1]);
    expect(await listed(scene.stranger)).toEqual([]);
    expect((await scene.visitor.graphql(LIST, { pact: scene.pact.slug })).code).toBe('SIGN_IN_REQUIRED');
    expect((await scene.reporter.graphql(ONE, { pact: scene.pact.slug, number: 2 })).code).toBe('DECISION_NOT_FOUND');
    expect((await scene.reporter.graphql(NOTE, { input: words({ number: 2, version: 1 }, 'Non.') })).code).toBe('DECISION_NOT_FOUND');
    expect((await (await committee()).ask<{ decision: Decision }>(ONE, { pact: scene.pact.slug, number: 1 })).decision.availableTransitions).toEqual([]);
    for (const client of [scene.reporter, await committee()]) expect((await client.graphql(CLOSE, { input: words({ number: 1, version: 1 }, 'Fait.') })).code).toBe('FORBIDDEN');
    expect((await scene.secretariat.graphql(PROPOSE, { input: words({ number: 1, version: 1 }, 'Fait.') })).code).toBe('FORBIDDEN');
    expect(await scene.visitor.ask(ABOUT, { pact: scene.pact.slug })).toEqual({ commitment: { decisions: [], porteurs: [{ organisation: { openDecisions: [] } }] } });
    expect(await scene.reporter.ask(ABOUT, { pact: scene.pact.slug })).toMatchObject({ commitment: { decisions: [{ number: 1 }], porteurs: [{ organisation: { openDecisions: [{ number: 1, dueOn: '2019-03-31' }] } }] } });
  });

  it('shows a neighbour nothing', async () => {
    await recorded();
    const tenant = await aTenant(api, { demonstration: true });
    await aPact(api, tenant);
    const neighbour = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(LIST, { pact: scene.pact.slug })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.graphql(CLOSE, { input: words({ number: 1, version: 1 }, 'Fait.') })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.graphql(RECORD, { input: typed() })).code).toBe('PACT_NOT_FOUND');
  });

  it('is filtered, in the same number of statements whatever its length', async () => {
    await recorded({ commitments: [2], dueOn: '2019-09-30' });
    const count = async (): Promise<number> => (await countStatements(api, () => listed(scene.secretariat))).statements.length;
    const few = await count();
    const second = await recorded({ organisation: 'ville', commitments: [] });
    await recorded({ dueOn: '2019-01-31' });
    await doing(CLOSE, words(second, 'Fait.'));
    expect(await count()).toBe(few);
    // Open ones by deadline, then what has ended.
    expect(await listed(scene.secretariat)).toEqual([3, 1, 2]);
    expect(await listed(scene.secretariat, { state: 'DONE' })).toEqual([2]);
    expect(await listed(scene.secretariat, { organisation: 'ville' })).toEqual([2]);
    expect(await listed(scene.secretariat, { commitment: 2 })).toEqual([1]);
    expect(await listed(scene.secretariat, { late: true })).toEqual([3]);
    expect(await listed(scene.secretariat, { meeting: copil, organisation: 'caf' })).toEqual([3, 1]);
    await standAt(api, scene.tenant, '2019-10-01');
    expect(await listed(scene.secretariat, { late: true })).toEqual([3, 1]);
  });

  it('leaves as a file under the filters of the page, and the journal knows', async () => {
    await recorded({ text: '=1+1, vraiment' });
    await recorded({ organisation: 'ville' });
    const { status, text } = await scene.secretariat.get(`/files/decisions/${scene.pact.slug}.csv?organisation=caf&etat=OPEN&retard=oui`);
    const lines = text.trim().split('\r\n');
    expect([status, lines.length]).toEqual([200, 2]);
    expect(lines[1]).toBe(`1,OPEN,true,FOLLOW_UP,"'=1+1, vraiment",1 3,caf,CAF,,2019-03-31,COPIL de décembre,2018-12-20,,`);
    expect((await scene.visitor.get(`/files/decisions/${scene.pact.slug}.csv`)).status).toBe(401);
    expect(await write(api, scene.tenant, `SELECT count(*)::int AS n FROM audit_entry WHERE tenant_id = $1 AND action = 'decision.exported'`)).toEqual([{ n: 1 }]);
  });
});
