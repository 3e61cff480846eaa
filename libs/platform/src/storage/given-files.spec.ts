import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Config } from '../config/config.js';
import type { RequestContext } from '../context/request-context.js';
import { DomainError } from '../errors/domain-error.js';
import type { Log } from '../log/log.js';
import { FileScan } from './file-scan.js';
import { FileStore } from './file-store.js';
import { GivenFiles, type KeptFile } from './given-files.js';

const TENANT = '00000000-0000-4000-8000-0000000000aa';
const ctx = { tenant: { id: TENANT } } as unknown as RequestContext;
const PDF = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';

let folder: string;
let files: GivenFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacte-given-'));
  const config = { storage: { kind: 'FOLDER', path: folder }, scanCommand: '' } as unknown as Config;
  const log = {} as unknown as Log;
  files = new GivenFiles(new FileStore(config, log), new FileScan(config, log));
});
afterEach(() => rm(folder, { recursive: true }));

const take = <Row>(content: string, write: (file: KeptFile) => Promise<Row>): Promise<Row> => files.take(ctx, { name: 'note.exe', content: Readable.from([Buffer.from(content)]) }, write);
const kept = async (): Promise<string[]> => (existsSync(join(folder, TENANT)) ? readdir(join(folder, TENANT)) : []);
const incoming = () => readdir(join(folder, 'incoming'));

it('has its bytes when its row is written', async () => {
  const file = await take(PDF, async (given) => {
    expect(await kept()).toEqual([given.id]);
    return given;
  });
  expect(file).toMatchObject({ tenantId: TENANT, name: 'note.exe.pdf', mediaType: 'application/pdf', bytes: PDF.length, scan: 'NOT_SCANNED' });
  expect(await incoming()).toEqual([]);
  expect((await (await files.open(ctx, file.id)).toArray()).join('')).toBe(PDF);
  await files.forget(ctx, file.id);
  await expect(files.open(ctx, file.id)).rejects.toMatchObject({ code: 'EVIDENCE_NOT_FOUND' });
});

it('is forgotten when its row is refused; when it is not known whether the row stands, it is left to the sweep', async () => {
  await expect(take(PDF, () => Promise.reject(new DomainError('EVIDENCE_TWICE')))).rejects.toMatchObject({ code: 'EVIDENCE_TWICE' });
  expect([await kept(), await incoming()]).toEqual([[], []]);
  await expect(take(PDF, () => Promise.reject(new Error('connection lost')))).rejects.toThrow('connection lost');
  expect([(await kept()).length, await incoming()]).toEqual([1, []]);
});

it('empty or of no taken type, no row is written', async () => {
  const write = () => Promise.reject(new Error('written'));
  await expect(take('', write)).rejects.toMatchObject({ code: 'EVIDENCE_EMPTY' });
  await expect(take('<svg/>', write)).rejects.toMatchObject({ code: 'EVIDENCE_TYPE_REFUSED' });
  expect([await kept(), await incoming()]).toEqual([[], []]);
});
