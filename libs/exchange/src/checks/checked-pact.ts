import type { Refusal } from '../exchange.errors.js';
import type { CommitmentEntry, IndicatorEntry, MeasurementEntry, OrganisationEntry, PactHead, PartName } from '../pact-document.js';
import type { PactSource, PartFile, Path } from '../pact-source.reader.js';
import { formProblems, pathText } from '../schema-check.rules.js';

/** One entry of a list, with where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly file: PartFile;
  readonly index: number;
}

/**
 * A list of the pact ready to be checked for meaning: the entries whose form is right, and the keys of all, so that one
 * badly formed entry is told once and not again by everything that names it.
 */
export interface CheckedList<T, K> {
  readonly sound: readonly Placed<T>[];
  readonly keys: ReadonlySet<K>;
  /** False when some of the list could not be read: what is absent may then be in the unread part. */
  readonly complete: boolean;
}

export interface CheckedPact {
  /** Null when its form is wrong: what depends on it is then not checked. */
  readonly head: { readonly value: PactHead; readonly file: PartFile } | null;
  readonly organisations: CheckedList<OrganisationEntry, string>;
  readonly commitments: CheckedList<CommitmentEntry, number>;
  readonly indicators: CheckedList<IndicatorEntry, string>;
  readonly measurements: CheckedList<MeasurementEntry, string>;
}

/** Sorts what was read into what is well formed and what is refused for its form. */
export function checkForms(source: PactSource): { checked: CheckedPact; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const broken = new Map<PartFile, ReadonlySet<number>>();
  for (const file of source.files) {
    const problems = formProblems(file.part, file.value);
    refusals.push(...problems.map(({ path, code, details }) => refuse(file, path, code, details)));
    // A problem of the file as a whole makes all of it unsound.
    broken.set(file, new Set(problems.map(({ path }) => (typeof path[0] === 'number' ? path[0] : -1))));
  }
  const list = <T, K extends string | number>(part: PartName, keyOf: (entry: Partial<T>) => K | undefined): CheckedList<T, K> => listOf(source, part, broken, keyOf, refusals);
  const head = source.files.find((file) => file.part === 'pact' && broken.get(file)!.size === 0);
  const checked: CheckedPact = {
    head: head ? { value: head.value as PactHead, file: head } : null,
    organisations: list<OrganisationEntry, string>('organisations', (entry) => entry.slug),
    commitments: list<CommitmentEntry, number>('commitments', (entry) => entry.number),
    indicators: list<IndicatorEntry, string>('indicators', (entry) => entry.code),
    measurements: list<MeasurementEntry, string>('measurements', () => undefined),
  };
  return { checked, refusals };
}

function listOf<T, K extends string | number>(
  source: PactSource,
  part: PartName,
  broken: ReadonlyMap<PartFile, ReadonlySet<number>>,
  keyOf: (entry: Partial<T>) => K | undefined,
  refusals: Refusal[],
): CheckedList<T, K> {
  const files = source.files.filter((file) => file.part === part);
  const all = files.flatMap((file) => (Array.isArray(file.value) ? (file.value as T[]).map((value, index) => ({ value, file, index })) : []));
  const first = new Map<K, Placed<T>>();
  for (const entry of all) {
    const key = isObject(entry.value) ? keyOf(entry.value) : undefined;
    if (key === undefined || key === null) continue;
    const taken = first.get(key);
    if (taken) refusals.push(refuseEntry(entry, [], 'KEY_TWICE', { key, first: taken.file.lineOf([taken.index]), firstFile: taken.file.file }));
    else first.set(key, entry);
  }
  const read = files.length > 0 && files.every((file) => Array.isArray(file.value)) && source.refusals.length === 0;
  return { sound: all.filter((entry) => !broken.get(entry.file)!.has(entry.index) && !broken.get(entry.file)!.has(-1)), keys: new Set(first.keys()), complete: read };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function refuse(file: PartFile, path: Path, code: string, details: Record<string, unknown> | Readonly<Record<string, unknown>> = {}): Refusal {
  return { file: file.file, line: file.lineOf(path), path: pathText(path), code, details };
}

export function refuseEntry(entry: Placed<unknown>, path: Path, code: string, details: Record<string, unknown> = {}): Refusal {
  return refuse(entry.file, [entry.index, ...path], code, details);
}
