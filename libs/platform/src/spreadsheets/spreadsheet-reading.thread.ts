import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../errors/domain-error.js';
import type { FileCell } from './spreadsheet-file.js';
import { parseSpreadsheet } from './spreadsheet-parsing.js';
import type { ReadingAnswer, ReadingOrder, SentCell } from './spreadsheet-reading.js';

const { bytes, hidden } = workerData as ReadingOrder;
const answer: ReadingAnswer = await parseSpreadsheet(Buffer.from(bytes), { hidden }).then(
  (sheets) => ({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(sent)) })) }),
  (error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, details: error.details };
  },
);
parentPort!.postMessage(JSON.stringify(answer));

function sent({ value, formula }: FileCell): SentCell {
  const plain = value instanceof Date ? { date: value.toISOString() } : value;
  return formula ? { formula: plain } : plain;
}
