import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/**
 * What frozen bilans and adopted avis say, as it is searched, beside their rows: these stay as they were written, and no table is written
 * anew under a lock. docs/adr/0120.
 */
export class SearchFrozenText1763801170000 implements MigrationInterface {
  name = 'SearchFrozenText1763801170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bilan_passage (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        edition_id uuid NOT NULL,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('WHOLE', 'SECTION', 'FIGURE', 'LINE', 'DECISION')),
        -- of the reading page; empty of the whole
        anchor text NOT NULL,
        -- of the commitment that a line tells of
        commitment integer,
        title text NOT NULL,
        said text NOT NULL,
        -- what a line is about is found as the commitment: only what was said of it counts here
        searchable tsvector NOT NULL GENERATED ALWAYS AS (CASE kind WHEN 'FIGURE' THEN pacte_searchable('', title || ' ' || said) WHEN 'LINE' THEN pacte_searchable('', said) ELSE pacte_searchable(title, said) END) STORED,
        PRIMARY KEY (tenant_id, edition_id, position),
        FOREIGN KEY (tenant_id, edition_id) REFERENCES bilan_edition (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE avis_passage (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        edition_id uuid NOT NULL,
        -- of the recommendation; 0: the text of the avis
        number integer NOT NULL,
        searchable tsvector NOT NULL,
        PRIMARY KEY (tenant_id, edition_id, number),
        FOREIGN KEY (tenant_id, edition_id) REFERENCES avis_edition (tenant_id, id)
      )`);
    for (const table of ['bilan_passage', 'avis_passage']) await runner.query(`CALL pacte_tenancy('${table}')`);
    await runner.query(BILAN_PASSAGES);
    await runner.query(AVIS_PASSAGES);
    await runner.query(`ALTER TABLE recommendation_answer ADD COLUMN searchable tsvector`);
    await runner.query(ANSWERS);
    await eachTenant(runner, (tenant) => backfill(runner, tenant));
    await guard(runner);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

/** One implementation for those that were frozen before and for each that is: it reads the edition's typed rows. */
const BILAN_PASSAGES = `
  CREATE FUNCTION pacte_bilan_passages(tenant uuid, edition uuid) RETURNS void LANGUAGE sql AS $$
    WITH s AS (SELECT * FROM bilan_edition_section WHERE tenant_id = tenant AND edition_id = edition AND position > 0),
    f AS (SELECT x.*, row_number() OVER (PARTITION BY x.section, x.key_figure ORDER BY x.position) AS place FROM bilan_edition_figure x WHERE x.tenant_id = tenant AND x.edition_id = edition AND x.commitment IS NULL)
    INSERT INTO bilan_passage (tenant_id, edition_id, position, kind, anchor, commitment, title, said)
    SELECT tenant, edition, row_number() OVER (ORDER BY section, rank, place), kind, anchor, commitment, title, said FROM (
      SELECT 0 AS section, 0 AS rank, 0::bigint AS place, 'WHOLE' AS kind, '' AS anchor, NULL::int AS commitment, 'Bilan ' || e.year AS title, '' AS said FROM bilan_edition e WHERE e.tenant_id = tenant AND e.id = edition
      UNION ALL SELECT s.position, 1, 0, 'SECTION', CASE WHEN s.axis IS NULL THEN lower(s.kind) ELSE 'axe-' || s.axis END, NULL, s.title, coalesce(s.words, '') FROM s WHERE s.words IS NOT NULL OR s.kind NOT IN ('INTRODUCTION', 'CAVEATS')
      UNION ALL SELECT f.section, CASE WHEN f.key_figure THEN 2 ELSE 3 END, f.place, 'FIGURE', 'chiffre-' || s.axis || CASE WHEN f.key_figure THEN '-cle-' ELSE '-' END || f.place, NULL, f.title, coalesce(f.verbatim, '')
        FROM f JOIN s ON s.position = f.section WHERE s.axis IS NOT NULL
      UNION ALL SELECT l.section, 4, l.commitment, 'LINE', 'engagement-' || l.commitment, l.commitment, l.title, concat_ws(' · ', l.achievements, l.difficulties, l.next_steps) FROM bilan_edition_line l
        WHERE l.tenant_id = tenant AND l.edition_id = edition AND coalesce(l.achievements, l.difficulties, l.next_steps) IS NOT NULL
      UNION ALL SELECT l.section, 6, l.commitment, 'LINE', 'exemple-' || l.commitment, l.commitment, l.title, l.example_words FROM bilan_edition_line l
        WHERE l.tenant_id = tenant AND l.edition_id = edition AND l.example AND l.example_words IS NOT NULL
      UNION ALL SELECT s.position, 5, d.number, 'DECISION', 'decision-' || d.number, NULL, 'Décision ' || d.number, d.wording FROM bilan_edition_decision d JOIN s ON s.kind = 'DECISIONS' WHERE d.tenant_id = tenant AND d.edition_id = edition
    ) told
  $$`;

const AVIS_PASSAGES = `
  CREATE FUNCTION pacte_avis_passages(tenant uuid, edition uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO avis_passage (tenant_id, edition_id, number, searchable)
    SELECT tenant, edition, 0, pacte_searchable('Avis du Conseil sur le bilan ' || v.year, e.words) FROM avis_edition e JOIN avis v ON v.tenant_id = e.tenant_id AND v.id = e.avis_id WHERE e.tenant_id = tenant AND e.id = edition
    UNION ALL SELECT tenant, edition, t.number, pacte_searchable('', t.words) FROM avis_edition_recommendation t WHERE t.tenant_id = tenant AND t.edition_id = edition
  $$`;

// A generated column would write the table anew: an answer that changes brings its own.
const ANSWERS = `
  CREATE FUNCTION pacte_searchable_answer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.searchable := pacte_searchable('', concat_ws(' ', NEW.reason, NEW.plan));
    RETURN NEW;
  END $$;
  CREATE TRIGGER searchable BEFORE INSERT OR UPDATE ON recommendation_answer FOR EACH ROW EXECUTE FUNCTION pacte_searchable_answer()`;

async function backfill(runner: QueryRunner, tenant: string): Promise<void> {
  await runner.query(`SELECT pacte_bilan_passages(e.tenant_id, e.id) FROM bilan_edition e WHERE e.tenant_id = $1`, [tenant]);
  await runner.query(`SELECT pacte_avis_passages(e.tenant_id, e.id) FROM avis_edition e WHERE e.tenant_id = $1`, [tenant]);
  await runner.query(`UPDATE recommendation_answer SET reason = reason WHERE tenant_id = $1`, [tenant]);
}

/** From here on they come with their edition, and stay as it does. */
async function guard(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON bilan_passage FOR EACH ROW EXECUTE FUNCTION pacte_frozen_row()`);
  await runner.query(`CREATE TRIGGER frozen_emptied BEFORE TRUNCATE ON bilan_passage FOR EACH STATEMENT EXECUTE FUNCTION pacte_frozen_emptied()`);
  await runner.query(`CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON avis_passage FOR EACH ROW EXECUTE FUNCTION pacte_adopted_avis()`);
  await runner.query(`CREATE TRIGGER frozen_emptied BEFORE TRUNCATE ON avis_passage FOR EACH STATEMENT EXECUTE FUNCTION pacte_avis_emptied()`);
}
