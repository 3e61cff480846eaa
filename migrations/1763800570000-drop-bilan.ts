import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bilans are read from what was accepted; nothing was ever kept in this table. */
export class DropBilan1763800570000 implements MigrationInterface {
  name = 'DropBilan1763800570000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE bilan`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
