import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/** A meeting while it sits: the item before everybody, what is noted and decided at each; and what was counted, kept as it was. */
export class SitLive1763800970000 implements MigrationInterface {
  name = 'SitLive1763800970000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_live (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        meeting_id uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        -- null while it sits
        closed_at timestamptz,
        -- before everybody, and since when; null: none, before the first and after the last
        item_id uuid,
        item_since timestamptz,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, meeting_id),
        CHECK (item_id IS NULL OR item_since IS NOT NULL),
        CHECK (closed_at IS NULL OR item_id IS NULL),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id),
        -- an avenant that is given up takes its item with it
        FOREIGN KEY (tenant_id, item_id) REFERENCES agenda_item (tenant_id, id) ON DELETE SET NULL (item_id)
      )`);
    await runner.query(`CREATE INDEX meeting_live_item ON meeting_live (tenant_id, item_id) WHERE item_id IS NOT NULL`);
    await runner.query(`
      ALTER TABLE agenda_item
        -- what was said, for the minutes
        ADD COLUMN notes text CHECK (notes <> ''),
        ADD COLUMN notes_version integer NOT NULL DEFAULT 0,
        -- how long it was before everybody, up to the last time that it left
        ADD COLUMN seconds_used integer NOT NULL DEFAULT 0 CHECK (seconds_used >= 0)`);
    await runner.query(`
      ALTER TABLE decision
        -- the item of its meeting's agenda at which it was taken, when that is known
        ADD COLUMN item_id uuid,
        ADD FOREIGN KEY (tenant_id, item_id) REFERENCES agenda_item (tenant_id, id) ON DELETE SET NULL (item_id)`);
    await runner.query(`CREATE INDEX decision_at_item ON decision (tenant_id, item_id) WHERE item_id IS NOT NULL`);
    await runner.query(`CALL pacte_tenancy('meeting_live')`);
    await keepCounts(runner);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

/** Who voted and what share was asked for are those of the day: rules and mandates that change later leave them. */
async function keepCounts(runner: QueryRunner): Promise<void> {
  await runner.query(`
      ALTER TABLE meeting
        -- of one that was held
        ADD COLUMN quorum_percent integer CHECK (quorum_percent BETWEEN 0 AND 100)`);
  await runner.query(`
      ALTER TABLE meeting_invitee
        -- of a meeting that was held
        ADD COLUMN seat text CHECK (seat IN ('VOTING', 'CONSULTATIVE')),
        ADD COLUMN chair boolean`);
  await eachTenant(runner, async (tenantId) => {
    await runner.query(`UPDATE meeting m SET quorum_percent = i.quorum_percent FROM instance i WHERE m.tenant_id = $1 AND m.state = 'HELD' AND i.tenant_id = m.tenant_id AND i.id = m.instance_id`, [tenantId]);
    await runner.query(
      `UPDATE meeting_invitee v SET seat = s.seat, chair = s.chair FROM meeting m, instance_member s
       WHERE v.tenant_id = $1 AND m.tenant_id = v.tenant_id AND m.id = v.meeting_id AND m.state = 'HELD' AND s.tenant_id = v.tenant_id AND s.id = v.member_id`,
      [tenantId],
    );
  });
}
