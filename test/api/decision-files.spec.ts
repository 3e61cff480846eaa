import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Evidence } from '#reporting';
import { aCollection, aPerson, contextOf, countStatements, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const ONE = `query ($pact: String!) { decision(pact: $pact, number: 1) { version availableTransitions files { id name mediaType bytes sha256 bySteering uploadedBy canBeRemoved } } }`;
const REMOVE = 'mutation ($file: ID!) { removeDecisionFile(input: { file: $file }) { decision { number files { name } } } }';
const act = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { problems { path code } } }`;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

interface File {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bySteering: boolean;
  readonly canBeRemoved: boolean;
}
interface Sent {
  readonly status: number;
  readonly code: string | undefined;
  readonly file: File;
}

let api: TestApi;
let folder: string;
let scene: Collection;
let committee: TestClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacte-decision-files-'));
  // Stands for an antivirus: what holds the word is refused.
  api = await startApi({ DEMONSTRATION: 'true', STORAGE_URL: `file:${folder}`, SCAN_COMMAND: 'f() { if grep -q VIRUS "$1"; then exit 1; fi; }; f' });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  scene = await aCollection(api);
  committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
  await decided(scene);
});

/** Decision 1 of its pact, which the CAF carries out. */
async function decided({ tenant, pact, secretariat }: Collection): Promise<void> {
  const [meeting] = await write<{ id: string }>(api, tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', 'COPIL', '2018-12-20T13:30:00Z') RETURNING id`, [pact.id]);
  const input = { pact: pact.slug, meeting: meeting!.id, text: 'Ouvrir une permanence.', commitments: [1], organisation: 'caf', dueOn: '2019-09-30' };
  expect(await secretariat.ask(act('recordDecision', 'RecordDecisionInput'), { input })).toEqual({ recordDecision: { problems: [] } });
}
async function send(content: Buffer, name = 'bail.pdf', client: TestClient = scene.reporter, number: number | string = 1): Promise<Sent> {
  const { status, text } = await client.send('POST', `/files/decisions/pieces?pacte=${scene.pact.slug}&decision=${number}&nom=${encodeURIComponent(name)}`, { 'content-type': 'application/vnd.pacte.file' }, content);
  const body = JSON.parse(text) as File & { errors?: { extensions: { code: string } }[] };
  return { status, code: body.errors?.[0]?.extensions.code, file: body };
}
const shown = async (client: TestClient = scene.reporter) => (await client.ask<{ decision: { version: number; availableTransitions: string[]; files: File[] } }>(ONE, { pact: scene.pact.slug })).decision;
const read = async (file: File, client: TestClient) => (await client.get(`/files/decisions/pieces/${file.id}`)).status;
const close = (words = 'Bail signé.') => scene.secretariat.ask(act('closeDecision', 'DecisionWordsInput'), { input: { pact: scene.pact.slug, number: 1, version: 1, words } });
const kept = async (): Promise<string[]> => (existsSync(join(folder, scene.tenant.id)) ? readdir(join(folder, scene.tenant.id)) : []);

describe('a file given with a decision', () => {
  it('is told by what it holds, shown with who gave it, and given back to be saved; the journal has it', async () => {
    const { status, file } = await send(PDF, 'Bail signé.exe');
    expect([status, file.name, file.mediaType, file.bySteering]).toEqual([201, 'Bail signé.exe.pdf', 'application/pdf', false]);
    await send(PNG, 'photo.png', scene.secretariat);
    expect(await shown()).toMatchObject({
      // Its words did not change: a form that is open on it stays good.
      version: 1,
      files: [{ id: file.id, name: 'Bail signé.exe.pdf', bytes: PDF.length, bySteering: false, canBeRemoved: true }, { name: 'photo.png', bySteering: true, canBeRemoved: false }],
    });
    const got = await scene.reporter.get(`/files/decisions/pieces/${file.id}`);
    expect(got.text).toBe(PDF.toString());
    expect(got.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-disposition': expect.stringContaining('attachment; ') });
    const { history } = await scene.secretariat.ask<{ history: { nodes: { summary: string; changes: { label: string; after: string }[] }[] } }>(
      'query ($id: ID!) { history(object: $id, first: 5) { nodes { summary changes { label after } } } }',
      { id: (await write<{ id: string }>(api, scene.tenant, 'SELECT id FROM decision WHERE tenant_id = $1'))[0]!.id },
    );
    expect(history.nodes[1]).toMatchObject({ summary: expect.stringContaining('a joint un fichier à une décision'), changes: [{ label: 'fichier', after: 'Bail signé.exe.pdf' }] });
  });

  it('is refused when it is of no taken type, empty, given twice, too heavy, unsafe, or one of more than ten; nothing is kept then', async () => {
    for (const forged of [Buffer.from('MZ\u0000\u0001program'), Buffer.from('<html><script>alert(1)</script>')]) expect((await send(forged)).code).toBe('EVIDENCE_TYPE_REFUSED');
    expect((await send(Buffer.alloc(0))).code).toBe('EVIDENCE_EMPTY');
    expect((await send(Buffer.from('un VIRUS'), 'note.txt')).code).toBe('UPLOAD_UNSAFE');
    expect(await send(Buffer.concat([PDF, Buffer.alloc(10_000_000)]))).toMatchObject({ status: 413, code: 'UPLOAD_TOO_LARGE' });
    expect([await kept(), await readdir(join(folder, 'incoming')), (await shown()).files]).toEqual([[], [], []]);
    for (let n = 0; n < 9; n += 1) expect((await send(Buffer.from(`note ${n}`), 'note.txt')).status).toBe(201);
    expect((await send(Buffer.from('note 3'), 'autre.txt', scene.secretariat)).code).toBe('EVIDENCE_TWICE');
    expect((await send(PDF, 'bail.pdf', scene.secretariat)).status).toBe(201);
    expect((await send(PNG, 'photo.png')).code).toBe('EVIDENCE_TOO_MUCH');
    expect(await kept()).toHaveLength(10);
  });

  it('that is too heavy leaves the connection free for the next', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const give = (content: Buffer) => scene.reporter.send('POST', `/files/decisions/pieces?pacte=${scene.pact.slug}&decision=1&nom=bail.pdf`, { 'content-type': 'application/vnd.pacte.file' }, content, agent);
    expect((await give(Buffer.concat([PDF, Buffer.alloc(30_000_000)]))).status).toBe(413);
    expect((await give(PDF)).status).toBe(201);
    agent.destroy();
  });

  it('is added and removed while the decision is open, each side its own; once it is closed all of it stays', async () => {
    const mine = (await send(PDF)).file;
    const theirs = (await send(PNG, 'photo.png', scene.secretariat)).file;
    expect((await scene.reporter.graphql(REMOVE, { file: theirs.id })).code).toBe('DECISION_FILE_OF_OTHERS');
    expect((await scene.secretariat.graphql(REMOVE, { file: mine.id })).code).toBe('DECISION_FILE_OF_OTHERS');
    expect(await scene.secretariat.ask(REMOVE, { file: theirs.id })).toEqual({ removeDecisionFile: { decision: { number: 1, files: [{ name: 'bail.pdf' }] } } });
    expect(await kept()).toEqual([mine.id]);
    await close();
    expect((await scene.reporter.graphql(REMOVE, { file: mine.id })).code).toBe('DECISION_ENDED');
    expect((await send(PNG)).code).toBe('DECISION_ENDED');
    expect(await shown()).toMatchObject({ availableTransitions: [], files: [{ id: mine.id, canBeRemoved: false }] });
    expect(await read(mine, scene.reporter)).toBe(200);
  });

  it('is read by the committee, which adds and removes none; nothing takes one that takes effect by itself', async () => {
    const { file } = await send(PDF);
    expect(await read(file, committee)).toBe(200);
    expect(await shown(committee)).toMatchObject({ files: [{ id: file.id, canBeRemoved: false }] });
    expect((await send(PNG, 'photo.png', committee)).code).toBe('FORBIDDEN');
    expect((await committee.graphql(REMOVE, { file: file.id })).code).toBe('FORBIDDEN');
    await write(api, scene.tenant, `INSERT INTO decision (tenant_id, pact_id, number, kind, state, text, decided_on, closed_on) VALUES ($1, $2, 2, 'SUSPENSION', 'DONE', 'Suspendu.', '2019-01-01', '2019-01-01')`, [scene.pact.id]);
    expect((await send(PNG, 'photo.png', scene.secretariat, 2)).code).toBe('DECISION_TAKES_EFFECT_BY_ITSELF');
  });

  it('does not exist for other organisations, visitors and neighbours, nor at addresses that name no decision', async () => {
    const { file } = await send(PDF);
    const neighbour = await aCollection(api);
    await decided(neighbour);
    for (const client of [scene.stranger, scene.visitor, neighbour.secretariat, neighbour.reporter]) {
      const isNeighbour = client === neighbour.secretariat || client === neighbour.reporter;
      expect((await send(PNG, 'photo.png', client)).code).toBe(isNeighbour ? 'PACT_NOT_FOUND' : 'DECISION_NOT_FOUND');
      expect(await read(file, client)).toBe(404);
      expect((await client.graphql(REMOVE, { file: file.id })).code).toBe(client === scene.visitor ? 'SIGN_IN_REQUIRED' : 'EVIDENCE_NOT_FOUND');
    }
    for (const number of ['7', 'x', '', '1e1', '99999999']) expect((await send(PNG, 'photo.png', scene.reporter, number)).code).toBe('DECISION_NOT_FOUND');
    expect((await scene.reporter.get('/files/decisions/pieces/pas-un-identifiant')).status).toBe(400);
    // A page of another site cannot have it sent.
    const crossing = await scene.reporter.send('POST', `/files/decisions/pieces?pacte=${scene.pact.slug}&decision=1&nom=a.png`, { 'content-type': 'application/vnd.pacte.file', origin: 'https://elsewhere.example' }, PNG);
    expect(crossing.status).toBe(403);
    expect((await shown()).files).toHaveLength(1);
  });

  it('is kept by the sweep, which takes what no row speaks of', async () => {
    const { file } = await send(PDF);
    const stray = '00000000-0000-4000-8000-000000000000';
    await writeFile(join(folder, scene.tenant.id, stray), 'x');
    const before = new Date(Date.now() - 25 * 3_600_000);
    for (const id of [stray, file.id]) await utimes(join(folder, scene.tenant.id, id), before, before);
    expect(await api.get(Evidence).sweep(contextOf(api, scene.tenant))).toBe(1);
    expect(await kept()).toEqual([file.id]);
  });

  it('comes with its decision in as many statements, however many there are', async () => {
    const count = async (): Promise<number> => (await countStatements(api, () => shown())).statements.length;
    const none = await count();
    for (let n = 0; n < 4; n += 1) await send(Buffer.from(`note ${n}`), 'note.txt');
    expect([await count(), (await shown()).files.length]).toEqual([none, 4]);
  });
});
