import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of persons under the pact's threshold are told to nobody but the secretariat and who gave them; 0 tells all. */
export class KeepSmallCounts1763800600000 implements MigrationInterface {
  name = 'KeepSmallCounts1763800600000';

  async up(runner: QueryRunner): Promise<void> {
    // Under 3 would tell the number: « moins de 2 » is one.
    await runner.query(`ALTER TABLE pact ADD COLUMN small_count_threshold integer NOT NULL DEFAULT 5 CHECK (small_count_threshold = 0 OR small_count_threshold BETWEEN 3 AND 100)`);
    await runner.query(`ALTER TABLE indicator ADD COLUMN counts_persons boolean NOT NULL DEFAULT false`);
    // What units say until somebody says otherwise; the words are those of the room indicators.
    await runner.query(`
      UPDATE indicator SET counts_persons = kind IN ('LEVEL', 'CUMULATIVE', 'FLOW') AND unit ~* '\\m(personnes?|femmes?|hommes?|enfants?|jeunes|mineurs?|adultes?|familles?|ménages?|foyers?|bénéficiaires?|allocataires?|usagers?|usagères?|résidents?|locataires?|stagiaires?|bénévoles?|agents?|salariés?|people|persons?|households?)\\M'`);
    await runner.query(`ALTER TABLE indicator ADD CONSTRAINT indicator_counts_persons CHECK (NOT counts_persons OR kind IN ('LEVEL', 'CUMULATIVE', 'FLOW'))`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
