import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { aCommittee, aPact, aPerson, aTenant, change, countStatements, meetingMails, signedIn, standAt, startApi, tokenIn, write, type Committee, type MeetingMailSent, type TestApi, type TestClient } from '../builders/index.js';

const MEETING = `id title startsAt endsAt place remoteAddress state callBy calledAt cancelReason version availableTransitions moves { startsAt place reason }
  seats { id seat chair invited answer version holder { name } organisation { slug } } quorum { seats } ofInstance { name }`;
const ONE = `query ($id: ID!) { meeting(id: $id) { ${MEETING} } }`;
const PUBLIC = `query ($pact: String!) { meetings(pact: $pact) { id title state place remoteAddress cancelReason callBy calledAt availableTransitions quorum { seats } ofInstance { name } seats { holder { name } } moves { reason } } }`;
const act = (name: string, type = 'MeetingInput'): string => `mutation ($input: ${type}!) { ${name}(input: $input) { meeting { ${MEETING} } problems { path code message } } }`;
const SCHEDULE = act('scheduleMeeting', 'ScheduleMeetingInput');
const MOVE = act('moveMeeting', 'MoveMeetingInput');
const CALL = act('callMeeting');
const INVITE = act('inviteNewMembers');
const CANCEL = act('cancelMeeting', 'CancelMeetingInput');
const HOLD = act('holdMeeting');

/** Of the space of that one, begun later. */
const LATER_PACT = `INSERT INTO pact (SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slug', 'pacte-suivant', 'starts_on', p.starts_on + 1000, 'ends_on', p.ends_on + 1000))).* FROM pact p WHERE p.tenant_id = $1 AND p.id = $2)`;

interface Meeting {
  id: string;
  state: string;
  version: number;
  availableTransitions: string[];
  seats: { id: string; invited: boolean; answer: string | null; version: number }[];
}
interface Payload {
  meeting: Meeting | null;
  problems: { path: string; code: string }[];
}

let api: TestApi;
let committee: Committee;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  committee = await aCommittee(api);
});

const doing = async (mutation: string, input: object, client: TestClient = committee.scene.secretariat): Promise<Payload> => Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const planned = (more: object = {}): object => ({ instance: committee.instance, title: 'COPIL de juin', day: '2019-06-20', from: '14:30', to: '16:30', place: 'Hôtel de Ville, salle A', remoteAddress: null, ...more });
const sitting = (more: object = {}): object => ({ day: '2019-06-27', from: '10:00', to: '12:00', place: 'Hôtel de Ville, salle A', remoteAddress: null, ...more });
const aMeeting = async (more: object = {}): Promise<Meeting> => (await doing(SCHEDULE, planned(more))).meeting!;
const called = async (): Promise<Meeting> => {
  const { id, version } = await aMeeting();
  return (await doing(CALL, { meeting: id, version })).meeting!;
};
const sent = async (at?: string): Promise<(readonly [string, string])[]> => (await meetingMails(api, committee, at)).filter(({ mail }) => mail !== null).map(({ to, kind }) => [to, kind] as const);
const event = ({ mail }: MeetingMailSent): { method: unknown; uid: string; sequence: number; start: string } => {
  const calendar = new ICAL.Component(ICAL.parse(mail!.calendar!.content));
  const read = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return { method: calendar.getFirstPropertyValue('method'), uid: read.uid, sequence: Number(read.sequence), start: read.startDate.toString() };
};
const emails = (): string[] => [committee.people.chair, committee.people.caf, committee.people.ville, committee.people.expert].map(({ email }) => email).sort();

describe('a meeting', () => {
  it('is entered at its hour in Paris, told to nobody, and refused when it makes no sense', async () => {
    const meeting = await aMeeting();
    expect(meeting).toMatchObject({ startsAt: '2019-06-20T12:30:00.000Z', endsAt: '2019-06-20T14:30:00.000Z', state: 'PROPOSED', callBy: '2019-05-30', version: 1, availableTransitions: ['MOVE', 'CALL', 'CANCEL'] });
    expect(await meetingMails(api, committee)).toEqual([]);
    expect(codes(await doing(SCHEDULE, planned({ title: ' ', day: '2019-05-14', to: '14:00', remoteAddress: 'javascript:alert(1)' })))).toEqual(['title MEETING_TITLE_REQUIRED', 'day MEETING_DAY_PAST', 'to MEETING_ENDS_FIRST', 'remoteAddress REMOTE_ADDRESS_BAD']);
    expect(codes(await doing(SCHEDULE, planned({ title: 'Une autre' })))).toEqual(['day MEETING_AT_ONCE']);
    // A slip of the keyboard is a field refused, in words.
    for (const day of ['0219-06-20', '9999-06-20']) {
      const { code, errors } = await committee.scene.secretariat.graphql(SCHEDULE, { input: planned({ day }) });
      expect([code, errors[0]!.extensions]).toEqual(['DATE_OUT_OF_REACH', expect.objectContaining({ problems: [expect.objectContaining({ path: 'day', message: `L’année ${day.slice(0, 4)} n’est pas possible ici : vérifiez-la (de 1900 à 2100).` })] })]);
    }
    expect((await committee.scene.reporter.graphql(SCHEDULE, { input: planned() })).code).toBe('FORBIDDEN');
  });

  it('is read with who is invited by whoever sits there; the public reads what it read before', async () => {
    const { scene } = committee;
    const { id } = await called();
    const code = async (client: TestClient): Promise<string | undefined> => (await client.graphql(ONE, { id })).code;
    for (const client of [scene.secretariat, await committee.enter('ville'), await committee.enter('cafSubstitute')]) expect(await code(client)).toBeUndefined();
    for (const client of [scene.reporter, scene.stranger]) expect(await code(client)).toBe('MEETING_NOT_FOUND');
    expect(await code(scene.visitor)).toBe('SIGN_IN_REQUIRED');
    const hidden = { remoteAddress: null, cancelReason: null, callBy: null, calledAt: null, availableTransitions: [], quorum: null, ofInstance: null, seats: [], moves: [] };
    for (const client of [scene.visitor, scene.stranger]) expect((await client.ask<{ meetings: object[] }>(PUBLIC, { pact: scene.pact.slug })).meetings).toEqual([{ id, title: 'COPIL de juin', state: 'CALLED', place: 'Hôtel de Ville, salle A', ...hidden }]);
    expect((await scene.secretariat.ask<{ meetings: { seats: object[] }[] }>(PUBLIC, { pact: scene.pact.slug })).meetings[0]!.seats).toHaveLength(4);
    const { statements } = await countStatements(api, () => scene.secretariat.ask(ONE, { id }));
    expect(statements.filter((sql) => sql.includes('meeting'))).toHaveLength(1);
  });

  it('is a neighbour’s only', async () => {
    const { id, version } = await called();
    const neighbour = await aTenant(api, { demonstration: true });
    await aPact(api, neighbour);
    const client = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await client.graphql(ONE, { id })).code).toBe('MEETING_NOT_FOUND');
    for (const [mutation, input] of [[MOVE, { meeting: id, version, ...sitting() }], [CALL, { meeting: id, version }], [INVITE, { meeting: id, version }], [CANCEL, { meeting: id, version, reason: 'Non' }], [HOLD, { meeting: id, version }]] as const) {
      expect((await client.graphql(mutation, { input })).code).toBe('MEETING_NOT_FOUND');
    }
  });
});

describe('calling a meeting', () => {
  it('writes once to each seat in mandate on its day, with a calendar, and to nobody who left', async () => {
    const { scene, seats, people } = committee;
    await change(api, scene.tenant, `UPDATE instance_member SET valid_until = '2019-06-20' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, seats.expert]);
    await change(api, scene.tenant, `UPDATE person SET left_on = '2019-05-01' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, people.ville.id]);
    const meeting = await called();
    expect(meeting).toMatchObject({ state: 'CALLED', version: 2, availableTransitions: ['MOVE', 'CANCEL'] });
    const mails = await meetingMails(api, committee);
    expect(mails.map(({ to }) => to)).toEqual([people.caf.email, people.chair.email].sort());
    const [first] = mails;
    expect(first!.mail!.subject).toContain('Invitation : COPIL de juin');
    expect(first!.mail!.text).toContain('jeudi 20 juin 2019, de 14:30 à 16:30');
    expect(first!.mail!.text).toContain('Lieu : Hôtel de Ville, salle A');
    expect(first!.mail!.text).toMatch(/\/reunions\/reponse\?jeton=[\w-]{64}\n/);
    expect(first!.mail!.headers).toBeUndefined();
    expect(event(first!)).toEqual({ method: 'REQUEST', uid: `reunion-${meeting.id}@pacte`, sequence: 1, start: '2019-06-20T14:30:00' });
    // Each has a link of their own.
    expect(new Set(mails.map(({ mail }) => /jeton=([\w-]+)/.exec(mail!.text)![1])).size).toBe(2);
    expect(codes(await doing(CALL, { meeting: meeting.id, version: 2 }))).toEqual(['meeting MEETING_CALLED']);
    expect(await meetingMails(api, committee)).toHaveLength(2);
  });

  it('is refused without a place, without anybody, after its hour and from a page that is stale', async () => {
    const { scene } = committee;
    const nowhere = await aMeeting({ place: ' ' });
    expect(codes(await doing(CALL, { meeting: nowhere.id, version: 1 }))).toEqual(['meeting MEETING_PLACE_REQUIRED']);
    const meeting = await aMeeting({ day: '2019-06-21' });
    expect(codes(await doing(CALL, { meeting: meeting.id, version: 7 }))).toEqual(['version VERSION_CONFLICT']);
    await change(api, scene.tenant, `UPDATE instance_member SET valid_until = '2019-06-01' WHERE tenant_id = $1`);
    expect(codes(await doing(CALL, { meeting: meeting.id, version: 1 }))).toEqual(['meeting MEETING_NOBODY']);
    await standAt(api, scene.tenant, '2019-06-22');
    expect(codes(await doing(CALL, { meeting: meeting.id, version: 1 }))).toEqual(['meeting MEETING_BEGUN']);
    expect(await meetingMails(api, committee)).toEqual([]);
  });

  it('by two at the same moment writes once', async () => {
    const { id } = await aMeeting();
    const both = await Promise.all([doing(CALL, { meeting: id, version: 1 }), doing(CALL, { meeting: id, version: 1 })]);
    expect(both.flatMap(codes)).toEqual(['version VERSION_CONFLICT']);
    expect(await meetingMails(api, committee)).toHaveLength(4);
  });

  it('leaves whoever comes in later to be invited, alone', async () => {
    const meeting = await called();
    expect(codes(await doing(INVITE, { meeting: meeting.id, version: 2 }))).toEqual(['meeting MEETING_ALL_INVITED']);
    const late = await aPerson(api, committee.scene.tenant);
    await write(api, committee.scene.tenant, `INSERT INTO instance_member (tenant_id, instance_id, person_id, seat, valid_from) VALUES ($1, $2, $3, 'VOTING', '2019-01-01')`, [committee.instance, late.id]);
    const { meeting: after, problems } = await doing(INVITE, { meeting: meeting.id, version: 2 });
    expect(problems).toEqual([]);
    expect(after!.seats.every(({ invited }) => invited)).toBe(true);
    expect((await sent()).map(([to]) => to).sort()).toEqual([...emails(), late.email].sort());
  });
});

describe('a seat taken over after the call', () => {
  it('is a new invitation: nothing is answered for it, the one before is told, and their link opens it no more', async () => {
    const { scene, people, seats } = committee;
    const meeting = await called();
    const mailTo = async (email: string, kind: string) => (await meetingMails(api, committee)).find((mail) => mail.to === email && mail.kind === kind);
    const link = tokenIn((await mailTo(people.caf.email, 'CALLED'))!.mail);
    await write(api, scene.tenant, `UPDATE meeting_invitee SET answer = 'NO', answered_at = now(), sends_substitute = true WHERE tenant_id = $1 AND member_id = $2`, [seats.caf]);
    const heir = await aPerson(api, scene.tenant);
    await change(api, scene.tenant, `UPDATE instance_member SET person_id = $3 WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, seats.caf, heir.id]);
    const { meeting: before } = await scene.secretariat.ask<{ meeting: Meeting }>(ONE, { id: meeting.id });
    expect([before.availableTransitions, before.seats.find(({ id }) => id === seats.caf)]).toMatchObject([['MOVE', 'INVITE', 'CANCEL'], { invited: false }]);
    const { meeting: after, problems } = await doing(INVITE, { meeting: meeting.id, version: 2 });
    expect(problems).toEqual([]);
    expect([after!.availableTransitions, after!.seats.find(({ id }) => id === seats.caf)]).toMatchObject([['MOVE', 'CANCEL'], { invited: true, answer: null, version: 2 }]);
    expect(event((await mailTo(heir.email, 'CALLED'))!).method).toBe('REQUEST');
    const replaced = (await mailTo(people.caf.email, 'REPLACED'))!;
    expect(event(replaced).method).toBe('CANCEL');
    expect(replaced.mail!.text).toContain('Quelqu’un d’autre occupe désormais le siège');
    expect(event((await mailTo(people.cafSubstitute.email, 'RELEASED'))!).method).toBe('CANCEL');
    expect((await scene.visitor.graphql(`query ($token: String!) { meetingInvitation(token: $token) { title } }`, { token: link })).code).toBe('LINK_REVOKED');
  });

  it('changed by the secretariat, tells whoever was invited at once; the seat is then to be invited again', async () => {
    const { scene, people, seats, instance } = committee;
    const meeting = await called();
    const heir = await aPerson(api, scene.tenant);
    const { instance: read } = await scene.secretariat.ask<{ instance: { members: { id: string; version: number }[] } }>(`query ($id: ID!) { instance(id: $id) { members { id version } } }`, { id: instance });
    const { version } = read.members.find(({ id }) => id === seats.ville)!;
    const input = { member: seats.ville, version, organisation: 'ville', person: { name: heir.name, email: heir.email }, substitute: null, seat: 'VOTING', chair: false, from: '2015-01-01', until: null };
    await scene.secretariat.ask(`mutation ($input: UpdateMemberInput!) { updateInstanceMember(input: $input) { problems { path code } } }`, { input });
    const mails = (await meetingMails(api, committee)).filter(({ kind }) => kind !== 'CALLED');
    expect(mails.map(({ to, kind }) => [to, kind])).toEqual([[people.ville.email, 'REPLACED']]);
    expect(event(mails[0]!).method).toBe('CANCEL');
    // A call that had not left by then leaves no more: it would come after it.
    expect((await meetingMails(api, committee)).filter(({ kind }) => kind === 'CALLED').map(({ to, mail }) => [to, mail !== null]).sort()).toEqual(emails().sort().map((to) => [to, to !== people.ville.email]));
    const { meeting: after } = await scene.secretariat.ask<{ meeting: Meeting }>(ONE, { id: meeting.id });
    expect([after.availableTransitions.includes('INVITE'), after.seats.find(({ id }) => id === seats.ville)]).toMatchObject([true, { invited: false }]);
    await doing(INVITE, { meeting: meeting.id, version: after.version });
    expect((await meetingMails(api, committee)).filter(({ to, kind }) => to === heir.email && kind === 'CALLED')).toHaveLength(1);
    expect((await meetingMails(api, committee)).filter(({ kind }) => kind === 'REPLACED')).toHaveLength(1);
  });

  it('leaves the meeting in the calendar of who still comes for another seat', async () => {
    const { scene, people, seats } = committee;
    const meeting = await called();
    await change(api, scene.tenant, `UPDATE instance_member SET person_id = $3 WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, seats.expert, people.ville.id]);
    await doing(INVITE, { meeting: meeting.id, version: 2 });
    await change(api, scene.tenant, `UPDATE instance_member SET person_id = $3 WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, seats.expert, people.expert.id]);
    await doing(INVITE, { meeting: meeting.id, version: 3 });
    const told = (await meetingMails(api, committee)).find(({ to, kind }) => to === people.ville.email && kind === 'REPLACED')!;
    expect([told.mail!.calendar, told.mail!.text.includes('Vous restez attendu')]).toEqual([undefined, true]);
  });
});

describe('moving a meeting', () => {
  it('that was not called tells nobody; once called, tells everybody once, under a higher number, and asks for answers again', async () => {
    const { id } = await aMeeting();
    const moved = await doing(MOVE, { meeting: id, version: 1, ...sitting({ day: '2019-06-25' }) });
    expect(moved.meeting).toMatchObject({ startsAt: '2019-06-25T08:00:00.000Z', version: 2, moves: [{ startsAt: '2019-06-20T12:30:00.000Z', reason: null }] });
    expect(await meetingMails(api, committee)).toEqual([]);
    await doing(CALL, { meeting: id, version: 2 });
    await write(api, committee.scene.tenant, `UPDATE meeting_invitee SET answer = 'YES', answered_at = now() WHERE tenant_id = $1`);
    expect(codes(await doing(MOVE, { meeting: id, version: 3, ...sitting() }))).toEqual(['reason MEETING_REASON_REQUIRED']);
    expect(codes(await doing(MOVE, { meeting: id, version: 3, reason: 'Rien', ...sitting({ day: '2019-06-25' }) }))).toEqual(['meeting MEETING_UNMOVED']);
    const again = await doing(MOVE, { meeting: id, version: 3, reason: 'La salle est prise', ...sitting() });
    expect(codes(again)).toEqual([]);
    expect(again.meeting!.seats.map(({ answer }) => answer)).toEqual([null, null, null, null]);
    const mails = await meetingMails(api, committee);
    expect(mails).toHaveLength(8);
    // What had not left yet does not leave: the later mail says it all.
    expect(await sent()).toEqual(emails().map((email) => [email, 'MOVED']));
    const told = mails.find(({ kind }) => kind === 'MOVED')!;
    expect(event(told)).toEqual({ method: 'REQUEST', uid: `reunion-${id}@pacte`, sequence: 2, start: '2019-06-27T10:00:00' });
    expect(told.mail!.text).toContain('La réunion prévue le mardi 25 juin 2019 change');
    expect(told.mail!.text).toContain('Pourquoi : La salle est prise');
    expect(codes(await doing(MOVE, { meeting: id, version: 3, reason: 'Encore', ...sitting({ day: '2019-07-01' }) }))).toEqual(['version VERSION_CONFLICT']);
    expect(await meetingMails(api, committee)).toHaveLength(8);
  });

  it('to another room keeps the answers', async () => {
    const { id } = await called();
    await write(api, committee.scene.tenant, `UPDATE meeting_invitee SET answer = 'YES', answered_at = now() WHERE tenant_id = $1`);
    const { meeting } = await doing(MOVE, { meeting: id, version: 2, reason: 'Travaux', ...planned({ place: 'Mairie du 10e' }), instance: undefined, title: undefined });
    expect(meeting!.seats.map(({ answer }) => answer)).toEqual(['YES', 'YES', 'YES', 'YES']);
    expect((await meetingMails(api, committee)).find(({ kind }) => kind === 'MOVED')!.mail!.text).toContain('Votre réponse reste valable');
  });

  it('says what changed, and whether the answer still stands', async () => {
    const { id } = await called();
    const text = async (to: string): Promise<string> => (await meetingMails(api, committee)).filter(({ kind, mail, to: reader }) => kind === 'MOVED' && mail && reader === to).at(-1)!.mail!.text;
    const move = (version: number, more: object) => doing(MOVE, { meeting: id, version, reason: 'Travaux', ...sitting({ day: '2019-06-20', from: '14:30', to: '16:30', ...more }) });
    await write(api, committee.scene.tenant, `UPDATE meeting_invitee SET answer = 'YES', answered_at = now() WHERE tenant_id = $1 AND member_id = $2`, [committee.seats.caf]);
    await move(2, { day: '2019-06-27' });
    expect(await text(committee.people.caf.email)).toContain('La réunion prévue le jeudi 20 juin 2019 change. Une réponse donnée avant ne compte plus');
    // Only the room, of a meeting that was moved before; only the end.
    await write(api, committee.scene.tenant, `UPDATE meeting_invitee SET answer = 'YES', answered_at = now() WHERE tenant_id = $1 AND member_id = $2`, [committee.seats.caf]);
    await move(3, { day: '2019-06-27', place: 'Mairie du 10e' });
    expect(await text(committee.people.caf.email)).toContain('Le lieu de la réunion, ou son adresse à distance, change. Votre réponse reste valable');
    expect(await text(committee.people.ville.email)).toContain('change. Dites si vous venez');
    await move(4, { day: '2019-06-27', place: 'Mairie du 10e', to: '17:30' });
    expect(await text(committee.people.ville.email)).toContain('L’heure de fin de la réunion change. Une réponse donnée avant ne compte plus');
  });

  it('past the end of a mandate takes it out of that calendar', async () => {
    const { id } = await called();
    await change(api, committee.scene.tenant, `UPDATE instance_member SET valid_until = '2019-06-25' WHERE tenant_id = $1 AND id = $2`, [committee.scene.tenant.id, committee.seats.expert]);
    await doing(MOVE, { meeting: id, version: 2, reason: 'Agenda', ...sitting() });
    const gone = (await meetingMails(api, committee)).find(({ to, kind }) => to === committee.people.expert.email && kind === 'MOVED')!;
    expect(event(gone)).toMatchObject({ method: 'CANCEL', sequence: 2 });
    expect(gone.mail!.text).toContain('votre mandat aura pris fin');
  });

  it('past the end of a mandate releases who stood in, without calling the meeting cancelled', async () => {
    const { scene, seats, people } = committee;
    const { id } = await called();
    await write(api, scene.tenant, `UPDATE meeting_invitee SET answer = 'NO', answered_at = now(), sends_substitute = true WHERE tenant_id = $1 AND member_id = $2`, [seats.caf]);
    await change(api, scene.tenant, `UPDATE instance_member SET valid_until = '2019-06-25' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, seats.caf]);
    await doing(MOVE, { meeting: id, version: 2, reason: 'Agenda', ...sitting() });
    const released = (await meetingMails(api, committee)).find(({ to, kind }) => to === people.cafSubstitute.email && kind === 'RELEASED')!;
    expect(released.mail!.text).toContain('Vous n’avez plus à suppléer à cette réunion');
  });
});

describe('cancelling a meeting', () => {
  it('tells everybody invited why, once, and frees its hour', async () => {
    const { id } = await called();
    expect(codes(await doing(CANCEL, { meeting: id, version: 2, reason: ' ' }))).toEqual(['reason MEETING_REASON_REQUIRED']);
    const { meeting } = await doing(CANCEL, { meeting: id, version: 2, reason: 'Grève des transports' });
    expect(meeting).toMatchObject({ state: 'CANCELLED', cancelReason: 'Grève des transports', availableTransitions: [] });
    expect(await sent()).toEqual(emails().map((email) => [email, 'CANCELLED']));
    const [told] = (await meetingMails(api, committee)).filter(({ kind }) => kind === 'CANCELLED');
    expect(event(told!)).toMatchObject({ method: 'CANCEL', uid: `reunion-${id}@pacte`, sequence: 2 });
    expect(told!.mail!.text).toContain('Pourquoi : Grève des transports');
    expect((await committee.scene.visitor.ask<{ meetings: object[] }>(PUBLIC, { pact: committee.scene.pact.slug })).meetings).toEqual([]);
    expect(codes(await doing(MOVE, { meeting: id, version: 3, reason: 'Finalement', ...sitting() }))).toEqual(['meeting MEETING_CANCELLED']);
    expect((await doing(SCHEDULE, planned())).problems).toEqual([]);
  });

  it('says nothing to those who were never invited, nor once the hour has passed', async () => {
    const { id } = await aMeeting();
    await doing(CANCEL, { meeting: id, version: 1, reason: 'Doublon' });
    expect(await meetingMails(api, committee)).toEqual([]);
    const other = await called();
    await doing(CANCEL, { meeting: other.id, version: 2, reason: 'Report' });
    expect(await sent('2019-06-21T08:00:00Z')).toEqual([]);
  });
});

describe('a meeting of another pact', () => {
  it('is told with the way to that pact', async () => {
    const { id } = await called();
    // A later pact of the space takes the front.
    await write(api, committee.scene.tenant, LATER_PACT, [committee.scene.pact.id]);
    const { text } = (await meetingMails(api, committee))[0]!.mail!;
    expect(text).toContain(`/pactes/${committee.scene.pact.slug}/reunions/reponse?jeton=`);
    await doing(CANCEL, { meeting: id, version: 2, reason: 'Grève' });
    expect((await meetingMails(api, committee)).find(({ kind }) => kind === 'CANCELLED')!.mail!.text).toContain(`/pactes/${committee.scene.pact.slug}/reunions/${id}`);
  });
});

describe('a meeting that did not take place', () => {
  it('is closed after its hour too, and nobody is told then', async () => {
    const meeting = await called();
    const other = await aMeeting({ day: '2019-06-20', from: '09:00', to: '10:00' });
    await standAt(api, committee.scene.tenant, '2019-06-21');
    for (const { id, version } of [meeting, other]) expect(await doing(CANCEL, { meeting: id, version, reason: 'Quorum impossible' })).toMatchObject({ problems: [], meeting: { state: 'CANCELLED', cancelReason: 'Quorum impossible' } });
    expect((await meetingMails(api, committee)).map(({ kind }) => kind)).not.toContain('CANCELLED');
  });
});

describe('a meeting that sat', () => {
  it('keeps its seats, whatever the mandates become', async () => {
    const { scene, seats, instance } = committee;
    const { id } = await called();
    await change(api, scene.tenant, `UPDATE instance_member SET valid_until = '2019-06-15' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, seats.expert]);
    await standAt(api, scene.tenant, '2019-06-21');
    const { meeting } = await doing(HOLD, { meeting: id, version: 2 });
    const held = [seats.chair, seats.caf, seats.ville].sort();
    expect(meeting!.seats.map((seat) => seat.id).sort()).toEqual(held);
    const late = await aPerson(api, scene.tenant);
    await write(api, scene.tenant, `INSERT INTO instance_member (tenant_id, instance_id, person_id, seat, valid_from) VALUES ($1, $2, $3, 'VOTING', '2019-01-01')`, [instance, late.id]);
    await change(api, scene.tenant, `UPDATE instance_member SET valid_until = '2019-06-01' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, seats.ville]);
    const attend = act('recordAttendance', 'RecordAttendanceInput');
    const noted = await doing(attend, { meeting: id, version: meeting!.version, seats: [{ seat: seats.ville, attendance: 'PRESENT' }] });
    expect([noted.problems, noted.meeting!.seats.map((seat) => seat.id).sort()]).toEqual([[], held]);
  });

  it('is noted as held from its hour on, and then stays', async () => {
    const { id } = await called();
    expect(codes(await doing(HOLD, { meeting: id, version: 2 }))).toEqual(['meeting MEETING_TO_COME']);
    await standAt(api, committee.scene.tenant, '2019-06-21');
    const { meeting } = await doing(HOLD, { meeting: id, version: 2 });
    expect(meeting).toMatchObject({ state: 'HELD', availableTransitions: ['ATTEND'] });
    expect(codes(await doing(CANCEL, { meeting: id, version: 3, reason: 'Trop tard' }))).toEqual(['meeting MEETING_HELD']);
  });
});
