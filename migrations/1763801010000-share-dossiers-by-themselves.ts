import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which a prepared dossier can put itself at the committee's disposal, and whether it will. docs/adr/0099. */
export class ShareDossiersByThemselves1763801010000 implements MigrationInterface {
  name = 'ShareDossiersByThemselves1763801010000';

  async up(runner: QueryRunner): Promise<void> {
    // The day is null in rows written before, or by processes of the version before: the sweep writes it.
    await runner.query(`
      ALTER TABLE dossier
        ADD COLUMN sharing_day date,
        ADD COLUMN shares_by_itself boolean NOT NULL DEFAULT false`);
    // The committee gets one dossier: the last chosen. A process of the version before may share one that was to share itself: that says nothing more then.
    await runner.query(`CREATE UNIQUE INDEX dossier_shares_by_itself ON dossier (tenant_id, meeting_id) WHERE shares_by_itself AND state = 'PREPARED'`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
