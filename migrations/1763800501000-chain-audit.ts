import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each value with its length in bytes, so that no two lists of values read the same; libs/audit checks by the same rule. */
const text = (...values: string[]): string => values.map((value) => `coalesce(octet_length(${value}) || ':' || ${value}, '-')`).join(' || ');

const SALT = 'uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())';

/** What the hash covers after the hash before it. */
const HASHED = text(
  's.tenant_id::text',
  's.number::text',
  's.id::text',
  'public.pacte_audit_instant(s.at)',
  'public.pacte_audit_instant(now_chained)',
  's.actor_kind',
  's.actor_person_id::text',
  's.actor_role',
  's.via',
  's.via_id::text',
  's.on_behalf_kind',
  's.on_behalf_id::text',
  's.action',
  's.object_type',
  's.object_id::text',
  's.changes::text',
  's.subject_id::text',
  's.request_id',
  `encode(s.seal, 'hex')`,
  `encode(s.other_seal, 'hex')`,
);

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
    await runner.query(`
      CREATE FUNCTION pacte_audit_instant(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$`);
    await this.chainEntries(runner);
    await runner.query(`
      CREATE FUNCTION pacte_chain_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        tenant_now text := coalesce(current_setting('pacte.tenant_id', true), '');
        number bigint;
      BEGIN
        IF tenant_now <> NEW.tenant_id::text THEN PERFORM set_config('pacte.tenant_id', NEW.tenant_id::text, true); END IF;
        SELECT sequence INTO number FROM public.audit_entry WHERE tenant_id = NEW.tenant_id AND id = NEW.id;
        -- The first entry of a transaction takes the others along.
        IF number IS NULL THEN PERFORM public.pacte_chain_audit(NEW.tenant_id); END IF;
        IF tenant_now <> NEW.tenant_id::text THEN PERFORM set_config('pacte.tenant_id', tenant_now, true); END IF;
        RETURN NULL;
      END $$`);
    // Deferred: the head is the last lock a transaction takes, held for its commit alone, so that writers of a tenant
    // neither wait for each other's work nor lock each other out.
    await runner.query(`
      CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pacte_chain_entry()`);
  }

  /**
   * The rows without a number are those of this transaction: others number theirs before anybody sees them. Only the
   * hashes are made one by one, and all rows are written in one statement: an import records hundreds.
   */
  private async chainEntries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION pacte_chain_audit(tenant uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        head public.audit_head;
        now_chained timestamptz;
        ids uuid[]; actor_salts bytea[]; actor_seals bytea[]; subject_salts bytea[]; subject_seals bytea[];
        texts text[];
        hashes bytea[] := '{}';
      BEGIN
        INSERT INTO public.audit_head (tenant_id, sequence, hash) VALUES (tenant, 0, '') ON CONFLICT DO NOTHING;
        SELECT * INTO STRICT head FROM public.audit_head WHERE tenant_id = tenant FOR UPDATE;
        now_chained := clock_timestamp();
        WITH fresh AS MATERIALIZED (
          SELECT e.*, row_number() OVER (ORDER BY e.written) + head.sequence AS number, ${SALT} AS salt, CASE WHEN e.personal <> '[]' THEN ${SALT} END AS other_salt
          FROM public.audit_entry e WHERE e.tenant_id = tenant AND e.sequence IS NULL
        ), sealed AS MATERIALIZED (
          SELECT f.*, sha256(f.salt || convert_to(${text('f.actor_name', 'f.address::text')}, 'UTF8')) AS seal,
            sha256(f.other_salt || convert_to(${text('f.personal::text')}, 'UTF8')) AS other_seal
          FROM fresh f
        )
        SELECT array_agg(s.id ORDER BY s.number), array_agg(s.salt ORDER BY s.number), array_agg(s.seal ORDER BY s.number),
          array_agg(s.other_salt ORDER BY s.number), array_agg(s.other_seal ORDER BY s.number), array_agg(${HASHED} ORDER BY s.number)
        INTO ids, actor_salts, actor_seals, subject_salts, subject_seals, texts FROM sealed s;
        FOR n IN 1 .. coalesce(cardinality(ids), 0) LOOP
          head.hash := sha256(convert_to('13:pacte-audit-1' || octet_length(head.hash) * 2 || ':' || encode(head.hash, 'hex') || texts[n], 'UTF8'));
          hashes[n] := head.hash;
        END LOOP;
        UPDATE public.audit_entry e SET sequence = head.sequence + u.n, chained_at = now_chained, hash = u.hash,
          actor_salt = u.actor_salt, actor_seal = u.actor_seal, subject_salt = u.subject_salt, subject_seal = u.subject_seal
        FROM unnest(ids, hashes, actor_salts, actor_seals, subject_salts, subject_seals)
          WITH ORDINALITY AS u (id, hash, actor_salt, actor_seal, subject_salt, subject_seal, n)
        WHERE e.tenant_id = tenant AND e.id = u.id;
        UPDATE public.audit_head SET sequence = head.sequence + coalesce(cardinality(ids), 0), hash = head.hash WHERE tenant_id = tenant;
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
    // Of numbered entries only: until then a row is worth none of them.
    await runner.query(`CREATE UNIQUE INDEX audit_entry_sequence ON audit_entry (tenant_id, sequence) WHERE sequence IS NOT NULL`);
    await runner.query(`CREATE INDEX audit_entry_object ON audit_entry (tenant_id, object_id, sequence DESC) WHERE sequence IS NOT NULL`);
    await runner.query(`CREATE INDEX audit_entry_actor ON audit_entry (tenant_id, actor_person_id, sequence DESC) WHERE sequence IS NOT NULL AND actor_person_id IS NOT NULL`);
    await runner.query(`CREATE INDEX audit_entry_subject ON audit_entry (tenant_id, subject_id) WHERE sequence IS NOT NULL AND subject_id IS NOT NULL`);
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
