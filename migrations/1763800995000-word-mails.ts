import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a space words of its mails, in versions; one without a subject is the return to the original. docs/adr/0094. */
export class WordMails1763800995000 implements MigrationInterface {
  name = 'WordMails1763800995000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_wording (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        template text NOT NULL,
        locale text NOT NULL CHECK (locale IN ('fr', 'en')),
        version integer NOT NULL CHECK (version > 0),
        subject text,
        introduction text,
        closing text,
        written_at timestamptz NOT NULL,
        written_by text NOT NULL,
        written_by_id uuid,
        PRIMARY KEY (tenant_id, template, locale, version),
        CHECK ((subject IS NULL) = (introduction IS NULL) AND (subject IS NULL) = (closing IS NULL)),
        FOREIGN KEY (tenant_id, written_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('mail_wording')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
