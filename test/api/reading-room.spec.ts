import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock, MailTemplates, type TenantRef } from '#platform';
import { aPact, aPerson, aTenant, contextOf, countStatements, signedIn, standAt, startApi, write, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';
import { DRAFT, MOVE, PARIS_PACT as PACT, SECTION, START, type Draft, type Payload } from '../builders/bilan.js';
import { aParisTenant } from '../builders/paris-pact.js';

const ROOM_FIELDS = 'bilan closesOn open canWrite canSettle readers version threads { id place about said outcome version messages { words bySteering writtenBy } }';
const ROOM = `query ($pact: String!, $year: Int!) { readingRoom(pact: $pact, year: $year) { ${ROOM_FIELDS} } }`;
const act = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { room { ${ROOM_FIELDS} } problems { path code } } }`;
const [COMMENT, REPLY, SETTLE, CLOSING] = [act('commentBilan', 'CommentBilanInput'), act('replyInReading', 'ReplyInReadingInput'), act('settleReadingThread', 'SettleReadingThreadInput'), act('setReadingClosing', 'SetReadingClosingInput')];
const INBOX = `query { notices(first: 20) { nodes { kind subject path } } }`;

interface Room {
  readonly bilan: string;
  readonly closesOn: string;
  readonly open: boolean;
  readonly canWrite: boolean;
  readonly canSettle: boolean;
  readonly readers: number;
  readonly version: number;
  readonly threads: readonly { readonly id: string; readonly place: string; readonly about: string; readonly said: string | null; readonly outcome: string | null; readonly version: number; readonly messages: readonly { readonly words: string; readonly bySteering: boolean; readonly writtenBy: string }[] }[];
}
interface Answer {
  readonly room: Room | null;
  readonly problems: readonly { readonly path: string; readonly code: string }[];
}

let api: TestApi;
let tenant: TenantRef;
let member: TestPerson;
let secretariat: TestClient;
let conseil: TestClient;
let other: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aParisTenant(api);
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  member = await aPerson(api, tenant, { role: 'CONSEIL_MEMBER' });
  conseil = await signedIn(api, tenant, member);
  other = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'CONSEIL_MEMBER' }));
}, 60_000);
afterAll(() => api.close());

const draft = async (): Promise<Draft> => (await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact: PACT, year: 2018 })).bilanDraft;
const move = async (transition: string, more: object = {}): Promise<string[]> => {
  const { id, version } = await draft();
  const { moveBilan } = await secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, ...more } });
  return moveBilan.problems.map(({ path, code }) => `${path} ${code}`);
};
const room = async (client = conseil): Promise<Room | null> => (await client.ask<{ readingRoom: Room | null }>(ROOM, { pact: PACT, year: 2018 })).readingRoom;
const run = async (client: TestClient, document: string, input: object): Promise<Answer> => Object.values(await client.ask<Record<string, Answer>>(document, { input }))[0]!;
const codes = ({ problems }: Answer): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const kinds = async (client: TestClient): Promise<string[]> => (await client.ask<{ notices: { nodes: { kind: string }[] } }>(INBOX)).notices.nodes.map(({ kind }) => kind);

describe('the reading room', () => {
  it('opens with a closing day, and each member is told once, by mail and within the application', async () => {
    await secretariat.ask(START, { input: { pact: PACT, year: 2018, cutOff: '2018-12-31' } });
    expect(await room()).toBeNull();
    expect(await move('SEND_TO_READING')).toEqual(['closesOn READING_DAY_REQUIRED']);
    expect(await move('SEND_TO_READING', { closesOn: '2019-05-15' })).toEqual(['closesOn READING_DAY_WRONG']);
    expect(await move('SEND_TO_READING', { closesOn: '2019-06-14' })).toEqual([]);
    expect(await room()).toMatchObject({ closesOn: '2019-06-14', open: true, canWrite: true, canSettle: false, readers: 2, threads: [] });
    expect(await room(secretariat)).toMatchObject({ canWrite: true, canSettle: true });
    const queued = await write<{ recipient: string; payload: Record<string, unknown> }>(api, tenant, `SELECT recipient, payload FROM mail_message WHERE tenant_id = $1 AND template = 'bilans.reading-opened'`);
    expect(queued).toHaveLength(2);
    const mine = queued.find(({ recipient }) => recipient === member.email)!;
    const at = contextOf(api, tenant, fixedClock('2019-05-16T09:00:00Z'));
    const mail = await api.get(MailTemplates).get('bilans.reading-opened')!.render(at, mine.payload, '');
    expect([mail?.subject]).toEqual([expect.stringContaining('à lire avant sa publication, jusqu’au 14 juin 2019')]);
    expect(await kinds(conseil)).toEqual(['READING']);
    expect(await kinds(secretariat)).toEqual([]);
  });

  it('takes a remark on a section, a line or a figure that there is, with what the bilan says there', async () => {
    const { content, id } = await draft();
    const axis = content.sections.find(({ axis: at }) => at === 1)!;
    expect(codes(await run(conseil, COMMENT, { bilan: id, place: 'engagement:999', words: 'Et ?' }))).toEqual(['place READING_PLACE_GONE']);
    expect(codes(await run(conseil, COMMENT, { bilan: id, place: 'partie:AXIS:1', words: '   ' }))).toEqual(['words READING_WORDS_REQUIRED']);
    const figure = content.sections.flatMap(({ keyFigures, figures }) => [...keyFigures, ...figures])[0];
    const places = ['partie:AXIS:1', `engagement:${axis.lines[0]?.number ?? 1}`, ...(figure ? [`chiffre:${figure.indicator}:${figure.period.label}`] : [])].slice(0, axis.lines.length > 0 ? 3 : 1);
    for (const place of places) expect(codes(await run(conseil, COMMENT, { bilan: id, place, words: `À propos de ${place}` }))).toEqual([]);
    expect((await room())!.threads.map(({ place }) => place)).toEqual(places);
    // The secretariat hears of remarks once a day.
    expect(await kinds(secretariat)).toEqual(['READING_WORDS']);
  });

  it('is answered by the secretariat, which says what was changed; the member hears of it, others who did not write there do not', async () => {
    const [thread] = (await room())!.threads;
    expect((await conseil.graphql(SETTLE, { input: { thread: thread!.id, version: thread!.version, outcome: 'CHANGED', words: 'Fait.' } })).code).toBe('FORBIDDEN');
    const intro = (await draft()).sections.find(({ axis }) => axis === 1)!;
    await secretariat.ask(SECTION, { input: { section: intro.id, version: intro.version, title: intro.title, included: true, words: 'Réécrit après lecture.', examples: [] } });
    expect(codes(await run(secretariat, REPLY, { thread: thread!.id, words: 'Nous regardons.' }))).toEqual([]);
    // Somebody answered since the form was read: it is read again first.
    expect(codes(await run(secretariat, SETTLE, { thread: thread!.id, version: thread!.version, outcome: 'CHANGED', words: 'Réécrit.' }))).toEqual(['version VERSION_CONFLICT']);
    expect(codes(await run(secretariat, SETTLE, { thread: thread!.id, version: thread!.version + 1, outcome: 'CHANGED', words: 'Réécrit.' }))).toEqual([]);
    expect((await room(other))!.threads[0]).toMatchObject({ outcome: 'CHANGED', messages: [{ bySteering: false, writtenBy: member.name }, { bySteering: true, words: 'Nous regardons.' }, { words: 'Réécrit.' }] });
    expect(await kinds(conseil)).toEqual(['READING_ANSWERED', 'READING_ANSWERED', 'READING']);
    expect(await kinds(other)).toEqual(['READING']);
    expect(codes(await run(other, REPLY, { thread: thread!.id, words: 'Merci.' }))).toEqual([]);
  });

  it('tells the member by mail what was answered: one letter for all of it, nothing twice, nothing to who wants none', async () => {
    const answered = async () => write<{ id: string; recipient: string; payload: Record<string, unknown> }>(api, tenant, `SELECT id, recipient, payload FROM mail_message WHERE tenant_id = $1 AND template = 'bilans.reading-answered' ORDER BY created_at`);
    const [mail, ...more] = await answered();
    expect([mail?.recipient, more]).toEqual([member.email, []]);
    const render = (locale: string, id = mail!.id) => write(api, tenant, `UPDATE person SET locale = $2 WHERE tenant_id = $1 AND id = $3`, [locale, member.id]).then(() => api.get(MailTemplates).get('bilans.reading-answered')!.render(contextOf(api, tenant, fixedClock('2019-05-15T13:00:00Z')), mail!.payload, id));
    const english = await render('en');
    expect([english?.subject, english?.text]).toEqual([expect.stringContaining('An answer to your remark on the 2018 account'), expect.stringContaining('The account is changed.')]);
    const french = await render('fr');
    expect(french?.subject).toContain('Réponse à votre remarque sur le bilan 2018');
    expect(french?.text).toMatch(/Le bilan est modifié\.[^]*« Nous regardons\. »[^]*« Réécrit\. »[^]*\/bilans\/2018\/lecture[^]*\/desabonnement/);
    await write(api, tenant, `UPDATE mail_message SET state = 'SENT', sent_at = '2019-05-15T14:00:00Z' WHERE tenant_id = $1 AND id = $2`, [mail!.id]);
    expect(await render('fr', 'another')).toBeNull();
    await conseil.ask(`mutation ($input: SetMailChoiceInput!) { setMailChoice(input: $input) { __typename } }`, { input: { topic: 'THREADS', wanted: false } });
    const second = (await room())!.threads.at(-1)!;
    expect(codes(await run(secretariat, REPLY, { thread: second.id, words: 'Et ceci.' }))).toEqual([]);
    expect((await answered()).map(({ recipient }) => recipient).filter((to) => to === member.email)).toHaveLength(1);
  });

  it('closes to members after its day, not to the secretariat, which may extend it; what was said stays', async () => {
    await standAt(api, tenant, '2019-06-15');
    const { threads, version, bilan } = (await room())!;
    expect(await room()).toMatchObject({ open: false, canWrite: false });
    expect((await conseil.graphql(REPLY, { input: { thread: threads[0]!.id, words: 'Encore.' } })).code).toBe('READING_CLOSED');
    expect(codes(await run(secretariat, REPLY, { thread: threads[0]!.id, words: 'Une précision.' }))).toEqual([]);
    expect(codes(await run(secretariat, CLOSING, { bilan, version: version + 4, closesOn: '2019-06-30' }))).toEqual(['version VERSION_CONFLICT']);
    expect(codes(await run(secretariat, CLOSING, { bilan, version, closesOn: '2019-06-30' }))).toEqual([]);
    expect(codes(await run(conseil, REPLY, { thread: threads[0]!.id, words: 'Encore.' }))).toEqual([]);
    expect(await move('TAKE_BACK')).toEqual([]);
    expect(await room()).toBeNull();
    expect((await secretariat.graphql(REPLY, { input: { thread: threads[0]!.id, words: 'Trop tard.' } })).code).toBe('READING_OVER');
    expect((await room(secretariat))!.threads).toHaveLength(threads.length);
  });

  it('is nobody else’s: the public, the committee, a neighbour', async () => {
    expect(await move('SEND_TO_READING', { closesOn: '2019-07-14' })).toEqual([]);
    const [thread] = (await room())!.threads;
    expect((await api.client(tenant).graphql(ROOM, { pact: PACT, year: 2018 })).code).toBe('SIGN_IN_REQUIRED');
    const copil = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'COPIL_MEMBER' }));
    expect((await copil.graphql(ROOM, { pact: PACT, year: 2018 })).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api, { demonstration: true });
    await aPact(api, neighbour, { slug: PACT });
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect(await room(theirs)).toBeNull();
    expect((await theirs.graphql(REPLY, { input: { thread: thread!.id, words: 'x' } })).code).toBe('READING_THREAD_NOT_FOUND');
    expect((await theirs.graphql(COMMENT, { input: { bilan: (await draft()).id, place: 'partie:AXIS:1', words: 'x' } })).code).toBe('BILAN_NOT_STARTED');
  });

  it('is read in as many statements whatever was said, and leaves the words out of the journal', async () => {
    const { statements } = await countStatements(api, () => room());
    expect(statements.filter((sql) => !/FROM tenant ORDER BY slug|session/.test(sql)).length).toBeLessThanOrEqual(3);
    const entries = await write<{ action: string; text: string }>(api, tenant, `SELECT action, x::text AS text FROM audit_entry x WHERE tenant_id = $1 AND action LIKE 'bilan.reading%'`);
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['bilan.reading-commented', 'bilan.reading-answered', 'bilan.reading-settled', 'bilan.reading-day-set']));
    expect(entries.some(({ text }) => text.includes('Réécrit.'))).toBe(false);
  });
});
