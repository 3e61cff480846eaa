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

const COMMAND = 'npm run -s person -- export|erase|erased --tenant paris [--email prenom.nom@organisation.example | --id ID] [--reason ASKED|NOT_NEEDED|MISTAKE]';
const USAGE = new StartProblem(`Usage : ${COMMAND}`, `Usage: ${COMMAND}`);

interface Whom {
  readonly tenant: string;
  readonly email: string | undefined;
  readonly id: string | undefined;
}
type Asked = { readonly act: 'erased'; readonly tenant: string } | (Whom & { readonly act: 'export' }) | (Whom & { readonly act: 'erase'; readonly reason: ErasureReason });

try {
  await run(asked());
} catch (error) {
  const badOption = String((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
  console.error(wordsFor(badOption ? USAGE : error, root));
  process.exitCode = 1;
}

/** What the words of the command ask for; throws the usage for anything else. */
function asked(): Asked {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { tenant: text, email: text, id: text, reason: text } });
  const [act, ...rest] = positionals;
  const { tenant, email, id } = values;
  const reason = Object.values(ErasureReason).find((each) => each === values.reason);
  if (!tenant || rest.length > 0) throw USAGE;
  if (act === 'erased' && !email && !id) return { act, tenant };
  const whom = { tenant, email: email && normalisedAddress(email), id };
  if (!email === !id) throw USAGE;
  if (act === 'export') return { ...whom, act };
  if (act !== 'erase' || !reason) throw USAGE;
  return { ...whom, act, reason };
}

async function run(command: Asked): Promise<void> {
  const config = loadConfig(reachableDatabase(process.env, root));
  @Module({ imports: [PlatformModule.with({ ...config, databasePool: 2 }), PersonalDataModule] })
  class PersonCommand {}
  const app = await NestFactory.createApplicationContext(PersonCommand, { logger: ['fatal'], abortOnError: false });
  try {
    const ctx = await systemContext(app.get(TenantDirectory), app.get(Database), command.tenant, 'person');
    if (!ctx) throw new StartProblem(`Aucun espace ne porte le nom « ${command.tenant} ».`, `No space is named "${command.tenant}".`);
    await carryOut(app, ctx, command).catch((error: unknown) => {
      throw inWords(error);
    });
  } finally {
    await app.close();
  }
}

/** Writes the person's copy, or the ids of all who are erased, on standard output; or erases the person and says their id. */
async function carryOut(app: INestApplicationContext, ctx: RequestContext, command: Asked): Promise<void> {
  if (command.act === 'erased') {
    for (const { id } of await ctx.db.query<{ id: string }>(`SELECT id FROM person WHERE tenant_id = $1 AND erased_on IS NOT NULL ORDER BY id`, [ctx.tenant.id])) console.log(id);
    return;
  }
  const person = await one<{ id: string }>(ctx.db, `SELECT id FROM person WHERE tenant_id = $1 AND (email = $2 OR id::text = $3)`, [ctx.tenant.id, command.email ?? null, command.id ?? null]);
  if (!person) throw new DomainError('PERSON_NOT_FOUND');
  if (command.act === 'export') return console.log(JSON.stringify(await app.get(PersonalDataExporter, { strict: false }).export(ctx, person.id), null, 2));
  await app.get(Erasures, { strict: false }).erase(ctx, person.id, command.reason);
  console.log(`Les données de cette personne sont effacées. / This person’s data were erased. ${person.id}`);
}

function inWords(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const told = (locale: Locale): string => messageFor(error.code, error.details, locale);
  return new StartProblem(told('fr'), told('en'));
}
