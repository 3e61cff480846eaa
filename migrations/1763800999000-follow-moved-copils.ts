import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign's COPIL follows its meeting; that its own days were made for another one is kept until they are looked at again. */
export class FollowMovedCopils1763800999000 implements MigrationInterface {
  name = 'FollowMovedCopils1763800999000';

  async up(runner: QueryRunner): Promise<void> {
    // The day for which the campaign's days were made; null: they were made for the one that stands.
    await runner.query(`ALTER TABLE campaign ADD COLUMN copil_moved_from date`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
