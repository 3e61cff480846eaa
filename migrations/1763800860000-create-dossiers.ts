import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a committee has before it: the pact as it stood, frozen as the text that its fingerprint is of. */
export class CreateDossiers1763800860000 implements MigrationInterface {
  name = 'CreateDossiers1763800860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL,
        pact_id uuid NOT NULL,
        meeting_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        cut_off date NOT NULL,
        state text NOT NULL CHECK (state IN ('PREPARED', 'SHARED')),
        print text NOT NULL CHECK (print IN ('WAITING', 'READY', 'FAILED')),
        -- json, not jsonb: the text stays as it was written, character for character
        content json NOT NULL,
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        pages integer,
        bytes integer,
        made_at timestamptz NOT NULL,
        shared_at timestamptz,
        fictional boolean NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, meeting_id, number),
        CHECK ((state = 'SHARED') = (shared_at IS NOT NULL)),
        CHECK ((print = 'READY') = (pages IS NOT NULL AND bytes IS NOT NULL)),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX dossier_of_pact ON dossier (tenant_id, pact_id)`);
    await runner.query(`CALL pacte_tenancy('dossier')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
