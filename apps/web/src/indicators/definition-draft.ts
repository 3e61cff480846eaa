import type { BreakdownDimension, FormulaOperation, IndicatorDirection, IndicatorInput, IndicatorKind, IndicatorPageQuery, Periodicity, TargetSense } from '../graphql/generated.js';
import { type PlaceTyped, SOME } from '../territories/place-fields.js';
import { readNumber, writeNumber } from '../ui/typed-number.js';

export interface TargetTyped {
  readonly value: string;
  readonly sense: TargetSense;
  readonly by: string;
  readonly verbatim: string;
}

/** A definition as it is typed. */
export interface DefinitionTyped extends PlaceTyped {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly direction: IndicatorDirection;
  readonly periodicity: Periodicity;
  readonly definition: string;
  readonly method: string;
  readonly caveats: string;
  readonly dataSource: string;
  readonly owner: string;
  readonly axis: string;
  readonly commitments: string;
  readonly countsPersons: boolean;
  readonly weight: string;
  readonly breakdowns: readonly BreakdownDimension[];
  /** Empty: its figures are given. */
  readonly operation: FormulaOperation | '';
  readonly parts: readonly string[];
  readonly baselineValue: string;
  readonly baselineAt: string;
  readonly baselineVerbatim: string;
  readonly targets: readonly TargetTyped[];
}

export const EMPTY: DefinitionTyped = {
  code: '', title: '', unit: '', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', definition: '', method: '', caveats: '', dataSource: '', owner: '', axis: '', commitments: '', countsPersons: false, weight: '1', breakdowns: [], operation: '', parts: [], place: '', arrondissements: [],
  baselineValue: '', baselineAt: '', baselineVerbatim: '', targets: [],
};

export function typedOf(indicator: IndicatorPageQuery['indicator']): DefinitionTyped {
  const { code, title, unit, kind, direction, periodicity, definition, method, caveats, dataSource, owner, axis, commitments, countsPersons, weight, breakdowns, territory, formula, baseline, targets } = indicator;
  return {
    code, title, unit, kind, direction, periodicity, definition, countsPersons,
    method: method ?? '', caveats: caveats ?? '', dataSource: dataSource ?? '', owner: owner?.slug ?? '', axis: axis ? String(axis.number) : '',
    commitments: commitments.map(({ number }) => number).join(', '), weight: writeNumber(weight), breakdowns, operation: formula?.operation ?? '', parts: formula?.parts.map((part) => part.code) ?? [], place: territory ? (territory.group?.code ?? SOME) : '', arrondissements: territory?.arrondissements ?? [],
    baselineValue: baseline ? writeNumber(baseline.value) : '', baselineAt: partialOf(baseline?.onDate ?? null, baseline?.precision ?? null), baselineVerbatim: baseline?.verbatim ?? '',
    targets: targets.map(({ value, sense, dueOn, duePrecision, verbatim }) => ({ value: writeNumber(value), sense, by: partialOf(dueOn, duePrecision), verbatim })),
  };
}

/** A day of a given precision as it is typed: 2015, 2015-S2, 2015-Q4, 2015-04, 2015-04-15. */
function partialOf(day: string | null, precision: string | null): string {
  if (!day) return '';
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (precision) {
    case 'YEAR':
      return year;
    case 'SEMESTER':
      return `${year}-S${Math.ceil(month / 6)}`;
    case 'QUARTER':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'MONTH':
      return day.slice(0, 7);
    default:
      return day;
  }
}

/** The choices of a select, in the order of their words. */
export const options = <Value extends string>(words: Readonly<Record<Value, string>>) => (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));

/** A day as people of here write it, as the service takes it: 31/12/2018; everything else stays as it was typed. */
export function isoDay(typed: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim()) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : typed.trim();
}

/** What of the form a refused path is about; undefined for what has no name of its own there. */
export function fieldOf(path: string): { readonly key: keyof DefinitionTyped; readonly label: FieldLabel } | undefined {
  return FIELDS[path.replace(/\.\d+/, '')] ?? FIELDS[path.split('.')[0]!];
}
export type FieldLabel = 'code' | 'name' | 'unit' | 'kind' | 'definition' | 'method' | 'caveats' | 'dataSource' | 'axis' | 'commitments' | 'owner' | 'weight' | 'baselineValue' | 'baselineAt' | 'targetValue' | 'targetBy';
const FIELDS: Readonly<Record<string, { readonly key: keyof DefinitionTyped; readonly label: FieldLabel }>> = {
  code: { key: 'code', label: 'code' },
  title: { key: 'title', label: 'name' },
  unit: { key: 'unit', label: 'unit' },
  kind: { key: 'kind', label: 'kind' },
  definition: { key: 'definition', label: 'definition' },
  method: { key: 'method', label: 'method' },
  caveats: { key: 'caveats', label: 'caveats' },
  dataSource: { key: 'dataSource', label: 'dataSource' },
  axis: { key: 'axis', label: 'axis' },
  commitments: { key: 'commitments', label: 'commitments' },
  owner: { key: 'owner', label: 'owner' },
  weight: { key: 'weight', label: 'weight' },
  'baseline.value': { key: 'baselineValue', label: 'baselineValue' },
  'baseline.at': { key: 'baselineAt', label: 'baselineAt' },
  'targets.value': { key: 'targets', label: 'targetValue' },
  'targets.by': { key: 'targets', label: 'targetBy' },
};

/** What is sent, or the fields whose numbers cannot be read. */
export function inputOf(typed: DefinitionTyped, pact: string, version: number | null): { readonly input: IndicatorInput } | { readonly wrong: readonly string[] } {
  const { baselineValue, baselineAt, baselineVerbatim, targets, axis, commitments, weight, operation, parts, breakdowns, place, arrondissements, ...rest } = typed;
  const numbers = commitments.split(/[\s,;]+/).filter(Boolean);
  const wrong = [
    ...(typeof readNumber(weight) !== 'number' ? ['weight'] : []),
    ...(numbers.some((number) => !/^\d{1,6}$/.test(number)) ? ['commitments'] : []),
    ...(baselineValue.trim() !== '' && readNumber(baselineValue) === null ? ['baseline.value'] : []),
    ...(place === SOME && arrondissements.length === 0 ? ['territory'] : []),
    ...targets.flatMap(({ value }, index) => (typeof readNumber(value) !== 'number' ? [`targets.${index}.value`] : [])),
  ];
  if (wrong.length > 0) return { wrong };
  return {
    input: {
      ...rest, pact, version, axis: axis ? Number(axis) : null, commitments: numbers.map(Number), weight: readNumber(weight)!,
      breakdowns: [...breakdowns],
      territory: place === '' ? null : place === SOME ? { arrondissements: [...arrondissements] } : { group: place },
      formula: operation === '' ? null : { operation, parts: parts.filter(Boolean) },
      baseline: baselineValue.trim() === '' ? null : { value: readNumber(baselineValue)!, at: isoDay(baselineAt) || null, verbatim: baselineVerbatim || null },
      targets: targets.map(({ value, sense, by, verbatim }) => ({ value: readNumber(value)!, sense, by: isoDay(by) || null, verbatim: verbatim || null })),
    },
  };
}
