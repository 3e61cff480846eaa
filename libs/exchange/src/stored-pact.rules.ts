import { partial } from './checks/commitments.rules.js';
import type { ActionCadreEntry, AxisEntry, CommitmentRange, ObjectiveEntry, PactDocument, PactHead } from './pact-document.js';

interface Place {
  readonly number: number;
  readonly objective: string;
  readonly cadre: number | null;
  readonly subHeading: string | null;
}

/**
 * Rows as the statement gives them: in the document's shape, but for three things settled here. A date is `{day,
 * precision}`; a key ending in `?` is left out when it holds nothing; the outline is flat.
 */
export interface StoredRows {
  readonly head: unknown;
  readonly axes: readonly unknown[];
  readonly objectives: readonly unknown[];
  readonly cadres: readonly unknown[];
  readonly places: readonly Place[];
  readonly organisations: unknown;
  readonly commitments: unknown;
  readonly indicators: unknown;
  readonly measurements: unknown;
}

export function documentOf(rows: StoredRows): PactDocument {
  const { head, axes, objectives, cadres, places, ...parts } = rows;
  return {
    pact: { ...(settled(head) as Omit<PactHead, 'axes'>), axes: outlineOf(settled({ axes, objectives, cadres }) as Flat, places) },
    ...(settled(parts) as Omit<PactDocument, 'pact'>),
  };
}

function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  if ('day' in value && 'precision' in value) return partial(value.day as string | null, value.precision as string | null);
  const entries = Object.entries(value).filter(([key, inner]) => !key.endsWith('?') || !holdsNothing(inner));
  return Object.fromEntries(entries.map(([key, inner]) => [key.replace(/\?$/, ''), settled(inner)]));
}

function holdsNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

interface Flat {
  readonly axes: Omit<AxisEntry, 'objectives'>[];
  readonly objectives: ({ axis: number } & ObjectiveEntry)[];
  readonly cadres: ({ objective: string } & Omit<ActionCadreEntry, 'commitments'>)[];
}

function outlineOf({ axes, objectives, cadres }: Flat, places: readonly Place[]): AxisEntry[] {
  const objectiveOf = ({ axis: _, ...objective }: Flat['objectives'][number]): ObjectiveEntry => {
    const direct = places.filter((place) => place.objective === objective.number && place.cadre === null);
    const own = cadres.filter((cadre) => cadre.objective === objective.number).map((cadre) => cadreOf(cadre, places));
    return { ...objective, ...(direct.length ? { commitments: rangeOf(direct) } : {}), ...(own.length ? { actionCadres: own } : {}) };
  };
  return axes.map((axis) => ({ ...axis, objectives: objectives.filter((objective) => objective.axis === axis.number).map(objectiveOf) }));
}

function cadreOf({ objective: _, ...cadre }: Flat['cadres'][number], places: readonly Place[]): ActionCadreEntry {
  const own = places.filter((place) => place.cadre === cadre.number);
  const titles = [...new Set(own.flatMap((place) => place.subHeading ?? []))];
  const subHeadings = titles.map((title) => ({ title, commitments: rangeOf(own.filter((place) => place.subHeading === title)) }));
  return { ...cadre, commitments: rangeOf(own), ...(subHeadings.length ? { subHeadings } : {}) };
}

function rangeOf(places: readonly Place[]): CommitmentRange {
  return { from: places[0]!.number, to: places.at(-1)!.number };
}
