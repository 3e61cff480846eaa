import type { Words } from '#audit';
import type { ProcessingCode } from './processing.register.js';

/** A column that tells of a person. */
export interface HeldColumn {
  /** What it is called by its reader. */
  readonly words: Words;
  /** Given to a person who takes their data away. Keys and secrets are not: they tell nothing, or open something. */
  readonly given: boolean;
}

/** Something that makes a row readable when it is taken away: SQL over the row `x`. */
export interface HeldContext {
  readonly words: Words;
  readonly sql: string;
}

/**
 * What erasing a person does with their rows: DELETED; REPLACED, values that tell of them are written over; KEPT, the row
 * stays, and names nobody but through the person's own row, which is replaced.
 */
export type Erasure =
  | { readonly kind: 'DELETED' }
  | { readonly kind: 'REPLACED'; readonly set: string }
  /** In hands that this room only calls: a room below, or a function of the database's owner. */
  | { readonly kind: 'DELETED' | 'REPLACED'; readonly by: 'ADDRESSES' | 'SIGNATURES' | 'AUDIT' }
  | { readonly kind: 'KEPT'; readonly why: Words };

export interface HeldTable {
  readonly table: string;
  readonly processing: ProcessingCode;
  /** What one row is, in the plural. */
  readonly title: Words;
  readonly columns: Readonly<Record<string, HeldColumn>>;
  readonly context?: Readonly<Record<string, HeldContext>>;
  /** SQL: the row `x` is about the person `who` (`who.tenant`, `who.id`, `who.address`, `who.digest`). Left out where another room looks, or where nothing tells whose a row is. */
  readonly whose?: string;
  /** SQL: of these rows, those that tell something and are given; all of them are erased. */
  readonly givenWhen?: string;
  /** SQL of the order in which rows are given. */
  readonly order?: string;
  readonly erasure: Erasure;
}

export const given = (fr: string, en: string): HeldColumn => ({ words: { fr, en }, given: true });
/** Held, and not given: a key, a hash, a seal. */
export const withheld = (fr: string, en: string): HeldColumn => ({ words: { fr, en }, given: false });
/** The reference to the person. */
export const PERSON: HeldColumn = withheld('personne', 'person');
