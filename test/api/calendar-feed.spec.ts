import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { addDays, dayIn } from '#platform';
import { aCommittee, aPerson, aTenant, change, contextOf, countStatements, openCampaign, signedIn, startApi, type Committee, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';

const OPEN = `mutation { openCalendarFeed { address feed { lastUsedOn } } }`;
const CLOSE = `mutation { closeCalendarFeed { address feed { lastUsedOn } } }`;
const READ = `query { calendarFeed { createdAt lastUsedOn } }`;
const act = (name: string, type = 'MeetingInput', asked = ''): string => `mutation ($input: ${type}!) { acted: ${name}(input: $input) { ${asked} problems { path code } } }`;

let api: TestApi;
let committee: Committee;
let reporter: TestPerson;
let client: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  committee = await aCommittee(api);
  const { scene, seats } = committee;
  reporter = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id });
  await change(api, scene.tenant, `UPDATE instance_member SET person_id = '${reporter.id}', substitute_id = NULL WHERE tenant_id = $1 AND id = '${seats.caf}'`);
  client = await signedIn(api, scene.tenant, reporter);
});

const doing = async <Data = { meeting: { id: string; version: number } }>(mutation: string, input: object): Promise<Data> => (await committee.scene.secretariat.ask<{ acted: Data }>(mutation, { input })).acted;
const opened = async (who = client): Promise<string> => new URL((await who.ask<{ openCalendarFeed: { address: string } }>(OPEN)).openCalendarFeed.address).pathname;
/** As a calendar program has it: no cookie. */
const fetched = (path: string, headers: Record<string, string> = {}) => api.client(committee.scene.tenant).get(path, headers);
const events = (text: string): ICAL.Event[] => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};
async function called(): Promise<{ id: string; version: number }> {
  const planned = { instance: committee.instance, title: 'COPIL de juin', day: '2019-06-20', from: '14:30', to: '16:30', place: 'Salle A', remoteAddress: 'https://visio.example/copil' };
  const { meeting } = await doing(act('scheduleMeeting', 'ScheduleMeetingInput', 'meeting { id version }'), planned);
  return (await doing(act('callMeeting', 'MeetingInput', 'meeting { id version }'), { meeting: meeting.id, version: meeting.version })).meeting;
}
async function decided(more: object = {}): Promise<void> {
  const { scene } = committee;
  const [held] = await scene.secretariat.ask<{ meetings: { id: string }[] }>(`{ meetings(pact: "${scene.pact.slug}") { id } }`).then(({ meetings }) => meetings);
  const meeting = held?.id ?? (await called()).id;
  await change(api, scene.tenant, `UPDATE meeting SET starts_at = '2019-05-02T12:30:00Z', ends_at = '2019-05-02T14:30:00Z' WHERE tenant_id = $1 AND id = '${meeting}'`);
  await doing(act('recordDecision', 'RecordDecisionInput'), { pact: scene.pact.slug, meeting, text: 'Ouvrir une permanence.', commitments: [1], organisation: 'caf', dueOn: '2019-09-30', ...more });
}

describe('the calendar of a person', () => {
  it('holds the meetings to which they are called, with the hours of Paris, and takes out what is cancelled', async () => {
    const { id, version } = await called();
    const path = await opened();
    const { status, headers, text } = await fetched(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-cache']);
    expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT4H/);
    expect(text).not.toContain('ATTENDEE');
    const [at] = await contextOf(api, committee.scene.tenant).db.query<{ at: Date }>(`SELECT called_at AS at FROM meeting WHERE tenant_id = $1 AND id = $2`, [committee.scene.tenant.id, id]);
    expect(text.match(/^(DTSTAMP|LAST-MODIFIED|CREATED).*$/gm)).toEqual([`DTSTAMP:${at!.at.toISOString().replace(/\.\d+|[-:]/g, '')}`]);
    const [event] = events(text);
    expect([event!.uid, event!.summary, event!.location, event!.startDate.toString(), event!.startDate.zone?.tzid, event!.startDate.toJSDate().toISOString()]).toEqual([`reunion-${id}@pacte`, 'COPIL de juin', 'Salle A', '2019-06-20T14:30:00', 'Europe/Paris', '2019-06-20T12:30:00.000Z']);
    const sequence = Number(event!.sequence);
    await doing(act('moveMeeting', 'MoveMeetingInput', 'meeting { id version }'), { meeting: id, version, day: '2019-06-27', from: '10:00', to: '12:00', place: 'Salle B', remoteAddress: null, reason: 'Grève' });
    const [moved] = events((await fetched(path)).text);
    expect([moved!.uid, moved!.startDate.toString(), Number(moved!.sequence)]).toEqual([event!.uid, '2019-06-27T10:00:00', sequence + 1]);
    await doing(act('cancelMeeting', 'CancelMeetingInput', 'meeting { id }'), { meeting: id, version: version + 1, reason: 'Reporté' });
    expect(events((await fetched(path)).text)[0]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('holds what is due: answers of their organisation until they are sent, decisions until they are done, and nothing of others', async () => {
    await openCampaign(committee.scene.secretariat, committee.scene.pact.slug, committee.scene.campaign.code);
    await decided();
    await decided({ text: 'Pour une autre organisation.', organisation: 'ville' });
    const path = await opened();
    const { text } = await fetched(path);
    const due = events(text).filter(({ startDate }) => startDate.isDate);
    expect(due.map(({ summary }) => summary.replace(/\d+ engagements?/, 'N'))).toEqual([expect.stringContaining('Réponses à envoyer (N)'), 'Décision à exécuter : Ouvrir une permanence.']);
    expect(due[1]!.startDate.toString()).toBe('2019-09-30');
    expect(due.map(({ uid }) => uid.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'))).toEqual(['rapport-id-id@pacte', 'decision-id@pacte']);
    // Midnight of the space, whatever zone the database keeps.
    const [{ on }] = await contextOf(api, committee.scene.tenant).db.query<{ on: string }>(`SELECT decided_on::text AS on FROM decision WHERE tenant_id = $1 LIMIT 1`, [committee.scene.tenant.id]) as [{ on: string }];
    expect([due[1]!.component.getFirstPropertyValue('dtstamp')!.toString(), text.match(/^DTSTAMP:\d{8}T220000Z$/gm)]).toMatchObject([`${addDays(on, -1)}T22:00:00Z`, { length: 2 }]);
    await change(api, committee.scene.tenant, `UPDATE decision SET state = 'DONE', closed_on = '2019-05-15', closing_words = 'Fait.' WHERE tenant_id = $1`);
    expect(events((await fetched(path)).text).filter(({ summary }) => summary.startsWith('Décision'))).toEqual([]);
  });

  it('leaves out the meeting to which its holder does not come, and gives it to who comes instead', async () => {
    const { scene, seats, people } = committee;
    await called();
    const substitute = await opened(await committee.enter('cafSubstitute'));
    const path = await opened();
    await change(api, scene.tenant, `UPDATE instance_member SET substitute_id = '${people.cafSubstitute.id}' WHERE tenant_id = $1 AND id = '${seats.caf}'`);
    const held = async () => [events((await fetched(path)).text).length, events((await fetched(substitute)).text).length];
    expect(await held()).toEqual([1, 0]);
    await change(api, scene.tenant, `UPDATE meeting_invitee SET answer = 'NO', answered_at = now(), sends_substitute = true WHERE tenant_id = $1 AND member_id = '${seats.caf}'`);
    expect(await held()).toEqual([0, 1]);
    await change(api, scene.tenant, `UPDATE meeting_invitee SET answer = 'MAYBE', sends_substitute = false WHERE tenant_id = $1 AND member_id = '${seats.caf}'`);
    expect(await held()).toEqual([1, 0]);
  });

  it('moves the day of an organisation that was given more time under a higher number, and a later moment of writing', async () => {
    const { scene } = committee;
    await openCampaign(scene.secretariat, scene.pact.slug, scene.campaign.code);
    const path = await opened();
    const read = async () => {
      const event = events((await fetched(path)).text).find(({ summary }) => summary.startsWith('Réponses'))!;
      return [event.startDate.toString(), Number(event.sequence), event.component.getFirstPropertyValue('dtstamp')!.toString()] as const;
    };
    const extend = (due: string, granted: string) =>
      change(api, scene.tenant, `INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) SELECT $1, c.id, '${scene.caf.id}', '${due}', 'Congés', '${granted}' FROM campaign c WHERE c.tenant_id = $1 AND c.state = 'OPEN'
        ON CONFLICT (tenant_id, campaign_id, organisation_id) DO UPDATE SET due_on = excluded.due_on, granted_on = excluded.granted_on`);
    const first = await read();
    await extend('2019-08-30', '2019-05-20');
    const second = await read();
    await extend('2019-09-13', '2019-05-20');
    const third = await read();
    expect([second[0], third[0], second[2]]).toEqual(['2019-08-30', '2019-09-13', '2019-05-19T22:00:00Z']);
    expect([second[1] > first[1], third[1] > second[1], second[2] > first[2]]).toEqual([true, true, true]);
  });

  it('is read again only when it changed, in as many statements whatever it holds; the day of its last use is told', async () => {
    await called();
    const path = await opened();
    expect((await client.ask<{ calendarFeed: object }>(READ)).calendarFeed).toMatchObject({ lastUsedOn: null });
    const { headers } = await fetched(path);
    expect((await client.ask<{ calendarFeed: { lastUsedOn: string } }>(READ)).calendarFeed.lastUsedOn).toBe(dayIn('Europe/Paris', new Date()));
    const again = await fetched(path, { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.text]).toEqual([304, '']);
    const count = async (): Promise<number> => (await countStatements(api, () => fetched(path))).statements.length;
    const few = await count();
    await decided();
    await decided();
    expect(await count()).toBe(few);
    expect((await fetched(path, { 'if-none-match': String(headers['etag']) })).status).toBe(200);
  });

  it('is at one address: replaced and withdrawn it leads nowhere, nor once the person has left', async () => {
    const first = await opened();
    const second = await opened();
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200]);
    await client.ask(CLOSE);
    expect((await fetched(second)).status).toBe(404);
    expect((await client.ask<{ calendarFeed: null }>(READ)).calendarFeed).toBeNull();
    const third = await opened();
    await change(api, committee.scene.tenant, `UPDATE person SET left_on = '2019-05-01' WHERE tenant_id = $1 AND id = '${reporter.id}'`);
    expect((await fetched(third)).status).toBe(404);
  });

  it('ends with everything else once the person is known by another address: whoever read the former may have opened it', async () => {
    const { scene } = committee;
    const administrator = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'PACT_ADMINISTRATOR' }));
    const feed = await opened();
    await administrator.ask('mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { person { id } } }', { input: { person: reporter.id, name: reporter.name, email: `juste-${reporter.email}` } });
    expect((await fetched(feed)).status).toBe(404);
    await change(api, scene.tenant, `UPDATE person SET disabled_on = NULL WHERE tenant_id = $1 AND id = '${reporter.id}'`);
    expect((await fetched(feed)).status).toBe(404);
  });

  it('is nobody’s who has not signed in, and not another space’s', async () => {
    expect((await api.client(committee.scene.tenant).graphql(OPEN)).code).toBe('SIGN_IN_REQUIRED');
    const path = await opened();
    const neighbour = await aTenant(api);
    expect((await api.client(neighbour).get(path)).status).toBe(404);
    expect((await fetched('/calendars/abc.ics')).status).toBe(404);
    expect((await fetched(`/calendars/${'a'.repeat(43)}.ics`)).status).toBe(404);
  });
});
