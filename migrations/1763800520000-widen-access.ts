import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles over time; people who come (invitations, requests), stay away (dormant) and leave (departures); in which
 * tenants an address is known; what a tenant says of itself.
 */
export class WidenAccess1763800520000 implements MigrationInterface {
  name = 'WidenAccess1763800520000';

  async up(runner: QueryRunner): Promise<void> {
    await this.widenTenants(runner);
    await this.widenPersons(runner);
    await this.dateRoles(runner);
    await this.createInvitations(runner);
    await this.createRequests(runner);
    await this.createDepartures(runner);
    for (const table of ['invitation', 'access_request', 'departure', 'departure_successor']) await runner.query(`CALL pacte_tenancy('${table}')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }

  private async widenTenants(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant
        ADD COLUMN holidays text NOT NULL DEFAULT 'FR' CHECK (holidays IN ('NONE', 'FR', 'FR_ALSACE_MOSELLE')),
        ADD COLUMN fictional boolean NOT NULL DEFAULT false,
        ADD COLUMN logo bytea,
        ADD COLUMN logo_type text CHECK (logo_type IN ('image/png', 'image/jpeg', 'image/webp')),
        ADD COLUMN created_at timestamptz,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CHECK ((logo IS NULL) = (logo_type IS NULL)),
        ADD CHECK (octet_length(logo) <= 200000)`);
    // Keyed digests of addresses: tells a person in which other tenants theirs is known; of the service, not of a tenant.
    await runner.query(`
      CREATE TABLE address_tenant (
        address_digest bytea NOT NULL,
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        PRIMARY KEY (address_digest, tenant_id)
      )`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON address_tenant TO pacte_application`);
  }

  private async widenPersons(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN search text GENERATED ALWAYS AS (pacte_fold(name || ' ' || email)) STORED,
        -- days of real time: access lives in it, whatever the tenant's clock says
        ADD COLUMN registered_on date,
        ADD COLUMN last_seen_on date,
        ADD COLUMN dormant_warned_on date,
        ADD COLUMN disabled_on date`);
    await runner.query(`CREATE INDEX person_order ON person (tenant_id, search, id)`);
    // Of all tenants at once: row-level security binds the owner too, so it is lifted for this statement.
    await runner.query(`ALTER TABLE person NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE person SET registered_on = current_date`);
    await runner.query(`ALTER TABLE person FORCE ROW LEVEL SECURITY`);
  }

  /** A role is held from a day up to the day before another; null: since ever, for good. */
  private async dateRoles(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(`
      ALTER TABLE role_grant
        ADD COLUMN valid_from date,
        ADD COLUMN valid_until date,
        ADD COLUMN granted_by uuid,
        ADD CHECK (valid_from <= valid_until),
        ADD FOREIGN KEY (tenant_id, granted_by) REFERENCES person (tenant_id, id),
        DROP CONSTRAINT role_grant_tenant_id_person_id_role_organisation_id_key,
        ADD CONSTRAINT role_grant_once EXCLUDE USING gist (tenant_id WITH =, person_id WITH =, role WITH =,
          coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange(valid_from, valid_until) WITH &&)`);
    await runner.query(`CREATE INDEX role_grant_person ON role_grant (tenant_id, person_id)`);
  }

  private async createInvitations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitation (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        email text NOT NULL CHECK (email = lower(email)),
        role text NOT NULL,
        organisation_id uuid,
        -- null: a command of the service, or its operator in another tenant
        invited_by uuid,
        created_at timestamptz NOT NULL,
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz,
        person_id uuid,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        FOREIGN KEY (tenant_id, invited_by) REFERENCES person (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
        CHECK ((accepted_at IS NULL) = (person_id IS NULL))
      )`);
    await runner.query(`CREATE INDEX invitation_order ON invitation (tenant_id, created_at DESC, id)`);
    await runner.query(`CREATE INDEX invitation_organisation ON invitation (tenant_id, organisation_id)`);
  }

  private async createRequests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_request (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        email text NOT NULL CHECK (email = lower(email)),
        organisation_id uuid,
        -- as the person wrote it, when it is none of those known
        organisation_text text,
        message text NOT NULL DEFAULT '',
        locale text NOT NULL CHECK (locale IN ('fr', 'en')),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        -- nobody sees a request before its address has confirmed it
        confirmed_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        decision text CHECK (decision IN ('APPROVED', 'REFUSED')),
        reason text,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        FOREIGN KEY (tenant_id, decided_by) REFERENCES person (tenant_id, id),
        CHECK ((organisation_id IS NULL) <> (organisation_text IS NULL)),
        CHECK ((decided_at IS NULL) = (decision IS NULL))
      )`);
    await runner.query(`CREATE INDEX access_request_open ON access_request (tenant_id, confirmed_at, id) WHERE confirmed_at IS NOT NULL`);
    await runner.query(`CREATE INDEX access_request_organisation ON access_request (tenant_id, organisation_id)`);
  }

  private async createDepartures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE departure (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        leaves_on date NOT NULL,
        decided_at timestamptz NOT NULL,
        decided_by uuid,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, person_id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
        FOREIGN KEY (tenant_id, decided_by) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE departure_successor (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        departure_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        successor_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, departure_id, organisation_id),
        FOREIGN KEY (tenant_id, departure_id) REFERENCES departure (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        FOREIGN KEY (tenant_id, successor_id) REFERENCES person (tenant_id, id)
      )`);
  }
}
