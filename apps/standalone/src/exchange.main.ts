import 'reflect-metadata';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { exportPact, importPactFolder, importProblems, importWords } from '#exchange';
import { Database, DomainError, loadConfig, messageFor, PlatformModule, TenantDirectory, type RequestContext } from '#platform';
import { reachableDatabase } from './reachable-database.js';
import { StartProblem, wordsFor } from './start-problem.js';
import { systemContext } from './system-context.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const USAGE = new StartProblem(
  'Usage : npm run import -- <dossier ou fichier JSON> [--tenant paris]\n        npm run --silent export -- <pacte> [--tenant paris] > pacte.json',
  'Usage: npm run import -- <folder or JSON file> [--tenant paris]\n       npm run --silent export -- <pact> [--tenant paris] > pact.json',
);


try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { tenant: { type: 'string' } } });
  const [command, what] = positionals;
  if (!what || positionals.length > 2 || (command !== 'import' && command !== 'export')) throw USAGE;
  await exchange(command, what, values.tenant);
} catch (error) {
  const badOption = String((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
  console.error(wordsFor(badOption ? USAGE : error, root));
  process.exitCode = 1;
}

async function exchange(command: 'import' | 'export', what: string, slug: string | undefined): Promise<void> {
  const config = loadConfig(reachableDatabase(process.env, root));
  @Module({ imports: [PlatformModule.with({ ...config, databasePool: 2 })] })
  class Exchange {}
  const app = await NestFactory.createApplicationContext(Exchange, { logger: ['fatal'], abortOnError: false });
  try {
    const database = app.get(Database);
    const tenant = slug ?? config.defaultTenant;
    const ctx = await systemContext(app.get(TenantDirectory), database, tenant, command);
    if (!ctx) throw new StartProblem(`Aucun espace ne porte le nom « ${tenant} ».`, `No space is named "${tenant}".`);
    await (command === 'import' ? importAndTell(ctx, database, what) : exportAndWrite(ctx, database, what)).catch((error: unknown) => {
      throw inWords(error, ctx);
    });
  } finally {
    await app.close();
  }
}

async function importAndTell(ctx: RequestContext, database: Database, path: string): Promise<void> {
  const done = await importPactFolder(ctx, database, resolve(process.env['INIT_CWD'] ?? '.', path));
  // Each language by itself, one after the other.
  console.log(`${importWords(done, 'fr')}\n\n${importWords(done, 'en')}`);
}

async function exportAndWrite(ctx: RequestContext, database: Database, pact: string): Promise<void> {
  console.log(JSON.stringify(await exportPact(ctx, database, pact), null, 2));
}

/** Each error on a line that an editor opens: file:line, where, what. */
function inWords(error: unknown, { requestId }: RequestContext): unknown {
  if (!(error instanceof DomainError)) return error;
  const told = (locale: 'fr' | 'en'): string =>
    [messageFor(error.code, { ...error.details, requestId }, locale), ...importProblems(error, locale).map(({ file, line, path, code, message }) => `  ${file}${line === null ? '' : `:${line}`} ${path} ${message} [${code}]`)].join('\n');
  return new StartProblem(told('fr'), told('en'));
}
