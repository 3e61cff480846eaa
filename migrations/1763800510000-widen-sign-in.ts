import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions that say what they are and are renewed; sign-in links bound to the browser that asked; sign-in through an
 * identity provider; personal tokens. Secrets are held as hashes, or computed from their row.
 */
export class WidenSignIn1763800510000 implements MigrationInterface {
  name = 'WidenSignIn1763800510000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createProviders(runner);
    await this.widenSessions(runner);
    await this.widenLinks(runner);
    await this.createTokens(runner);
    for (const table of ['identity_provider', 'identity', 'identity_request', 'personal_token']) await runner.query(`CALL pacte_tenancy('${table}')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }

  private async createProviders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_provider (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        label text NOT NULL,
        profile text NOT NULL DEFAULT 'STANDARD' CHECK (profile IN ('STANDARD', 'PROCONNECT')),
        issuer text NOT NULL,
        client_id text NOT NULL,
        -- environment variable that holds the client's secret; of one family, so that no other can be named and sent away
        secret_variable text NOT NULL CHECK (secret_variable ~ '^OIDC_SECRET_[A-Z0-9_]+$'),
        client_authentication text NOT NULL DEFAULT 'POST' CHECK (client_authentication IN ('POST', 'BASIC')),
        scopes text[] NOT NULL DEFAULT '{openid,email}' CHECK ('openid' = ANY (scopes)),
        -- levels of authentication that are enough; empty: any
        acr_values text[] NOT NULL DEFAULT '{}',
        idp_hint text,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, slug)
      )`);
    await runner.query(`
      CREATE TABLE identity (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        subject text NOT NULL,
        linked_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, provider_id, subject),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
        FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX identity_person ON identity (tenant_id, person_id)`);
    await runner.query(`
      CREATE TABLE identity_request (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        provider_id uuid NOT NULL,
        browser_hash bytea NOT NULL,
        back text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider (tenant_id, id) ON DELETE CASCADE
      )`);
  }

  private async widenSessions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN method text NOT NULL DEFAULT 'MAIL' CHECK (method IN ('MAIL', 'OIDC', 'GUEST', 'PERSONA', 'SWITCH')),
        ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
        -- what the person recognises it by: browser and system, network it was opened from
        ADD COLUMN agent text,
        ADD COLUMN address text,
        -- the roles the token was made for: when they change, so does the token
        ADD COLUMN rights_digest bytea,
        ADD COLUMN previous_token_hash bytea,
        ADD COLUMN renewed_at timestamptz,
        ADD COLUMN provider_id uuid,
        -- the provider's own token, sealed: it asks to be shown it when the person signs out
        ADD COLUMN logout_hint bytea,
        ADD FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider (tenant_id, id) ON DELETE SET NULL (provider_id)`);
    await runner.query(`CREATE INDEX session_person ON session (tenant_id, person_id) WHERE revoked_at IS NULL`);
    await runner.query(`CREATE INDEX session_previous_token ON session (tenant_id, previous_token_hash) WHERE previous_token_hash IS NOT NULL`);
    // Of all tenants at once: row-level security binds the owner too, so it is lifted for this statement.
    await runner.query(`ALTER TABLE session NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE session SET method = 'GUEST' WHERE guest_link_id IS NOT NULL`);
    await runner.query(`ALTER TABLE session FORCE ROW LEVEL SECURITY`);
  }

  private async widenLinks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_in_link
        ADD COLUMN method text NOT NULL DEFAULT 'MAIL' CHECK (method IN ('MAIL', 'SWITCH')),
        -- the browser that asked; null: the link is not bound to one
        ADD COLUMN browser_hash bytea,
        ADD COLUMN tries smallint NOT NULL DEFAULT 0,
        -- page of this site to come back to
        ADD COLUMN back text`);
  }

  private async createTokens(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE personal_token (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        name text NOT NULL,
        token_hash bytea NOT NULL,
        scopes text[] NOT NULL CHECK (scopes <> '{}' AND scopes <@ '{READ,REPORT,ADMINISTER}'),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, token_hash),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX personal_token_person ON personal_token (tenant_id, person_id) WHERE revoked_at IS NULL`);
  }
}
