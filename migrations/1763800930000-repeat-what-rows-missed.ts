import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

const PERSONS = '\\m(personnes?|femmes?|hommes?|enfants?|jeunes|mineurs?|adultes?|familles?|ménages?|foyers?|bénéficiaires?|allocataires?|usagers?|usagères?|résidents?|locataires?|stagiaires?|bénévoles?|agents?|salariés?|people|persons?|households?)\\M';

/** Three migrations wrote to rows that row-level security hid from them: what they meant is done here, where nothing was done since. */
export class RepeatWhatRowsMissed1763800930000 implements MigrationInterface {
  name = 'RepeatWhatRowsMissed1763800930000';

  async up(runner: QueryRunner): Promise<void> {
    await eachTenant(runner, async (tenantId) => {
      // 1763800600000: a space in which some indicator counts persons was told so, by its files or its secretariat.
      await runner.query(
        `UPDATE indicator SET counts_persons = true WHERE tenant_id = $1 AND kind IN ('LEVEL', 'CUMULATIVE', 'FLOW') AND unit ~* $2
           AND NOT EXISTS (SELECT FROM indicator o WHERE o.tenant_id = $1 AND o.counts_persons)`,
        [tenantId, PERSONS],
      );
      // 1763800670000
      await runner.query(`UPDATE report SET wording = 1 WHERE tenant_id = $1 AND submitted_at IS NOT NULL AND wording IS NULL`, [tenantId]);
      // 1763800750000
      await runner.query(
        `INSERT INTO thread (tenant_id, request_id, field, comment_id, state, opened_at, closed_at)
         SELECT m.tenant_id, r.request_id, m.field, m.id, m.state, m.written_at, m.closed_at FROM report_comment m JOIN report r ON r.tenant_id = m.tenant_id AND r.id = m.report_id
         WHERE m.tenant_id = $1 AND NOT EXISTS (SELECT FROM thread t WHERE t.tenant_id = $1 AND t.comment_id = m.id)`,
        [tenantId],
      );
      await runner.query(
        `INSERT INTO thread_message (tenant_id, thread_id, words, by_steering, written_at, written_by, written_by_id)
         SELECT m.tenant_id, t.id, m.words, true, m.written_at, m.written_by, m.written_by_id FROM report_comment m JOIN thread t ON t.tenant_id = m.tenant_id AND t.comment_id = m.id
         WHERE m.tenant_id = $1 AND NOT EXISTS (SELECT FROM thread_message w WHERE w.tenant_id = $1 AND w.thread_id = t.id)`,
        [tenantId],
      );
    });
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
