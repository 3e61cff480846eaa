import type { BilanContent, BilanErratum } from '../content/bilan-content.graphql.js';
import { canonicalJson } from './canonical-json.rules.js';
import { differencesBetween } from './differences.rules.js';

/** By which a reader of the file knows how it is laid out. */
export const FORMAT = 'pacte-bilan/1';

/** What is signed: the content with its number, the instant at which it was frozen, and what it corrects. */
export interface BilanDocument extends BilanContent {
  readonly format: typeof FORMAT;
  readonly edition: number;
  readonly frozenAt: string;
  readonly erratum: BilanErratum | null;
}

export interface EditionBefore {
  readonly number: number;
  readonly hash: string;
  readonly content: BilanContent;
}

export function documentText(content: BilanContent, edition: number, frozenAt: Date, before: EditionBefore | undefined, reason: string | null): string {
  const erratum = before ? { replaces: before.number, replacesHash: before.hash, reason: reason ?? '', differences: differencesBetween(before.content, content) } : null;
  const document: BilanDocument = { ...content, format: FORMAT, edition, frozenAt: frozenAt.toISOString(), erratum };
  return canonicalJson(document);
}
