import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/**
 * What is frozen is held by the database as 0106 says it is: rows come in the transaction of their edition alone, an edition takes only
 * the steps of its life, keys stay those that signed. And a pick outlives the figure that was picked. docs/adr/0114.
 */
export class GuardFrozenBilans1763801140000 implements MigrationInterface {
  name = 'GuardFrozenBilans1763801140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROW_GUARD);
    await runner.query(EDITION_GUARD);
    await runner.query(KEY_GUARD);
    await runner.query(`CREATE FUNCTION pacte_frozen_emptied() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a frozen bilan loses nothing of itself'; END $$`);
    await runner.query(`DROP TRIGGER frozen ON bilan_edition`);
    await runner.query(`CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON bilan_edition FOR EACH ROW EXECUTE FUNCTION pacte_frozen_edition()`);
    await runner.query(`CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON signing_key FOR EACH ROW EXECUTE FUNCTION pacte_signing_key()`);
    for (const table of FROZEN) await runner.query(`CREATE TRIGGER frozen_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION pacte_frozen_emptied()`);
    // An answer that is accepted again gives its figures anew: the pick of the old one stays, with what it was, until somebody picks again.
    await runner.query(`ALTER TABLE bilan_pick DROP CONSTRAINT bilan_pick_tenant_id_measurement_id_fkey, ADD COLUMN was text CHECK (was <> '')`);
    await eachTenant(runner, () => runner.query(BACKFILL) as Promise<void>);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

const FROZEN = ['bilan_edition', 'bilan_edition_section', 'bilan_edition_line', 'bilan_edition_figure', 'bilan_edition_decision', 'bilan_edition_organisation', 'signing_key'];

const BACKFILL = `UPDATE bilan_pick k SET was = i.title FROM measurement m JOIN indicator i ON i.tenant_id = m.tenant_id AND i.id = m.indicator_id WHERE m.tenant_id = k.tenant_id AND m.id = k.measurement_id`;

const ROW_GUARD = `
  CREATE OR REPLACE FUNCTION pacte_frozen_row() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'a frozen bilan does not change'; END IF;
    IF TG_OP = 'INSERT' THEN
      -- Of this very transaction: once it is committed, nothing comes in beside it.
      PERFORM FROM bilan_edition e WHERE e.tenant_id = NEW.tenant_id AND e.id = NEW.edition_id AND e.state = 'FROZEN' AND e.xmin = pg_current_xact_id()::xid;
      IF NOT FOUND THEN RAISE EXCEPTION 'nothing is added to a frozen bilan'; END IF;
      RETURN NEW;
    END IF;
    PERFORM FROM bilan_edition e WHERE e.tenant_id = OLD.tenant_id AND e.id = OLD.edition_id;
    IF FOUND THEN RAISE EXCEPTION 'a frozen bilan loses nothing of itself'; END IF;
    RETURN OLD;
  END $$`;

// The print alone is free: a PDF can be made again of what does not change.
const EDITION_GUARD = `
  CREATE OR REPLACE FUNCTION pacte_frozen_edition() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.state <> 'FROZEN' THEN RAISE EXCEPTION 'a bilan is frozen before it is published'; END IF;
      RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
      IF OLD.state <> 'FROZEN' THEN RAISE EXCEPTION 'a published bilan is not removed'; END IF;
      RETURN OLD;
    END IF;
    IF (OLD.tenant_id, OLD.id, OLD.bilan_id, OLD.pact_id, OLD.year, OLD.cut_off, OLD.number, OLD.reason, OLD.content::text, OLD.hash, OLD.signature, OLD.key_id, OLD.fictional, OLD.made_at)
      IS DISTINCT FROM (NEW.tenant_id, NEW.id, NEW.bilan_id, NEW.pact_id, NEW.year, NEW.cut_off, NEW.number, NEW.reason, NEW.content::text, NEW.hash, NEW.signature, NEW.key_id, NEW.fictional, NEW.made_at)
    THEN RAISE EXCEPTION 'a frozen bilan does not change'; END IF;
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('FROZEN', 'PUBLISHED'), ('PUBLISHED', 'WITHDRAWN')) THEN RAISE EXCEPTION 'a published bilan stays published, a withdrawn bilan withdrawn'; END IF;
    IF OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at THEN RAISE EXCEPTION 'a published bilan stays published'; END IF;
    IF OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at, NEW.withdrawn_reason) IS DISTINCT FROM (OLD.withdrawn_at, OLD.withdrawn_reason) THEN RAISE EXCEPTION 'a withdrawn bilan stays withdrawn'; END IF;
    RETURN NEW;
  END $$`;

const KEY_GUARD = `
  CREATE FUNCTION pacte_signing_key() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a key that signs bilans is retired, not removed'; END IF;
    IF (OLD.tenant_id, OLD.id, OLD.public_key, OLD.made_at) IS DISTINCT FROM (NEW.tenant_id, NEW.id, NEW.public_key, NEW.made_at) THEN RAISE EXCEPTION 'a key that signs bilans does not change'; END IF;
    IF OLD.retired_at IS NOT NULL AND (NEW.retired_at, NEW.private_sealed) IS DISTINCT FROM (OLD.retired_at, OLD.private_sealed) THEN RAISE EXCEPTION 'a retired key of bilans stays retired'; END IF;
    RETURN NEW;
  END $$`;
