import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/**
 * The outline with which a pact's bilans begin, in versions; who saved a section, and who has a bilan open; and what thing a picked figure
 * is a value of, so that its next value is found. docs/adr/0115.
 */
export class KeepBilanTemplates1763801200000 implements MigrationInterface {
  name = 'KeepBilanTemplates1763801200000';

  async up(runner: QueryRunner): Promise<void> {
    await templates(runner);
    await runner.query(`ALTER TABLE bilan ADD COLUMN template_version integer CHECK (template_version >= 0)`);
    await runner.query(`
      ALTER TABLE bilan_section ADD COLUMN guidance text CHECK (guidance <> ''), ADD COLUMN required boolean NOT NULL DEFAULT false,
        ADD COLUMN saved_at timestamptz, ADD COLUMN saved_by_id uuid,
        ADD FOREIGN KEY (tenant_id, saved_by_id) REFERENCES person (tenant_id, id)`);
    await runner.query(`ALTER TABLE bilan_pick ADD COLUMN thing text CHECK (thing <> '')`);
    // Worth nothing a minute later, as report_presence.
    await runner.query(`
      CREATE UNLOGGED TABLE bilan_presence (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        bilan_id uuid NOT NULL,
        person_id uuid NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, bilan_id, person_id),
        FOREIGN KEY (tenant_id, bilan_id) REFERENCES bilan (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    for (const table of ['bilan_template', 'bilan_template_section', 'bilan_presence']) await runner.query(`CALL pacte_tenancy('${table}')`);
    await eachTenant(runner, () => runner.query(FIRST) as Promise<void>);
    await eachTenant(runner, () => runner.query(FIRST_SECTIONS) as Promise<void>);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

async function templates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE bilan_template (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      pact_id uuid NOT NULL,
      version integer NOT NULL CHECK (version > 0),
      -- the usual outline again: no sections of its own
      usual boolean NOT NULL,
      kept_at timestamptz NOT NULL,
      kept_by_id uuid,
      PRIMARY KEY (tenant_id, pact_id, version),
      FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
      FOREIGN KEY (tenant_id, kept_by_id) REFERENCES person (tenant_id, id)
    )`);
  await runner.query(`
    CREATE TABLE bilan_template_section (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      pact_id uuid NOT NULL,
      version integer NOT NULL,
      position integer NOT NULL,
      kind text NOT NULL CHECK (kind IN ('INTRODUCTION', 'AXIS', 'DECISIONS', 'DILIGENCE', 'CAVEATS')),
      axis_id uuid,
      title text NOT NULL CHECK (title <> ''),
      guidance text CHECK (guidance <> ''),
      required boolean NOT NULL,
      included boolean NOT NULL CHECK (included OR NOT required),
      PRIMARY KEY (tenant_id, pact_id, version, position),
      CHECK ((kind = 'AXIS') = (axis_id IS NOT NULL)),
      FOREIGN KEY (tenant_id, pact_id, version) REFERENCES bilan_template (tenant_id, pact_id, version) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, axis_id) REFERENCES axis (tenant_id, id) ON DELETE CASCADE
    )`);
}

// Until now the outline was that of the last bilan (0105): it stays what the next one begins with.
const LAST = `(SELECT DISTINCT ON (b.tenant_id, b.pact_id) b.* FROM bilan b ORDER BY b.tenant_id, b.pact_id, b.year DESC)`;
const FIRST = `INSERT INTO bilan_template (tenant_id, pact_id, version, usual, kept_at) SELECT b.tenant_id, b.pact_id, 1, false, b.made_at FROM ${LAST} b`;
const FIRST_SECTIONS = `
  INSERT INTO bilan_template_section (tenant_id, pact_id, version, position, kind, axis_id, title, required, included)
  SELECT s.tenant_id, b.pact_id, 1, s.position, s.kind, s.axis_id, s.title, s.kind IN ('INTRODUCTION', 'AXIS'), s.included OR s.kind IN ('INTRODUCTION', 'AXIS')
  FROM ${LAST} b JOIN bilan_section s ON s.tenant_id = b.tenant_id AND s.bilan_id = b.id`;
