import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, answered, aPact, aPerson, aTenant, countStatements, signedIn, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const ITEM = `id kind title minutes startsAt endsAt document presenter { slug } subjectNumber subjectWords decision { number state } commitment { number } avenant { title }`;
const AGENDA = `version totalMinutes overrunMinutes canBeChanged items { ${ITEM} } suggestions { kind ref title minutes decision { number } commitment { number } avenant { title } }`;
const READ = `query ($meeting: ID!) { agenda(meeting: $meeting) { ${AGENDA} meeting { title } } }`;
const SET = `mutation ($input: SetAgendaInput!) { setAgenda(input: $input) { agenda { ${AGENDA} } problems { path code } } }`;
const RECORD = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { decision { number version } problems { code } } }`;
const CLOSE = `mutation ($input: DecisionWordsInput!) { closeDecision(input: $input) { problems { code } } }`;
const MEETINGS = `query ($pact: String!) { meetings(pact: $pact) { title agenda { totalMinutes } } }`;

interface Suggestion {
  kind: string;
  ref: string | null;
  title: string | null;
  minutes: number;
  decision: { number: number } | null;
  commitment: { number: number } | null;
  avenant: { title: string } | null;
}
interface Item extends Omit<Suggestion, 'ref'> {
  id: string;
  startsAt: string;
  endsAt: string;
}
interface Agenda {
  version: number;
  totalMinutes: number;
  canBeChanged: boolean;
  items: Item[];
  suggestions: Suggestion[];
}
interface Payload {
  agenda: Agenda;
  problems: { path: string; code: string }[];
}

let api: TestApi;
let scene: Collection;
let past: string;
let next: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  past = await aMeeting('2018-12-20T13:30:00Z');
  next = await aMeeting('2019-06-20T12:30:00Z');
});

async function aMeeting(at: string, instance = 'COPIL'): Promise<string> {
  const [row] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, $3, 'Réunion', $4) RETURNING id`, [scene.pact.id, instance, at]);
  return row!.id;
}
async function aDecision(dueOn = '2019-03-31', meeting = past): Promise<{ number: number; version: number }> {
  const input = { pact: scene.pact.slug, meeting, text: 'Ouvrir une permanence.', commitments: [1], organisation: 'caf', dueOn };
  return (await scene.secretariat.ask<{ recordDecision: { decision: { number: number; version: number } } }>(RECORD, { input })).recordDecision.decision;
}
const read = async (meeting = next, client: TestClient = scene.secretariat): Promise<Agenda> => (await client.ask<{ agenda: Agenda }>(READ, { meeting })).agenda;
const set = async (version: number, items: object[], meeting = next): Promise<Payload> => (await scene.secretariat.ask<{ setAgenda: Payload }>(SET, { input: { meeting, version, items } })).setAgenda;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const free = (title: string, minutes = 10, more: object = {}): object => ({ kind: 'FREE', title, minutes, ...more });
const asItem = ({ kind, ref, title, minutes }: Suggestion): object => ({ kind, ref, title, minutes });
const told = ({ suggestions }: Agenda): string[] => suggestions.map(({ kind, decision, commitment, avenant }) => [kind, decision?.number ?? commitment?.number ?? avenant?.title].filter((each) => each !== undefined && each !== null).join(' '));

describe('what an agenda is proposed', () => {
  it('is the template of its instance, with all that is due, each where it belongs', async () => {
    await aDecision('2019-09-30');
    await aDecision();
    await answered(api, scene, 1, { weather: 'STORM' });
    await write(api, scene.tenant, `INSERT INTO commitment_status_proposal (tenant_id, commitment_id, report_id, status, proposed_at) SELECT $1, q.commitment_id, r.id, 'SUSPENDED', now() FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id WHERE r.tenant_id = $1`);
    await write(api, scene.tenant, `WITH v AS (INSERT INTO avenant (tenant_id, pact_id, title) VALUES ($1, $2, 'Élargir') RETURNING id), empty AS (INSERT INTO avenant (tenant_id, pact_id, title) VALUES ($1, $2, 'Vide'))
      INSERT INTO avenant_change (tenant_id, avenant_id, commitment_id, kind, base_wording, reason) SELECT $1, v.id, $3, 'WITHDRAWN', 1, 'Sans objet' FROM v`, [scene.pact.id, scene.pact.commitments[3]!.id]);
    // The day after the due date of the campaign, which nobody but the first lead met.
    await standAt(api, scene.tenant, '2019-06-19');
    const agenda = await read();
    expect(told(agenda)).toEqual(['FREE', 'OPEN_DECISION 2', 'OPEN_DECISION 1', 'STORM 1', 'LATE 2', 'LATE 3', 'LATE 4', 'STATUS_CHANGE 1', 'AVENANT Élargir', 'FREE']);
    expect(agenda.suggestions.map(({ minutes }) => minutes)).toEqual([10, 5, 5, 10, 5, 5, 5, 10, 15, 10]);
    expect(agenda).toMatchObject({ version: 0, totalMinutes: 0, canBeChanged: true, items: [] });
    const workshop = await aMeeting('2019-06-25T12:30:00Z', 'ATELIER');
    expect(told(await read(workshop))).toEqual(['FREE', 'FREE']);
    const committee = await aMeeting('2019-06-25T12:30:00Z', 'COMITE_TECHNIQUE');
    expect(told(await read(committee))).toEqual(['FREE', 'OPEN_DECISION 2', 'OPEN_DECISION 1', 'STORM 1', 'LATE 2', 'LATE 3', 'LATE 4', 'ALERT', 'FREE']);
  });

  it('has an open decision again at each meeting, until it is done; nothing of it is copied', async () => {
    const decision = await aDecision();
    const open = (agenda: Agenda): number[] => agenda.suggestions.flatMap(({ decision }) => decision?.number ?? []);
    const first = await read();
    expect(open(first)).toEqual([1]);
    const { agenda } = await set(0, first.suggestions.filter(({ decision }) => decision).map(asItem));
    expect([open(agenda), agenda.items]).toMatchObject([[], [{ kind: 'OPEN_DECISION', title: null, decision: { number: 1, state: 'OPEN' } }]]);
    const later = await aMeeting('2019-12-19T13:30:00Z');
    expect(open(await read(later))).toEqual([1]);
    await scene.secretariat.ask(CLOSE, { input: { pact: scene.pact.slug, ...decision, words: 'Permanence ouverte.' } });
    expect(open(await read(later))).toEqual([]);
    expect((await read()).items).toMatchObject([{ decision: { number: 1, state: 'DONE' } }]);
  });

  it('leaves out what the meeting itself decided, and is read in the same number of statements whatever there is', async () => {
    const count = async (): Promise<number> => (await countStatements(api, () => read())).statements.length;
    const few = await count();
    await aDecision('2019-09-30', past);
    await aDecision('2019-09-30', past);
    expect(await count()).toBe(few);
    await standAt(api, scene.tenant, '2019-06-20');
    await write(api, scene.tenant, `UPDATE meeting SET starts_at = '2019-06-20T06:00:00Z' WHERE tenant_id = $1 AND id = $2`, [next]);
    await aDecision('2019-09-30', next);
    expect((await read()).suggestions.flatMap(({ decision }) => decision?.number ?? [])).toEqual([1, 2]);
  });
});

describe('an agenda', () => {
  it('keeps the order, the minutes and who presents; each item begins when the one before ends', async () => {
    const { agenda } = await set(0, [free('Ouverture'), { kind: 'STORM', ref: scene.pact.commitments[0]!.id, minutes: 15, presenter: 'caf', document: 'Note du 3 juin' }, free('Questions diverses', 5)]);
    expect(agenda).toMatchObject({
      version: 1, totalMinutes: 30,
      items: [
        { title: 'Ouverture', startsAt: '2019-06-20T12:30:00.000Z', endsAt: '2019-06-20T12:40:00.000Z' },
        { kind: 'STORM', commitment: { number: 1 }, presenter: { slug: 'caf' }, document: 'Note du 3 juin', startsAt: '2019-06-20T12:40:00.000Z', endsAt: '2019-06-20T12:55:00.000Z' },
        { title: 'Questions diverses', startsAt: '2019-06-20T12:55:00.000Z', endsAt: '2019-06-20T13:00:00.000Z' },
      ],
    });
    const [opening, storm, closing] = agenda.items;
    const moved = await set(1, [{ id: closing!.id, ...free('Questions diverses', 5) }, { id: storm!.id, kind: 'STORM', ref: scene.pact.commitments[0]!.id, minutes: 20 }, free('Un point de plus')]);
    expect(codes(moved)).toEqual([]);
    expect(moved.agenda.items).toMatchObject([{ id: closing!.id, startsAt: '2019-06-20T12:30:00.000Z' }, { id: storm!.id, minutes: 20, startsAt: '2019-06-20T12:35:00.000Z' }, { title: 'Un point de plus', startsAt: '2019-06-20T12:55:00.000Z' }]);
    expect(moved.agenda.items.map(({ id }) => id)).not.toContain(opening!.id);
    const trail = await write(api, scene.tenant, `SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = 'agenda.set' ORDER BY sequence`);
    expect(trail).toMatchObject([{ changes: [{ field: 'items', after: '3' }, { field: 'minutes', after: '30' }] }, { changes: [{ field: 'minutes', before: '30', after: '35' }] }]);
  });

  it('is refused whole when one of its items is', async () => {
    const elsewhere = await aTenant(api);
    const theirs = await aPact(api, elsewhere, { commitments: 1 });
    expect(codes(await set(0, [free(' '), free('Long', 500), { kind: 'LATE', ref: theirs.commitments[0]!.id, minutes: 5 }, { kind: 'OPEN_DECISION', ref: scene.pact.commitments[0]!.id, minutes: 5 }, free('Qui ?', 5, { presenter: 'inconnue' })]))).toEqual([
      'items.0.title AGENDA_TITLE_REQUIRED', 'items.1.minutes AGENDA_MINUTES', 'items.2.ref AGENDA_SUBJECT_UNKNOWN', 'items.3.ref AGENDA_SUBJECT_UNKNOWN', 'items.4.presenter AGENDA_PRESENTER_UNKNOWN',
    ]);
    expect(await read()).toMatchObject({ version: 0, items: [] });
  });

  it('is written by one at a time: who is late gets what stands; a past one no longer changes', async () => {
    await set(0, [free('Le mien')]);
    const late = await set(0, [free('Le sien')]);
    expect([codes(late), late.agenda.items.map(({ title }) => title)]).toEqual([['version VERSION_CONFLICT'], ['Le mien']]);
    expect(codes(await set(0, [free('Trop tard')], past))).toEqual(['meeting AGENDA_PAST']);
    expect(await read(past)).toMatchObject({ canBeChanged: false });
  });

  it('does not take an item of another meeting with it', async () => {
    const { agenda } = await set(0, [free('Ici')]);
    const other = await aMeeting('2019-09-19T12:30:00Z');
    const done = await set(0, [{ id: agenda.items[0]!.id, ...free('Là-bas') }], other);
    expect(done.agenda.items).toMatchObject([{ title: 'Là-bas' }]);
    expect(done.agenda.items[0]!.id).not.toBe(agenda.items[0]!.id);
    expect((await read()).items).toMatchObject([{ title: 'Ici' }]);
  });

  it('is read by the committee, changed by the secretariat only, and is not there for others', async () => {
    await set(0, [free('Ouverture')]);
    const committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    expect(await read(next, committee)).toMatchObject({ canBeChanged: false, items: [{ title: 'Ouverture' }], suggestions: [] });
    expect((await committee.graphql(SET, { input: { meeting: next, version: 1, items: [] } })).code).toBe('FORBIDDEN');
    expect((await scene.reporter.graphql(READ, { meeting: next })).code).toBe('AGENDA_MEETING_NOT_FOUND');
    expect((await scene.visitor.graphql(READ, { meeting: next })).code).toBe('SIGN_IN_REQUIRED');
    expect((await scene.visitor.ask<{ meetings: { agenda: object | null }[] }>(MEETINGS, { pact: scene.pact.slug })).meetings.map(({ agenda }) => agenda)).toEqual([null, null]);
    const tenant = await aTenant(api, { demonstration: true });
    const neighbour = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(READ, { meeting: next })).code).toBe('AGENDA_MEETING_NOT_FOUND');
    expect((await neighbour.graphql(SET, { input: { meeting: next, version: 1, items: [] } })).code).toBe('AGENDA_MEETING_NOT_FOUND');
    expect((await read()).items).toHaveLength(1);
  });

  it('is read by who sits there, and told when it exceeds the meeting; a cancelled one no longer changes', async () => {
    const person = await aPerson(api, scene.tenant, { role: 'CONSEIL_MEMBER' });
    const member = await signedIn(api, scene.tenant, person);
    await write(api, scene.tenant, `WITH i AS (INSERT INTO instance (tenant_id, pact_id, kind, name) VALUES ($1, $2, 'COPIL', 'COPIL') RETURNING id), s AS (INSERT INTO instance_member (tenant_id, instance_id, person_id, seat, valid_from) SELECT $1, i.id, $4, 'VOTING', '2019-01-01' FROM i)
      UPDATE meeting SET instance_id = i.id, ends_at = starts_at + interval '1 hour' FROM i WHERE meeting.tenant_id = $1 AND meeting.id = $3`, [scene.pact.id, next, person.id]);
    expect((await set(0, [free('Ouverture', 60)])).agenda).toMatchObject({ totalMinutes: 60, overrunMinutes: 0 });
    expect((await set(1, [free('Ouverture', 60), free('Débat', 35)])).agenda).toMatchObject({ totalMinutes: 95, overrunMinutes: 35 });
    expect(await read(next, member)).toMatchObject({ canBeChanged: false, items: [{ title: 'Ouverture' }, { title: 'Débat' }], suggestions: [] });
    expect((await member.graphql(READ, { meeting: past })).code).toBe('AGENDA_MEETING_NOT_FOUND');
    await write(api, scene.tenant, `UPDATE meeting SET state = 'CANCELLED', cancel_reason = 'Grève' WHERE tenant_id = $1 AND id = $2`, [next]);
    expect(codes(await set(2, []))).toEqual(['meeting AGENDA_PAST']);
    expect(await read()).toMatchObject({ canBeChanged: false });
  });

  it('says in plain words what it is about to those who may read neither the register nor drafts, and opens nothing to them', async () => {
    const decision = await aDecision();
    const [{ id: ref }] = (await write<{ id: string }>(api, scene.tenant, `SELECT id FROM decision WHERE tenant_id = $1 AND number = $2`, [decision.number])) as [{ id: string }];
    const [draft] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO avenant (tenant_id, pact_id, title) VALUES ($1, $2, 'Élargir') RETURNING id`, [scene.pact.id]);
    const person = await aPerson(api, scene.tenant);
    await write(api, scene.tenant, `WITH i AS (INSERT INTO instance (tenant_id, pact_id, kind, name) VALUES ($1, $2, 'COPIL', 'COPIL') RETURNING id), s AS (INSERT INTO instance_member (tenant_id, instance_id, person_id, seat, valid_from) SELECT $1, i.id, $4, 'VOTING', '2019-01-01' FROM i)
      UPDATE meeting SET instance_id = i.id FROM i WHERE meeting.tenant_id = $1 AND meeting.id = $3`, [scene.pact.id, next, person.id]);
    const told = [{ subjectNumber: decision.number, subjectWords: 'Ouvrir une permanence.' }, { subjectNumber: null, subjectWords: 'Élargir' }, { subjectNumber: null, subjectWords: null }];
    const { agenda } = await set(0, [{ kind: 'OPEN_DECISION', ref, minutes: 5 }, { kind: 'AVENANT', ref: draft!.id, minutes: 15 }, free('Fin')]);
    expect(agenda.items).toMatchObject([{ ...told[0], decision: { number: decision.number } }, { ...told[1], avenant: { title: 'Élargir' } }, told[2]!]);
    const sitter = await read(next, await signedIn(api, scene.tenant, person));
    expect(sitter.items).toMatchObject(told.map((words) => ({ ...words, decision: null, avenant: null })));
    const committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    expect((await read(next, committee)).items).toMatchObject([{ decision: { number: decision.number } }, { avenant: null, subjectWords: 'Élargir' }, {}]);
  });

  it('loses an avenant whose draft is given up', async () => {
    const [draft] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO avenant (tenant_id, pact_id, title) VALUES ($1, $2, 'Élargir') RETURNING id`, [scene.pact.id]);
    await set(0, [free('Ouverture'), { kind: 'AVENANT', ref: draft!.id, minutes: 15 }, free('Fin')]);
    await scene.secretariat.ask(`mutation ($input: DiscardAvenantInput!) { discardAvenant(input: $input) { problems { code } } }`, { input: { avenant: draft!.id, version: 1 } });
    expect((await read()).items.map(({ title }) => title)).toEqual(['Ouverture', 'Fin']);
  });
});
