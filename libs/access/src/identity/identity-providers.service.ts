import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, DomainError, one, type RequestContext } from '#platform';
import '../account/account.audit.js';
import { isIssuer, PROVIDER_PROFILES, type ProviderTerms } from './provider-profile.rules.js';

/** How a service shows the provider that it is the one registered there. */
export type ClientAuthentication = 'POST' | 'BASIC';

export interface ProviderSettings extends ProviderTerms {
  readonly slug: string;
  /** What the button says after « Se connecter avec ». */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Name of the environment variable that holds the client's secret. */
  readonly secretVariable: string;
  readonly clientAuthentication: ClientAuthentication;
}

export interface IdentityProvider extends ProviderSettings {
  readonly id: string;
}

export const SECRET_VARIABLE = /^OIDC_SECRET_[A-Z0-9_]+$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Columns of the provider `v`, under the names of IdentityProvider. */
export const PROVIDER_COLUMNS = `v.id, v.slug, v.label, v.profile, v.issuer, v.client_id AS "clientId", v.secret_variable AS "secretVariable",
  v.client_authentication AS "clientAuthentication", v.scopes, v.acr_values AS "acrValues", v.idp_hint AS "idpHint"`;

/** What the trail tells of a provider's settings: all of them; the secret itself is none. */
const TOLD = ['label', 'profile', 'issuer', 'clientId', 'secretVariable', 'clientAuthentication', 'scopes', 'acrValues', 'idpHint'] as const;

/** The identity providers of a tenant, which its operator sets from the machine: docs/operating.md. */
@Injectable()
export class IdentityProviders {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  list(ctx: RequestContext): Promise<IdentityProvider[]> {
    return ctx.db.query<IdentityProvider>(`SELECT ${PROVIDER_COLUMNS} FROM identity_provider v WHERE v.tenant_id = $1 ORDER BY v.label, v.slug`, [ctx.tenant.id]);
  }

  find(ctx: RequestContext, slug: string): Promise<IdentityProvider | undefined> {
    return one<IdentityProvider>(ctx.db, `SELECT ${PROVIDER_COLUMNS} FROM identity_provider v WHERE v.tenant_id = $1 AND v.slug = $2`, [ctx.tenant.id, slug]);
  }

  /** Sets the provider of that name; those linked to it stay so. */
  async save(ctx: RequestContext, settings: ProviderSettings): Promise<void> {
    refuseUnfit(settings);
    await this.database.transaction(ctx, async (ctx) => {
      const before = await one<IdentityProvider>(ctx.db, `SELECT ${PROVIDER_COLUMNS} FROM identity_provider v WHERE v.tenant_id = $1 AND v.slug = $2 FOR UPDATE`, [ctx.tenant.id, settings.slug]);
      const saved = await one<{ id: string }>(
        ctx.db,
        `INSERT INTO identity_provider (tenant_id, slug, label, profile, issuer, client_id, secret_variable, client_authentication, scopes, acr_values, idp_hint)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (tenant_id, slug) DO UPDATE SET label = $3, profile = $4, issuer = $5, client_id = $6, secret_variable = $7, client_authentication = $8,
           scopes = $9, acr_values = $10, idp_hint = $11
         RETURNING id`,
        [
          ctx.tenant.id,
          settings.slug,
          settings.label,
          settings.profile,
          settings.issuer,
          settings.clientId,
          settings.secretVariable,
          settings.clientAuthentication,
          settings.scopes,
          settings.acrValues,
          settings.idpHint,
        ],
      );
      const changes = TOLD.map((field) => ({ field, before: toldValue(before?.[field]), after: toldValue(settings[field]) }));
      if (before && changes.every((change) => change.before === change.after)) return;
      await this.audit.record(ctx, { action: before ? 'identity-provider.changed' : 'identity-provider.saved', objectType: 'identity_provider', objectId: saved!.id, changes });
    });
  }

  /** Takes the provider away, and the links of persons to it; what it opened goes on. */
  async remove(ctx: RequestContext, slug: string): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      const removed = await one<{ id: string; label: string }>(ctx.db, `DELETE FROM identity_provider WHERE tenant_id = $1 AND slug = $2 RETURNING id, label`, [ctx.tenant.id, slug]);
      if (!removed) throw new DomainError('PROVIDER_NOT_FOUND', { provider: slug });
      await this.audit.record(ctx, { action: 'identity-provider.removed', objectType: 'identity_provider', objectId: removed.id, changes: [{ field: 'label', before: removed.label }] });
    });
  }
}

function toldValue(value: ProviderSettings[(typeof TOLD)[number]] | undefined): string | null {
  return (Array.isArray(value) ? value.join(', ') : (value as string | null | undefined)) || null;
}

function refuseUnfit(settings: ProviderSettings): void {
  const unfit = [
    ...(SLUG.test(settings.slug) ? [] : ['slug']),
    ...(settings.label.trim() ? [] : ['label']),
    ...(isIssuer(settings.issuer) ? [] : ['issuer']),
    ...(settings.clientId.trim() ? [] : ['clientId']),
    ...(SECRET_VARIABLE.test(settings.secretVariable) ? [] : ['secretVariable']),
    ...(PROVIDER_PROFILES.includes(settings.profile) ? [] : ['profile']),
    ...(settings.scopes.includes('openid') ? [] : ['scopes']),
  ];
  if (unfit.length) throw new DomainError('PROVIDER_UNFIT', { fields: unfit.join(', ') });
}
