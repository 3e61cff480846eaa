import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule, IdentityProviders, PROVIDER_PROFILES, redirectUriOf, type ProviderSettings } from '#access';
import { Database, DomainError, loadConfig, messageFor, PlatformModule, TenantDirectory, type Config, type Locale, type RequestContext } from '#platform';
import { reachableDatabase } from './reachable-database.js';
import { StartProblem, wordsFor } from './start-problem.js';
import { systemContext } from './system-context.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const LINES = [
  'npm run identity-provider -- list [--tenant paris]',
  'npm run identity-provider -- set <slug> --label … --issuer https://… --client-id … --secret-variable OIDC_SECRET_… [--profile PROCONNECT] [--acr "eidas2 eidas3"] [--idp-hint …] [--scope "openid email"] [--basic] [--tenant paris]',
  'npm run identity-provider -- remove <slug> [--tenant paris]',
].join('\n  ');
const USAGE = new StartProblem(`Usage :\n  ${LINES}`, `Usage:\n  ${LINES}`);

const OPTIONS = {
  tenant: { type: 'string' },
  label: { type: 'string' },
  issuer: { type: 'string' },
  'client-id': { type: 'string' },
  'secret-variable': { type: 'string' },
  profile: { type: 'string' },
  acr: { type: 'string' },
  'idp-hint': { type: 'string' },
  scope: { type: 'string' },
  basic: { type: 'boolean' },
} as const;

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [command = '', slug = '', ...more] = positionals;
  if (more.length || !['list', 'set', 'remove'].includes(command) || (command === 'list') === Boolean(slug)) throw USAGE;
  const settings = command === 'set' ? settingsOf(slug, values) : undefined;
  await inTenant(values.tenant, async (ctx, providers, config) => {
    if (settings) await providers.save(ctx, settings);
    if (command === 'remove') await providers.remove(ctx, slug);
    await tell(ctx, providers, config);
  });
} catch (error) {
  const badOption = String((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
  console.error(wordsFor(badOption ? USAGE : error, root));
  process.exitCode = 1;
}

function settingsOf(slug: string, given: { [O in keyof typeof OPTIONS]?: string | boolean | undefined }): ProviderSettings {
  const text = (name: keyof typeof OPTIONS): string => String(given[name] ?? '').trim();
  const words = (name: keyof typeof OPTIONS): string[] => text(name).split(/\s+/).filter(Boolean);
  const profile = PROVIDER_PROFILES.find((each) => each === (text('profile') || 'STANDARD'));
  if (!profile) throw USAGE;
  return {
    slug,
    label: text('label'),
    profile,
    issuer: text('issuer'),
    clientId: text('client-id'),
    secretVariable: text('secret-variable'),
    clientAuthentication: given.basic ? 'BASIC' : 'POST',
    scopes: words('scope').length ? words('scope') : ['openid', 'email'],
    acrValues: words('acr'),
    idpHint: text('idp-hint') || null,
  };
}

async function inTenant(slug: string | undefined, work: (ctx: RequestContext, providers: IdentityProviders, config: Config) => Promise<void>): Promise<void> {
  const config = loadConfig(reachableDatabase(process.env, root));
  @Module({ imports: [PlatformModule.with({ ...config, databasePool: 2 }), AccessModule] })
  class ProviderCommand {}
  const app = await NestFactory.createApplicationContext(ProviderCommand, { logger: ['fatal'], abortOnError: false });
  try {
    const tenant = slug ?? config.defaultTenant;
    const ctx = await systemContext(app.get(TenantDirectory), app.get(Database), tenant, 'identity-provider');
    if (!ctx) throw new StartProblem(`Aucun espace ne porte le nom « ${tenant} ».`, `No space is named "${tenant}".`);
    await work(ctx, app.get(IdentityProviders, { strict: false }), config).catch((error: unknown) => {
      throw inWords(error);
    });
  } finally {
    await app.close();
  }
}

/** What stands now, with what the provider must be told and what is missing here. */
async function tell(ctx: RequestContext, providers: IdentityProviders, config: Config): Promise<void> {
  const list = await providers.list(ctx);
  if (list.length === 0) console.log(`${ctx.tenant.name} : aucun fournisseur d’identité / no identity provider`);
  for (const provider of list) {
    const missing = config.oidcSecrets.has(provider.secretVariable) ? '' : ' (absente d’ici : l’API en a besoin / not set here: the API needs it)';
    console.log(
      [
        `${provider.slug} : ${provider.label} (${provider.profile}), ${provider.issuer}`,
        `  redirect_uri             ${redirectUriOf(ctx, provider.slug)}`,
        `  post_logout_redirect_uri ${ctx.tenant.publicUrl}/connexion`,
        `  ${provider.secretVariable}${missing}`,
      ].join('\n'),
    );
  }
}

function inWords(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const told = (locale: Locale): string => messageFor(error.code, error.details, locale);
  return new StartProblem(told('fr'), told('en'));
}
