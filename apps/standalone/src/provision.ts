import { resolve } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AvisAdoption, AvisWriting, BilanMoves, BilansModule, BilanWritingService, RecommendationAnswers, seedDemonstrationAvis, seedDemonstrationBilans } from '#bilans';
import { seedDemonstrationPersons } from '#demonstration';
import { importPactFolder, importProblems } from '#exchange';
import { seedDemonstrationDecisions, seedDemonstrationMeetings, seedDemonstrationSeats } from '#meetings';
import { Database, DomainError, PlatformModule, TenantDirectory, type Config, type Locale, type RequestContext } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { StartProblem } from './start-problem.js';
import { systemContext } from './system-context.js';

/** What a service that has nothing yet is given. */
export interface FirstContent {
  readonly tenantName: string;
  /** Sender of the tenant's mails. */
  readonly sender: string;
  /** Folder of the pact that is loaded once. */
  readonly pactFolder: string;
  /** Where the project stands: the demonstration's files are in it. */
  readonly root: string;
}

export function firstContent(env: NodeJS.ProcessEnv, root: string): FirstContent {
  return {
    tenantName: env['TENANT_NAME'] || 'Ville de Paris',
    sender: env['MAIL_SENDER'] || 'pacte@ville-de-paris.example',
    pactFolder: resolve(root, env['PACT_FOLDER'] || 'data/pacte-paris-2015'),
    root,
  };
}

/** Morning of the day at which the demonstration stands until somebody advances it. */
const DEMONSTRATION_BEGINS = '2019-05-15T09:00:00+02:00';

/** Gives an empty service its tenant and its pact, and the demonstration its persons; true when it did. What is there already stays as it is. */
export async function provision(config: Config, content: FirstContent): Promise<boolean> {
  @Module({ imports: [PlatformModule.with({ ...config, databasePool: 2 }), BilansModule] })
  class Provisioning {}
  const app = await NestFactory.createApplicationContext(Provisioning, { logger: ['fatal'], abortOnError: false });
  try {
    const database = app.get(Database);
    await ensureTenant(database, config, content);
    const ctx = (await systemContext(app.get(TenantDirectory), database, config.defaultTenant, 'provision'))!;
    const loaded = await loadPact(ctx, database, content.pactFolder);
    if (ctx.tenant.demonstration) {
      await seedDemonstration(ctx, database, config, 'demonstration');
      await seedDemonstrationBilans(ctx, { database, writing: app.get(BilanWritingService), moves: app.get(BilanMoves) });
      await seedDemonstrationAvis(ctx, { writing: app.get(AvisWriting), adoption: app.get(AvisAdoption), answers: app.get(RecommendationAnswers) });
      await provisionNeighbour(app.get(TenantDirectory), database, config, content.root);
    }
    return loaded;
  } finally {
    await app.close();
  }
}

/** A second space beside the first, so that what keeps them apart can be seen. Its city is fictional, and says so. */
async function provisionNeighbour(tenants: TenantDirectory, database: Database, config: Config, root: string): Promise<void> {
  await database.service(
    `INSERT INTO tenant (slug, name, sender_address, demonstration, fictional, clock_set_to, clock_set_at, recorded_from)
     VALUES ($1, $2, $3, true, true, $4::timestamptz, now(), $4::timestamptz) ON CONFLICT (slug) DO NOTHING`,
    ['rivemont', 'Rivemont (ville fictive)', 'pacte@rivemont.example', DEMONSTRATION_BEGINS],
  );
  tenants.forget();
  const ctx = (await systemContext(tenants, database, 'rivemont', 'provision'))!;
  // The one before it too: a space keeps its pacts one after the other.
  for (const slug of ['pacte-rivemont-2014', 'pacte-rivemont']) await loadPact(ctx, database, resolve(root, 'data', slug), slug);
  await seedDemonstration(ctx, database, config, 'demonstration-rivemont');
}

async function ensureTenant(database: Database, config: Config, content: FirstContent): Promise<void> {
  const clock = config.demonstration ? DEMONSTRATION_BEGINS : null;
  await database.service(
    `INSERT INTO tenant (slug, name, sender_address, demonstration, clock_set_to, clock_set_at, recorded_from)
     VALUES ($1, $2, $3, $4, $5::timestamptz, CASE WHEN $4 THEN now() END, coalesce($5::timestamptz, now())) ON CONFLICT (slug) DO NOTHING`,
    [config.defaultTenant, content.tenantName, content.sender, config.demonstration, clock],
  );
}

/** Once: what people have changed since must not be overwritten by the files. Without `slug`, into a space that has no pact yet. */
async function loadPact(ctx: RequestContext, database: Database, folder: string, slug: string | null = null): Promise<boolean> {
  const loaded = await ctx.db.query('SELECT 1 FROM pact WHERE tenant_id = $1 AND slug = coalesce($2, slug) LIMIT 1', [ctx.tenant.id, slug]);
  if (loaded.length) return false;
  await importPactFolder(ctx, database, folder).catch((error: unknown) => {
    if (!(error instanceof DomainError) || !error.problems.length) throw error;
    const reasons = (locale: Locale): string => importProblems(error, locale).map(({ file, line, path, message }) => `\n  ${file}:${line ?? ''} ${path} — ${message}`).join('');
    throw new StartProblem(`Le pacte de ${folder} n’est pas chargé :${reasons('fr')}`, `The pact of ${folder} is not loaded:${reasons('en')}`);
  });
  return true;
}

/** All fictional. Each seed is safe to run again. */
async function seedDemonstration(ctx: RequestContext, database: Database, config: Config, folder: string): Promise<void> {
  await seedDemonstrationPersons(ctx, database, config, folder);
  await seedDemonstrationMeetings(ctx, database, folder);
  await seedDemonstrationSeats(ctx, database, folder);
  await seedDemonstrationDecisions(ctx, database, folder);
  await seedDemonstrationReports(ctx, database, folder);
  // Written in one go, recorded from the days that it tells of; nothing the second time.
  await database.transaction(ctx, (ctx) => ctx.db.query(`SELECT pacte_date_demonstration()`));
}
