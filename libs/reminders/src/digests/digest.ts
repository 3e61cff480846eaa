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

/** What a section says: answers owed, to validate, to review; SILENCE: which organisations owe, to the secretariat. */
export const SECTION_KINDS = ['REPORT', 'VALIDATION', 'REVIEW', 'SILENCE'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** What is expected of the reader for one campaign by one day, or has waited since one. */
export interface DigestSection {
  readonly kind: SectionKind;
  readonly pact: { readonly title: string; readonly shortTitle: string };
  readonly campaign: DigestCampaign;
  /** The due date; of what waits, the day since which it does. */
  readonly on: string;
  /** Of what is the secretariat's: where all of it is. */
  readonly url: string;
  readonly organisations: readonly DigestOrganisation[];
}

/** All that a digest says, known at the moment it leaves. */
export interface Digest {
  readonly locale: Locale;
  readonly today: string;
  readonly person: string;
  /** Name of the space, for what is about several pacts. */
  readonly space: string;
  /** Most urgent first. */
  readonly sections: readonly DigestSection[];
  readonly secretariat: { readonly name: string; readonly email: string };
  readonly fictional: boolean;
  /** Where to say that one wants no more of them. */
  readonly stopUrl: string;
}

/** What the secretariat is told, of others. */
export const isSecretariats = (kind: SectionKind): boolean => kind === 'REVIEW' || kind === 'SILENCE';
