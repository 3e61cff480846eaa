import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that hold a name as it was signed, each with the one that says whose name it is. */
const SIGNED: readonly (readonly [table: string, name: string, person: string])[] = [
  ['report', 'saved_by', 'saved_by_id'],
  ['report', 'submitted_by', 'submitted_by_id'],
  ['report', 'decided_by', 'decided_by_id'],
  ['report_version', 'recorded_by', 'recorded_by_id'],
  ['measurement', 'recorded_by', 'recorded_by_id'],
];

/**
 * Persons can be erased: signatures say whose they are, and both they and the networks of the journal are taken out by
 * functions of the schema's owner only. docs/adr/0070.
 */
export class ErasePersons1763800550000 implements MigrationInterface {
  name = 'ErasePersons1763800550000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN erased_on date,
        ADD CHECK (erased_on IS NULL OR (left_on IS NOT NULL AND persona IS NULL))`);
    for (const [table, name, person] of SIGNED) await this.sayWhose(runner, table, name, person);
    await this.letSignaturesBeErased(runner);
    await this.letNetworksBeForgotten(runner);
    await this.eraseForgottenToo(runner);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }

  /** Names written until now are those of the only person who bears them; where two do, the name stays without a person. */
  private async sayWhose(runner: QueryRunner, table: string, name: string, person: string): Promise<void> {
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${person} uuid, ADD FOREIGN KEY (tenant_id, ${person}) REFERENCES person (tenant_id, id)`);
    // Of all tenants at once: row-level security binds the owner too, so it is lifted for this statement.
    for (const each of [table, 'person']) await runner.query(`ALTER TABLE ${each} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE ${table} x SET ${person} = p.id FROM (SELECT tenant_id, name, (array_agg(id))[1] AS id FROM person GROUP BY 1, 2 HAVING count(*) = 1) p
      WHERE p.tenant_id = x.tenant_id AND p.name = x.${name}`);
    for (const each of [table, 'person']) await runner.query(`ALTER TABLE ${each} FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE INDEX ${table}_${person} ON ${table} (tenant_id, ${person}) WHERE ${person} IS NOT NULL`);
  }

  /** Versions are written once: only for a person who has been erased, and only their name, are they written again. */
  private async letSignaturesBeErased(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION pacte_erase_signatures(person uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        tenant uuid := public.pacte_tenant();
        erased text;
        signed integer;
      BEGIN
        SELECT p.name INTO erased FROM public.person p WHERE p.tenant_id = tenant AND p.id = person AND p.erased_on IS NOT NULL;
        IF erased IS NULL THEN RAISE EXCEPTION 'only the signatures of an erased person are erased'; END IF;
        UPDATE public.report_version SET recorded_by = erased WHERE tenant_id = tenant AND recorded_by_id = person AND recorded_by <> erased;
        GET DIAGNOSTICS signed = ROW_COUNT;
        RETURN signed;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION pacte_erase_signatures(uuid) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION pacte_erase_signatures(uuid) TO pacte_application`);
  }

  /** Networks of old entries go with the salt of their seal; names stay. Told by an entry of the same transaction, which keeps the count. */
  private async letNetworksBeForgotten(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit_entry ADD COLUMN network_forgotten_by uuid`);
    await runner.query(`
      CREATE FUNCTION pacte_forget_networks(before timestamptz, told_by uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        tenant uuid := public.pacte_tenant();
        forgotten integer;
      BEGIN
        IF before > clock_timestamp() - interval '6 months' THEN RAISE EXCEPTION 'networks of the last six months are kept'; END IF;
        IF NOT EXISTS (SELECT FROM public.audit_entry WHERE tenant_id = tenant AND id = told_by AND sequence IS NULL AND action = 'audit.networks-forgotten') THEN
          RAISE EXCEPTION 'what is forgotten is told by an entry of its own transaction';
        END IF;
        UPDATE public.audit_entry SET address = NULL, actor_salt = NULL, network_forgotten_by = told_by
        WHERE tenant_id = tenant AND address IS NOT NULL AND at < before AND sequence IS NOT NULL;
        GET DIAGNOSTICS forgotten = ROW_COUNT;
        UPDATE public.audit_entry SET changes = jsonb_build_array(jsonb_build_object('field', 'parts', 'before', NULL, 'after', forgotten::text))
        WHERE tenant_id = tenant AND id = told_by;
        RETURN forgotten;
      END $$`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION pacte_forget_networks(timestamptz, uuid) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION pacte_forget_networks(timestamptz, uuid) TO pacte_application`);
  }

  /** As it was, but that an entry whose network was forgotten has no salt any more and still holds a name. */
  private async eraseForgottenToo(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION pacte_erase_audit(person uuid, told_by uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        tenant uuid := public.pacte_tenant();
        acted integer;
        concerned integer;
      BEGIN
        IF NOT EXISTS (SELECT FROM public.audit_entry
          WHERE tenant_id = tenant AND id = told_by AND sequence IS NULL AND action = 'audit.person-erased' AND object_id = person) THEN
          RAISE EXCEPTION 'an erasure is told by an entry of its own transaction';
        END IF;
        UPDATE public.audit_entry SET actor_name = NULL, address = NULL, actor_salt = NULL, actor_erased_by = told_by
        WHERE tenant_id = tenant AND actor_person_id = person AND actor_erased_by IS NULL AND sequence IS NOT NULL;
        GET DIAGNOSTICS acted = ROW_COUNT;
        UPDATE public.audit_entry SET personal = '[]', subject_salt = NULL, subject_erased_by = told_by
        WHERE tenant_id = tenant AND subject_id = person AND subject_salt IS NOT NULL;
        GET DIAGNOSTICS concerned = ROW_COUNT;
        -- What this transaction has written is not chained yet: it is chained without them.
        UPDATE public.audit_entry SET actor_name = NULL, address = NULL WHERE tenant_id = tenant AND actor_person_id = person AND sequence IS NULL;
        UPDATE public.audit_entry SET personal = '[]' WHERE tenant_id = tenant AND subject_id = person AND sequence IS NULL;
        UPDATE public.audit_entry SET changes = jsonb_build_array(jsonb_build_object('field', 'parts', 'before', NULL, 'after', (acted + concerned)::text))
        WHERE tenant_id = tenant AND id = told_by;
        RETURN acted + concerned;
      END $$`);
  }
}
