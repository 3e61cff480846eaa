import type { Dimension, Operation } from '#indicators';

/**
 * A whole pact as it is typed, corrected, imported and exported: one object, or a folder with one file a part. The
 * meaning of each key is in data/schema/*.schema.json, which every file is checked against.
 */
export interface PactDocument {
  pact: PactHead;
  organisations: OrganisationEntry[];
  commitments: CommitmentEntry[];
  indicators: IndicatorEntry[];
  measurements: MeasurementEntry[];
}

export const PARTS = ['pact', 'organisations', 'commitments', 'indicators', 'measurements'] as const;
export type PartName = (typeof PARTS)[number];

/** First and last commitment, both included. */
export interface CommitmentRange {
  from: number;
  to: number;
}

export interface PactHead {
  slug: string;
  title: string;
  shortTitle: string;
  period: { start: string; end: string };
  periodNote?: string;
  city: string;
  source: string;
  sources: Record<string, SourceEntry>;
  /** Named groups of arrondissements; left out: those of the space stand. */
  territoryGroups?: TerritoryGroupEntry[];
  axes: AxisEntry[];
  /** Adopted ones, in the order of their numbers; left out: those of the space stand. Commitments are then told as signed. */
  avenants?: AvenantEntry[];
}

export interface TerritoryGroupEntry {
  code: string;
  name: string;
  arrondissements: number[];
  /** Who groups them so. */
  origin?: string;
}

export interface AvenantEntry {
  number: number;
  title: string;
  /** The COPIL that adopted it. */
  copil: { title: string; on: string };
  decision: string;
  effectiveOn: string;
  fictional?: true;
  /** Without a wording: the commitment is withdrawn, for a reason. */
  changes: { commitment: number; wording?: { title: string; purpose: string; means: string | null; audience: string | null; calendar: string; porteurs: string | null }; reason?: string }[];
}

export interface SourceEntry {
  title: string;
  publisher: string | null;
  year: number | null;
}

export interface AxisEntry {
  number: number;
  slug: string;
  title: string;
  fullTitle: string;
  page?: number;
  objectives: ObjectiveEntry[];
}

export interface ObjectiveEntry {
  number: string;
  title: string;
  page?: number;
  /** Those that hang on the objective itself. */
  commitments?: CommitmentRange;
  actionCadres?: ActionCadreEntry[];
}

export interface ActionCadreEntry {
  number: number;
  title: string;
  page?: number;
  commitments: CommitmentRange;
  subHeadings?: { title: string; commitments: CommitmentRange }[];
}

export interface OrganisationEntry {
  slug: string;
  name: string;
  acronym?: string;
  kind: string;
  parent?: string;
  aliases?: string[];
  /** Oldest first. Dates are partial dates. */
  formerNames?: { name: string; acronym?: string; until: string; source?: string }[];
  /** Of a group of actors. */
  members?: { organisation: string; since?: string; until?: string }[];
  closedOn?: string;
  participant: boolean;
  signatory?: boolean;
  signatorySince?: string;
  signatoryUntil?: string;
  note?: string;
}

/** Dates are partial dates: "2015", "2015-S2", "2015-Q4", "2015-04", "2015-04-15". */
export interface IntervalEntry {
  start: string | null;
  end: string | null;
  openEnded: boolean;
}

export interface CalendarEntry extends IntervalEntry {
  verbatim: string;
  certainty: string;
  dependsOn?: string;
  condition?: string;
  notes?: string[];
  phases?: (IntervalEntry & { label: string })[];
  /** The dates are a person's and not the reading rule's; `note` says why. */
  override?: true;
  note?: string;
}

export interface PorteurLink {
  role: string;
  verbatim: string;
  organisation: string | null;
}

/** A dated step. `due`: a partial date, or words as calendars write them. */
export interface MilestoneEntry {
  title: string;
  due: string;
  page?: number;
  reachedOn?: string;
  proof?: string;
}

export interface CommitmentEntry {
  number: number;
  title: string;
  page: number;
  audience: string | null;
  purpose: string;
  means: string | null;
  calendar: CalendarEntry;
  milestones?: MilestoneEntry[];
  /** Places that the text names; none: all of the city. */
  territories?: { arrondissements: number[]; verbatim: string; page: number }[];
  porteurs: { verbatim: string | null; links: PorteurLink[]; note?: string };
  related?: number[];
  note?: string;
}

export interface IndicatorEntry {
  code: string;
  title: string;
  unit: string;
  kind: string;
  direction: string;
  periodicity: string;
  axis?: number;
  commitments: number[];
  matched?: string;
  definition: string;
  baseline?: { value: number; at: string | null; verbatim: string; page: number | null };
  /** Ways in which its figures may be broken down. Left out: those of the space stand; empty: none. */
  breakdowns?: Dimension[];
  /** Where it counts: the code of a group, or arrondissements. Left out: as the space has it; null: all of the city. */
  territory?: { group: string } | { arrondissements: number[] } | null;
  targets: { value: number; sense: string; by: string | null; verbatim: string; page: number | null }[];
  /** Left out: that of the space stands; null: none. Parts are codes. */
  formula?: { operation: Operation; parts: string[] } | null;
  source: string;
}

export interface MeasurementEntry {
  indicator: string;
  value: number | null;
  qualifier: string;
  period: { kind: string; start: string | null; end: string };
  verbatim: string;
  source: string;
  page: number | null;
  keyFigure: boolean;
  commitments: number[];
  matched?: string;
  note?: string;
}

/** Stands for words that no longer go with the value: those of the source, once the figure was corrected. */
export const WORDS_CUT = '[…]';

/** What tells one measurement from another: the indicator, the period, and the document that gives it. */
export function measurementKey({ indicator, source, period }: MeasurementEntry): string {
  return `${indicator} ${period.kind} ${period.start ?? '?'} ${period.end} ${source}`;
}
