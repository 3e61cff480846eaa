import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#platform';
import { ThreadNews } from '#reporting';
import { ACCEPT, act, aCampaign, aCollection, aGuest, aPerson, contextOf, countStatements, mailsOf, reportActs, RETURN, signedIn, SUBMIT, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const REQUEST = `openThreads threads { id field state ofReturn closedBy closingWords messages { words writtenBy bySteering mentions } } threadReaders { id name steers }`;
const READ = `query ($id: ID!) { reportRequest(id: $id) { ${REQUEST} } }`;
const OPEN = `mutation ($input: OpenThreadInput!) { done: openThread(input: $input) { problems { path code } request { ${REQUEST} } } }`;
const REPLY = `mutation ($input: ReplyInThreadInput!) { done: replyInThread(input: $input) { problems { path code } request { ${REQUEST} } } }`;
const CLOSE = `mutation ($input: CloseThreadInput!) { done: closeThread(input: $input) { problems { path code } request { ${REQUEST} } } }`;

interface Thread {
  id: string;
  field: string | null;
  state: string;
  ofReturn: boolean;
  closedBy: string | null;
  closingWords: string | null;
  messages: { words: string; bySteering: boolean; mentions: string[] }[];
}
interface Request {
  openThreads: number;
  threads: Thread[];
  threadReaders: { id: string; name: string; steers: boolean }[];
}
interface Done {
  problems: { path: string; code: string }[];
  request: Request;
}

let api: TestApi;
let scene: Collection;
let request: string;
const { requestFor, sent } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  request = await requestFor(1);
});

const done = async (client: TestClient, mutation: string, input: object): Promise<Done> => (await client.ask<{ done: Done }>(mutation, { input })).done;
const read = async (client: TestClient): Promise<Request> => (await client.ask<{ reportRequest: Request }>(READ, { id: request })).reportRequest;
const opens = async (client: TestClient, more: object = {}): Promise<Thread> => (await done(client, OPEN, { request, words: 'Depuis quand ?', ...more })).request.threads[0]!;
const words = (thread: Thread): string[] => thread.messages.map((each) => each.words);

describe('an exchange', () => {
  it('is opened on an answer or a field of it, replied to, closed with a word, and opened again by a reply', async () => {
    const { id, field, state } = await opens(scene.secretariat, { field: 'achievements' });
    expect([field, state]).toEqual(['achievements', 'OPEN']);
    expect((await read(scene.reporter)).openThreads).toBe(1);
    const replied = (await done(scene.reporter, REPLY, { thread: id, words: 'Depuis mars.' })).request.threads[0]!;
    expect(replied.messages).toMatchObject([{ words: 'Depuis quand ?', bySteering: true }, { words: 'Depuis mars.', bySteering: false }]);
    const closed = (await done(scene.secretariat, CLOSE, { thread: id, words: 'Merci, c’est noté.' })).request;
    expect(closed).toMatchObject({ openThreads: 0, threads: [{ state: 'CLOSED', closingWords: 'Merci, c’est noté.' }] });
    expect(closed.threads[0]!.closedBy).toBeTruthy();
    expect((await done(scene.reporter, REPLY, { thread: id, words: 'Une précision.' })).request).toMatchObject({ openThreads: 1, threads: [{ state: 'OPEN', closingWords: null, closedBy: null }] });
  });

  it('needs words, a field that the answer has, and readers to mention; else nothing is written', async () => {
    const [stranger] = await write<{ id: string }>(api, scene.tenant, `SELECT g.person_id AS id FROM role_grant g JOIN organisation o ON o.tenant_id = g.tenant_id AND o.id = g.organisation_id WHERE g.tenant_id = $1 AND o.slug = 'emmaus'`);
    expect((await done(scene.reporter, OPEN, { request, words: ' ' })).problems).toEqual([{ path: 'words', code: 'THREAD_WORDS_REQUIRED' }]);
    expect((await done(scene.reporter, OPEN, { request, field: 'colour', words: 'Quoi ?' })).problems).toEqual([{ path: 'field', code: 'COMMENT_FIELD_UNKNOWN' }]);
    expect((await done(scene.reporter, OPEN, { request, words: 'Voyez.', mentions: [stranger!.id] })).problems).toEqual([{ path: 'mentions.0', code: 'MENTION_MAY_NOT_READ' }]);
    expect((await read(scene.reporter)).threads).toEqual([]);
    expect((await read(scene.reporter)).threadReaders.map(({ id }) => id)).not.toContain(stranger!.id);
  });

  it('offers and takes as mentions those who are there: not who has left, was switched off, or holds the role no more', async () => {
    const colleague = async (change: string): Promise<string> => {
      const { id } = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id });
      await write(api, scene.tenant, change, [id]);
      return id;
    };
    const gone = [
      await colleague(`UPDATE person SET left_on = '2019-05-15' WHERE tenant_id = $1 AND id = $2`),
      await colleague(`UPDATE person SET disabled_on = '2019-05-01' WHERE tenant_id = $1 AND id = $2`),
      await colleague(`UPDATE role_grant SET valid_until = '2019-05-15' WHERE tenant_id = $1 AND person_id = $2`),
    ];
    const leaving = await colleague(`UPDATE person SET left_on = '2019-05-16' WHERE tenant_id = $1 AND id = $2`);
    const committee = await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' });
    const offered = (await read(scene.secretariat)).threadReaders.map(({ id }) => id);
    expect(offered).toContain(leaving);
    for (const id of [...gone, committee.id]) {
      expect(offered).not.toContain(id);
      expect((await done(scene.secretariat, OPEN, { request, words: 'Voyez.', mentions: [leaving, id] })).problems).toEqual([{ path: 'mentions.1', code: 'MENTION_MAY_NOT_READ' }]);
    }
    expect((await read(scene.secretariat)).threads).toEqual([]);
  });

  it('lets a guest do what its organisation does there: ask, name, reply and close; in the campaign of its link only, while it holds', async () => {
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    const { threadReaders } = await read(guest);
    const secretary = threadReaders.find(({ steers }) => steers)!;
    const { id, messages } = await opens(guest, { mentions: [secretary.id] });
    expect(messages).toMatchObject([{ words: 'Depuis quand ?', bySteering: false, mentions: [secretary.name] }]);
    await done(scene.secretariat, REPLY, { thread: id, words: 'Depuis janvier.' });
    expect((await done(guest, CLOSE, { thread: id })).request.threads).toMatchObject([{ state: 'CLOSED' }]);
    expect((await done(guest, REPLY, { thread: id, words: 'Une précision.' })).request.threads).toMatchObject([{ state: 'OPEN' }]);
    const before = await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', state: 'CLOSED' });
    const elsewhere = await aGuest(api, scene, scene.caf, before);
    for (const [mutation, input] of [[OPEN, { request, words: 'Et là ?' }], [REPLY, { thread: id, words: 'Et là ?' }], [CLOSE, { thread: id }]] as const) {
      expect((await elsewhere.graphql(mutation, { input })).code).toMatch(/^(REQUEST|THREAD)_NOT_FOUND$/);
    }
    await write(api, scene.tenant, `UPDATE guest_link SET revoked_at = now() WHERE tenant_id = $1`);
    expect((await guest.graphql(REPLY, { input: { thread: id, words: 'Encore.' } })).code).toBe('SIGN_IN_REQUIRED');
  });

  it('is the organisation’s, its guests’ and the secretariat’s; to others it does not exist', async () => {
    const { id } = await opens(scene.reporter);
    for (const client of [scene.validator, scene.secretariat, await aGuest(api, scene, scene.caf, scene.campaign)]) expect((await read(client)).threads).toHaveLength(1);
    const other = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.ville.id }));
    const abroad = (await aCollection(api)).secretariat;
    for (const client of [other, scene.stranger, abroad]) {
      expect((await client.graphql(REPLY, { input: { thread: id, words: 'Moi aussi.' } })).code).toBe('THREAD_NOT_FOUND');
      expect((await client.graphql(CLOSE, { input: { thread: id } })).code).toBe('THREAD_NOT_FOUND');
      expect((await client.graphql(OPEN, { input: { request, words: 'Et moi.' } })).code).toBe('REQUEST_NOT_FOUND');
    }
    const committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    const list = await committee.ask<{ reportRequests: { nodes: Request[] } }>(`query ($pact: String!) { reportRequests(pact: $pact, campaign: "2019-S1") { nodes { ${REQUEST} } } }`, { pact: scene.pact.slug });
    for (const node of list.reportRequests.nodes) expect(node).toEqual({ openThreads: 0, threads: [], threadReaders: [] });
    expect(words((await read(scene.reporter)).threads[0]!)).toEqual(['Depuis quand ?']);
  });

  it('begins with each comment of a return, which the organisation can answer; the acceptance closes it', async () => {
    const { report, version } = await sent();
    const { version: returned } = (await act(scene.secretariat, RETURN, { report, version, comments: [{ field: 'weather', words: 'Vraiment ?' }] })).report!;
    const [thread] = (await read(scene.reporter)).threads;
    expect(thread).toMatchObject({ field: 'weather', state: 'OPEN', ofReturn: true, messages: [{ words: 'Vraiment ?', bySteering: true }] });
    await done(scene.reporter, REPLY, { thread: thread!.id, words: 'Oui : le local rouvre.' });
    await act(scene.validator, SUBMIT, { request, version: returned });
    await act(scene.secretariat, ACCEPT, { report, version: returned + 1 });
    expect((await read(scene.reporter)).threads).toMatchObject([{ state: 'CLOSED', messages: [{}, { words: 'Oui : le local rouvre.' }] }]);
  });

  it('is read in one statement, and counted on rows without another', async () => {
    await opens(scene.reporter);
    await opens(scene.secretariat);
    const { statements } = await countStatements(api, () => read(scene.secretariat));
    expect(statements.filter((sql) => sql.includes('report_request'))).toHaveLength(1);
  });
});

describe('mails about exchanges', () => {
  const tell = (): Promise<number> => api.get(ThreadNews).tell(contextOf(api, scene.tenant, fixedClock('2019-05-16T12:00:00Z')));
  const recipients = async (): Promise<string[]> => (await mailsOf(api, scene.tenant, 'thread.news')).map(({ to }) => to).sort();
  const emailOf = async (name: string): Promise<string> => (await write<{ email: string }>(api, scene.tenant, `SELECT email FROM person WHERE tenant_id = $1 AND name = $2`, [name]))[0]!.email;

  it('go to who takes part and who is mentioned, not to the author, nor twice', async () => {
    const { id } = await opens(scene.secretariat);
    const { threadReaders } = await read(scene.reporter);
    const colleague = threadReaders.find(({ steers }) => !steers)!;
    const after = (await done(scene.validator, REPLY, { thread: id, words: 'Depuis mars.', mentions: [colleague.id] })).request.threads[0]!;
    expect(after.messages[1]!.mentions).toEqual([colleague.name]);
    await tell();
    const first = await recipients();
    expect(first).toContain(await emailOf(threadReaders.find(({ steers }) => steers)!.name));
    expect(new Set(first).size).toBe(first.length);
    expect(await tell()).toBe(0);
    expect(await recipients()).toEqual(first);
  });

  it('a question that names nobody goes to the other side, until somebody there has answered; one that names goes to who is named', async () => {
    const { threadReaders } = await read(scene.secretariat);
    const of = (steering: boolean) => Promise.all(threadReaders.filter(({ steers }) => steers === steering).map(({ name }) => emailOf(name)));
    const [[secretary], caf] = [await of(true), (await of(false)).sort()];
    await opens(scene.secretariat);
    await tell();
    expect(await recipients()).toEqual(caf);
    await opens(scene.reporter, { words: 'Pour qui ?' });
    expect(await tell()).toBe(1);
    expect((await recipients()).filter((to) => to === secretary)).toHaveLength(1);
    // Answered before anybody was told: only who asked is.
    const { id } = await opens(scene.secretariat, { words: 'Et en mars ?' });
    await done(scene.reporter, REPLY, { thread: id, words: 'Aussi.' });
    expect(await tell()).toBe(1);
    // Between colleagues: the secretariat is not troubled.
    await opens(scene.reporter, { words: 'Relisez-moi.', mentions: threadReaders.filter(({ steers }) => !steers).map((each) => each.id) });
    expect(await tell()).toBe(1);
    expect((await recipients()).filter((to) => to === secretary)).toHaveLength(2);
  });

  it('several messages make one mail', async () => {
    const one = await opens(scene.secretariat);
    const two = await opens(scene.secretariat, { field: 'weather' });
    await done(scene.validator, REPLY, { thread: one.id, words: 'Réponse une.' });
    await done(scene.validator, REPLY, { thread: two.id, words: 'Réponse deux.' });
    await done(scene.validator, REPLY, { thread: two.id, words: 'Et trois.' });
    expect(await tell()).toBe(1);
    const [mail, ...more] = await mailsOf(api, scene.tenant, 'thread.news');
    expect(more).toEqual([]);
    for (const said of ['Réponse une.', 'Réponse deux.', 'Et trois.']) expect(mail!.mail!.text).toContain(said);
    expect(mail!.mail!.text).toContain(`/rapports/2019-S1/caf?engagement=1#echange-${one.id}`);
    expect(mail!.mail!.headers).toHaveProperty('List-Unsubscribe');
  });

  it('do not go to who stopped them, or may no longer read', async () => {
    const { id } = await opens(scene.secretariat);
    await done(scene.validator, REPLY, { thread: id, words: 'Depuis mars.' });
    await scene.secretariat.ask(`mutation { setMailChoice(input: { topic: THREADS, wanted: false }) { account { declinedMails } } }`);
    expect(await tell()).toBe(0);
    await done(scene.secretariat, REPLY, { thread: id, words: 'Merci.' });
    await write(api, scene.tenant, `UPDATE role_grant SET valid_until = '2019-05-15' WHERE tenant_id = $1 AND role = 'ORGANISATION_VALIDATOR'`);
    expect(await tell()).toBe(0);
  });

  const wants = (client: TestClient, wanted: boolean): Promise<unknown> => client.ask(`mutation { setMailChoice(input: { topic: THREADS, wanted: ${wanted} }) { account { declinedMails } } }`);
  const toldNow = async (): Promise<string[]> => {
    const before = await recipients();
    await tell();
    const left = [...before];
    return (await recipients()).filter((to) => !left.includes(to) || !left.splice(left.indexOf(to), 1));
  };
  const sideOf = async (steering: boolean): Promise<{ id: string; email: string }[]> =>
    Promise.all((await read(scene.secretariat)).threadReaders.filter(({ steers }) => steers === steering).map(async ({ id, name }) => ({ id, email: await emailOf(name) })));

  it('what was said before somebody’s role began, long ago, or in a thread closed since is not told to them', async () => {
    await opens(scene.secretariat);
    await tell();
    const { id, email } = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id }, { role: 'FINANCE_CORRESPONDENT', organisation: scene.caf.id });
    await write(api, scene.tenant, `UPDATE role_grant SET valid_from = '2019-05-16' WHERE tenant_id = $1 AND person_id = $2 AND role = 'CONTRIBUTOR'`, [id]);
    expect(await toldNow()).toEqual([]);
    await write(api, scene.tenant, `UPDATE role_grant SET valid_from = '2019-05-15' WHERE tenant_id = $1 AND person_id = $2`, [id]);
    expect(await toldNow()).toEqual([email]);
    const old = await opens(scene.secretariat, { words: 'Et avant ?' });
    await write(api, scene.tenant, `UPDATE thread_message SET written_at = written_at - interval '8 days' WHERE tenant_id = $1 AND thread_id = $2`, [old.id]);
    const closed = await opens(scene.secretariat, { words: 'Et après ?' });
    await done(scene.secretariat, CLOSE, { thread: closed.id });
    expect(await toldNow()).toEqual([]);
  });

  it('what was said while somebody wanted no such mails does not come after they want them again', async () => {
    const caf = (await sideOf(false)).map(({ email }) => email).sort();
    await wants(scene.reporter, false);
    await opens(scene.secretariat);
    expect(await toldNow()).toHaveLength(caf.length - 1);
    await wants(scene.reporter, true);
    expect(await toldNow()).toEqual([]);
    await opens(scene.secretariat, { words: 'Et depuis ?' });
    expect((await toldNow()).sort()).toEqual(caf);
  });

  it.each([
    ['left', `UPDATE person SET left_on = '2019-05-16' WHERE tenant_id = $1 AND id = $2`],
    ['stopped the mails', `INSERT INTO mail_choice (tenant_id, person_id, topic, declined_at) VALUES ($1, $2, 'THREADS', '2019-05-15')`],
  ])('who has %s stands for nobody: their side is asked, and told of what follows', async (_how, gone) => {
    const { id, email } = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id });
    const answerer = await signedIn(api, scene.tenant, { id });
    const others = (await sideOf(false)).map((each) => each.email).filter((each) => each !== email).sort();
    const { id: thread } = await opens(scene.secretariat);
    await done(answerer, REPLY, { thread, words: 'Depuis mars.' });
    await done(scene.secretariat, REPLY, { thread, words: 'Et avant mars ?' });
    await opens(scene.secretariat, { words: 'Le savez-vous ?', mentions: [id] });
    await write(api, scene.tenant, gone, [id]);
    expect((await toldNow()).sort()).toEqual(others);
    const { text } = (await mailsOf(api, scene.tenant, 'thread.news'))[0]!.mail!;
    for (const said of ['Et avant mars ?', 'Le savez-vous ?']) expect(text).toContain(said);
    expect(text).not.toContain('Depuis quand ?');
  });
});
