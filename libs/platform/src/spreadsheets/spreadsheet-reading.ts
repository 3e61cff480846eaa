import { Worker } from 'node:worker_threads';
import { projectPath } from '../config/project-file.js';
import { DomainError } from '../errors/domain-error.js';
import type { FileCell, FileSheet } from './spreadsheet-file.js';
import { SPREADSHEET_BYTES } from './spreadsheet-file.js';
import './spreadsheet.errors.js';

/** What the thread is given. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly hidden: boolean;
}

/** A cell on its way from the thread: a date and a formula as objects, the rest as it is. */
export type SentCell = string | number | boolean | null | { readonly date: string } | { readonly formula: Exclude<SentCell, { formula: unknown }> };

/** What the thread answers, as JSON. */
export type ReadingAnswer = { readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly SentCell[])[] }[] } | { readonly code: string; readonly details: Readonly<Record<string, unknown>> };

const MEGABYTE = 1_000_000;
/** The largest file that is taken needs a tenth of it. */
const LIMITS = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 48 };
const PATIENCE_MS = 20_000;
/** As many as one process opens at a time; the others wait for their turn. */
const AT_ONCE = 2;

/**
 * The sheets of an .xlsx or .ods file, those out of sight when they are asked for. Read in a thread of its own, with an end to its
 * memory and its time: a file of 100 kB can be made so that it takes gigabytes, and half a minute in which nobody else is answered.
 */
export async function readSpreadsheetFile(bytes: Buffer, { hidden = false } = {}): Promise<FileSheet[]> {
  if (bytes.length > SPREADSHEET_BYTES) throw new DomainError('SPREADSHEET_TOO_LARGE', { max: SPREADSHEET_BYTES / MEGABYTE });
  const answer = await inTurn(() => readInThread({ bytes, hidden }));
  if ('code' in answer) throw new DomainError(answer.code, answer.details);
  return answer.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) }));
}

function cellOf(sent: SentCell): FileCell {
  if (sent === null || typeof sent !== 'object') return { value: sent, formula: false };
  return 'date' in sent ? { value: new Date(sent.date), formula: false } : { value: cellOf(sent.formula).value, formula: true };
}

function readInThread(order: ReadingOrder): Promise<ReadingAnswer> {
  const thread = new Worker(projectPath('dist/libs/platform/src/spreadsheets/spreadsheet-reading.thread.js'), { workerData: order, resourceLimits: LIMITS, execArgv: [] });
  let patience: NodeJS.Timeout | undefined;
  const answer = new Promise<ReadingAnswer>((resolve, reject) => {
    const tooMuch = (): void => reject(new DomainError('SPREADSHEET_INFLATES'));
    patience = setTimeout(tooMuch, PATIENCE_MS);
    thread.once('message', (text: string) => resolve(JSON.parse(text) as ReadingAnswer));
    thread.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error)));
    thread.once('exit', tooMuch);
  });
  return answer.finally(() => {
    clearTimeout(patience);
    return thread.terminate();
  });
}

let reading = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (reading >= AT_ONCE) await new Promise<void>((begin) => waiting.push(begin));
  else reading += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  }
}
