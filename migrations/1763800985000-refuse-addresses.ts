import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Addresses that a mail server refused for good, or whose mails came back; how a space is told of mails that come back; how many
 * mails a domain gets in a minute. docs/adr/0093.
 */
export class RefuseAddresses1763800985000 implements MigrationInterface {
  name = 'RefuseAddresses1763800985000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_message
        DROP CONSTRAINT mail_message_state_check,
        ADD CONSTRAINT mail_message_state_check CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED', 'NOT_SENT', 'BOUNCED')),
        ADD COLUMN repeats uuid,
        ADD COLUMN bounced_at timestamptz`);
    // The log: newest first; of one address.
    await runner.query(`CREATE INDEX mail_message_log ON mail_message (tenant_id, created_at DESC, id)`);
    await runner.query(`CREATE INDEX mail_message_recipient ON mail_message (tenant_id, recipient, created_at DESC)`);
    await runner.query(`
      CREATE TABLE refused_address (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        address text NOT NULL CHECK (address <> ''),
        -- REFUSED: said by the server that was to take the mail; BOUNCED: told later, by a report
        way text NOT NULL CHECK (way IN ('REFUSED', 'BOUNCED')),
        -- what the server answered by: « 550 5.1.1 »
        code text,
        answer text NOT NULL,
        -- the mail that it was said of; forgotten before this row, perhaps
        refused_mail uuid,
        refused_at timestamptz NOT NULL,
        -- when the journal, and the secretariat's mail, told it
        noted_at timestamptz,
        told_at timestamptz,
        PRIMARY KEY (tenant_id, address)
      )`);
    await runner.query(`CALL pacte_tenancy('refused_address')`);
    await runner.query(`CREATE INDEX refused_address_untold ON refused_address (tenant_id) WHERE noted_at IS NULL OR told_at IS NULL`);
    await runner.query(`
      CREATE TABLE mail_bounce (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        address text NOT NULL CHECK (address <> ''),
        bounced_mail uuid,
        -- false: of the kind that may pass (4.x.x), which is counted and stops nothing
        permanent boolean NOT NULL,
        code text,
        answer text NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('mail_bounce')`);
    await runner.query(`CREATE INDEX mail_bounce_address ON mail_bounce (tenant_id, address, told_at)`);
    await runner.query(`CREATE INDEX mail_bounce_mail ON mail_bounce (tenant_id, bounced_mail)`);
    await runner.query(`
      CREATE TABLE bounce_hook (
        tenant_id uuid PRIMARY KEY REFERENCES tenant (id),
        -- the key is computed from it: another id, and the former key opens nothing
        key_id uuid NOT NULL DEFAULT gen_random_uuid(),
        made_at timestamptz NOT NULL
      )`);
    await runner.query(`CALL pacte_tenancy('bounce_hook')`);
    await runner.query(`
      CREATE TABLE bounce_call (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        signature bytea NOT NULL,
        called_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, signature)
      )`);
    await runner.query(`CALL pacte_tenancy('bounce_call')`);
    // Of the service: a mail server counts what comes from all spaces together.
    await runner.query(`
      CREATE TABLE mail_pace (
        domain text NOT NULL,
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        minute timestamptz NOT NULL,
        taken integer NOT NULL,
        put_off integer NOT NULL,
        PRIMARY KEY (domain, tenant_id)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON mail_pace TO pacte_application`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
