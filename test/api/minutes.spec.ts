import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Minutes } from '#meetings';
import { fixedClock, MailTemplates } from '#platform';
import { aCommittee, aPact, aPerson, aTenant, contextOf, signedIn, standAt, startApi, type Committee, type TestApi, type TestClient } from '../builders/index.js';
import { readPdf } from '../builders/pdf.js';

const CONTENT = `meeting { title instance place } introduction attendance { organisation name chair how by } quorum { there needed reached }
  items { title kind notes decisions { number text organisation dueOn commitments } } otherDecisions { text }`;
const EDITION = `id number state print pages hash changes content { ${CONTENT} }`;
const DRAFT = `query ($meeting: ID!) { minutesDraft(meeting: $meeting) { introduction version items { item { id } notes notesVersion } } }`;
const READ = `query ($id: ID!) { minutes(id: $id) { ${EDITION} } }`;
const LIST = `query ($id: ID!) { meeting(id: $id) { version minutes { number state changes } } }`;
const act = (name: string, type: string, asked = ''): string => `mutation ($input: ${type}!) { acted: ${name}(input: $input) { ${asked} problems { path code } } }`;
const WRITE = act('writeMinutes', 'WriteMinutesInput');
const PREPARE = act('prepareMinutes', 'PrepareMinutesInput', 'minutes { id number hash }');
const SHARE = act('shareMinutes', 'MinutesInput', 'minutes { state }');
const DISCARD = act('discardMinutes', 'MinutesInput');

interface Edition {
  id: string;
  number: number;
  state: string;
  print: string;
  pages: number | null;
  hash: string;
  changes: string | null;
  content: { introduction: string; attendance: object[]; items: { notes: string | null; decisions: { number: number }[] }[] };
}
interface Payload {
  minutes: Edition | null;
  meeting: { id: string; version: number };
  problems: { path: string; code: string }[];
}

let api: TestApi;
let folder: string;
let committee: Committee;
let meeting: string;
let items: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacte-minutes-'));
  api = await startApi({ DEMONSTRATION: 'true', STORAGE_URL: `file:${folder}` });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  committee = await aCommittee(api);
  const { scene, seats } = committee;
  const planned = { instance: committee.instance, title: 'COPIL de juin', day: '2019-06-20', from: '14:30', to: '16:30', place: 'Salle A', remoteAddress: null };
  const { meeting: made } = await doing(act('scheduleMeeting', 'ScheduleMeetingInput', 'meeting { id version }'), planned);
  meeting = made.id;
  await doing(act('callMeeting', 'MeetingInput'), { meeting, version: made.version });
  await doing(act('setAgenda', 'SetAgendaInput'), { meeting, version: 0, items: [{ kind: 'FREE', title: 'Ouverture', minutes: 10 }, { kind: 'STORM', ref: scene.pact.commitments[0]!.id, minutes: 20 }] });
  await standAt(api, scene.tenant, '2019-06-20');
  await doing(act('openMeeting', 'MeetingInput'), { meeting, version: await versionOf() });
  items = (await scene.secretariat.ask<{ agenda: { items: { id: string }[] } }>(`query ($m: ID!) { agenda(meeting: $m) { items { id } } }`, { m: meeting })).agenda.items.map(({ id }) => id);
  await doing(act('recordDecision', 'RecordDecisionInput'), { pact: scene.pact.slug, meeting, item: items[1], text: 'Ouvrir une permanence.', commitments: [1], organisation: 'caf', dueOn: '2019-12-01' });
  await doing(act('noteAgendaItem', 'NoteAgendaItemInput'), { meeting, item: items[0], version: 0, notes: 'Le relevé précédent est approuvé.' });
  await doing(act('holdMeeting', 'MeetingInput'), { meeting, version: await versionOf() });
  await doing(act('recordAttendance', 'RecordAttendanceInput'), { meeting, version: await versionOf(), seats: [{ seat: seats.chair, attendance: 'PRESENT' }, { seat: seats.caf, attendance: 'REPRESENTED' }, { seat: seats.ville, attendance: 'EXCUSED' }] });
});

const doing = async (mutation: string, input: object, client: TestClient = committee.scene.secretariat): Promise<Payload> => (await client.ask<{ acted: Payload }>(mutation, { input })).acted;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const versionOf = async (): Promise<number> => (await committee.scene.secretariat.ask<{ meeting: { version: number } }>(LIST, { id: meeting })).meeting.version;
const read = async (id: string, client: TestClient = committee.scene.secretariat): Promise<Edition> => (await client.ask<{ minutes: Edition }>(READ, { id })).minutes;
const print = (id: string): Promise<void> => api.get(Minutes).print(contextOf(api, committee.scene.tenant), id);
const prepared = async (more: object = {}): Promise<Edition> => (await doing(PREPARE, { meeting, ...more })).minutes!;
const sent = async (more: object = {}): Promise<Edition> => {
  const edition = await prepared(more);
  await print(edition.id);
  await doing(SHARE, { minutes: edition.id });
  return edition;
};

describe('the minutes of a meeting', () => {
  it('begin when it is closed, with its words, notes, decisions, who was there and the quorum', async () => {
    const { minutesDraft } = await committee.scene.secretariat.ask<{ minutesDraft: { introduction: string; version: number } }>(DRAFT, { meeting });
    expect(minutesDraft).toMatchObject({ introduction: 'Séance du jeudi 20 juin 2019, de 14 h 30 à 16 h 30, Salle A.', version: 0, items: [{ notes: 'Le relevé précédent est approuvé.' }, { notes: null }] });
    expect(codes(await doing(WRITE, { meeting, version: 0, introduction: 'Le comité s’est réuni.' }))).toEqual([]);
    expect(codes(await doing(WRITE, { meeting, version: 0, introduction: 'Autre.' }))).toEqual(['version VERSION_CONFLICT']);
    const { id } = await prepared();
    expect((await read(id)).content).toMatchObject({
      meeting: { title: 'COPIL de juin', instance: 'Comité de pilotage', place: 'Salle A' },
      introduction: 'Le comité s’est réuni.',
      attendance: [{ chair: true, how: 'PRESENT', organisation: null, name: committee.people.chair.name, by: null }, { how: 'REPRESENTED', by: committee.people.cafSubstitute.name }, { how: 'EXCUSED' }, { how: null, name: committee.people.expert.name }],
      quorum: { there: 2, needed: 2, reached: true },
      items: [{ title: 'Ouverture', notes: 'Le relevé précédent est approuvé.', decisions: [] }, { kind: 'STORM', decisions: [{ number: 1, text: 'Ouvrir une permanence.', dueOn: '2019-12-01', commitments: [1] }] }],
      otherDecisions: [],
    });
  });

  it('are frozen with their fingerprint, printed as an accessible PDF, and do not follow what changes later', async () => {
    const { id, hash, number } = await prepared();
    expect(codes(await doing(PREPARE, { meeting }))).toEqual(['meeting MINUTES_PREPARED']);
    const [row] = await contextOf(api, committee.scene.tenant).db.query<{ text: string }>(`SELECT content::text AS text FROM minutes WHERE tenant_id = $1 AND id = $2`, [committee.scene.tenant.id, id]);
    expect([createHash('sha256').update(row!.text).digest('hex'), number]).toEqual([hash, 1]);
    await doing(act('noteAgendaItem', 'NoteAgendaItemInput'), { meeting, item: items[0], version: 1, notes: 'Après coup.' });
    expect((await read(id)).content.items[0]!.notes).toBe('Le relevé précédent est approuvé.');
    expect((await committee.scene.secretariat.graphql(SHARE, { input: { minutes: id } })).code).toBe('MINUTES_NOT_PRINTED');
    await print(id);
    await print(id);
    const { headers, status } = await committee.scene.secretariat.get(`/files/minutes/${id}.pdf`);
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([200, 'application/pdf', 'inline; filename="releve-2019-06-20-1.pdf"']);
    const chunks: Buffer[] = [];
    const { content } = await api.get(Minutes).open({ ...contextOf(api, committee.scene.tenant), grants: [{ role: 'SECRETARIAT', organisationId: null }], actor: { kind: 'PERSON', personId: committee.people.chair.id, name: '', sessionId: null } }, id);
    for await (const chunk of content) chunks.push(chunk as Buffer);
    const pdf = await readPdf(Buffer.concat(chunks));
    expect(pdf).toMatchObject({ title: 'Relevé de décisions – COPIL de juin, 20 juin 2019', language: 'fr-FR', tagged: true, accessible: true });
    expect(pdf.tags).toMatchObject({ H1: expect.any(Number), Table: 2 });
    for (const words of ['Ouvrir une permanence.', 'Le relevé précédent est approuvé.', 'représenté', 'atteint', hash]) expect(pdf.text.replace(/\s+/g, ' ')).toContain(words);
  });

  it('are sent once to those who were called, who find them with the meeting; a stranger and a neighbour do not', async () => {
    const { id } = await prepared();
    const chair = await committee.enter('chair');
    expect((await chair.graphql(READ, { id })).code).toBe('MINUTES_NOT_FOUND');
    await print(id);
    expect(codes(await doing(SHARE, { minutes: id }))).toEqual([]);
    expect(await read(id, chair)).toMatchObject({ state: 'SHARED', number: 1 });
    expect((await chair.get(`/files/minutes/${id}.pdf`)).status).toBe(200);
    for (const input of [{ minutes: id }]) expect((await committee.scene.secretariat.graphql(SHARE, { input })).code).toBe('MINUTES_SHARED');
    expect((await committee.scene.secretariat.graphql(DISCARD, { input: { minutes: id } })).code).toBe('MINUTES_SHARED');
    const mails = await contextOf(api, committee.scene.tenant).db.query<{ id: string; recipient: string; payload: Record<string, unknown> }>(`SELECT id, recipient, payload FROM mail_message WHERE tenant_id = $1 AND template = 'minutes.shared' ORDER BY recipient`, [committee.scene.tenant.id]);
    expect(mails.map(({ recipient }) => recipient)).toEqual([committee.people.chair, committee.people.caf, committee.people.ville, committee.people.expert].map(({ email }) => email).sort());
    const mail = await api.get(MailTemplates).get('minutes.shared')!.render(contextOf(api, committee.scene.tenant, fixedClock('2019-06-21T08:00:00Z')), mails[0]!.payload, mails[0]!.id);
    expect(mail!.text).toContain(`/reunions/${meeting}/releve`);
    const stranger = await signedIn(api, committee.scene.tenant, await aPerson(api, committee.scene.tenant));
    expect((await stranger.graphql(READ, { id })).code).toBe('MINUTES_NOT_FOUND');
    expect((await stranger.get(`/files/minutes/${id}.pdf`)).status).toBe(404);
    expect((await stranger.graphql(DRAFT, { meeting })).code).toBe('FORBIDDEN');
    const tenant = await aTenant(api);
    await aPact(api, tenant);
    const neighbour = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(READ, { id })).code).toBe('MINUTES_NOT_FOUND');
    expect((await neighbour.graphql(DRAFT, { meeting })).code).toBe('MEETING_NOT_FOUND');
    expect((await neighbour.graphql(PREPARE, { input: { meeting } })).code).toBe('MEETING_NOT_FOUND');
  });

  it('are told of with what they hold, whatever the register holds by then', async () => {
    await sent();
    await doing(act('recordDecision', 'RecordDecisionInput'), { pact: committee.scene.pact.slug, meeting, text: 'Oubliée.', commitments: [1], organisation: 'caf', dueOn: '2019-12-01' });
    const ctx = contextOf(api, committee.scene.tenant, fixedClock('2019-06-21T08:00:00Z'));
    const [row] = await ctx.db.query<{ id: string; payload: Record<string, unknown> }>(`SELECT id, payload FROM mail_message WHERE tenant_id = $1 AND template = 'minutes.shared' LIMIT 1`, [committee.scene.tenant.id]);
    expect((await api.get(MailTemplates).get('minutes.shared')!.render(ctx, row!.payload, row!.id))!.text).toContain('les présences et 1 décision.');
  });

  it('leave their words out of the journal, which keeps for good what it is told', async () => {
    await doing(WRITE, { meeting, version: 0, introduction: 'Mme Fictive ouvre la séance.' });
    const entries = await contextOf(api, committee.scene.tenant).db.query<{ action: string; changes: object[]; text: string }>(
      `SELECT action, changes, x::text AS text FROM audit_entry x WHERE tenant_id = $1 AND action IN ('meeting.noted', 'minutes.written') ORDER BY sequence`, [committee.scene.tenant.id]);
    expect(entries.map(({ action }) => action)).toEqual(['meeting.noted', 'minutes.written']);
    expect(entries.map(({ changes }) => changes)).toMatchObject([[{ field: 'length', after: '33' }], [{ field: 'length', after: '28' }]]);
    expect(entries.some(({ text }) => /relevé précédent|Fictive|Séance du/.test(text))).toBe(false);
  });

  it('are corrected by another edition, which says what it changes; the mail of the one before is then not sent any more', async () => {
    const first = await sent();
    expect(codes(await doing(PREPARE, { meeting }))).toEqual(['changes MINUTES_CHANGES_REQUIRED']);
    const second = await sent({ changes: 'La date de la décision 1.' });
    expect(await read(second.id)).toMatchObject({ number: 2, changes: 'La date de la décision 1.' });
    expect((await read(first.id)).state).toBe('SHARED');
    const mails = await contextOf(api, committee.scene.tenant).db.query<{ id: string; payload: Record<string, unknown> }>(`SELECT id, payload FROM mail_message WHERE tenant_id = $1 AND template = 'minutes.shared'`, [committee.scene.tenant.id]);
    const rendered = await Promise.all(mails.map(({ id, payload }) => api.get(MailTemplates).get('minutes.shared')!.render(contextOf(api, committee.scene.tenant), payload, id)));
    expect(rendered.map((mail) => (mail ? mail.text.includes('Ce qui change : La date de la décision 1.') : null)).sort()).toEqual([null, null, null, null, true, true, true, true].sort());
  });

  it('that were not sent can be discarded; a meeting that was not held has none', async () => {
    const { id } = await prepared();
    await print(id);
    expect(codes(await doing(DISCARD, { minutes: id }))).toEqual([]);
    expect((await committee.scene.secretariat.get(`/files/minutes/${id}.pdf`)).status).toBe(404);
    expect((await prepared()).number).toBe(1);
    const { meeting: next } = await doing(act('scheduleMeeting', 'ScheduleMeetingInput', 'meeting { id version }'), { instance: committee.instance, title: 'Suite', day: '2019-12-19', from: '14:30', to: '16:30', place: null, remoteAddress: null });
    expect(codes(await doing(PREPARE, { meeting: next.id }))).toEqual(['meeting MINUTES_MEETING_NOT_HELD']);
  });
});
