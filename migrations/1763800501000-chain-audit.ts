import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trail becomes a chain for each tenant: a trigger numbers and hashes what a transaction wrote, when it commits.
 * What is personal stands outside the hash, behind a seal (hash of a salt and the values), so that it can be erased.
 * docs/adr/0050.
 */
export class ChainAudit1763800501000 implements MigrationInterface {
  name = 'ChainAudit1763800501000';

  async up(runner: QueryRunner): Promise<void> {
    await this.widenEntries(runner);
    await this.keepHeads(runner);
    await this.chainAtCommit(runner);
    await this.chainWhatIsThere(runner);
    await this.indexEntries(runner);
    await this.letPersonsBeErased(runner);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }

  private async widenEntries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION pacte_audit_values(changes jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT coalesce(string_agg(concat_ws(' ', c->>'before', c->>'after'), ' '), '') FROM jsonb_array_elements(changes) c $$`);
    // The order of writing, of all tenants: it orders the entries of one transaction until the chain numbers them.
    await runner.query(`ALTER TABLE audit_entry RENAME COLUMN sequence TO written`);
    await runner.query(`
      ALTER TABLE audit_entry
        ALTER COLUMN actor_name DROP NOT NULL,
        ADD COLUMN address cidr,
        ADD COLUMN via text,
        ADD COLUMN via_id uuid,
        ADD COLUMN on_behalf_kind text CHECK (on_behalf_kind IN ('ORGANISATION', 'PERSON')),
        ADD COLUMN on_behalf_id uuid,
        -- the person whose personal values stand in personal, in the shape of changes
        ADD COLUMN subject_id uuid,
        ADD COLUMN personal jsonb NOT NULL DEFAULT '[]',
        -- the tenant's own count, without gaps; null until the transaction commits
        ADD COLUMN sequence bigint,
        ADD COLUMN chained_at timestamptz,
        ADD COLUMN hash bytea,
        ADD COLUMN actor_salt bytea,
        ADD COLUMN actor_seal bytea,
        ADD COLUMN subject_salt bytea,
        ADD COLUMN subject_seal bytea,
        -- the entry that tells the erasure
        ADD COLUMN actor_erased_by uuid,
        ADD COLUMN subject_erased_by uuid,
        ADD COLUMN search text GENERATED ALWAYS AS
          (pacte_fold(coalesce(actor_name, '') || ' ' || pacte_audit_values(changes) || ' ' || pacte_audit_values(personal))) STORED,
        ADD CHECK ((on_behalf_kind IS NULL) = (on_behalf_id IS NULL)),
        ADD CHECK ((sequence IS NULL) = (hash IS NULL))`);
    // Numbers, hashes and salts are the trigger's alone to write.
    await runner.query(`REVOKE INSERT ON audit_entry FROM pacte_application`);
    await runner.query(`
      GRANT INSERT (tenant_id, id, at, actor_kind, actor_person_id, actor_name, actor_role, address, via, via_id, on_behalf_kind, on_behalf_id,
        action, object_type, object_id, changes, subject_id, personal, request_id) ON audit_entry TO pacte_application`);
  }

  /** Where each chain ends: without it, removing the newest entries would go unseen. */
  private async keepHeads(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_head (
        tenant_id uuid NOT NULL PRIMARY KEY REFERENCES tenant (id),
        sequence bigint NOT NULL,
        hash bytea NOT NULL
      )`);
    await runner.query(`CALL pacte_tenancy('audit_head')`);
    await runner.query(`REVOKE INSERT, UPDATE, DELETE ON audit_head FROM pacte_application`);
  }

  private async chainAtCommit(runner: QueryRunner): Promise<void> {
    // Each value with its length in bytes, so that no two lists of values read the same.
    await runner.query(`
      CREATE FUNCTION pacte_audit_text(VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      AS $$ SELECT string_agg(coalesce(octet_length(p) || ':' || p, '-'), '' ORDER BY n) FROM unnest(parts) WITH ORDINALITY AS x(p, n) $$`);
    await runner.query(`
      CREATE FUNCTION pacte_audit_seal(salt bytea, VARIADIC parts text[]) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT sha256(salt || convert_to(public.pacte_audit_text(VARIADIC parts), 'UTF8')) $$`);
    await runner.query(`
      CREATE FUNCTION pacte_audit_instant(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$`);
    await runner.query(`
      CREATE FUNCTION pacte_audit_salt() RETURNS bytea LANGUAGE sql VOLATILE AS $$ SELECT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) $$`);
    await this.chainEntries(runner);
    await runner.query(`
      CREATE FUNCTION pacte_chain_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        tenant_now text := coalesce(current_setting('pacte.tenant_id', true), '');
      BEGIN
        PERFORM set_config('pacte.tenant_id', NEW.tenant_id::text, true);
        -- The first entry of a transaction takes the others along.
        IF EXISTS (SELECT FROM public.audit_entry WHERE tenant_id = NEW.tenant_id AND id = NEW.id AND sequence IS NULL) THEN
          PERFORM public.pacte_chain_audit(NEW.tenant_id);
        END IF;
        PERFORM set_config('pacte.tenant_id', tenant_now, true);
        RETURN NULL;
      END $$`);
    // Deferred: the head is the last lock a transaction takes, held for its commit alone, so that writers of a tenant
    // neither wait for each other's work nor lock each other out.
    await runner.query(`
      CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pacte_chain_entry()`);
  }

  /** The rows without a number are those of this transaction: others number theirs before anybody sees them. */
  private async chainEntries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION pacte_chain_audit(tenant uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        head public.audit_head;
        entry public.audit_entry;
      BEGIN
        INSERT INTO public.audit_head (tenant_id, sequence, hash) VALUES (tenant, 0, '') ON CONFLICT DO NOTHING;
        SELECT * INTO STRICT head FROM public.audit_head WHERE tenant_id = tenant FOR UPDATE;
        FOR entry IN SELECT * FROM public.audit_entry WHERE tenant_id = tenant AND sequence IS NULL ORDER BY written LOOP
          entry.sequence := head.sequence + 1;
          entry.chained_at := clock_timestamp();
          entry.actor_salt := public.pacte_audit_salt();
          entry.actor_seal := public.pacte_audit_seal(entry.actor_salt, entry.actor_name, entry.address::text);
          IF entry.personal <> '[]' THEN
            entry.subject_salt := public.pacte_audit_salt();
            entry.subject_seal := public.pacte_audit_seal(entry.subject_salt, entry.personal::text);
          END IF;
          entry.hash := sha256(convert_to(public.pacte_audit_text('pacte-audit-1', encode(head.hash, 'hex'), tenant::text, entry.sequence::text, entry.id::text,
            public.pacte_audit_instant(entry.at), public.pacte_audit_instant(entry.chained_at), entry.actor_kind, entry.actor_person_id::text, entry.actor_role,
            entry.via, entry.via_id::text, entry.on_behalf_kind, entry.on_behalf_id::text, entry.action, entry.object_type, entry.object_id::text,
            entry.changes::text, entry.subject_id::text, entry.request_id, encode(entry.actor_seal, 'hex'), encode(entry.subject_seal, 'hex')), 'UTF8'));
          UPDATE public.audit_entry SET sequence = entry.sequence, chained_at = entry.chained_at, hash = entry.hash,
            actor_salt = entry.actor_salt, actor_seal = entry.actor_seal, subject_salt = entry.subject_salt, subject_seal = entry.subject_seal
          WHERE tenant_id = tenant AND id = entry.id;
          head.sequence := entry.sequence;
          head.hash := entry.hash;
        END LOOP;
        UPDATE public.audit_head SET sequence = head.sequence, hash = head.hash WHERE tenant_id = tenant;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION pacte_chain_audit(uuid) FROM PUBLIC`);
  }

  private async chainWhatIsThere(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ DECLARE tenant uuid; BEGIN
        FOR tenant IN SELECT id FROM tenant LOOP
          PERFORM set_config('pacte.tenant_id', tenant::text, true);
          UPDATE audit_entry SET subject_id = object_id WHERE tenant_id = tenant AND object_type = 'person';
          UPDATE audit_entry SET personal = changes, changes = '[]' WHERE tenant_id = tenant AND action = 'person.registered';
          PERFORM pacte_chain_audit(tenant);
        END LOOP;
        PERFORM set_config('pacte.tenant_id', '', true);
      END $$`);
  }

  private async indexEntries(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX audit_entry_object`);
    await runner.query(`CREATE UNIQUE INDEX audit_entry_sequence ON audit_entry (tenant_id, sequence)`);
    await runner.query(`CREATE INDEX audit_entry_object ON audit_entry (tenant_id, object_id, sequence DESC)`);
    await runner.query(`CREATE INDEX audit_entry_actor ON audit_entry (tenant_id, actor_person_id, sequence DESC) WHERE actor_person_id IS NOT NULL`);
    await runner.query(`CREATE INDEX audit_entry_subject ON audit_entry (tenant_id, subject_id) WHERE subject_id IS NOT NULL`);
    await runner.query(`CREATE INDEX audit_entry_unchained ON audit_entry (tenant_id, written) WHERE sequence IS NULL`);
  }

  /** The one way to take a person's values out of the trail: told by an entry of the same transaction, which keeps the count. */
  private async letPersonsBeErased(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION pacte_erase_audit(person uuid, told_by uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        tenant uuid := public.pacte_tenant();
        acted integer;
        concerned integer;
      BEGIN
        IF NOT EXISTS (SELECT FROM public.audit_entry
          WHERE tenant_id = tenant AND id = told_by AND sequence IS NULL AND action = 'audit.person-erased' AND object_id = person) THEN
          RAISE EXCEPTION 'an erasure is told by an entry of its own transaction';
        END IF;
        UPDATE public.audit_entry SET actor_name = NULL, address = NULL, actor_salt = NULL, actor_erased_by = told_by
        WHERE tenant_id = tenant AND actor_person_id = person AND actor_salt IS NOT NULL;
        GET DIAGNOSTICS acted = ROW_COUNT;
        UPDATE public.audit_entry SET personal = '[]', subject_salt = NULL, subject_erased_by = told_by
        WHERE tenant_id = tenant AND subject_id = person AND subject_salt IS NOT NULL;
        GET DIAGNOSTICS concerned = ROW_COUNT;
        -- What this transaction has written is not chained yet: it is chained without them.
        UPDATE public.audit_entry SET actor_name = NULL, address = NULL WHERE tenant_id = tenant AND actor_person_id = person AND sequence IS NULL;
        UPDATE public.audit_entry SET personal = '[]' WHERE tenant_id = tenant AND subject_id = person AND sequence IS NULL;
        UPDATE public.audit_entry SET changes = jsonb_build_array(jsonb_build_object('field', 'parts', 'before', NULL, 'after', (acted + concerned)::text))
        WHERE tenant_id = tenant AND id = told_by;
        RETURN acted + concerned;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION pacte_erase_audit(uuid, uuid) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION pacte_erase_audit(uuid, uuid) TO pacte_application`);
  }
}
