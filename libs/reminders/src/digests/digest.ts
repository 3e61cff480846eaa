import type { Locale } from '#platform';

export interface OwedCommitment {
  readonly number: number;
  readonly title: string;
  readonly state: 'AWAITED' | 'DRAFT' | 'READY' | 'RETURNED' | 'SUBMITTED';
  /** Where it is answered, validated or reviewed. */
  readonly url: string;
}

/** Somebody who was written to before, of whom the answer did not come. */
export interface AskedBefore {
  readonly name: string;
  /** The last time. */
  readonly on: string;
  readonly times: number;
}

export interface DigestOrganisation {
  readonly name: string;
  readonly askedBefore: readonly AskedBefore[];
  /** Where all of it is. */
  readonly url: string;
  /** Most urgent first. */
  readonly owed: readonly OwedCommitment[];
}

export interface DigestCampaign {
  readonly title: string;
  readonly closesOn: string;
  readonly copilOn: string | null;
}

/** What a section says of a campaign: answers owed, to validate, to review; SILENCE: which organisations owe, to the secretariat. */
export const SECTION_KINDS = ['REPORT', 'VALIDATION', 'REVIEW', 'SILENCE'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface DigestPact {
  readonly title: string;
  readonly shortTitle: string;
}

/** What is expected of the reader for one campaign by one day, or has waited since one. */
export interface DigestSection {
  readonly kind: SectionKind;
  readonly pact: DigestPact;
  readonly campaign: DigestCampaign;
  /** The due date; of what waits, the day since which it does. */
  readonly on: string;
  /** Of what is the secretariat's: where all of it is. */
  readonly url: string;
  readonly organisations: readonly DigestOrganisation[];
}

export interface DigestDecision {
  readonly number: number;
  readonly text: string;
  readonly dueOn: string;
  readonly organisation: string;
  readonly askedBefore: readonly AskedBefore[];
  readonly url: string;
}

/** Decisions of a pact that the reader is to carry out, recommendations to be answered; UNDONE, UNANSWERED: that others are, to the secretariat. The nearest deadline first. */
export interface DecisionSection {
  readonly kind: 'DECISION' | 'UNDONE' | 'RECOMMENDATION' | 'UNANSWERED';
  readonly pact: DigestPact;
  /** The nearest deadline. */
  readonly on: string;
  readonly decisions: readonly DigestDecision[];
  /** The register. */
  readonly url: string;
}

/** A meeting that the reader is called to. */
export interface MeetingSection {
  readonly kind: 'MEETING';
  readonly pact: DigestPact;
  readonly on: string;
  readonly title: string;
  /** « 14:30 », where the meeting is. */
  readonly at: string;
  readonly place: string | null;
  readonly remoteAddress: string | null;
  /** An answer is missing for one of the reader's seats. */
  readonly open: boolean;
  /** Where it is answered, seat by seat; one page for who comes instead of somebody. */
  readonly seats: readonly { readonly organisation: string | null; readonly open: boolean; readonly url: string }[];
}

/** A bilan that the reader reads for the Conseil before it is published. */
export interface ReadingSection {
  readonly kind: 'READING';
  readonly pact: DigestPact;
  /** The last day of the reading. */
  readonly on: string;
  readonly year: number;
  readonly url: string;
}

export type DecidedSection = DecisionSection | MeetingSection | ReadingSection;
export type AnySection = DigestSection | DecidedSection;

/** All that a digest says, known at the moment it leaves. */
export interface Digest {
  readonly locale: Locale;
  readonly today: string;
  readonly person: string;
  /** Name of the space, for what is about several pacts. */
  readonly space: string;
  /** Most urgent first. */
  readonly sections: readonly AnySection[];
  readonly secretariat: { readonly name: string; readonly email: string };
  readonly fictional: boolean;
  /** Where to say that one wants no more of them. */
  readonly stopUrl: string;
}

/** What the secretariat is told, of others. */
export const isSecretariats = (kind: AnySection['kind']): boolean => kind === 'REVIEW' || kind === 'SILENCE' || kind === 'UNDONE' || kind === 'UNANSWERED';

export const isOfCampaign = (section: AnySection): section is DigestSection => (SECTION_KINDS as readonly string[]).includes(section.kind);
export const isOfDecisions = (section: AnySection): section is DecisionSection => !isOfCampaign(section) && section.kind !== 'MEETING' && section.kind !== 'READING';
