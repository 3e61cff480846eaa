import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/** Notices about an answer keep its commitment's number and title; « Engagement » is said by the screen, in its reader's language. docs/adr/0095. */
export class NumberNotices1763801008000 implements MigrationInterface {
  name = 'NumberNotices1763801008000';

  async up(runner: QueryRunner): Promise<void> {
    await eachTenant(runner, async (tenantId) => {
      await runner.query(`UPDATE notice SET subject = substr(subject, 12) WHERE tenant_id = $1 AND kind IN ('REPORT_RETURNED', 'REPORT_EDITED', 'THREAD') AND subject LIKE 'Engagement %'`, [tenantId]);
    });
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
