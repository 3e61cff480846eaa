import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { territoryLabels } from '../labels/territories.js';

export const ARRONDISSEMENTS: readonly number[] = Array.from({ length: 20 }, (_, index) => index + 1);

export interface Group {
  readonly code: string;
  readonly name: string;
  readonly arrondissements: readonly number[];
}

/** What `arrondissement` of the address narrows a list to: a number, or the code of a group, which never is one. */
export function placeIn(search: URLSearchParams): { readonly arrondissement: number | null; readonly territory: string | null } {
  const value = search.get('arrondissement') ?? '';
  const number = ARRONDISSEMENTS.find((each) => String(each) === value) ?? null;
  return { arrondissement: number, territory: /^[a-z]/.test(value) ? value : null };
}

/** What a filter by place offers: each arrondissement, then each group. */
export function usePlaceOptions(groups: readonly Group[]): { value: string; label: string; language: string | undefined }[] {
  const labels = useLabels(territoryLabels);
  const { shortList } = usePlaceWords();
  return [
    { value: '', label: labels.anyArrondissement, language: undefined },
    ...ARRONDISSEMENTS.map((number) => ({ value: String(number), label: labels.arrondissement(number), language: undefined })),
    ...groups.map(({ code, name, arrondissements }) => ({ value: code, label: labels.group(name, shortList(arrondissements)), language: undefined })),
  ];
}

/** Arrondissements in words. */
export function usePlaceWords() {
  const labels = useLabels(territoryLabels);
  const format = useFormat();
  const shortList = (numbers: readonly number[]): string => format.list(numbers.map(labels.short));
  const list = (numbers: readonly number[]): string => (numbers.length === ARRONDISSEMENTS.length ? labels.wholeCity : numbers.length === 1 ? labels.arrondissement(numbers[0]!) : labels.several(shortList(numbers)));
  const named = (numbers: readonly number[]): string => (numbers.length === ARRONDISSEMENTS.length ? labels.wholeCity : shortList(numbers));
  return {
    /** « 10e, 18e et 19e » */
    shortList,
    /** « 10e, 18e et 19e arrondissements », « toute la ville » */
    list,
    /** Beside a word that says what they are: « 10e et 18e », « toute la ville ». */
    named,
    /** The same of numbers as a change tells them: "10, 18". */
    namedIn: (told: string): string => named(told.split(', ').map(Number)),
  };
}
