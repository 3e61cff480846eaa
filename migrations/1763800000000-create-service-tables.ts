import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tenancy, the outbox, mails and the audit trail: what every room stands on.
 * `pacte_tenancy(table)` is called for each tenant table: forced row-level security, even for the owner.
 */
export class CreateServiceTables1763800000000 implements MigrationInterface {
  name = 'CreateServiceTables1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    // unaccent() is only STABLE because its dictionary can change; ours does not, and indexes need IMMUTABLE.
    await runner.query(`
      CREATE FUNCTION pacte_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, replace(value, '’', ''''))) $$`);
    await runner.query(`
      CREATE FUNCTION pacte_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT nullif(current_setting('pacte.tenant_id', true), '')::uuid $$`);
    await runner.query(`
      CREATE PROCEDURE pacte_tenancy(name regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant ON %s USING (tenant_id = pacte_tenant()) WITH CHECK (tenant_id = pacte_tenant())', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO pacte_application', name);
      END $$`);
    await runner.query(`
      CREATE TABLE tenant (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text NOT NULL,
        locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
        time_zone text NOT NULL DEFAULT 'Europe/Paris',
        host_names text[] NOT NULL DEFAULT '{}',
        sender_address text NOT NULL,
        demonstration boolean NOT NULL DEFAULT false,
        clock_set_to timestamptz,
        clock_set_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        queue text NOT NULL,
        name text NOT NULL,
        payload jsonb NOT NULL,
        request_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        relayed_at timestamptz,
        done_at timestamptz,
        failed text
      )`);
    // Two small indexes: what waits for the relay, and what was relayed and is not done, however much is done already.
    await runner.query(`CREATE INDEX outbox_waiting ON outbox (sequence) WHERE relayed_at IS NULL AND done_at IS NULL`);
    await runner.query(`CREATE INDEX outbox_relayed ON outbox (relayed_at) WHERE relayed_at IS NOT NULL AND done_at IS NULL`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON tenant, outbox TO pacte_application`);
    await runner.query(`GRANT DELETE ON outbox TO pacte_application`);
    await runner.query(`
      CREATE TABLE mail_message (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        recipient text NOT NULL,
        template text NOT NULL,
        payload jsonb NOT NULL,
        state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
        attempts integer NOT NULL DEFAULT 0,
        leased_at timestamptz,
        sent_at timestamptz,
        error text,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('mail_message')`);
    await runner.query(`
      CREATE TABLE audit_entry (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL CHECK (actor_kind IN ('ANONYMOUS', 'PERSON', 'GUEST', 'SYSTEM')),
        actor_person_id uuid,
        actor_name text NOT NULL,
        -- the role acted in, so that readers who may not see names are told who acted all the same
        actor_role text,
        action text NOT NULL,
        object_type text NOT NULL,
        object_id uuid NOT NULL,
        changes jsonb NOT NULL DEFAULT '[]',
        request_id text NOT NULL,
        PRIMARY KEY (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX audit_entry_object ON audit_entry (tenant_id, object_id, sequence DESC)`);
    await runner.query(`CALL pacte_tenancy('audit_entry')`);
    // Append-only: the application can neither correct nor remove an entry.
    await runner.query(`REVOKE UPDATE, DELETE ON audit_entry FROM pacte_application`);
  }

  async down(): Promise<void> {
    throw new Error('the first migration is not undone: drop the database instead');
  }
}
