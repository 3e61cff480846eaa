import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DomainError } from '#platform';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { Refusal } from './exchange.errors.js';
import { PARTS, type PartName } from './pact-document.js';

const MAX_MEGABYTES = 10;
/** Commitments may be cut in several files, read in the order of their names. */
const FOLDER = /^(?:(pact|organisations|indicators|measurements)\.ya?ml|commitments\/[^/]+\.ya?ml)$/;
const EXPECTED = 'pact.yaml, organisations.yaml, commitments/*.yaml, indicators.yaml, measurements.yaml';

export type Path = readonly (string | number)[];

/** One part of the pact as read from one file; a JSON file holds all five. */
export interface PartFile {
  readonly part: PartName;
  readonly file: string;
  readonly value: unknown;
  /** Line of what is at a path inside the part, of its nearest known parent when it is absent. */
  lineOf(path: Path): number | null;
}

export interface PactSource {
  readonly files: readonly PartFile[];
  /** What kept a file or a part from being read. */
  readonly refusals: readonly Refusal[];
}

/** Reads a pact typed as a folder of YAML files, or as one JSON file. Nothing is checked yet but that it can be read. */
export async function readPactSource(path: string): Promise<PactSource> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new DomainError('IMPORT_NOT_FOUND', { path });
  return found.isDirectory() ? readFolder(path) : readWhole(path);
}

async function readFolder(folder: string): Promise<PactSource> {
  const refusals: Refusal[] = [];
  const files: PartFile[] = [];
  for (const name of await yamlNames(folder)) {
    const part = FOLDER.exec(name);
    if (!part) refusals.push(refusal(name, 'FILE_UNKNOWN', { expected: EXPECTED }));
    else {
      const text = await readText(join(folder, name), name, refusals);
      if (text !== undefined) files.push(...parsed(name, text, refusals, (document) => [partOf(document, (part[1] ?? 'commitments') as PartName, name, [])]));
    }
  }
  const present = new Set([...files.map((file) => file.part), ...refusals.map((each) => partNamed(each.file))]);
  for (const part of PARTS) if (!present.has(part)) refusals.push(refusal(part === 'commitments' ? 'commitments/' : `${part}.yaml`, 'FILE_MISSING', {}));
  return { files, refusals };
}

async function yamlNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = entries.some((entry) => entry.isDirectory() && entry.name === 'commitments') ? await readdir(join(folder, 'commitments')) : [];
  const names = [...entries.filter((entry) => entry.isFile()).map((entry) => entry.name), ...inside.map((name) => `commitments/${name}`)];
  return names.filter((name) => /\.ya?ml$/.test(name)).sort();
}

function partNamed(file: string): PartName | undefined {
  const match = FOLDER.exec(file);
  return match ? ((match[1] ?? 'commitments') as PartName) : undefined;
}

async function readWhole(path: string): Promise<PactSource> {
  const name = basename(path);
  const refusals: Refusal[] = [];
  const text = await readText(path, name, refusals);
  const files = text === undefined ? [] : parsed(name, text, refusals, (document) => partsOf(document, name, refusals));
  return { files, refusals };
}

function partsOf(document: Parsed, name: string, refusals: Refusal[]): PartFile[] {
  const contents = document.doc.contents;
  const keys = isMap(contents) ? contents.items.map((pair) => String(pair.key)) : [];
  for (const key of keys.filter((each) => !PARTS.includes(each as PartName))) refusals.push(refusal(name, 'KEY_UNKNOWN', { key }, lineAt(document, [key])));
  for (const part of PARTS.filter((each) => !keys.includes(each))) refusals.push(refusal(name, 'KEY_MISSING', { key: part }, 1));
  return PARTS.filter((part) => keys.includes(part)).map((part) => partOf(document, part, name, [part]));
}

async function readText(path: string, name: string, refusals: Refusal[]): Promise<string | undefined> {
  const { size } = await stat(path);
  if (size > MAX_MEGABYTES * 1_000_000) {
    refusals.push(refusal(name, 'FILE_TOO_LARGE', { max: MAX_MEGABYTES }));
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    refusals.push(refusal(name, 'FILE_UNREADABLE', { reason: 'UTF-8' }));
    return undefined;
  }
}

interface Parsed {
  readonly doc: Document.Parsed;
  readonly lines: LineCounter;
  readonly value: unknown;
}

/** JSON is YAML too: one reader gives both their line numbers. */
function parsed(name: string, text: string, refusals: Refusal[], make: (document: Parsed) => PartFile[]): PartFile[] {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const errors = doc.errors.map((error) => refusal(name, 'FILE_UNREADABLE', { reason: error.message }, lines.linePos(error.pos[0]).line));
  refusals.push(...errors);
  if (errors.length) return [];
  try {
    // The limit refuses a text whose aliases would unfold without end.
    return make({ doc, lines, value: doc.toJS({ maxAliasCount: 100 }) });
  } catch (error) {
    refusals.push(refusal(name, 'FILE_UNREADABLE', { reason: (error as Error).message }));
    return [];
  }
}

function partOf(document: Parsed, part: PartName, file: string, base: Path): PartFile {
  const value = base.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document.value);
  return { part, file, value, lineOf: (path) => lineAt(document, [...base, ...path]) };
}

function lineAt({ doc, lines }: Parsed, path: Path): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? doc.contents : (keyNode(doc, path.slice(0, length)) ?? doc.getIn(path.slice(0, length), true));
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return null;
}

/** The key itself stands on the line to correct; its value may be folded over the next ones. */
function keyNode(doc: Document.Parsed, path: Path): unknown {
  const parent = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  return isMap(parent) ? parent.items.find((pair) => String(pair.key) === String(path.at(-1)))?.key : undefined;
}

function refusal(file: string, code: string, details: Record<string, unknown>, line: number | null = null): Refusal {
  return { file, line, path: '', code, details };
}
