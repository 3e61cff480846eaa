import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { aCommittee, aPact, aPerson, aTenant, change, meetingMails, signedIn, standAt, startApi, write, type Committee, type TestApi, type TestClient } from '../builders/index.js';

const MEETING = 'id title version seats { answer }';
const act = (name: string, type = 'MeetingInput'): string => `mutation ($input: ${type}!) { ${name}(input: $input) { meeting { ${MEETING} } problems { path code message } } }`;
const SCHEDULE = act('scheduleMeeting', 'ScheduleMeetingInput');
const MOVE = act('moveMeeting', 'MoveMeetingInput');
const CALL = act('callMeeting');
const CANCEL = act('cancelMeeting', 'CancelMeetingInput');
const RENAME = act('renameMeeting', 'RenameMeetingInput');
const AGENDA = 'mutation ($input: SetAgendaInput!) { setAgenda(input: $input) { problems { path code } } }';
const TOLD = 'query ($meeting: ID!, $telling: Telling!, $day: Date) { whoIsTold(meeting: $meeting, telling: $telling, day: $day) { id name organisations standsIn } }';
const HOLIDAY = 'query ($day: Date!) { publicHoliday(day: $day) }';
const LOG = 'query { mails(first: 100) { nodes { kind kindWords } } }';

interface Meeting {
  id: string;
  version: number;
  title: string;
  seats: { answer: string | null }[];
}
interface Payload {
  meeting: Meeting;
  problems: { path: string; code: string }[];
}
interface Told {
  id: string;
  name: string;
  organisations: string[];
  standsIn: boolean;
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
const sitting = { day: '2019-06-27', from: '10:00', to: '12:00', place: 'Salle A', remoteAddress: null };
const scheduled = async (): Promise<Meeting> => (await doing(SCHEDULE, { instance: committee.instance, title: 'COPIL de jiun', day: '2019-06-20', from: '14:30', to: '16:30', place: 'Salle A', remoteAddress: null })).meeting;
const called = async (): Promise<Meeting> => {
  const { id, version } = await scheduled();
  return (await doing(CALL, { meeting: id, version })).meeting;
};
const whoIsTold = async (meeting: string, telling: string, day: string | null = null): Promise<Told[]> => (await committee.scene.secretariat.ask<{ whoIsTold: Told[] }>(TOLD, { meeting, telling, day })).whoIsTold;
const replaced = (): Promise<unknown> => write(api, committee.scene.tenant, `UPDATE meeting_invitee SET answer = 'NO', answered_at = now(), sends_substitute = true WHERE tenant_id = $1 AND member_id = $2`, [committee.seats.caf]);
const ids = (told: readonly { id: string }[]): string[] => told.map(({ id }) => id).sort();
/** Who was written to since so many mails, each once. */
const writtenTo = async (since: number): Promise<string[]> => [...new Set((await meetingMails(api, committee)).slice(since).flatMap(({ to, mail }) => (mail ? [to] : [])))].sort();
const addresses = async (told: readonly Told[]): Promise<string[]> => (await write<{ email: string }>(api, committee.scene.tenant, `SELECT email FROM person WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, [ids(told)])).map(({ email }) => email).sort();

describe('who is told', () => {
  it('of a move is exactly who is then written to: who was invited, who stands in, who sits on the new day', async () => {
    const { people, scene, instance } = committee;
    const { id } = await called();
    await replaced();
    const late = await aPerson(api, scene.tenant);
    await write(api, scene.tenant, `INSERT INTO instance_member (tenant_id, instance_id, person_id, seat, valid_from) VALUES ($1, $2, $3, 'VOTING', '2019-06-25')`, [instance, late.id]);
    const held = [people.chair, people.caf, people.ville, people.expert, people.cafSubstitute];
    expect(ids(await whoIsTold(id, 'MOVE'))).toEqual(ids(held));
    const told = await whoIsTold(id, 'MOVE', '2019-06-27');
    expect(ids(told)).toEqual(ids([...held, late]));
    expect(told.find((each) => each.id === people.cafSubstitute.id)).toMatchObject({ standsIn: true, organisations: [expect.any(String)] });
    const before = (await meetingMails(api, committee)).length;
    expect(codes(await doing(MOVE, { meeting: id, version: 2, reason: 'Salle prise', ...sitting }))).toEqual([]);
    expect(await writtenTo(before)).toEqual(await addresses(told));
  });

  it('of a cancelled meeting too; of one that nobody was invited to, nobody', async () => {
    const { id } = await called();
    await replaced();
    const told = await whoIsTold(id, 'CANCEL');
    expect(told).toHaveLength(5);
    const before = (await meetingMails(api, committee)).length;
    await doing(CANCEL, { meeting: id, version: 2, reason: 'Grève' });
    expect(await writtenTo(before)).toEqual(await addresses(told));
    expect(await whoIsTold((await scheduled()).id, 'MOVE')).toEqual([]);
  });

  it('of something to read is who sits there; the secretariat’s to know, in its space', async () => {
    const { id } = await called();
    expect(ids(await whoIsTold(id, 'READING'))).toEqual(ids([committee.people.chair, committee.people.caf, committee.people.ville, committee.people.expert]));
    expect((await committee.scene.reporter.graphql(TOLD, { meeting: id, telling: 'MOVE' })).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api, { demonstration: true });
    await aPact(api, neighbour);
    const client = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await client.graphql(TOLD, { meeting: id, telling: 'MOVE' })).code).toBe('MEETING_NOT_FOUND');
    expect((await client.graphql(RENAME, { input: { meeting: id, version: 2, title: 'Autre' } })).code).toBe('MEETING_NOT_FOUND');
  });
});

describe('the title of a meeting', () => {
  it('is corrected for its readers and their calendars, and asks nothing of them again', async () => {
    const { people, scene } = committee;
    const { id } = await called();
    await write(api, scene.tenant, `UPDATE meeting_invitee SET answer = 'YES', answered_at = now() WHERE tenant_id = $1 AND member_id = $2`, [committee.seats.ville]);
    await replaced();
    expect(codes(await doing(RENAME, { meeting: id, version: 1, title: 'COPIL de juin' }))).toEqual(['version VERSION_CONFLICT']);
    expect(codes(await doing(RENAME, { meeting: id, version: 2, title: ' ' }))).toEqual(['title MEETING_TITLE_REQUIRED']);
    expect(codes(await doing(RENAME, { meeting: id, version: 2, title: 'COPIL de jiun' }))).toEqual(['title MEETING_TITLE_SAME']);
    expect((await scene.reporter.graphql(RENAME, { input: { meeting: id, version: 2, title: 'Autre' } })).code).toBe('FORBIDDEN');
    const { meeting, problems } = await doing(RENAME, { meeting: id, version: 2, title: ' COPIL de  juin ' });
    expect([problems, meeting.title, meeting.version, meeting.seats.some(({ answer }) => answer === 'YES')]).toEqual([[], 'COPIL de juin', 3, true]);
    const mails = (await meetingMails(api, committee)).filter(({ kind }) => kind === 'RENAMED');
    expect(mails.map(({ to }) => to).sort()).toEqual([people.chair, people.caf, people.ville, people.expert, people.cafSubstitute].map(({ email }) => email).sort());
    for (const { mail } of mails) {
      const calendar = new ICAL.Component(ICAL.parse(mail!.calendar!.content));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      expect([calendar.getFirstPropertyValue('method'), Number(event.sequence), event.summary]).toEqual(['REQUEST', 1, 'COPIL de juin']);
      expect(mail!.text).toContain('La réunion « COPIL de jiun » porte désormais un autre titre');
    }
    // The call that had not left yet still leaves, by the new title.
    const calls = (await meetingMails(api, committee)).filter(({ kind, to }) => kind === 'CALLED' && to === people.chair.email);
    expect(calls.map(({ mail }) => mail?.text)).toEqual([expect.stringContaining('COPIL de juin')]);
  });

  it('is corrected without a mail before the call and after the meeting, and no more once it is cancelled', async () => {
    const one = await scheduled();
    expect(codes(await doing(RENAME, { meeting: one.id, version: 1, title: 'Atelier' }))).toEqual([]);
    await doing(CANCEL, { meeting: one.id, version: 2, reason: 'Doublon' });
    expect(codes(await doing(RENAME, { meeting: one.id, version: 3, title: 'COPIL' }))).toEqual(['meeting MEETING_CANCELLED']);
    const other = await called();
    await standAt(api, committee.scene.tenant, '2019-06-21');
    expect(codes(await doing(RENAME, { meeting: other.id, version: 2, title: 'COPIL de juin' }))).toEqual([]);
    expect((await meetingMails(api, committee)).filter(({ kind }) => kind === 'RENAMED')).toEqual([]);
  });
});

describe('an invitation', () => {
  it('says what the meeting will speak about, at what hours, and until when to answer', async () => {
    const { id, version } = await scheduled();
    const { scene } = committee;
    await doing(AGENDA, { meeting: id, version: 0, items: [{ kind: 'FREE', title: 'Ouverture', minutes: 15 }, { kind: 'STORM', ref: scene.pact.commitments[0]!.id, minutes: 20 }] });
    await doing(CALL, { meeting: id, version });
    const { text } = (await meetingMails(api, committee))[0]!.mail!;
    expect(text).toContain('Ordre du jour :');
    expect(text).toContain('14:30 · Ouverture');
    expect(text).toContain('14:45 · Engagement 1. ');
    expect(text).toContain('Réponse attendue avant le jeudi 20 juin 2019, 14:30');
  });

  it('is told from a move and a cancellation in the log of mails', async () => {
    const { id } = await called();
    await doing(MOVE, { meeting: id, version: 2, reason: 'Salle prise', ...sitting });
    await doing(CANCEL, { meeting: id, version: 3, reason: 'Grève' });
    const { mails } = await committee.scene.secretariat.ask<{ mails: { nodes: { kind: string; kindWords: string }[] } }>(LOG);
    const words = mails.nodes.flatMap(({ kind, kindWords }) => (kind === 'meeting.news' ? [kindWords] : []));
    expect([...new Set(words)].sort()).toEqual(['Convocation à une réunion', 'Réunion annulée', 'Réunion déplacée']);
  });
});

it('a public holiday is one that the space keeps', async () => {
  const holiday = async (day: string): Promise<boolean> => (await committee.scene.secretariat.ask<{ publicHoliday: boolean }>(HOLIDAY, { day })).publicHoliday;
  expect([await holiday('2030-05-30'), await holiday('2030-06-20'), await holiday('2019-12-26')]).toEqual([true, false, false]);
  await change(api, committee.scene.tenant, `UPDATE tenant SET holidays = 'FR_ALSACE_MOSELLE' WHERE id = $1`, [committee.scene.tenant.id]);
  expect(await holiday('2019-12-26')).toBe(true);
  expect((await committee.scene.reporter.graphql(HOLIDAY, { day: '2030-05-30' })).code).toBe('FORBIDDEN');
});
