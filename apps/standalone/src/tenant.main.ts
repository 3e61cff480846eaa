import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PeopleModule, Tenants } from '#access';
import { Database, DomainError, loadConfig, messageFor, PlatformModule, TenantDirectory, type Config, type Locale, type RequestContext, type TenantRef } from '#platform';
import { reachableDatabase } from './reachable-database.js';
import { StartProblem, wordsFor } from './start-problem.js';
import { systemContext } from './system-context.js';
import { readTenantCommand, type SpaceAsked } from './tenant-command.rules.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

try {
  const asked = readTenantCommand(process.argv.slice(2));
  await inService((ctx, app, config) => (asked.act === 'list' ? list(app.get(TenantDirectory), config) : create(ctx, app.get(Tenants, { strict: false }), asked.space)));
} catch (error) {
  console.error(wordsFor(error, root));
  process.exitCode = 1;
}

async function inService(work: (ctx: RequestContext, app: INestApplicationContext, config: Config) => Promise<void>): Promise<void> {
  const config = loadConfig(reachableDatabase(process.env, root));
  @Module({ imports: [PlatformModule.with({ ...config, databasePool: 2 }), PeopleModule] })
  class TenantCommand {}
  const app = await NestFactory.createApplicationContext(TenantCommand, { logger: ['fatal'], abortOnError: false });
  try {
    const ctx = await systemContext(app.get(TenantDirectory), app.get(Database), config.defaultTenant, 'tenant');
    if (!ctx) throw new StartProblem('Le service n’a pas encore démarré une première fois.', 'The service has not been started a first time yet.');
    await work(ctx, app, config).catch((error: unknown) => {
      throw inWords(error);
    });
  } finally {
    await app.close();
  }
}

async function create(ctx: RequestContext, tenants: Tenants, asked: SpaceAsked): Promise<void> {
  const tenant = await tenants.create(ctx, asked);
  console.log(`${tenant.name} : ${pathOf(tenant)}\nUne invitation part pour ${asked.administrator.email}. / An invitation leaves for ${asked.administrator.email}.`);
}

/** One space a line; the one from which the service is run comes first. */
async function list(directory: TenantDirectory, { defaultTenant }: Config): Promise<void> {
  const spaces = (await directory.list()).toSorted((a, b) => Number(b.slug === defaultTenant) - Number(a.slug === defaultTenant));
  const width = Math.max(...spaces.map(({ slug }) => slug.length));
  for (const space of spaces) console.log(`${space.slug.padEnd(width)}  ${space.name}  ${pathOf(space)}`);
}

function pathOf({ publicUrl }: TenantRef): string {
  return new URL(publicUrl).pathname;
}

function inWords(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const told = (locale: Locale): string => messageFor(error.code, error.details, locale);
  return new StartProblem(told('fr'), told('en'));
}
