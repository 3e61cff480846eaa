import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { spreadsheets } from '#platform';
import { aCollection, startApi, write, type Answer, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { downloaded, edited } from '../builders/workbook.js';
import { zip } from '../builders/zip.js';

// Files made to harm, damaged on their way, or filled in by mistake: a clear refusal, and nothing written.

// Each file is read in a thread of its own, which is slow where the machine is busy.
jest.setTimeout(120_000);

let api: TestApi;
let scene: Collection;
let good: Buffer;
let doors: readonly { readonly client: TestClient; readonly path: string }[];

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  scene = await aCollection(api);
  const place = `/files/rapports/${scene.pact.slug}/${scene.campaign.code}/caf`;
  good = (await downloaded(api, scene.reporter, `${place}/tableur.xlsx`)).bytes;
  doors = [
    { client: scene.validator, path: `${place}/apercu` },
    { client: scene.secretariat, path: '/files/organisations/apercu' },
  ];
});
afterAll(async () => {
  expect(await written()).toEqual([{ reports: 0, organisations: expect.any(Number), applied: 0 }]);
  await api.close();
});

const written = () =>
  write(api, scene.tenant, `SELECT (SELECT count(*)::int FROM report WHERE tenant_id = $1) AS reports, (SELECT count(*)::int FROM organisation WHERE tenant_id = $1) AS organisations,
    (SELECT count(*)::int FROM audit_entry WHERE tenant_id = $1 AND action IN ('workbook.applied', 'organisations.imported')) AS applied`);
const send = ({ client, path }: (typeof doors)[number], bytes: Buffer): Promise<Answer> => client.send('POST', path, { 'content-type': spreadsheets.SPREADSHEET_TYPES.xlsx }, bytes);
const codeOf = ({ text }: Answer): string => (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
const codes = async (bytes: Buffer): Promise<string[]> => {
  const found: string[] = [];
  for (const door of doors) found.push(codeOf(await send(door, bytes)));
  return found;
};

describe('a file made to harm', () => {
  it.each([
    ['a text used by every cell', () => xlsx({ shared: `<si><t>${'a'.repeat(32_000)}</t></si>`, rows: lines(1_000, (n) => `<row r="${n}"><c r="A${n}" t="s"><v>0</v></c></row>`) }), 'SPREADSHEET_INFLATES'],
    ['two hundred thousand rows', () => xlsx({ rows: lines(200_000, (n) => `<row r="${n}"><c r="A${n}"><v>1</v></c></row>`) }), 'SPREADSHEET_TOO_LONG'],
    ['sixteen thousand columns', () => xlsx({ rows: `<row r="1">${lines(16_384, (n) => `<c r="${spreadsheets.columnName(n - 1)}1"><v>1</v></c>`)}</row>` }), 'SPREADSHEET_TOO_LONG'],
    ['a bomb', () => zip([{ name: 'xl/workbook.xml', body: Buffer.alloc(61_000_000) }]), 'SPREADSHEET_INFLATES'],
  ])('is refused: %s', async (_, make, code) => {
    const answer = await send(doors[0]!, make());
    expect([answer.status, answer.status === 400 ? codeOf(answer) : answer.text]).toEqual([400, code]);
  });

  it('of millions of texts keeps nobody waiting, and takes no more memory than it may', async () => {
    const bytes = xlsx({ shared: '<si><t>a</t></si>'.repeat(3_000_000) });
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
    const order: string[] = [];
    const reading = send(doors[0]!, bytes).finally(() => order.push('file'));
    await scene.visitor.ask('{ pacts { slug } }').then(() => order.push('page'));
    expect(codeOf(await reading)).toBe('SPREADSHEET_INFLATES');
    clearInterval(watch);
    expect(order).toEqual(['page', 'file']);
    // Generous: in the API's own thread it would take 2.5 GB.
    expect(peak - before).toBeLessThan(1_300_000_000);
  });

  it('is told in words when it is old, locked, has macros, is something else, or came damaged', async () => {
    expect(await codes(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_000)]))).toEqual(['SPREADSHEET_OLD', 'SPREADSHEET_OLD']);
    expect(await codes(files({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'encrypted-package': 'x' }))).toEqual(['SPREADSHEET_OLD', 'SPREADSHEET_OLD']);
    expect(await codes(files({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'x' }))).toEqual(['SPREADSHEET_MACROS', 'SPREADSHEET_MACROS']);
    expect(await codes(Buffer.from('N°;Réponse\n'))).toEqual(['SPREADSHEET_UNKNOWN', 'SPREADSHEET_UNKNOWN']);
    expect(await codes(good.subarray(0, good.length / 2))).toEqual(['SPREADSHEET_UNREADABLE', 'SPREADSHEET_UNREADABLE']);
  });
});

describe('a file damaged or filled in at random', () => {
  it('is refused with a code or read, never an accident: bytes', async () => {
    const change = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat(good.length), fc.nat(1), async (changes, cut, door) => {
        const bytes = Buffer.from(cut % 5 === 0 ? good.subarray(0, cut) : good);
        for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
        const answer = await send(doors[door]!, bytes);
        expect(answer.status === 200 || /^(SPREADSHEET|MEDIA)_/.test(codeOf(answer))).toBe(true);
      }),
      { numRuns: 15, seed: 20190515 },
    );
  });

  it('is read cell by cell, with words for each error: cells', async () => {
    const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('=1+1', '1 234,5', '1/2', '٣', '-', 'oui', 'NON CONNU', '\u202e', '9'.repeat(400), 1e300));
    const cell = fc.record({ sheet: fc.constantFrom('Réponses', 'Chiffres', 'Jalons', 'Consignes', '_pacte'), letter: fc.constantFrom(...'ABCDEGHIJKLMN'), row: fc.integer({ min: 1, max: 6 }), value });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.boolean(), async (cells, ods) => {
        const edits: Record<string, Record<string, string | number>> = {};
        for (const { sheet, letter, row, value: typed } of cells) (edits[sheet] ??= {})[`${letter}${row}`] = typed;
        const answer = await send(doors[0]!, await edited(good, edits, ods ? 'ods' : 'xlsx'));
        expect(answer.status).toBe(200);
        for (const { message } of (JSON.parse(answer.text) as { problems: { message: string }[] }).problems) expect(message).toMatch(/^\P{Cc}{5,900}$/u);
      }),
      { numRuns: 15, seed: 20190515 },
    );
  });
});

function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}

/** A workbook of one sheet, as a program would write it. */
function xlsx({ rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', shared = '' }): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (...targets: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  return files({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared}</sst>`,
  });
}

const files = (parts: Readonly<Record<string, string>>): Buffer => zip(Object.entries(parts).map(([name, text]) => ({ name, body: Buffer.from(text) })));
