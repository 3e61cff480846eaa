import { request } from 'node:http';
import { spreadsheets } from '#platform';
import type { WorkbookOutcome } from '#reporting';
import type { Answer, Collection, TestApi, TestClient } from './index.js';

const { cellName, readSpreadsheetFile, writeSpreadsheetFile } = spreadsheets;
type Value = string | number | null;

/** Cells by name, of sheets by name. */
export type Edits = Readonly<Record<string, Readonly<Record<string, Value>>>>;
type Rows = Value[][];

/** The sheets of a file, out of sight ones too, as rows of plain values that may be changed and written again. */
export async function sheetsIn(bytes: Buffer): Promise<Map<string, Rows>> {
  const sheets = await readSpreadsheetFile(bytes, { hidden: true });
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(({ value }) => (typeof value === 'number' ? value : value === null ? null : String(value))))]));
}

/** The file as another program would save it: same cells, nothing else kept. */
export async function fileOfSheets(sheets: ReadonlyMap<string, Rows>, format: spreadsheets.SpreadsheetFormat = 'xlsx'): Promise<Buffer> {
  return writeSpreadsheetFile(
    [...sheets].map(([name, [headings = [], ...rows]]) => ({
      name,
      // What was typed far to the right, or far below, leaves holes before it.
      columns: Array.from(headings, (header) => ({ header: String(header ?? ''), width: 10, numbers: true })),
      rows: Array.from(rows, (row = []) => Array.from(headings, (_, index) => row[index] ?? '')),
    })),
    format,
  );
}

/** The file with some of its cells typed over. */
export async function edited(bytes: Buffer, edits: Edits, format: spreadsheets.SpreadsheetFormat = 'xlsx'): Promise<Buffer> {
  const sheets = await sheetsIn(bytes);
  for (const [name, cells] of Object.entries(edits)) {
    const rows = sheets.get(name)!;
    for (const [cell, value] of Object.entries(cells)) {
      const [, letters, line] = /^([A-Z]+)(\d+)$/.exec(cell)!;
      const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const row = (rows[Number(line) - 1] ??= []);
      if (cellName(Number(line) - 1, column) !== cell) throw new Error(cell);
      row[column] = value;
    }
  }
  return fileOfSheets(sheets, format);
}

/** A download's answer; the client of the tests reads texts. */
export interface Download {
  readonly status: number;
  readonly name: string;
  readonly bytes: Buffer;
}

export function downloaded(api: TestApi, client: TestClient, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Download> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: api.port, path, headers: { host: client.host, cookie, 'accept-language': 'fr', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, name: String(response.headers['content-disposition']), bytes: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** What the tests of workbooks do again and again, in the scene of the test that runs: the CAF's, unless another place is named. */
export function workbookActs(scene: () => Collection, api: () => TestApi) {
  const place = (organisation = 'caf', campaign = scene().campaign.code): string => `/files/rapports/${scene().pact.slug}/${campaign}/${organisation}`;
  const download = (client: TestClient, path = place(), headers: Readonly<Record<string, string>> = {}): Promise<Download> => downloaded(api(), client, `${path}/tableur.xlsx`, headers);
  const send = (client: TestClient, path: string, bytes: Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    client.send('POST', path, { 'content-type': spreadsheets.SPREADSHEET_TYPES.xlsx, ...headers }, bytes);
  const outcomeOf = ({ status, text }: Answer): WorkbookOutcome => {
    if (status !== 200) throw new Error(text);
    return JSON.parse(text) as WorkbookOutcome;
  };
  const preview = async (bytes: Buffer, client = scene().validator, headers = {}): Promise<WorkbookOutcome> => outcomeOf(await send(client, `${place()}/apercu`, bytes, headers));
  const apply = async (bytes: Buffer, { fingerprint }: WorkbookOutcome, query = '', client = scene().validator): Promise<WorkbookOutcome> =>
    outcomeOf(await send(client, `${place()}/chargement?empreinte=${fingerprint}${query}`, bytes));
  const problems = async (bytes: Buffer): Promise<string[]> => (await preview(bytes)).problems.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`);
  return { place, download, send, preview, apply, problems };
}
