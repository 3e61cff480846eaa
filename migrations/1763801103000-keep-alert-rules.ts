import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a pact is alerted of, and what the secretariat said of alerts. Alerts themselves are not rows: they are found at each reading. */
export class KeepAlertRules1763801103000 implements MigrationInterface {
  name = 'KeepAlertRules1763801103000';

  async up(runner: QueryRunner): Promise<void> {
    const kinds = `('STORMS_IN_A_ROW', 'STORM', 'NO_REPORT', 'LATE', 'CONTRADICTION', 'OFF_TRAJECTORY', 'STALE_INDICATOR')`;
    await runner.query(`
      CREATE TABLE alert_rule (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        pact_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ${kinds}),
        enabled boolean NOT NULL,
        -- null: the kind has none
        threshold integer CHECK (threshold >= 0),
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, pact_id, kind),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE alert_acknowledgement (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        -- of a cause on an occasion: a cause that renews bears another name
        alert text NOT NULL,
        kind text NOT NULL CHECK (kind IN ${kinds}),
        commitment_id uuid,
        indicator_id uuid,
        word text NOT NULL CHECK (word <> ''),
        acknowledged_at timestamptz NOT NULL,
        acknowledged_by text NOT NULL,
        acknowledged_by_id uuid,
        withdrawn_at timestamptz,
        withdrawn_by_id uuid,
        PRIMARY KEY (tenant_id, id),
        CHECK (commitment_id IS NOT NULL OR indicator_id IS NOT NULL),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        -- What was said of an alert goes with what the alert was about, when a pact's file no longer holds it.
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, acknowledged_by_id) REFERENCES person (tenant_id, id),
        FOREIGN KEY (tenant_id, withdrawn_by_id) REFERENCES person (tenant_id, id)
      )`);
    // What stands, one an alert.
    await runner.query(`CREATE UNIQUE INDEX alert_acknowledgement_standing ON alert_acknowledgement (tenant_id, pact_id, alert) WHERE withdrawn_at IS NULL`);
    for (const table of ['alert_rule', 'alert_acknowledgement']) await runner.query(`CALL pacte_tenancy('${table}')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
