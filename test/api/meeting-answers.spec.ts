import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#platform';
import { aCommittee, aTenant, change, contextOf, meetingMails, standAt, startApi, tokenIn, write, type Committee, type TestApi, type TestClient } from '../builders/index.js';

const SEATS = `seats { id answer sendsSubstitute substituteName attendance own version holder { name } } expectedQuorum { seats there percent needed reached } quorum { seats there percent needed reached } version state`;
const ONE = `query ($id: ID!) { meeting(id: $id) { ${SEATS} } }`;
const ANSWER = `mutation ($input: AnswerMeetingInput!) { answerMeeting(input: $input) { meeting { ${SEATS} } problems { path code } } }`;
const INVITATION = `title holder substitute answer sendsSubstitute substituteName open version organisation startsAt`;
const BY_LINK = `mutation ($input: AnswerByLinkInput!) { answerMeetingByLink(input: $input) { invitation { ${INVITATION} } problems { path code } } }`;
const READ = `query ($token: String!) { meetingInvitation(token: $token) { ${INVITATION} } }`;
const ATTEND = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { meeting { ${SEATS} } problems { path code } } }`;
const act = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { meeting { id } problems { code } } }`;

interface Seat {
  id: string;
  answer: string | null;
  attendance: string | null;
  own: boolean;
  version: number;
}
interface Meeting {
  seats: Seat[];
  version: number;
  quorum: object | null;
  expectedQuorum: object | null;
}
interface Payload {
  meeting: Meeting;
  problems: { path: string; code: string }[];
}

let api: TestApi;
let committee: Committee;
let id: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  committee = await aCommittee(api);
  const { secretariat } = committee.scene;
  const input = { instance: committee.instance, title: 'COPIL de juin', day: '2019-06-20', from: '14:30', to: '16:30', place: 'Salle A' };
  id = (await secretariat.ask<{ scheduleMeeting: { meeting: { id: string } } }>(act('scheduleMeeting', 'ScheduleMeetingInput'), { input })).scheduleMeeting.meeting.id;
  await secretariat.ask(act('callMeeting', 'MeetingInput'), { input: { meeting: id, version: 1 } });
});

const seat = (of: keyof Committee['seats']): string => committee.seats[of];
const saying = (of: keyof Committee['seats'], answer: string, more: object = {}): object => ({ meeting: id, seat: seat(of), version: 1, answer, sendsSubstitute: false, ...more });
const answer = async (client: TestClient, input: object): Promise<Payload> => (await client.ask<{ answerMeeting: Payload }>(ANSWER, { input })).answerMeeting;
const codes = ({ problems }: { problems: { path: string; code: string }[] }): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const read = async (): Promise<Meeting> => (await committee.scene.secretariat.ask<{ meeting: Meeting }>(ONE, { id })).meeting;
const seatIn = (meeting: Meeting, of: keyof Committee['seats']): Seat => meeting.seats.find((each) => each.id === seat(of))!;
const linkOf = async (of: 'caf' | 'ville'): Promise<string> => tokenIn((await meetingMails(api, committee)).find(({ to }) => to === committee.people[of].email)!.mail);

describe('answering in the service', () => {
  it('is for one’s own seat, as its holder or its substitute; the secretariat notes what it is told', async () => {
    const caf = await committee.enter('caf');
    const first = await answer(caf, saying('caf', 'YES'));
    expect(seatIn(first.meeting, 'caf')).toMatchObject({ answer: 'YES', own: true, version: 2 });
    expect(first.meeting.expectedQuorum).toEqual({ seats: 3, there: 1, percent: 50, needed: 2, reached: false });
    expect(codes(await answer(caf, saying('caf', 'NO')))).toEqual(['version VERSION_CONFLICT']);
    expect(seatIn((await answer(await committee.enter('cafSubstitute'), saying('caf', 'MAYBE', { version: 2 }))).meeting, 'caf')).toMatchObject({ answer: 'MAYBE' });
    expect(seatIn((await answer(committee.scene.secretariat, saying('ville', 'NO', { substituteName: ' Anne  Cèdre ' }))).meeting, 'ville')).toMatchObject({ answer: 'NO', substituteName: 'Anne Cèdre', own: false });
    expect((await read()).expectedQuorum).toMatchObject({ there: 1 });
    for (const client of [caf, committee.scene.reporter, committee.scene.stranger]) expect((await client.graphql(ANSWER, { input: saying('chair', 'YES') })).code).toBe('MEETING_NOT_FOUND');
    expect(seatIn(await read(), 'chair').answer).toBeNull();
  });

  it('names one person who comes instead, and nobody for who comes', async () => {
    const caf = await committee.enter('caf');
    const refused = async (input: object) => codes(await answer(caf, input));
    expect(await refused(saying('caf', 'NO', { sendsSubstitute: true, substituteName: 'Autre' }))).toEqual(['substituteName SUBSTITUTE_TWICE']);
    expect(await refused(saying('caf', 'YES', { sendsSubstitute: true }))).toEqual(['answer SUBSTITUTE_WITH_YES']);
    expect(codes(await answer(await committee.enter('ville'), saying('ville', 'NO', { sendsSubstitute: true })))).toEqual(['sendsSubstitute SUBSTITUTE_UNKNOWN']);
  });

  it('tells the substitute that they are expected, and when they are no longer', async () => {
    const caf = await committee.enter('caf');
    const toSubstitute = async () => (await meetingMails(api, committee)).filter(({ to }) => to === committee.people.cafSubstitute.email);
    await answer(caf, saying('caf', 'NO', { sendsSubstitute: true }));
    const [expected] = await toSubstitute();
    expect(expected!.mail!.subject).toContain(`Vous suppléez ${committee.people.caf.name}`);
    expect(expected!.mail!.calendar!.method).toBe('REQUEST');
    // Told once, whatever is said again.
    await answer(caf, saying('caf', 'NO', { sendsSubstitute: true, version: 2 }));
    expect(await toSubstitute()).toHaveLength(1);
    await answer(caf, saying('caf', 'YES', { version: 2 }));
    expect((await toSubstitute()).map(({ kind, mail }) => [kind, mail?.calendar?.method])).toEqual([['STANDS_IN', undefined], ['RELEASED', 'CANCEL']]);
  });

  it('gives the substitute a calendar without the answer of whom they replace', async () => {
    await answer(await committee.enter('caf'), saying('caf', 'NO', { sendsSubstitute: true }));
    const { mail } = (await meetingMails(api, committee)).find(({ kind }) => kind === 'STANDS_IN')!;
    expect(mail!.calendar!.content).toContain('PARTSTAT=NEEDS-ACTION');
  });

  it('forgets the substitute who is no longer the seat’s, and tells them; one who left is not sent', async () => {
    const { scene, people } = committee;
    const caf = await committee.enter('caf');
    await answer(caf, saying('caf', 'NO', { sendsSubstitute: true }));
    const change = `mutation ($input: UpdateMemberInput!) { updateInstanceMember(input: $input) { problems { path code } } }`;
    const person = ({ name, email }: { name: string; email: string }) => ({ name, email });
    const input = { member: seat('caf'), version: 1, organisation: 'caf', person: person(people.caf), substitute: null, seat: 'VOTING', chair: false, from: '2015-01-01', until: null };
    expect((await scene.secretariat.ask<{ updateInstanceMember: { problems: object[] } }>(change, { input })).updateInstanceMember.problems).toEqual([]);
    expect(seatIn(await read(), 'caf')).toMatchObject({ answer: 'NO', sendsSubstitute: false, version: 3 });
    const told = (await meetingMails(api, committee)).filter(({ to, mail }) => to === people.cafSubstitute.email && mail);
    expect(told.map(({ kind }) => kind)).toEqual(['RELEASED']);
    expect(codes(await answer(caf, saying('caf', 'YES', { version: 3 })))).toEqual([]);
    await scene.secretariat.ask(change, { input: { ...input, version: 2, substitute: person(people.cafSubstitute) } });
    await write(api, scene.tenant, `UPDATE person SET left_on = '2019-05-01' WHERE tenant_id = $1 AND id = $2`, [people.cafSubstitute.id]);
    expect(codes(await answer(caf, saying('caf', 'NO', { sendsSubstitute: true, version: 4 })))).toEqual(['sendsSubstitute SUBSTITUTE_UNKNOWN']);
  });

  it('is taken back without a mail to nobody when the seat’s substitute is gone', async () => {
    const caf = await committee.enter('caf');
    await answer(caf, saying('caf', 'NO', { sendsSubstitute: true }));
    await write(api, committee.scene.tenant, `UPDATE instance_member SET substitute_id = NULL WHERE tenant_id = $1 AND id = $2`, [seat('caf')]);
    expect(codes(await answer(caf, saying('caf', 'YES', { version: 2 })))).toEqual([]);
  });

  it('forgets the substitute who takes the seat over', async () => {
    const { scene, people } = committee;
    await write(api, scene.tenant, `INSERT INTO role_grant (tenant_id, person_id, role, organisation_id) VALUES ($1, $2, 'CONTRIBUTOR', $3)`, [people.caf.id, scene.caf.id]);
    await answer(await committee.enter('caf'), saying('caf', 'NO', { sendsSubstitute: true }));
    const depart = `mutation ($input: DepartPersonInput!) { departPerson(input: $input) { person { state } } }`;
    await scene.secretariat.ask(depart, { input: { person: people.caf.id, on: '2019-05-20', successions: [{ organisation: 'caf', successor: people.cafSubstitute.id }] } });
    const taken = seatIn(await read(), 'caf');
    expect(taken).toMatchObject({ sendsSubstitute: false, version: 3 });
    expect(codes(await answer(scene.secretariat, saying('caf', 'YES', { version: 3 })))).toEqual([]);
  });

  it('waits for who cancels the meeting at that moment', async () => {
    const { tenant } = committee.scene;
    const caf = await committee.enter('caf');
    let asked: Promise<Payload> | undefined;
    await api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
      await ctx.db.query(`UPDATE meeting SET state = 'CANCELLED', cancel_reason = 'Grève' WHERE tenant_id = $1 AND id = $2`, [tenant.id, id]);
      asked = answer(caf, saying('caf', 'YES'));
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(codes(await asked!)).toEqual(['meeting INVITATION_OVER']);
    expect(seatIn(await read(), 'caf').answer).toBeNull();
  });

  it('ends with the meeting’s hour', async () => {
    await standAt(api, committee.scene.tenant, '2019-06-21');
    expect(codes(await answer(await committee.enter('caf'), saying('caf', 'YES')))).toEqual(['meeting INVITATION_OVER']);
  });
});

describe('answering by the link of the mail', () => {
  it('shows one invitation, changes nothing by being read, and takes an answer without an account', async () => {
    const token = await linkOf('caf');
    const { visitor } = committee.scene;
    const shown = (await visitor.ask<{ meetingInvitation: object }>(READ, { token })).meetingInvitation;
    expect(shown).toEqual({ title: 'COPIL de juin', holder: committee.people.caf.name, substitute: committee.people.cafSubstitute.name, answer: null, sendsSubstitute: false, substituteName: null, open: true, version: 1, organisation: 'CAF', startsAt: '2019-06-20T12:30:00.000Z' });
    expect((await visitor.get(`/reunions/reponse?jeton=${token}`)).status).toBeLessThan(500);
    expect(seatIn(await read(), 'caf')).toMatchObject({ answer: null, version: 1 });
    const said = await visitor.ask<{ answerMeetingByLink: { invitation: object; problems: object[] } }>(BY_LINK, { input: { token, version: 1, answer: 'YES', sendsSubstitute: false } });
    expect(said.answerMeetingByLink).toMatchObject({ invitation: { answer: 'YES', version: 2 }, problems: [] });
    expect(seatIn(await read(), 'caf')).toMatchObject({ answer: 'YES' });
    const stale = await visitor.ask<{ answerMeetingByLink: { problems: { path: string; code: string }[] } }>(BY_LINK, { input: { token, version: 1, answer: 'NO', sendsSubstitute: false } });
    expect(codes(stale.answerMeetingByLink)).toEqual(['version VERSION_CONFLICT']);
    const actions = await write<{ action: string; actor_kind: string }>(api, committee.scene.tenant, `SELECT action, actor_kind FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'meeting.answered%'`);
    expect(actions).toEqual([{ action: 'meeting.answered-by-link', actor_kind: 'ANONYMOUS' }]);
  });

  it('opens nothing that was cut short, is another space’s, or whose seat is somebody else’s by now', async () => {
    const { visitor, tenant } = committee.scene;
    const token = await linkOf('caf');
    expect((await visitor.graphql(READ, { token: token.slice(0, -2) })).code).toBe('LINK_INVALID');
    const neighbour = await aTenant(api);
    expect((await api.client(neighbour).graphql(READ, { token })).code).toBe('LINK_INVALID');
    await change(api, tenant, `UPDATE instance_member SET person_id = $2, substitute_id = NULL WHERE tenant_id = $1 AND id = $3`, [tenant.id, committee.people.cafSubstitute.id, seat('caf')]);
    expect((await visitor.graphql(READ, { token })).code).toBe('LINK_REVOKED');
    expect((await visitor.graphql(BY_LINK, { input: { token, version: 1, answer: 'YES', sendsSubstitute: false } })).code).toBe('LINK_REVOKED');
    expect(seatIn(await read(), 'caf').answer).toBeNull();
  });
});

describe('answering by the link of a seat that nobody holds any more', () => {
  it('is refused: the seat’s former holder answers for it no more', async () => {
    const { scene, people } = committee;
    const token = await linkOf('caf');
    await write(api, scene.tenant, `DELETE FROM contact_point WHERE tenant_id = $1`);
    const update = `mutation ($input: UpdateMemberInput!) { updateInstanceMember(input: $input) { problems { path code } } }`;
    const input = { member: seat('caf'), version: 1, organisation: 'caf', person: null, substitute: { name: people.cafSubstitute.name, email: people.cafSubstitute.email }, seat: 'VOTING', chair: false, from: '2015-01-01', until: null };
    expect((await scene.secretariat.ask<{ updateInstanceMember: { problems: object[] } }>(update, { input })).updateInstanceMember.problems).toEqual([]);
    expect(await write(api, scene.tenant, `SELECT person_id, version FROM meeting_invitee WHERE tenant_id = $1 AND member_id = $2`, [seat('caf')])).toEqual([{ person_id: null, version: 2 }]);
    for (const [query, variables] of [[READ, { token }], [BY_LINK, { input: { token, version: 2, answer: 'YES', sendsSubstitute: false } }]] as const) expect((await scene.visitor.graphql(query, variables)).code).toBe('LINK_REVOKED');
    expect(seatIn(await read(), 'caf').answer).toBeNull();
  });
});

describe('who was there', () => {
  const attend = (version: number, ...seats: [keyof Committee['seats'], string | null][]): Promise<Payload> =>
    committee.scene.secretariat.ask<{ recordAttendance: Payload }>(ATTEND, { input: { meeting: id, version, seats: seats.map(([of, attendance]) => ({ seat: seat(of), attendance })) } }).then(({ recordAttendance }) => recordAttendance);

  it('is noted from the hour on, seat by seat, and makes the quorum by the instance’s rule', async () => {
    expect(codes(await attend(2, ['caf', 'PRESENT']))).toEqual(['meeting MEETING_TO_COME']);
    await standAt(api, committee.scene.tenant, '2019-06-21');
    const first = await attend(2, ['caf', 'PRESENT'], ['expert', 'PRESENT']);
    // The expert is heard, and counts for no quorum.
    expect(first.meeting.quorum).toEqual({ seats: 3, there: 1, percent: 50, needed: 2, reached: false });
    expect(codes(await attend(2, ['chair', 'PRESENT']))).toEqual(['version VERSION_CONFLICT']);
    const second = await attend(3, ['chair', 'REPRESENTED'], ['ville', 'EXCUSED']);
    expect(second.meeting.quorum).toEqual({ seats: 3, there: 2, percent: 50, needed: 2, reached: true });
    expect(seatIn(second.meeting, 'caf').attendance).toBe('PRESENT');
    expect((await attend(4, ['chair', null])).meeting.quorum).toMatchObject({ there: 1, reached: false });
  });

  it('is noted of a meeting that was called by other means, and of its own seats only', async () => {
    const { secretariat, tenant } = committee.scene;
    const [row] = await write<{ id: string }>(api, tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, instance_id, title, starts_at, ends_at) VALUES ($1, $2, 'COPIL', $3, 'Passée', '2019-05-02T12:00:00Z', '2019-05-02T14:00:00Z') RETURNING id`, [committee.scene.pact.id, committee.instance]);
    await secretariat.ask(act('holdMeeting', 'MeetingInput'), { input: { meeting: row!.id, version: 1 } });
    const note = (seatId: string) => secretariat.graphql<{ recordAttendance: Payload }>(ATTEND, { input: { meeting: row!.id, version: 2, seats: [{ seat: seatId, attendance: 'PRESENT' }] } });
    expect((await note(row!.id)).code).toBe('MEMBER_NOT_FOUND');
    expect((await note(seat('chair'))).data!.recordAttendance.meeting.quorum).toMatchObject({ there: 1 });
    expect((await (await committee.enter('caf')).graphql(ATTEND, { input: { meeting: id, version: 2, seats: [] } })).code).toBe('FORBIDDEN');
  });
});
