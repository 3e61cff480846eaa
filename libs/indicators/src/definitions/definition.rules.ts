import { firstDayOf, isPartialDate, lastDayOf, parsePartialDate, type ProblemDetail } from '#platform';
import { ARRONDISSEMENTS, inOrderOfNumbers, strayArrondissement } from '#pact';
import { inOrderOfWays, type Dimension } from '../breakdowns/breakdown.rules.js';
import { formulaProblems, type FormulaDraft, type FormulaPart } from '../computed/formula.rules.js';
import type { Kind, Sense } from '../progress.rules.js';
import { isCount } from '../suppression/small-count.rules.js';

export interface BaselineDraft {
  readonly value: number;
  /** A partial date. */
  readonly at: string | null;
  readonly verbatim: string | null;
}

export interface TargetDraft {
  readonly value: number;
  readonly sense: Sense;
  /** A partial date: the target is due on its last day. */
  readonly by: string | null;
  readonly verbatim: string | null;
}

/** An indicator as somebody defines it; axis and commitments by their numbers, the owner by its slug. */
export interface IndicatorDraft {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: string;
  readonly periodicity: string;
  readonly definition: string;
  readonly method: string | null;
  readonly caveats: string | null;
  readonly dataSource: string | null;
  readonly owner: string | null;
  readonly axis: number | null;
  readonly commitments: readonly number[];
  readonly countsPersons: boolean;
  readonly weight: number;
  /** Ways in which its figures may be broken down. */
  readonly breakdowns: readonly Dimension[];
  /** Where it counts: a group of the pact, by its code, or arrondissements; neither: all of the city. */
  readonly territoryGroup: string | null;
  readonly arrondissements: readonly number[];
  /** Null when its figures are given. */
  readonly formula: FormulaDraft | null;
  readonly baseline: BaselineDraft | null;
  readonly targets: readonly TargetDraft[];
}

/** What is known of the pact that a draft is held against. */
export interface KnownPact {
  readonly axes: readonly number[];
  readonly commitments: readonly number[];
  readonly organisations: readonly string[];
  readonly territoryGroups: readonly string[];
  readonly indicators: readonly FormulaPart[];
}

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE_LENGTH = 80;
const LINE = 300;
const TEXT = 4000;
const MOST_TARGETS = 20;

/** As it is kept: no blanks around, dated targets in the order of their days and the others after, commitments in order. */
export function tidied(draft: IndicatorDraft): IndicatorDraft {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const text = (value: string | null): string | null => value?.replace(/\r\n?/g, '\n').trim() || null;
  return {
    ...draft,
    code: draft.code.trim(),
    title: line(draft.title),
    unit: line(draft.unit),
    definition: text(draft.definition) ?? '',
    method: text(draft.method),
    caveats: text(draft.caveats),
    dataSource: text(draft.dataSource),
    commitments: [...new Set(draft.commitments)].sort((a, b) => a - b),
    breakdowns: inOrderOfWays(draft.breakdowns),
    arrondissements: inOrderOfNumbers(draft.arrondissements),
    baseline: draft.baseline && { ...draft.baseline, verbatim: text(draft.baseline.verbatim) },
    targets: [...draft.targets].map((target) => ({ ...target, verbatim: text(target.verbatim) })).sort((a, b) => (dueDay(a) < dueDay(b) ? -1 : 1)),
  };
}

const dueDay = ({ by }: TargetDraft): string => (by && isPartialDate(by) ? lastDayOf(parsePartialDate(by)) : '9999-12-31');

/** What is wrong with a tidied draft, field by field. */
export function draftProblems(draft: IndicatorDraft, pact: KnownPact): ProblemDetail[] {
  return [...textProblems(draft), ...placeProblems(draft, pact), ...figureProblems(draft), ...formulaProblems(draft, pact.indicators)];
}

function textProblems(draft: IndicatorDraft): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  if (!CODE.test(draft.code) || draft.code.length > CODE_LENGTH) problems.push({ path: 'code', code: 'INDICATOR_CODE_WRONG', details: { code: draft.code } });
  for (const path of ['title', 'unit', 'definition'] as const) if (!draft[path]) problems.push({ path, code: 'INDICATOR_FIELD_REQUIRED' });
  const limits: [keyof IndicatorDraft, number][] = [['title', LINE], ['unit', LINE], ['definition', TEXT], ['method', TEXT], ['caveats', TEXT], ['dataSource', TEXT]];
  for (const [path, max] of limits) {
    const length = ((draft[path] as string | null) ?? '').length;
    if (length > max) problems.push({ path, code: 'TEXT_TOO_LONG', details: { length, max } });
  }
  return problems;
}

function placeProblems({ axis, commitments, owner, ...draft }: IndicatorDraft, pact: KnownPact): ProblemDetail[] {
  const unknown = commitments.filter((number) => !pact.commitments.includes(number));
  return [
    ...(axis !== null && !pact.axes.includes(axis) ? [{ path: 'axis', code: 'INDICATOR_AXIS_UNKNOWN', details: { axis } }] : []),
    ...(unknown.length > 0 ? [{ path: 'commitments', code: 'INDICATOR_COMMITMENTS_UNKNOWN', details: { numbers: unknown.join(', ') } }] : []),
    ...territoryProblems(draft, pact),
    ...(owner !== null && !pact.organisations.includes(owner) ? [{ path: 'owner', code: 'ORGANISATION_UNKNOWN', details: { slug: owner } }] : []),
  ];
}

/** A group that the pact has, or arrondissements of the city: not both, and not all. */
function territoryProblems({ territoryGroup: group, arrondissements }: Pick<IndicatorDraft, 'territoryGroup' | 'arrondissements'>, pact: KnownPact): ProblemDetail[] {
  const stray = strayArrondissement(arrondissements);
  if (group !== null && arrondissements.length > 0) return [{ path: 'territory', code: 'TERRITORY_ONE_WAY' }];
  if (group !== null && !pact.territoryGroups.includes(group)) return [{ path: 'territory', code: 'TERRITORY_GROUP_NOT_FOUND', details: { code: group } }];
  if (stray !== undefined) return [{ path: 'territory', code: 'ARRONDISSEMENT_UNKNOWN', details: { number: stray } }];
  return arrondissements.length === ARRONDISSEMENTS ? [{ path: 'territory', code: 'TERRITORY_WHOLE_CITY' }] : [];
}

function figureProblems({ kind, unit, countsPersons, weight, breakdowns, baseline, targets }: IndicatorDraft): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  if (countsPersons && !isCount(kind)) problems.push({ path: 'countsPersons', code: 'INDICATOR_COUNTS_NO_PERSONS' });
  if (breakdowns.length > 0 && !isCount(kind)) problems.push({ path: 'breakdowns', code: 'BREAKDOWN_OF_COUNTS' });
  if (!(weight > 0 && weight <= 100)) problems.push({ path: 'weight', code: 'INDICATOR_WEIGHT_WRONG' });
  if (targets.length > MOST_TARGETS) problems.push({ path: 'targets', code: 'INDICATOR_TOO_MANY_TARGETS', details: { max: MOST_TARGETS } });
  const values = [...(baseline ? [{ path: 'baseline', ...baseline }] : []), ...targets.map((target, index) => ({ path: `targets.${index}`, ...target }))];
  for (const { path, value } of values) {
    if (kind === 'YES_NO' && value !== 0 && value !== 1) problems.push({ path: `${path}.value`, code: 'FIGURE_YES_NO_WRONG' });
    if (kind === 'RATE' && unit === '%' && (value > 100 || value < 0)) problems.push({ path: `${path}.value`, code: 'FIGURE_SHARE_WRONG' });
  }
  return [...problems, ...dateProblems(baseline, targets)];
}

function dateProblems(baseline: BaselineDraft | null, targets: readonly TargetDraft[]): ProblemDetail[] {
  const start = baseline?.at ? firstDayOf(parsePartialDate(baseline.at)) : null;
  return targets.flatMap((target, index) => {
    const due = dueDay(target);
    if (!target.by) return [];
    if (start !== null && due < start) return [{ path: `targets.${index}.by`, code: 'TARGET_BEFORE_BASELINE' }];
    return targets.findIndex((other) => other.by && dueDay(other) === due) < index ? [{ path: `targets.${index}.by`, code: 'TARGET_SAME_DAY', details: { by: target.by } }] : [];
  });
}

/** Figures already given keep their meaning: what they count and in which unit stays. So does what formulas are made of. */
export function meaningProblems(before: IndicatorDraft, after: IndicatorDraft, { figures, usedIn }: { readonly figures: number; readonly usedIn: readonly string[] }): ProblemDetail[] {
  const moved = (['unit', 'kind'] as const).filter((path) => before[path] !== after[path]);
  return [
    ...(figures > 0 ? moved.map((path) => ({ path, code: 'INDICATOR_HAS_FIGURES', details: { figures } })) : []),
    ...(usedIn.length > 0 ? moved.map((path) => ({ path, code: 'INDICATOR_IN_FORMULA', details: { codes: usedIn.join(', ') } })) : []),
    ...(usedIn.length > 0 && after.countsPersons && !before.countsPersons ? [{ path: 'countsPersons', code: 'INDICATOR_IN_FORMULA', details: { codes: usedIn.join(', ') } }] : []),
    ...(figures > 0 && after.formula && !before.formula ? [{ path: 'formula', code: 'FORMULA_HAS_FIGURES', details: { figures } }] : []),
  ];
}

export interface DefinitionChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const FIELDS = ['title', 'unit', 'kind', 'direction', 'periodicity', 'definition', 'method', 'caveats', 'dataSource', 'owner', 'axis', 'commitments', 'countsPersons', 'weight', 'breakdowns', 'territory', 'formula', 'baseline', 'targets'] as const;

/** What moved, each field as a text that can be read. */
export function definitionChanges(before: IndicatorDraft | null, after: IndicatorDraft): DefinitionChange[] {
  return FIELDS.map((field) => ({ field, before: before && fieldText(before, field), after: fieldText(after, field) })).filter((change) => change.before !== change.after);
}

function fieldText(draft: IndicatorDraft, field: (typeof FIELDS)[number]): string | null {
  switch (field) {
    case 'commitments':
      return draft.commitments.join(', ') || null;
    case 'breakdowns':
      return draft.breakdowns.join(', ') || null;
    case 'territory':
      return draft.territoryGroup ?? (draft.arrondissements.join(', ') || null);
    case 'formula':
      return draft.formula && draft.formula.parts.join({ SUM: ' + ', DIFFERENCE: ' − ', RATIO: ' ÷ ' }[draft.formula.operation]);
    case 'baseline':
      return draft.baseline && [draft.baseline.value, draft.baseline.at].filter((part) => part !== null).join(', ');
    case 'targets':
      return draft.targets.map(({ sense, value, by }) => `${{ AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' }[sense]} ${value}${by ? ` (${by})` : ''}`).join(' ; ') || null;
    default:
      return draft[field] === null ? null : String(draft[field]);
  }
}
