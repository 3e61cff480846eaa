import { daysBetween } from '#platform';
import { progressOf, type Kind, type Qualifier, type Sense } from '../progress.rules.js';

/**
 * Where an indicator should stand at a date (product I2): the straight line from the starting point to each dated
 * target in turn.
 *
 * LEVEL, RATE, CUMULATIVE   linear between the points; a total without a written start has none to draw a line from.
 * FLOW                      no line: the target of the period is the target, in full; the next one due holds.
 * YES_NO                    0 before the day of the target, the target from that day on.
 *
 * Before the first point nothing is expected; after the last one the last target holds.
 */
export interface TrajectoryPoint {
  /** ISO day. */
  readonly on: string;
  readonly value: number;
}

export interface TrajectoryOf {
  readonly kind: Kind;
  readonly start: TrajectoryPoint | null;
  readonly targets: readonly (TrajectoryPoint & { readonly sense: Sense })[];
}

export interface Standing {
  readonly value: number;
  /** Last day of the figure's period. */
  readonly on: string;
  readonly qualifier: Qualifier;
}

export type OnTrack = 'ON_TRACK' | 'BEHIND' | 'UNKNOWN';

/** The points of the line, in the order of their days; a target on the day of the start takes its place. */
export function trajectoryPoints({ kind, start, targets }: TrajectoryOf): TrajectoryPoint[] {
  const dated = [...targets].sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ on, value }) => ({ on, value }));
  if (dated.length === 0) return [];
  const first = kind === 'FLOW' || kind === 'YES_NO' || !start || start.on >= dated[0]!.on ? [] : [{ on: start.on, value: start.value }];
  return [...first, ...dated];
}

/** The value expected at a date, or null where nothing is. */
export function expectedAt(trajectory: TrajectoryOf, day: string): number | null {
  const points = trajectoryPoints(trajectory);
  const last = points.at(-1);
  if (!last) return null;
  if (trajectory.kind === 'YES_NO') return points.findLast(({ on }) => on <= day)?.value ?? 0;
  if (day >= last.on) return last.value;
  const next = points.findIndex(({ on }) => on > day);
  if (trajectory.kind === 'FLOW') return points[next]!.value;
  if (next === 0) return null;
  const [from, to] = [points[next - 1]!, points[next]!];
  return from.value + ((to.value - from.value) * daysBetween(from.on, day)) / daysBetween(from.on, to.on);
}

/** Against the line on the day of the figure, in the sense of the target that the line goes to. */
export function onTrack(trajectory: TrajectoryOf, standing: Standing | null): OnTrack {
  const expected = standing && expectedAt(trajectory, standing.on);
  if (!standing || expected === null) return 'UNKNOWN';
  const target = targetAt(trajectory, standing.on)!;
  return holds(standing, expected, target) ? 'ON_TRACK' : 'BEHIND';
}

/**
 * How far behind its line a figure is: points of progress, in percent of the way to the target that the line goes to, between what was expected
 * on its day and what it is. Without a written start the way is from 0. Null when it is not behind.
 */
export function pointsBehind(trajectory: TrajectoryOf, standing: Standing): { readonly points: number; readonly expected: number } | null {
  const expected = expectedAt(trajectory, standing.on);
  if (expected === null || onTrack(trajectory, standing) !== 'BEHIND') return null;
  const { value: target, sense } = targetAt(trajectory, standing.on)!;
  const made = (value: number): number => progressOf({ kind: trajectory.kind, baseline: trajectory.start?.value ?? 0, target, sense, value, qualifier: 'EXACT' })!.rawPercent;
  // A qualifier alone can put a figure behind: « près de » its target is behind by nothing that can be counted.
  return { points: Math.max(0, made(expected) - made(standing.value)), expected };
}

/** The target that the line goes to on that day: the next one, else the last. */
function targetAt({ targets }: TrajectoryOf, day: string): TrajectoryOf['targets'][number] | undefined {
  const dated = [...targets].sort((a, b) => (a.on < b.on ? -1 : 1));
  return dated.find(({ on }) => on >= day) ?? dated.at(-1);
}

/** « Plus de 900 » keeps up with 900, never under a ceiling; « près de 900 » is under 900; « moins de 900 » never shows that a floor is kept up with. EXACTLY: no farther from the target than expected. */
function holds({ value, qualifier }: Standing, expected: number, target: { readonly value: number; readonly sense: Sense }): boolean {
  if (target.sense === 'AT_LEAST') return qualifier !== 'LESS_THAN' && (qualifier === 'NEARLY' ? value > expected : value >= expected);
  if (target.sense === 'AT_MOST') return qualifier !== 'MORE_THAN' && value <= expected;
  return Math.abs(value - target.value) <= Math.abs(expected - target.value);
}
