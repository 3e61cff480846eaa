import type { ProblemDetail } from '#platform';
import type { Kind } from '../progress.rules.js';

/**
 * An indicator worked out from others (product I4): the sum of some, the difference or the ratio of two, the first of
 * them being what is taken from, or divided.
 */
export type Operation = 'SUM' | 'DIFFERENCE' | 'RATIO';

export interface FormulaDraft {
  readonly operation: Operation;
  /** Codes. */
  readonly parts: readonly string[];
}

/** An indicator of the pact, as far as formulas look at it. */
export interface FormulaPart {
  readonly code: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly countsPersons: boolean;
  /** Codes of its own parts; empty when it is typed. */
  readonly parts: readonly string[];
}

export interface Formulated {
  readonly code: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly countsPersons: boolean;
  readonly formula: FormulaDraft | null;
}

const MOST_PARTS = 12;
const COUNTS: readonly Kind[] = ['LEVEL', 'CUMULATIVE', 'FLOW'];

/** What is wrong with a formula: its parts, a circle, units or kinds that do not go together. */
export function formulaProblems(draft: Formulated, indicators: readonly FormulaPart[]): ProblemDetail[] {
  const { formula } = draft;
  if (!formula) return [];
  const named = numberProblem(formula);
  if (named) return [named];
  const unknown = formula.parts.flatMap((code, index) => (code === draft.code || indicators.some((each) => each.code === code) ? [] : [problem(`formula.parts.${index}`, 'FORMULA_PART_UNKNOWN', { code })]));
  if (unknown.length > 0) return unknown;
  const circle = circleOf(draft.code, formula.parts, indicators);
  if (circle) return [problem('formula', 'FORMULA_CIRCLE', { path: circle.join(' → ') })];
  const parts = formula.parts.map((code) => indicators.find((each) => each.code === code)!);
  return formula.operation === 'RATIO' ? ratioProblems(draft, parts) : alikeProblems(draft, formula.operation, parts);
}

function numberProblem({ operation, parts }: FormulaDraft): ProblemDetail | null {
  if (operation === 'SUM' ? parts.length < 2 || parts.length > MOST_PARTS : parts.length !== 2) return problem('formula', operation === 'SUM' ? 'FORMULA_SUM_PARTS' : 'FORMULA_TWO_PARTS', { max: MOST_PARTS });
  const twice = parts.find((code, index) => parts.indexOf(code) < index);
  return twice === undefined ? null : problem('formula', 'FORMULA_PART_TWICE', { code: twice });
}

/** The way from an indicator back to itself, through the formulas of its parts; null when there is none. */
export function circleOf(code: string, parts: readonly string[], indicators: readonly FormulaPart[]): readonly string[] | null {
  const walk = (at: string, path: readonly string[]): readonly string[] | null => {
    if (at === code) return [...path, at];
    if (path.includes(at)) return null;
    const next = indicators.find((each) => each.code === at)?.parts ?? [];
    return first(next, (each) => walk(each, [...path, at]));
  };
  return first(parts, (each) => walk(each, [code]));
}

/** Things of one unit and one kind add up; shares and yeses do not. Of shares, a difference can be told, in points. */
function alikeProblems(draft: Formulated, operation: Operation, parts: readonly FormulaPart[]): ProblemDetail[] {
  const [head] = parts as [FormulaPart];
  const units = [...new Set(parts.map(({ unit }) => said(unit)))];
  if (units.length > 1) return [problem('formula', 'FORMULA_UNITS_UNLIKE', { units: [...new Set(parts.map(({ unit }) => unit))].join(', ') })];
  if (new Set(parts.map(({ kind }) => kind)).size > 1) return [problem('formula', 'FORMULA_KINDS_UNLIKE')];
  const points = operation === 'DIFFERENCE' && head.kind === 'RATE';
  if (!COUNTS.includes(head.kind) && !points) return [problem('formula', 'FORMULA_ADDS_COUNTS')];
  const unit = points && said(head.unit) === '%' ? 'points' : head.unit;
  return [
    ...(said(draft.unit) === said(unit) ? [] : [problem('unit', 'FORMULA_UNIT_WRONG', { unit })]),
    ...(draft.kind === head.kind ? [] : [problem('kind', 'FORMULA_KIND_WRONG')]),
    ...(parts.some(({ countsPersons }) => countsPersons) && !draft.countsPersons ? [problem('countsPersons', 'FORMULA_COUNTS_PERSONS')] : []),
  ];
}

/** A share of things of one unit is in %; of unlike ones it needs a name: « € par place ». */
function ratioProblems(draft: Formulated, parts: readonly FormulaPart[]): ProblemDetail[] {
  if (parts.some(({ kind }) => !COUNTS.includes(kind))) return [problem('formula', 'FORMULA_DIVIDES_COUNTS')];
  const alike = said(parts[0]!.unit) === said(parts[1]!.unit);
  const [unit, wrong] = [said(draft.unit), parts.some((each) => said(each.unit) === said(draft.unit))];
  return [
    ...(unit === '%' && !alike ? [problem('unit', 'FORMULA_SHARE_UNLIKE', { units: parts.map((each) => each.unit).join(', ') })] : []),
    ...(wrong ? [problem('unit', 'FORMULA_RATIO_UNIT')] : []),
    ...(draft.kind === 'RATE' ? [] : [problem('kind', 'FORMULA_RATIO_KIND')]),
  ];
}

/** Case and blanks make no other unit. */
function said(unit: string): string {
  return unit.replace(/\s+/g, ' ').trim().toLocaleLowerCase('fr');
}

function problem(path: string, code: string, details: Record<string, unknown> = {}): ProblemDetail {
  return { path, code, details };
}

function first<T, R>(list: readonly T[], look: (each: T) => R | null): R | null {
  for (const each of list) {
    const found = look(each);
    if (found !== null) return found;
  }
  return null;
}
