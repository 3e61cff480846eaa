import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision on reports closes the threads of their returns, found by the comments that they began with. */
export class IndexThreadsOfReturns1763800790000 implements MigrationInterface {
  name = 'IndexThreadsOfReturns1763800790000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX thread_of_comment ON thread (tenant_id, comment_id) WHERE comment_id IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
