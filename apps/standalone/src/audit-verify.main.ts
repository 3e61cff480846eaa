import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { checkChain } from '#audit';
import { Database, loadConfig, PlatformModule, TenantDirectory } from '#platform';
import { faultWords, headWords, readKnownHeads, type KnownHeads } from './audit-verify.words.js';
import { reachableDatabase } from './reachable-database.js';
import { StartProblem, wordsFor } from './start-problem.js';
import { systemContext } from './system-context.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const USAGE = new StartProblem(
  'Usage : npm run audit:verify -- [--tenant paris] [--known paris:1234:empreinte …]',
  'Usage: npm run audit:verify -- [--tenant paris] [--known paris:1234:hash …]',
);

/** 0: every journal is as it was written. 1: one is not. 2: nothing was checked. */
try {
  const { values } = parseArgs({ options: { tenant: { type: 'string' }, known: { type: 'string', multiple: true } } });
  const known = readKnownHeads(values.known ?? []);
  if (!known) throw USAGE;
  process.exitCode = (await verify(values.tenant, known)) ? 0 : 1;
} catch (error) {
  const badOption = String((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
  console.error(wordsFor(badOption ? USAGE : error, root));
  process.exitCode = 2;
}

/** Checks one space, or all; says of each where its journal ends, or its first fault. True when there is none. */
async function verify(only: string | undefined, known: KnownHeads): Promise<boolean> {
  const config = loadConfig(reachableDatabase(process.env, root));
  @Module({ imports: [PlatformModule.with({ ...config, databasePool: 2 })] })
  class AuditVerify {}
  const app = await NestFactory.createApplicationContext(AuditVerify, { logger: ['fatal'], abortOnError: false });
  try {
    const [database, tenants] = [app.get(Database), app.get(TenantDirectory)];
    const slugs = (await tenants.list()).map(({ slug }) => slug);
    for (const slug of [...(only ? [only] : []), ...known.keys()]) {
      if (!slugs.includes(slug)) throw new StartProblem(`Aucun espace ne porte le nom « ${slug} ».`, `No space is named "${slug}".`);
    }
    let intact = true;
    for (const slug of only ? [only] : slugs) {
      const ctx = (await systemContext(tenants, database, slug, 'audit:verify'))!;
      const { fault, head } = await checkChain(ctx, database, known.get(slug));
      if (fault) console.error(faultWords(slug, fault));
      else console.log(headWords(slug, head));
      intact &&= !fault;
    }
    return intact;
  } finally {
    await app.close();
  }
}
