import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, DomainError, one, systemClock, TenantDirectory, type Locale, type ProblemDetail, type RequestContext, type TenantRef } from '#platform';
import { requirePermission } from '../access.rules.js';
import { Invitations } from '../invitations/invitations.service.js';
import { imageSizeOf, MAX_LOGO_PIXELS, type ImageSize } from './image-size.rules.js';
import { imageTypeOf, MAX_LOGO_BYTES } from './image-type.rules.js';
import './tenants.audit.js';
import './tenants.errors.js';

export const HOLIDAYS = ['NONE', 'FR', 'FR_ALSACE_MOSELLE'] as const;
export type Holidays = (typeof HOLIDAYS)[number];

export interface TenantSettings {
  readonly name: string;
  readonly senderAddress: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly holidays: Holidays;
  /** Messages that nobody waits for leave between these hours, like 08:00. */
  readonly sendsFrom: string;
  readonly sendsUntil: string;
}

const CHANGED = ['name', 'senderAddress', 'locale', 'timeZone', 'holidays', 'sendsFrom', 'sendsUntil'] as const;

/** Hours that are left out stay as they are. */
export interface ChangedSettings extends Omit<TenantSettings, 'sendsFrom' | 'sendsUntil'> {
  readonly sendsFrom?: string | null;
  readonly sendsUntil?: string | null;
  readonly version: number;
}

export interface NewTenant extends Partial<Omit<TenantSettings, 'name' | 'sendsFrom' | 'sendsUntil'>> {
  readonly slug: string;
  readonly name: string;
  readonly senderAddress: string;
  readonly administrator: { readonly name: string; readonly email: string };
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Spaces of the service: made by its operator, kept by their own administrators. */
@Injectable()
export class Tenants {
  constructor(
    private readonly database: Database,
    private readonly directory: TenantDirectory,
    private readonly invitations: Invitations,
    private readonly audit: Audit,
  ) {}

  /** Makes a space and invites its first administrator by mail. */
  async create(ctx: RequestContext, asked: NewTenant): Promise<TenantRef> {
    requirePermission(ctx, 'tenant.create', {});
    checkSettings(asked);
    if (!SLUG.test(asked.slug) || asked.slug.length > 60) throw new DomainError('SPACE_SLUG_UNFIT');
    const id = randomUUID();
    // The operator's trail and the space's own are two tenants', hence two transactions: the space's commits first, within the other.
    await this.database.transaction(ctx, async (ctx) => {
      await this.audit.record(ctx, { action: 'tenant.created', objectType: 'tenant', objectId: id, changes: changesOf(asked) });
      await this.write(ctx, id, asked);
    });
    this.directory.forget();
    return (await this.directory.byId(id))!;
  }

  /** Changes one's own space; `version` is that of the settings that were read. */
  async change(ctx: RequestContext, asked: ChangedSettings): Promise<void> {
    requirePermission(ctx, 'tenant.manage', {});
    checkSettings(asked);
    await this.database.transaction(ctx, async (ctx) => {
      const before = await this.hold(ctx);
      if (before.version !== asked.version) throw new DomainError('VERSION_CONFLICT');
      const after = { ...asked, sendsFrom: asked.sendsFrom ?? before.sendsFrom, sendsUntil: asked.sendsUntil ?? before.sendsUntil };
      checkSendHours(after);
      await ctx.db.query(
        `UPDATE tenant SET name = $2, sender_address = $3, locale = $4, time_zone = $5, holidays = $6, sends_from = $7::time, sends_until = $8::time, version = version + 1 WHERE id = $1`,
        [ctx.tenant.id, ...CHANGED.map((field) => after[field])],
      );
      const changes = CHANGED.map((field) => ({ field, before: before[field], after: after[field] }));
      await this.audit.record(ctx, { action: 'tenant.changed', objectType: 'tenant', objectId: ctx.tenant.id, changes });
    });
    this.directory.forget();
  }

  /** Puts a logo, or takes it away. The bytes say what they are. */
  async changeLogo(ctx: RequestContext, bytes: Buffer | null): Promise<void> {
    requirePermission(ctx, 'tenant.manage', {});
    if (bytes && bytes.length > MAX_LOGO_BYTES) throw new DomainError('LOGO_TOO_LARGE', { size: Math.ceil(bytes.length / 1000), max: MAX_LOGO_BYTES / 1000 });
    const type = bytes ? imageTypeOf(bytes) : null;
    if (type === undefined) throw new DomainError('LOGO_UNFIT');
    if (bytes && type) requireFitSize(imageSizeOf(bytes, type));
    await this.database.transaction(ctx, async (ctx) => {
      const before = await this.hold(ctx);
      await ctx.db.query(`UPDATE tenant SET logo = $2, logo_type = $3, version = version + 1 WHERE id = $1`, [ctx.tenant.id, bytes, type]);
      await this.audit.record(ctx, { action: 'tenant.changed', objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'logo', before: before.hasLogo, after: bytes !== null }] });
    });
  }

  /** The logo of the context's space, for its pages. */
  async logo(ctx: RequestContext): Promise<{ readonly bytes: Buffer; readonly type: string; readonly version: number } | undefined> {
    return one(ctx.db, `SELECT logo AS bytes, logo_type AS type, version FROM tenant WHERE id = $1 AND logo IS NOT NULL`, [ctx.tenant.id]);
  }

  private async write(ctx: RequestContext, id: string, asked: NewTenant): Promise<void> {
    const { slug, name, senderAddress, locale = 'fr', timeZone = 'Europe/Paris', holidays = 'FR', administrator } = asked;
    const tenant: TenantRef = { ...ctx.tenant, id, slug, name, senderAddress, locale, timeZone, runsService: false, demonstration: false };
    // As the service itself: whoever runs it is nobody in the space they make.
    const inside: RequestContext = { ...ctx, tenant, actor: { kind: 'SYSTEM', name: 'tenant.create' }, grants: [], clock: systemClock, db: this.database.readerFor(id) };
    await this.database.transaction(inside, async (inside) => {
      const made = await inside.db.query(
        `INSERT INTO tenant (id, slug, name, sender_address, locale, time_zone, holidays, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (slug) DO NOTHING RETURNING id`,
        [id, slug, name, senderAddress, locale, timeZone, holidays, systemClock.now()],
      );
      if (made.length === 0) throw new DomainError('SPACE_SLUG_TAKEN', { slug });
      await this.audit.record(inside, { action: 'tenant.created', objectType: 'tenant', objectId: id, changes: changesOf(asked) });
      await this.invitations.send(inside, { ...administrator, email: administrator.email.trim().toLowerCase(), role: 'PACT_ADMINISTRATOR' });
    });
  }

  private async hold(ctx: RequestContext): Promise<TenantSettings & { readonly version: number; readonly hasLogo: boolean }> {
    const row = await one<TenantSettings & { version: number; hasLogo: boolean }>(
      ctx.db,
      `SELECT name, sender_address AS "senderAddress", locale, time_zone AS "timeZone", holidays, left(sends_from::text, 5) AS "sendsFrom", left(sends_until::text, 5) AS "sendsUntil", version, logo IS NOT NULL AS "hasLogo" FROM tenant WHERE id = $1 FOR UPDATE`,
      [ctx.tenant.id],
    );
    return row!;
  }
}

function requireFitSize(size: ImageSize | undefined): void {
  if (!size) throw new DomainError('LOGO_UNFIT');
  if (Math.max(size.width, size.height) > MAX_LOGO_PIXELS) throw new DomainError('LOGO_TOO_WIDE', { ...size, max: MAX_LOGO_PIXELS });
}

function checkSettings({ timeZone }: { readonly timeZone?: string }): void {
  if (timeZone !== undefined && !Intl.supportedValuesOf('timeZone').includes(timeZone)) throw new DomainError('TIME_ZONE_UNKNOWN', { value: timeZone }, [{ path: 'timeZone', code: 'TIME_ZONE_UNKNOWN', details: { value: timeZone } }]);
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Said at the field that is wrong. */
function checkSendHours(hours: { readonly sendsFrom: string; readonly sendsUntil: string }): void {
  const problems: ProblemDetail[] = (['sendsFrom', 'sendsUntil'] as const).filter((path) => !HOUR.test(hours[path])).map((path) => ({ path, code: 'HOUR_UNKNOWN', details: { value: hours[path] } }));
  if (problems.length === 0 && hours.sendsUntil <= hours.sendsFrom) problems.push({ path: 'sendsUntil', code: 'SEND_HOURS_REVERSED', details: { from: hours.sendsFrom } });
  if (problems.length > 0) throw new DomainError('BAD_INPUT', {}, problems);
}

function changesOf({ name, slug }: NewTenant) {
  return [
    { field: 'name', after: name },
    { field: 'slug', after: slug },
  ];
}
