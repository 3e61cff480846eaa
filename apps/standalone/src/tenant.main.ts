import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PeopleModule, Tenants } from '#access';
import { Database, DomainError, loadConfig, messageFor, PlatformModule, TenantDirectory, type Locale } from '#platform';
import { reachableDatabase } from './reachable-database.js';
import { StartProblem, wordsFor } from './start-problem.js';
import { systemContext } from './system-context.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const COMMAND = `npm run tenant -- create --slug lyon --name "Ville de Lyon" --sender pacte@lyon.example --administrator "Prénom Nom <adresse>" [--locale fr] [--time-zone Europe/Paris]`;
const USAGE = new StartProblem(`Usage : ${COMMAND}`, `Usage: ${COMMAND}`);

/** « Name <address> ». */
const ADMINISTRATOR = /^\s*([^<>]+?)\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/;

try {
  const options = { slug: { type: 'string' }, name: { type: 'string' }, sender: { type: 'string' }, administrator: { type: 'string' }, locale: { type: 'string' }, 'time-zone': { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const administrator = ADMINISTRATOR.exec(values.administrator ?? '');
  const locale = values.locale ?? 'fr';
  if (positionals.join() !== 'create' || !values.slug || !values.name || !values.sender || !administrator || (locale !== 'fr' && locale !== 'en')) throw USAGE;
  await create({ slug: values.slug, name: values.name, senderAddress: values.sender, locale, timeZone: values['time-zone'] ?? 'Europe/Paris', administrator: { name: administrator[1]!, email: administrator[2]! } });
} catch (error) {
  const badOption = String((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
  console.error(wordsFor(badOption ? USAGE : error, root));
  process.exitCode = 1;
}

async function create(asked: Parameters<Tenants['create']>[1]): Promise<void> {
  const config = loadConfig(reachableDatabase(process.env, root));
  @Module({ imports: [PlatformModule.with({ ...config, databasePool: 2 }), PeopleModule] })
  class TenantCommand {}
  const app = await NestFactory.createApplicationContext(TenantCommand, { logger: ['fatal'], abortOnError: false });
  try {
    const ctx = await systemContext(app.get(TenantDirectory), app.get(Database), config.defaultTenant, 'tenant');
    if (!ctx) throw new StartProblem('Le service n’a pas encore démarré une première fois.', 'The service has not been started a first time yet.');
    const tenant = await app.get(Tenants, { strict: false }).create(ctx, asked).catch((error: unknown) => {
      throw inWords(error);
    });
    console.log(`${tenant.name} : ${new URL(tenant.publicUrl).pathname}\nUne invitation part pour ${asked.administrator.email}. / An invitation leaves for ${asked.administrator.email}.`);
  } finally {
    await app.close();
  }
}

function inWords(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const told = (locale: Locale): string => messageFor(error.code, error.details, locale);
  return new StartProblem(told('fr'), told('en'));
}
