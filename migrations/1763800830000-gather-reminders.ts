import type { MigrationInterface, QueryRunner } from 'typeorm';

const TOUCHED = ['reminder', 'reminder_digest', 'mail_message', 'campaign'];

/**
 * One digest for a person and a day, whatever it is about: reminders are of a kind and about an occasion, and hang on the
 * digest that says them. Each pact has rules for each kind; a campaign may have days of its own. docs/adr/0087.
 */
export class GatherReminders1763800830000 implements MigrationInterface {
  name = 'GatherReminders1763800830000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reminder_policy (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        pact_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('REPORT', 'VALIDATION', 'REVIEW')),
        -- days from the due date, or from the day since which something waits
        offsets integer[] NOT NULL,
        business_days boolean NOT NULL,
        enabled boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, pact_id, kind),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE reminder_digest (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        on_date date NOT NULL,
        mail_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        -- one mail for a person and a day, whatever crashes or runs twice
        CONSTRAINT reminder_digest_once UNIQUE (tenant_id, person_id, on_date),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
        -- deferred: the digest claims its place first, the mail follows in the same transaction
        FOREIGN KEY (tenant_id, mail_id) REFERENCES mail_message (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      )`);
    for (const table of ['reminder_policy', 'reminder_digest']) await runner.query(`CALL pacte_tenancy('${table}')`);
    await runner.query(`
      ALTER TABLE reminder
        ADD COLUMN kind text CHECK (kind IN ('REPORT', 'VALIDATION', 'REVIEW')),
        ADD COLUMN occasion_id uuid,
        ADD COLUMN digest_id uuid,
        ADD FOREIGN KEY (tenant_id, digest_id) REFERENCES reminder_digest (tenant_id, id)`);
    await runner.query(`ALTER TABLE campaign ALTER COLUMN reminder_offsets DROP NOT NULL, ALTER COLUMN reminder_offsets DROP DEFAULT`);
    // Of all tenants at once: row-level security binds the owner too, so it is lifted for these statements.
    for (const table of TOUCHED) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await this.gather(runner);
    // What is deferred is settled before the tables change again.
    await runner.query(`SET CONSTRAINTS ALL IMMEDIATE`);
    for (const table of TOUCHED) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      ALTER TABLE reminder
        DROP CONSTRAINT reminder_once,
        DROP COLUMN mail_id,
        ALTER COLUMN kind SET NOT NULL,
        ALTER COLUMN occasion_id SET NOT NULL,
        ADD CHECK ((digest_id IS NULL) = (not_sent IS NOT NULL)),
        ADD CONSTRAINT reminder_once UNIQUE NULLS NOT DISTINCT (tenant_id, person_id, kind, occasion_id, offset_days, own_due_on)`);
    await runner.query(`CREATE INDEX reminder_of_digest ON reminder (tenant_id, digest_id) WHERE digest_id IS NOT NULL`);
    await runner.query(`CREATE INDEX reminder_of_campaign ON reminder (tenant_id, campaign_id)`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }

  /** Digests of one day to one person become one: the first says it all, others that still wait are cancelled. */
  private async gather(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE reminder SET kind = 'REPORT', occasion_id = campaign_id`);
    await runner.query(`
      INSERT INTO reminder_digest (tenant_id, person_id, on_date, mail_id, created_at)
      SELECT DISTINCT ON (tenant_id, person_id, on_date) tenant_id, person_id, on_date, mail_id, created_at
      FROM reminder WHERE mail_id IS NOT NULL ORDER BY tenant_id, person_id, on_date, created_at, id`);
    await runner.query(`
      UPDATE reminder r SET digest_id = d.id FROM reminder_digest d
      WHERE d.tenant_id = r.tenant_id AND d.person_id = r.person_id AND d.on_date = r.on_date AND r.mail_id IS NOT NULL`);
    await runner.query(`
      UPDATE mail_message w SET payload = jsonb_build_object('digestId', d.id) FROM reminder_digest d
      WHERE w.tenant_id = d.tenant_id AND w.id = d.mail_id AND w.state IN ('QUEUED', 'SENDING')`);
    await runner.query(`
      UPDATE mail_message w SET state = 'CANCELLED' FROM reminder r JOIN reminder_digest d ON d.tenant_id = r.tenant_id AND d.id = r.digest_id
      WHERE w.tenant_id = r.tenant_id AND w.id = r.mail_id AND r.mail_id <> d.mail_id AND w.state = 'QUEUED'`);
    // The days that all campaigns had by default are those of the pact's rules from now on.
    await runner.query(`UPDATE campaign SET reminder_offsets = NULL WHERE reminder_offsets = '{-45,-21,-7,-2,3,10}'`);
  }
}
