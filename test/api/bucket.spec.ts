import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Evidence } from '#reporting';
import { aBucket, type Bucket } from '../builders/bucket.js';
import { aCollection, contextOf, startApi, type Collection, type TestApi } from '../builders/index.js';

const DESK = `query ($pact: String!) { reportingDesk(pact: $pact, campaign: "2019-S1", organisation: "caf") { requests { id evidence { id } } } }`;
const REMOVE = 'mutation ($file: ID!) { removeEvidence(input: { file: $file }) { request { id } } }';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
const DAY_MS = 24 * 3_600_000;

interface Desk {
  readonly reportingDesk: { readonly requests: readonly { readonly id: string; readonly evidence: readonly { readonly id: string }[] }[] };
}

let bucket: Bucket;
let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  bucket = await aBucket();
  api = await startApi({ DEMONSTRATION: 'true', ...bucket.settings });
});
afterAll(async () => {
  await api.close();
  await bucket.stop();
});
beforeEach(async () => {
  scene = await aCollection(api);
});

const asked = async () => (await scene.reporter.ask<Desk>(DESK, { pact: scene.pact.slug })).reportingDesk.requests[0]!;
async function send(content: Buffer, to = scene): Promise<{ status: number; id: string; code: string | undefined; message: string | undefined }> {
  const { requests } = (await to.reporter.ask<Desk>(DESK, { pact: to.pact.slug })).reportingDesk;
  const { status, text } = await to.reporter.send('POST', `/files/pieces?demande=${requests[0]!.id}&nom=bilan.pdf`, { 'content-type': 'application/vnd.pacte.file' }, content);
  const { id, errors } = JSON.parse(text) as { id: string; errors?: { message: string; extensions: { code: string } }[] };
  return { status, id, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}
const keyOf = (id: string) => `paris/${scene.tenant.id}/${id}`;
const mine = async () => (await bucket.keys()).filter((key) => key.includes(scene.tenant.id));

describe('files in a bucket of an S3-compatible store', () => {
  it('are kept under their tenant and id, given back as they were, and removed', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(6_000_000, 'é')]);
    const { status, id } = await send(content);
    expect([status, await mine()]).toEqual([201, [keyOf(id)]]);
    const got = await scene.reporter.send('GET', `/files/pieces/${id}`, {});
    expect([got.status, got.headers['content-length'], Buffer.byteLength(got.text)]).toEqual([200, String(content.length), content.length]);
    await scene.reporter.ask(REMOVE, { file: id });
    expect([await mine(), (await asked()).evidence]).toEqual([[], []]);
    expect((await scene.reporter.get(`/files/pieces/${id}`)).status).toBe(404);
  });

  it('leave no bytes when their row is refused', async () => {
    await send(PDF);
    expect((await send(PDF)).code).toBe('EVIDENCE_TWICE');
    expect(await mine()).toHaveLength(1);
  });

  it('whose row is gone are swept after a day', async () => {
    const { id } = await send(PDF);
    const store = api.get(Evidence);
    expect(await store.sweep(contextOf(api, scene.tenant))).toBe(0);
    await bucket.age(keyOf(id), DAY_MS + 60_000);
    expect(await store.sweep(contextOf(api, scene.tenant))).toBe(0);
    await bucket.put(Array.from({ length: 12 }, (_, n) => keyOf(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)), DAY_MS + 60_000);
    await bucket.put([keyOf('00000000-0000-4000-8000-0000000young')], 0);
    expect(await store.sweep(contextOf(api, scene.tenant))).toBe(12);
    expect(await mine()).toHaveLength(2);
  });
});

describe('a bucket that cannot be used', () => {
  it.each([
    ['refuses the key', { STORAGE_ACCESS_KEY: 'another' }],
    ['is not there', { STORAGE_URL: 's3://elsewhere' }],
    ['does not answer', { STORAGE_ENDPOINT: 'http://127.0.0.1:9' }],
  ])('because it %s: says so, keeps no row, and leaves nothing behind', async (_why, settings) => {
    const broken = await startApi({ DEMONSTRATION: 'true', ...bucket.settings, ...settings });
    try {
      const there = await aCollection(broken);
      expect(await send(PDF, there)).toMatchObject({ status: 503, code: 'STORAGE_UNREACHABLE', message: expect.stringContaining('Réessayez dans quelques minutes') as unknown });
      expect((await there.reporter.ask<Desk>(DESK, { pact: there.pact.slug })).reportingDesk.requests[0]!.evidence).toEqual([]);
      expect(await bucket.incoming()).toEqual([]);
    } finally {
      await broken.close();
    }
  });
});
