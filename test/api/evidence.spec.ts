import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Evidence } from '#reporting';
import { aCampaign, aCollection, aGuest, contextOf, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const DESK = `query ($pact: String!) { reportingDesk(pact: $pact, campaign: "2019-S1", organisation: "caf") {
  requests { id commitment { number } evidence { id name mediaType bytes uploadedBy } } } }`;
const REMOVE = 'mutation ($file: ID!) { removeEvidence(input: { file: $file }) { request { evidence { id } } } }';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

interface File {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
}

let api: TestApi;
let folder: string;
let scene: Collection;
let request: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacte-evidence-'));
  // Stands for an antivirus: what holds the word is refused, what holds the other breaks it.
  api = await startApi({ DEMONSTRATION: 'true', STORAGE_URL: `file:${folder}`, SCAN_COMMAND: 'f() { if grep -q VIRUS "$1"; then exit 1; fi; if grep -q BREAKS "$1"; then exit 7; fi; }; f' });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  scene = await aCollection(api);
  request = (await files())[0]!.id;
});

async function files(client = scene.reporter): Promise<{ id: string; evidence: File[] }[]> {
  return (await client.ask<{ reportingDesk: { requests: { id: string; evidence: File[] }[] } }>(DESK, { pact: scene.pact.slug })).reportingDesk.requests;
}
async function send(content: Buffer, name = 'bilan.pdf', client: TestClient = scene.reporter, to = request): Promise<{ status: number; code: string | undefined; file: File }> {
  const { status, text } = await client.send('POST', `/files/pieces?demande=${to}&nom=${encodeURIComponent(name)}`, { 'content-type': 'application/vnd.pacte.file' }, content);
  const body = JSON.parse(text) as File & { errors?: { extensions: { code: string } }[] };
  return { status, code: body.errors?.[0]?.extensions.code, file: body };
}
const kept = async (): Promise<string[]> => (existsSync(join(folder, scene.tenant.id)) ? readdir(join(folder, scene.tenant.id)) : []);
const incoming = () => readdir(join(folder, 'incoming'));

describe('a file given as proof', () => {
  it('is told by what it holds, kept, and given back to be saved under its name', async () => {
    const { status, file } = await send(PDF, 'C:\\Été\\bilan 📷.exe');
    expect([status, file.name, file.mediaType]).toEqual([201, 'bilan 📷.exe.pdf', 'application/pdf']);
    expect((await files())[0]!.evidence).toMatchObject([{ id: file.id, name: 'bilan 📷.exe.pdf', bytes: PDF.length }]);
    expect([await kept(), await incoming()]).toEqual([[file.id], []]);
    const got = await scene.reporter.get(`/files/pieces/${file.id}`);
    expect(got.text).toBe(PDF.toString());
    expect(got.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(got.headers['content-disposition']).toBe(`attachment; filename="bilan .exe.pdf"; filename*=UTF-8''bilan%20%F0%9F%93%B7.exe.pdf`);
    expect((await send(Buffer.from('nom;nombre\nÉtape;3\n', 'latin1'), 'liste.csv')).file.mediaType).toBe('text/csv');
    expect((await send(PNG, '')).file.name).toBe('fichier.png');
  });

  it('is refused when it is of no taken type, empty, sent twice, or found unsafe; nothing is kept then', async () => {
    const zip = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');
    const refused = [Buffer.from('MZ\u0000\u0001program'), Buffer.from('<html><script>alert(1)</script>'), Buffer.from('<?xml version="1.0"?><svg/>'), zip, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])];
    for (const content of refused) expect((await send(content, 'rapport.pdf')).code).toBe('EVIDENCE_TYPE_REFUSED');
    expect((await send(Buffer.alloc(0))).code).toBe('EVIDENCE_EMPTY');
    expect((await send(Buffer.from('un VIRUS'), 'note.txt')).code).toBe('UPLOAD_UNSAFE');
    expect((await send(Buffer.from('cela BREAKS tout'), 'note.txt')).code).toBe('UPLOAD_NOT_SCANNED');
    expect([await kept(), await incoming(), (await files())[0]!.evidence]).toEqual([[], [], []]);
    await send(PDF);
    expect((await send(PDF, 'autre.pdf')).code).toBe('EVIDENCE_TWICE');
    expect(await kept()).toHaveLength(1);
  });

  it('is ten megabytes at most, and one of ten', async () => {
    expect(await send(Buffer.concat([PDF, Buffer.alloc(10_000_000)]))).toMatchObject({ status: 413, code: 'UPLOAD_TOO_LARGE' });
    expect(await incoming()).toEqual([]);
    for (let n = 0; n < 10; n += 1) expect((await send(Buffer.from(`note ${n}`), 'note.txt')).status).toBe(201);
    expect((await send(PDF)).code).toBe('EVIDENCE_TOO_MUCH');
  });

  it('cut off on its way leaves nothing', async () => {
    const cookie = [...scene.reporter.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const socket = connect(api.port, '127.0.0.1');
    const head = `POST /files/pieces?demande=${request}&nom=a.pdf HTTP/1.1\r\nhost: ${scene.reporter.host}\r\ncookie: ${cookie}\r\ncontent-type: application/vnd.pacte.file\r\ncontent-length: 5000000\r\n\r\n`;
    socket.write(Buffer.concat([Buffer.from(head), PDF, Buffer.alloc(100_000)]));
    await until(async () => (await incoming()).length === 1);
    socket.destroy();
    await until(async () => (await incoming()).length === 0);
    expect([await kept(), (await files())[0]!.evidence]).toEqual([[], []]);
  });

  it('can be removed as long as the answer is written, not once it is sent', async () => {
    const { file } = await send(PDF);
    const other = await send(PNG, 'photo.png');
    await scene.reporter.ask(REMOVE, { file: file.id });
    expect(await kept()).toEqual([other.file.id]);
    await write(api, scene.tenant, `INSERT INTO report (tenant_id, request_id, state, saved_at, saved_by, submitted_at) VALUES ($1, $2, 'SUBMITTED', now(), 'essai', now())`, [request]);
    expect((await scene.reporter.graphql(REMOVE, { file: other.file.id })).code).toBe('REPORT_UNDER_REVIEW');
    expect((await send(PDF)).code).toBe('REPORT_UNDER_REVIEW');
  });

  it('is the organisation’s, its guest’s and the secretariat’s; to others it does not exist', async () => {
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    const { file } = await send(PDF, 'bilan.pdf', guest);
    const next = await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
    const later = await aGuest(api, scene, scene.caf, next);
    const neighbour = await aCollection(api);
    for (const client of [scene.stranger, later, neighbour.reporter, neighbour.secretariat]) {
      expect((await send(PNG, 'a.png', client)).code).toBe('REQUEST_NOT_FOUND');
      expect((await client.get(`/files/pieces/${file.id}`)).status).toBe(404);
      expect((await client.graphql(REMOVE, { file: file.id })).code).toBe(client === neighbour.secretariat ? 'FORBIDDEN' : 'EVIDENCE_NOT_FOUND');
    }
    expect((await send(PNG, 'a.png', scene.secretariat)).code).toBe('FORBIDDEN');
    for (const client of [guest, scene.reporter, scene.secretariat]) expect((await client.get(`/files/pieces/${file.id}`)).status).toBe(200);
    // A page of another site cannot have it sent.
    const crossing = await scene.reporter.send('POST', `/files/pieces?demande=${request}&nom=a.png`, { 'content-type': 'application/vnd.pacte.file', origin: 'https://elsewhere.example' }, PNG);
    expect(crossing.status).toBe(403);
    // Public or not, the report does not give it to visitors.
    await write(api, scene.tenant, `INSERT INTO report (tenant_id, request_id, state, status, weather, saved_at, saved_by, submitted_at) VALUES ($1, $2, 'ACCEPTED', 'IN_PROGRESS', 'SUNNY', now(), 'essai', now())`, [request]);
    expect((await scene.visitor.get(`/files/pieces/${file.id}`)).status).toBe(404);
    const shown = await scene.visitor.ask<{ commitment: { reports: { evidence: object[] }[] } }>('query ($pact: String!) { commitment(pact: $pact, number: 1) { reports { evidence { id } } } }', { pact: scene.pact.slug });
    expect(shown.commitment.reports).toEqual([{ evidence: [] }]);
  });

  it('whose row is gone is swept after a day', async () => {
    const { file } = await send(PDF);
    const stray = '00000000-0000-4000-8000-000000000000';
    const young = '00000000-0000-4000-8000-000000000001';
    for (const id of [stray, young]) await writeFile(join(folder, scene.tenant.id, id), 'x');
    const before = new Date(Date.now() - 25 * 3_600_000);
    for (const id of [stray, file.id]) await utimes(join(folder, scene.tenant.id, id), before, before);
    expect(await api.get(Evidence).sweep(contextOf(api, scene.tenant))).toBe(1);
    expect((await kept()).sort()).toEqual([young, file.id].sort());
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('did not come');
}
