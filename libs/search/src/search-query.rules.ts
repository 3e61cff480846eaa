/** What somebody typed, as what is looked for. */
export interface SearchAsked {
  readonly text: string;
  /** Letters and digits only. */
  readonly words: readonly string[];
  /** The commitment meant by « 42 » or « engagement 42 ». */
  readonly commitment: number | null;
  /** The decision meant by « décision 3 ». */
  readonly decision: number | null;
  /** Those meant by « recommandation 3 »: each avis has its own. */
  readonly recommendation: number | null;
}

/** Longer than what anybody searches for. */
export const LONGEST_SEARCH = 200;
const MOST_WORDS = 8;

export function searchAsked(typed: string): SearchAsked {
  const text = typed.slice(0, LONGEST_SEARCH).normalize('NFC').trim();
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).slice(0, MOST_WORDS);
  const [, commitment] = /^(?:(?:engagement|commitment|mesure|action|n[°o])s?\s*(?:n[°o]\s*)?)?(\d{1,6})$/i.exec(text) ?? [];
  const [, decision] = /^d[ée]cision\s*(?:n[°o]\s*)?(\d{1,6})$/i.exec(text) ?? [];
  const [, recommendation] = /^recomm[ae]ndation\s*(?:n[°o]\s*)?(\d{1,6})$/i.exec(text) ?? [];
  const number = (digits: string | undefined): number | null => (digits ? Number(digits) : null);
  return { text, words, commitment: number(commitment), decision: number(decision), recommendation: number(recommendation) };
}

/** Marks that PostgreSQL puts around what it found: no text of ours holds them. */
export const FOUND_FROM = '\ue000';
export const FOUND_TO = '\ue001';

export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A marked text in pieces: shown as text, so that nothing in it is ever read as markup. */
export function piecesOf(marked: string): Piece[] {
  const pieces: Piece[] = [];
  let found = false;
  for (const part of marked.split(/([\ue000\ue001])/)) {
    if (part === FOUND_FROM || part === FOUND_TO) found = part === FOUND_FROM;
    else if (part) pieces.push({ text: part, found });
  }
  return pieces;
}
