const MOST_WORDS = 12;

/** Words of a search, for `LIKE '%' || pacte_fold(word) || '%'`; undefined when nothing is searched. */
export function searchWords(text: string | null | undefined): string[] | undefined {
  // % and _ would be wildcards of LIKE.
  const list = (text ?? '').slice(0, 400).replace(/[\\%_]/g, ' ').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return list.length ? list : undefined;
}
