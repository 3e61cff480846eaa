import { countsPersons, formulaProblems, isCount, type FormulaPart } from '#indicators';
import { firstDayOf, isPartialDate, lastDayOf, parsePartialDate } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import { measurementKey, type IndicatorEntry, type MeasurementEntry, WORDS_CUT } from '../pact-document.js';
import { refuseEntry, type CheckedPact, type Placed } from './checked-pact.js';
import { dateRefusals, intervalRefusals } from './dates.rules.js';
import { figuresIn, qualifiersOf } from './figures.rules.js';

/** What indicators name exists, and their dates too. */
export function indicatorRefusals(checked: CheckedPact): Refusal[] {
  const axes = checked.head?.value.axes.map((axis) => axis.number);
  return checked.indicators.sound.flatMap((entry) => {
    const { axis, baseline, targets } = entry.value;
    const at = (path: readonly (string | number)[], code: string, details: Record<string, unknown>): Refusal => refuseEntry(entry, path, code, details);
    return [
      ...(axis !== undefined && axes && !axes.includes(axis) ? [at(['axis'], 'AXIS_UNKNOWN', { number: axis })] : []),
      ...namedRefusals(entry, checked),
      ...formulaRefusals(entry, checked),
      ...territoryRefusals(entry, checked),
      ...(entry.value.breakdowns?.length && !isCount(entry.value.kind) ? [at(['breakdowns'], 'BREAKDOWN_OF_COUNTS', {})] : []),
      ...dateRefusals(baseline?.at ?? null, ['baseline', 'at'], at),
      ...targets.flatMap((target, index) => dateRefusals(target.by, ['targets', index, 'by'], at)),
    ];
  });
}

/** It counts in a group of the document, when the document tells of groups; the space's are looked at on writing. */
function territoryRefusals(entry: Placed<IndicatorEntry>, { head }: CheckedPact): Refusal[] {
  const { territory } = entry.value;
  const groups = head?.value.territoryGroups;
  if (!territory || 'arrondissements' in territory || !groups) return [];
  return groups.some(({ code }) => code === territory.group) ? [] : [refuseEntry(entry, ['territory', 'group'], 'TERRITORY_GROUP_NOT_FOUND', { code: territory.group })];
}

/** A formula is made of indicators of the document, in no circle, of units and kinds that go together; no figure is given for it. */
function formulaRefusals(entry: Placed<IndicatorEntry>, { indicators, measurements }: CheckedPact): Refusal[] {
  const { formula } = entry.value;
  if (!formula || !indicators.complete) return [];
  const parts = indicators.sound.map(({ value }) => partOf(value));
  // One that is badly formed is told once, and not by what is made of it.
  if (formula.parts.some((code) => indicators.keys.has(code) && !parts.some((part) => part.code === code))) return [];
  const given = measurements.sound.filter(({ value }) => value.indicator === entry.value.code).length;
  return [
    ...formulaProblems({ ...partOf(entry.value), formula }, parts).map(({ path, code, details }) => refuseEntry(entry, path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)), code, details ?? {})),
    ...(given > 0 ? [refuseEntry(entry, ['formula'], 'FORMULA_HAS_FIGURES', { figures: given })] : []),
  ];
}

function partOf(entry: IndicatorEntry): FormulaPart {
  const { code, unit, formula } = entry;
  return { code, unit, kind: entry.kind as FormulaPart['kind'], countsPersons: countsPersons(entry), parts: formula?.parts ?? [] };
}

/** What measurements name exists, their figure is in their words, their periods have the shape of their kind, and none is given twice. */
export function measurementRefusals(checked: CheckedPact): Refusal[] {
  const first = new Map<string, Placed<MeasurementEntry>>();
  return checked.measurements.sound.flatMap((entry) => {
    const { indicator, period } = entry.value;
    const key = measurementKey(entry.value);
    const taken = first.get(key);
    if (!taken) first.set(key, entry);
    return [
      ...(checked.indicators.complete && !checked.indicators.keys.has(indicator) ? [refuseEntry(entry, ['indicator'], 'INDICATOR_UNKNOWN', { code: indicator })] : []),
      ...(taken ? [refuseEntry(entry, ['period'], 'KEY_TWICE', { key, first: taken.file.lineOf([taken.index]), firstFile: taken.file.file })] : []),
      ...namedRefusals(entry, checked),
      ...periodRefusals(entry, period),
      ...figureRefusals(entry),
    ];
  });
}

/**
 * A published figure is the one its source says, and as precise: a slip of the finger would otherwise stand above the
 * very words. That a figure is provisional may be written elsewhere; a corrected one has lost the words of its source.
 */
function figureRefusals(entry: Placed<MeasurementEntry>): Refusal[] {
  const { value, qualifier, verbatim } = entry.value;
  if (value === null || verbatim === WORDS_CUT) return [];
  const figures = figuresIn(verbatim);
  if (!figures.includes(value)) return [refuseEntry(entry, ['value'], 'FIGURE_MISREAD', { value, verbatim, read: figures.join(', ') || '–' })];
  const qualifiers = qualifiersOf(value, verbatim);
  if (qualifier === 'PROVISIONAL' || qualifiers.includes(qualifier)) return [];
  return [refuseEntry(entry, ['qualifier'], 'QUALIFIER_MISREAD', { qualifier, verbatim, read: qualifiers.join(', ') })];
}

function namedRefusals(entry: Placed<{ commitments: number[]; source: string }>, { commitments, head }: CheckedPact): Refusal[] {
  const { commitments: numbers, source } = entry.value;
  const unknown = numbers.flatMap((number, index) =>
    commitments.complete && !commitments.keys.has(number) ? [refuseEntry(entry, ['commitments', index], 'COMMITMENT_UNKNOWN', { number })] : [],
  );
  return head && !(source in head.value.sources) ? [...unknown, refuseEntry(entry, ['source'], 'SOURCE_UNKNOWN', { key: source })] : unknown;
}

const DAYS: Record<string, readonly [least: number, most: number]> = { MONTH: [28, 31], QUARTER: [90, 92], SEMESTER: [181, 184], YEAR: [365, 366], SCHOOL_YEAR: [240, 366] };

/** AT_DATE: one date; BETWEEN: two; SINCE: the start may be unknown; the others last what their name says. */
function periodRefusals(entry: Placed<MeasurementEntry>, { kind, start, end }: MeasurementEntry['period']): Refusal[] {
  const refusals = intervalRefusals(start, end, (path, code, details) => refuseEntry(entry, ['period', ...path], code, details));
  if (refusals.length || kind === 'SINCE') return refusals;
  return start !== null && hasShape(kind, start, end) ? [] : [refuseEntry(entry, ['period'], 'PERIOD_SHAPE', { kind, start: start ?? 'null', end })];
}

function hasShape(kind: string, start: string, end: string): boolean {
  if (kind === 'AT_DATE') return start === end;
  const bounds = DAYS[kind];
  if (!bounds || !isPartialDate(start) || !isPartialDate(end)) return true;
  const days = (Date.parse(lastDayOf(parsePartialDate(end))) - Date.parse(firstDayOf(parsePartialDate(start)))) / 86_400_000 + 1;
  return days >= bounds[0] && days <= bounds[1];
}
