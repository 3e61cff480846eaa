import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each thing that can be searched says, as French stems without accents and as its plain words: see docs/adr/0104. */
const SEARCHED: Readonly<Record<string, readonly [title: string, body: string]>> = {
  commitment: [`number || ' ' || title`, `purpose || ' ' || coalesce(means, '') || ' ' || coalesce(audience, '') || ' ' || coalesce(note, '') || ' ' || coalesce(porteurs_verbatim, '')`],
  organisation: [`name || ' ' || coalesce(acronym, '')`, `jsonb_path_query_array(former_names, '$[*].name')::text`],
  indicator: ['title', `coalesce(definition, '') || ' ' || coalesce(method, '')`],
  measurement: [`''`, `coalesce(verbatim, '')`],
  decision: [`''`, `text || ' ' || coalesce(closing_words, '')`],
  report: [`''`, `coalesce(achievements, '') || ' ' || coalesce(difficulties, '') || ' ' || coalesce(next_steps, '')`],
};

export class SearchText1763801111000 implements MigrationInterface {
  name = 'SearchText1763801111000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, base, stems] of [['pacte_french', 'french', 'french_stem'], ['pacte_plain', 'simple', 'simple']] as const) {
      await runner.query(`CREATE TEXT SEARCH CONFIGURATION public.${name} (COPY = pg_catalog.${base})`);
      await runner.query(`ALTER TEXT SEARCH CONFIGURATION public.${name} ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.${stems}`);
    }
    await runner.query(`
      CREATE FUNCTION pacte_searchable(title text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
      AS $$ SELECT setweight(to_tsvector('public.pacte_french', title) || to_tsvector('public.pacte_plain', title), 'A') || setweight(to_tsvector('public.pacte_french', body) || to_tsvector('public.pacte_plain', body), 'C') $$`);
    // Every word, by its stem or as the beginning of a word: who types has not finished. Words such as « de » count only when there are no others.
    await runner.query(`
      CREATE FUNCTION pacte_search_query(words text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
      AS $$ SELECT coalesce((SELECT string_agg('(' || q.stem::text || ' | ' || q.prefix::text || ')', ' & ')::tsquery FROM (
          SELECT plainto_tsquery('public.pacte_french', w) AS stem, to_tsquery('public.pacte_plain', w || ':*') AS prefix FROM unnest(words) AS w) q WHERE numnode(q.stem) > 0 AND numnode(q.prefix) > 0),
        (SELECT string_agg(q.prefix::text, ' & ')::tsquery FROM (SELECT to_tsquery('public.pacte_plain', w || ':*') AS prefix FROM unnest(words) AS w) q WHERE numnode(q.prefix) > 0)) $$`);
    for (const [table, [title, body]] of Object.entries(SEARCHED)) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN searchable tsvector GENERATED ALWAYS AS (pacte_searchable(${title}, ${body})) STORED`);
    }
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
