import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A name is found however its words are joined: « samu social », « samu-social », « samusocial ». Only what is asked changes: what is
 * searched is as it was written, and no table is written anew. docs/adr/0127.
 */
export class JoinSearchedWords1763801250000 implements MigrationInterface {
  name = 'JoinSearchedWords1763801250000';

  async up(runner: QueryRunner): Promise<void> {
    // What a title says, however it is spaced, accented and punctuated.
    await runner.query(`
      CREATE FUNCTION pacte_letters(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT regexp_replace(public.pacte_fold(value), '[^[:alnum:]]+', '', 'g') $$`);
    await runner.query(WORD);
    // As before, words such as « de » count only when there are no others; they may still be the end of a name (« rendez-vous »).
    await runner.query(`
      CREATE FUNCTION pacte_search_query(words text[], apart boolean) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
      AS $$ SELECT coalesce(
        (SELECT string_agg('(' || public.pacte_searched_word(words, w.n::int, apart)::text || ')', ' & ' ORDER BY w.n)::tsquery FROM unnest(words) WITH ORDINALITY AS w (word, n)
          WHERE numnode(plainto_tsquery('public.pacte_french', w.word)) > 0 AND numnode(to_tsquery('public.pacte_plain', w.word || ':*')) > 0),
        (SELECT string_agg(q.prefix::text, ' & ')::tsquery FROM (SELECT to_tsquery('public.pacte_plain', w || ':*') AS prefix FROM unnest(words) AS w) q WHERE numnode(q.prefix) > 0)) $$`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

/**
 * What one of the words asks for, any of: its stem; the beginning of a word; the same without the ending of a plural or a feminine, which
 * the stemmer reads from accents that are no longer there (« isolées », « isolé »); the word joined to its neighbour; and, when `apart`,
 * two words that make it one after the other. Alternatives that hold no word, such as « ² », are left out.
 */
// UNION ALL: to a comparison of queries, a word and its beginning are the same.
const WORD = `
  CREATE FUNCTION pacte_searched_word(words text[], n integer, apart boolean) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    WITH w AS (SELECT words[n] AS word, public.pacte_letters(words[n]) AS letters),
    asked AS (
      SELECT plainto_tsquery('public.pacte_french', w.word) AS q FROM w
      UNION ALL SELECT to_tsquery('public.pacte_plain', w.word || ':*') FROM w
      UNION ALL SELECT to_tsquery('public.pacte_plain', regexp_replace(w.letters, '(?<=e)es?$|[sx]$', '') || ':*') FROM w WHERE w.letters ~ '^[a-z]{3,}(es|ee|s|x)$'
      UNION ALL SELECT to_tsquery('public.pacte_plain', words[n - 1] || w.word || ':*') FROM w WHERE n > 1
      UNION ALL SELECT to_tsquery('public.pacte_plain', w.word || words[n + 1] || ':*') FROM w WHERE n < cardinality(words)
      UNION ALL SELECT to_tsquery('public.pacte_plain', left(w.letters, k) || ' <-> ' || substr(w.letters, k + 1) || ':*') FROM w, generate_series(3, length(w.letters) - 3) AS k
        WHERE apart AND w.letters ~ '^[a-z]{7,24}$'
    )
    SELECT string_agg('(' || q::text || ')', ' | ')::tsquery FROM asked WHERE numnode(q) > 0
  $$`;
