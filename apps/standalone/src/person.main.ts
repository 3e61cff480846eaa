import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { normalisedAddress } from '#access';
import { ErasureReason, Erasures, PersonalDataExporter, PersonalDataModule } from '#personal-data';
import { Database, DomainError, loadConfig, messageFor, one, PlatformModule, TenantDirectory, type Locale, type RequestContext } from '#platform';
import { reachableDatabase } from './reachable-database.js';
import { StartProblem, wordsFor } from './start-problem.js';
import { systemContext } from './system-context.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const COMMAND = 'npm run -s person -- export|erase --tenant paris --email prenom.nom@organisation.example [--reason ASKED|NOT_NEEDED|MISTAKE]';
const USAGE = new StartProblem(`Usage : ${COMMAND}`, `Usage: ${COMMAND}`);

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { tenant: { type: 'string' }, email: { type: 'string' }, reason: { type: 'string' } } });
  const [act, ...rest] = positionals;
  const reason = Object.values(ErasureReason).find((each) => each === values.reason);
  if (rest.length > 0 || !values.tenant || !values.email || (act !== 'export' && (act !== 'erase' || !reason))) throw USAGE;
  await run(values.tenant, values.email, act === 'erase' ? reason : undefined);
} catch (error) {
  const badOption = String((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
  console.error(wordsFor(badOption ? USAGE : error, root));
  process.exitCode = 1;
}

/** Writes the person's copy on standard output, or erases them when a reason is given. */
async function run(slug: string, email: string, reason: ErasureReason | undefined): Promise<void> {
  const config = loadConfig(reachableDatabase(process.env, root));
  @Module({ imports: [PlatformModule.with({ ...config, databasePool: 2 }), PersonalDataModule] })
  class PersonCommand {}
  const app = await NestFactory.createApplicationContext(PersonCommand, { logger: ['fatal'], abortOnError: false });
  try {
    const ctx = await systemContext(app.get(TenantDirectory), app.get(Database), slug, 'person');
    if (!ctx) throw new StartProblem(`Aucun espace ne porte le nom « ${slug} ».`, `No space is named "${slug}".`);
    await act(app, ctx, email, reason).catch((error: unknown) => {
      throw inWords(error);
    });
  } finally {
    await app.close();
  }
}

async function act(app: INestApplicationContext, ctx: RequestContext, email: string, reason: ErasureReason | undefined): Promise<void> {
  const person = await one<{ id: string }>(ctx.db, `SELECT id FROM person WHERE tenant_id = $1 AND email = $2`, [ctx.tenant.id, normalisedAddress(email)]);
  if (!person) throw new DomainError('PERSON_NOT_FOUND');
  if (!reason) return console.log(JSON.stringify(await app.get(PersonalDataExporter, { strict: false }).export(ctx, person.id), null, 2));
  await app.get(Erasures, { strict: false }).erase(ctx, person.id, reason);
  console.log('Les données de cette personne sont effacées. / This person’s data were erased.');
}

function inWords(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const told = (locale: Locale): string => messageFor(error.code, error.details, locale);
  return new StartProblem(told('fr'), told('en'));
}
