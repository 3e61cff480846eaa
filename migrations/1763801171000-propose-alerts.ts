import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agenda speaks of alerts, by the commitment or the indicator that they are about, and of the Conseil's recommendations. docs/adr/0121. */
export class ProposeAlerts1763801171000 implements MigrationInterface {
  name = 'ProposeAlerts1763801171000';

  async up(runner: QueryRunner): Promise<void> {
    const checks = (await runner.query(
      `SELECT conname AS name FROM pg_constraint WHERE conrelid = 'agenda_item'::regclass AND contype = 'c' AND (conname = 'agenda_item_kind_check' OR pg_get_constraintdef(oid) LIKE '%commitment_id IS NOT NULL%')`,
    )) as { name: string }[];
    for (const { name } of checks) await runner.query(`ALTER TABLE agenda_item DROP CONSTRAINT "${name}"`);
    await runner.query(`
      ALTER TABLE agenda_item
        ADD COLUMN indicator_id uuid,
        ADD COLUMN recommendation_id uuid,
        ADD CONSTRAINT agenda_item_kind_check CHECK (kind IN ('FREE', 'OPEN_DECISION', 'STORM', 'LATE', 'ALERT', 'RECOMMENDATION', 'STATUS_CHANGE', 'AVENANT')),
        ADD CONSTRAINT agenda_item_commitment CHECK (CASE kind WHEN 'ALERT' THEN (commitment_id IS NULL) <> (indicator_id IS NULL) ELSE (kind IN ('STORM', 'LATE', 'STATUS_CHANGE')) = (commitment_id IS NOT NULL) AND indicator_id IS NULL END),
        ADD CONSTRAINT agenda_item_recommendation CHECK ((kind = 'RECOMMENDATION') = (recommendation_id IS NOT NULL)),
        ADD FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator (tenant_id, id) ON DELETE CASCADE,
        ADD FOREIGN KEY (tenant_id, recommendation_id) REFERENCES recommendation (tenant_id, id) ON DELETE CASCADE`);
    await runner.query(`DROP INDEX agenda_item_once`);
    await runner.query(`CREATE UNIQUE INDEX agenda_item_once ON agenda_item (tenant_id, meeting_id, kind, coalesce(decision_id, commitment_id, avenant_id, indicator_id, recommendation_id)) WHERE kind <> 'FREE'`);
    for (const column of ['indicator_id', 'recommendation_id']) await runner.query(`CREATE INDEX agenda_item_${column} ON agenda_item (tenant_id, ${column}) WHERE ${column} IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
