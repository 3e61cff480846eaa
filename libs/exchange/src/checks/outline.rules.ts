import { isPartialDate, parsePartialDate } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import type { ActionCadreEntry, AxisEntry, CommitmentRange, PactHead } from '../pact-document.js';
import type { Path } from '../pact-source.reader.js';
import { intervalRefusals } from './dates.rules.js';
import { refuse, refuseEntry, type CheckedPact } from './checked-pact.js';

/** The outline numbers its levels one by one, and places every commitment once. */
export function outlineRefusals(checked: CheckedPact): Refusal[] {
  if (!checked.head) return [];
  const { value: pact, file } = checked.head;
  const at = (path: Path, code: string, details: Record<string, unknown> = {}): Refusal => refuse(file, path, code, details);
  return [
    ...periodRefusals(pact, at),
    ...(pact.source in pact.sources ? [] : [at(['source'], 'SOURCE_UNKNOWN', { key: pact.source })]),
    ...orderRefusals(pact, at),
    ...rangesOf(pact).flatMap(({ path, range }) => rangeRefusals(path, range, at)),
    ...cadresOf(pact).flatMap(({ path, cadre }) => subHeadingRefusals(path, cadre, at)),
    ...placeRefusals(pact, checked, at),
  ];
}

type At = (path: Path, code: string, details?: Record<string, unknown>) => Refusal;

function periodRefusals({ period }: PactHead, at: At): Refusal[] {
  const refusals = intervalRefusals(period.start, period.end, (path, code, details) => at(['period', ...path], code, details));
  const uneven = isPartialDate(period.start) && isPartialDate(period.end) && parsePartialDate(period.start).precision !== parsePartialDate(period.end).precision;
  return uneven ? [...refusals, at(['period'], 'PERIOD_UNEVEN', { ...period })] : refusals;
}

/** Axes 1, 2, 3…; objectives 2.1, 2.2…; action-cadres 1, 2, 3… through the whole pact; slugs of axes used once. */
function orderRefusals(pact: PactHead, at: At): Refusal[] {
  const refusals: Refusal[] = [];
  const expect = (path: Path, value: string | number, expected: string | number): void => {
    if (value !== expected) refusals.push(at(path, 'OUT_OF_ORDER', { value, expected }));
  };
  const slugs = new Map<string, AxisEntry>();
  pact.axes.forEach((axis, a) => {
    expect(['axes', a, 'number'], axis.number, a + 1);
    if (slugs.has(axis.slug)) refusals.push(at(['axes', a, 'slug'], 'OUT_OF_ORDER', { value: axis.slug, expected: '≠' }));
    slugs.set(axis.slug, axis);
    axis.objectives.forEach((objective, o) => expect(['axes', a, 'objectives', o, 'number'], objective.number, `${axis.number}.${o + 1}`));
  });
  cadresOf(pact).forEach(({ path, cadre }, index) => expect([...path, 'number'], cadre.number, index + 1));
  return refusals;
}

function rangeRefusals(path: Path, { from, to }: CommitmentRange, at: At): Refusal[] {
  return from > to ? [at(path, 'RANGE_REVERSED', { from, to })] : [];
}

function subHeadingRefusals(path: Path, cadre: ActionCadreEntry, at: At): Refusal[] {
  const { from, to } = cadre.commitments;
  return (cadre.subHeadings ?? []).flatMap(({ commitments: range }, index) => {
    const place = [...path, 'subHeadings', index, 'commitments'];
    const before = cadre.subHeadings![index - 1]?.commitments;
    const inside = range.from >= Math.max(from, before ? before.to + 1 : from) && range.to <= to;
    return [...rangeRefusals(place, range, at), ...(inside ? [] : [at(place, 'RANGE_OUTSIDE', { ...range })])];
  });
}

/**
 * The outline gives each commitment its place, once, places no other, and leaves no number out. What stands outside it
 * is told where it is written.
 */
function placeRefusals(pact: PactHead, { commitments }: CheckedPact, at: At): Refusal[] {
  const places = new Map<number, number>();
  const refusals: Refusal[] = [];
  for (const { path, range } of rangesOf(pact)) {
    for (let number = range.from; number <= range.to; number++) {
      const times = (places.get(number) ?? 0) + 1;
      places.set(number, times);
      if (times === 2) refusals.push(at(path, 'COMMITMENT_PLACED_TWICE', { number }));
      if (times === 1 && commitments.complete && !commitments.keys.has(number)) refusals.push(at(path, 'COMMITMENT_MISSING', { number }));
    }
  }
  const last = Math.max(0, ...places.keys());
  for (let number = 1; number < last; number++) {
    if (!places.has(number) && !commitments.keys.has(number) && commitments.complete) refusals.push(at(['axes'], 'COMMITMENT_MISSING', { number }));
  }
  const outside = commitments.sound.filter((entry) => !places.has(entry.value.number));
  return [...refusals, ...outside.map((entry) => refuseEntry(entry, ['number'], 'COMMITMENT_NOT_PLACED', { number: entry.value.number, last }))];
}

function rangesOf(pact: PactHead): { path: Path; range: CommitmentRange }[] {
  const direct = objectivesOf(pact).flatMap(({ path, objective }) => (objective.commitments ? [{ path: [...path, 'commitments'], range: objective.commitments }] : []));
  return [...direct, ...cadresOf(pact).map(({ path, cadre }) => ({ path: [...path, 'commitments'], range: cadre.commitments }))];
}

function cadresOf(pact: PactHead): { path: Path; cadre: ActionCadreEntry }[] {
  return objectivesOf(pact).flatMap(({ path, objective }) => (objective.actionCadres ?? []).map((cadre, c) => ({ path: [...path, 'actionCadres', c], cadre })));
}

function objectivesOf(pact: PactHead): { path: Path; objective: AxisEntry['objectives'][number] }[] {
  return pact.axes.flatMap((axis, a) => axis.objectives.map((objective, o) => ({ path: ['axes', a, 'objectives', o], objective })));
}
