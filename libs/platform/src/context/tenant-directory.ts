import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { systemClock, type Clock } from './clock.js';
import { standingClock } from './standing-clock.js';
import type { Locale, TenantRef } from './request-context.js';

interface TenantRow {
  id: string;
  slug: string;
  name: string;
  locale: Locale;
  time_zone: string;
  host_names: string[];
  sender_address: string;
  demonstration: boolean;
  clock_set_to: Date | null;
  clock_set_at: Date | null;
  sends_from: string;
  sends_until: string;
  recorded_from: Date;
}

const COLUMNS = 'id, slug, name, locale, time_zone, host_names, sender_address, demonstration, clock_set_to, clock_set_at, left(sends_from::text, 5) AS sends_from, left(sends_until::text, 5) AS sends_until, recorded_from';
const FRESH_MS = 5_000;

/** Who is served: tenants by id, host name and slug. A table of the service itself, without row-level security. */
@Injectable()
export class TenantDirectory {
  private rows: TenantRow[] = [];
  private readAt = 0;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The tenant served at a host name, or under the path of its slug at the service's own host: each tenant has one
   * address. Undefined when there is none.
   */
  async at(host: string | undefined, slug?: string): Promise<TenantRef | undefined> {
    const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
    const rows = await this.all();
    const ofHost = rows.find((each) => each.host_names.includes(name)) ?? rows.find((each) => each.slug === this.config.defaultTenant);
    const row = slug === undefined ? ofHost : this.runsService(ofHost) ? rows.find((each) => each.slug === slug && this.hasPath(each)) : undefined;
    return row && this.ref(row);
  }

  async byId(id: string): Promise<TenantRef | undefined> {
    const row = (await this.all()).find((each) => each.id === id);
    return row && this.ref(row);
  }

  async list(): Promise<TenantRef[]> {
    return (await this.all()).map((row) => this.ref(row));
  }

  /** The tenant's clock: real, unless the service runs the demonstration and the tenant is one. */
  async clockOf(tenant: TenantRef): Promise<Clock> {
    if (!this.config.demonstration || !tenant.demonstration) return systemClock;
    // Another process may have advanced it: read at each context, the demonstration can afford it.
    this.readAt = 0;
    const row = (await this.all()).find((each) => each.id === tenant.id);
    return row?.clock_set_to && row.clock_set_at ? standingClock(row.clock_set_to, row.clock_set_at, tenant.timeZone, row.sends_until) : systemClock;
  }

  /** Makes the next look-up read the table again, after a change made by this process. */
  forget(): void {
    this.readAt = 0;
  }

  private runsService(row: TenantRow | undefined): boolean {
    return row?.slug === this.config.defaultTenant;
  }

  private hasPath(row: TenantRow): boolean {
    return row.host_names.length === 0 && !this.runsService(row);
  }

  private async all(): Promise<TenantRow[]> {
    if (Date.now() - this.readAt > FRESH_MS) {
      this.rows = await this.database.service<TenantRow>(`SELECT ${COLUMNS} FROM tenant ORDER BY slug`);
      this.readAt = Date.now();
    }
    return this.rows;
  }

  private ref(row: TenantRow): TenantRef {
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      locale: row.locale,
      timeZone: row.time_zone,
      senderAddress: row.sender_address,
      sendWindow: { from: row.sends_from, until: row.sends_until },
      publicUrl: this.hasPath(row) ? this.config.publicUrl + spacePath(row.slug) : addressOf(row.host_names, this.config.publicUrl),
      recordedFrom: row.recorded_from,
      runsService: this.runsService(row),
      demonstration: row.demonstration && this.config.demonstration,
    };
  }
}

/** Path of a tenant that has no host name of its own. */
export function spacePath(slug: string): string {
  return `/espaces/${slug}`;
}

/** PUBLIC_URL, at the tenant's own host name when it has some and PUBLIC_URL is none of them. */
function addressOf(hostNames: readonly string[], publicUrl: string): string {
  const url = new URL(publicUrl);
  if (hostNames.length === 0 || hostNames.includes(url.hostname)) return publicUrl;
  url.hostname = hostNames[0]!;
  return url.href.replace(/\/$/, '');
}
