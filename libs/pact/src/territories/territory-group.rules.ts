import { slugFor } from '#organisations';
import { spreadsheets, type ProblemDetail } from '#platform';
import { ARRONDISSEMENTS, inOrderOfNumbers, strayArrondissement } from './arrondissements.rules.js';

/** A group of arrondissements as somebody names it. */
export interface TerritoryGroupDraft {
  readonly name: string;
  readonly arrondissements: readonly number[];
  /** Who groups them so; null when nobody says. */
  readonly origin: string | null;
}

const NAME_LENGTH = 80;
const ORIGIN_LENGTH = 300;

/** As it is kept: no blanks around, each arrondissement once, in order. */
export function tidiedGroup({ name, arrondissements, origin }: TerritoryGroupDraft): TerritoryGroupDraft {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return { name: line(name), arrondissements: inOrderOfNumbers(arrondissements), origin: line(origin ?? '') || null };
}

/** What is wrong with a tidied group; `others`: names of the pact's other groups. */
export function groupProblems({ name, arrondissements, origin }: TerritoryGroupDraft, others: readonly string[]): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  if (!name) problems.push({ path: 'name', code: 'TERRITORY_NAME_REQUIRED' });
  if (name.length > NAME_LENGTH) problems.push({ path: 'name', code: 'TEXT_TOO_LONG', details: { length: name.length, max: NAME_LENGTH } });
  if (others.some((other) => spreadsheets.folded(other) === spreadsheets.folded(name))) problems.push({ path: 'name', code: 'TERRITORY_NAME_TAKEN', details: { name } });
  if ((origin?.length ?? 0) > ORIGIN_LENGTH) problems.push({ path: 'origin', code: 'TEXT_TOO_LONG', details: { length: origin!.length, max: ORIGIN_LENGTH } });
  const stray = strayArrondissement(arrondissements);
  if (stray !== undefined) problems.push({ path: 'arrondissements', code: 'ARRONDISSEMENT_UNKNOWN', details: { number: stray } });
  else if (arrondissements.length < 2) problems.push({ path: 'arrondissements', code: 'TERRITORY_OF_SEVERAL' });
  else if (arrondissements.length === ARRONDISSEMENTS) problems.push({ path: 'arrondissements', code: 'TERRITORY_OF_ALL' });
  return problems;
}

/** « Nord-est parisien » → nord-est-parisien; never digits first: in an address, digits are an arrondissement. */
export function codeFor(name: string, taken: readonly string[]): string {
  return slugFor(/^\s*[a-zàâäçéèêëîïôöùûüœæ]/i.test(name) ? name : `Lieu ${name}`, new Set(taken));
}
