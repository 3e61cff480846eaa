import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';

/** Longest answer of a server that is kept. */
const LONGEST_ANSWER = 500;

/** What was said of an address, when nothing more is sent there. */
export interface Refusal {
  readonly way: 'REFUSED' | 'BOUNCED';
  readonly code: string | null;
  readonly answer: string;
}

/** SQL: what was said of the address, when nothing more is sent there; null when mails may leave. `$1` is the tenant. */
export const refusalOf = (address: string): string =>
  `(SELECT json_build_object('way', r.way, 'code', r.code, 'answer', r.answer) FROM refused_address r WHERE r.tenant_id = $1 AND r.address = lower(${address}))`;

/** Addresses to which nothing more is sent: a server refused them for good, or their mails came back. */
@Injectable()
export class RefusedAddresses {
  /** What was said first stands. In the caller's transaction. */
  async refuse(ctx: RequestContext, address: string, mailId: string | null, { way, code, answer }: Refusal): Promise<void> {
    await ctx.db.query(
      `INSERT INTO refused_address (tenant_id, address, way, code, answer, refused_mail, refused_at) VALUES ($1, lower($2), $3, $4, $5, $6, $7) ON CONFLICT (tenant_id, address) DO NOTHING`,
      [ctx.tenant.id, address, way, code, answer.slice(0, LONGEST_ANSWER), mailId, ctx.clock.now()],
    );
  }

  /** Mails may leave again. Gives the addresses that were refused. In the caller's transaction. */
  async lift(ctx: RequestContext, addresses: readonly string[]): Promise<string[]> {
    const rows = await ctx.db.query<{ address: string }>(`DELETE FROM refused_address WHERE tenant_id = $1 AND address IN (SELECT lower(a) FROM unnest($2::text[]) a) RETURNING address`, [ctx.tenant.id, addresses]);
    return rows.map(({ address }) => address);
  }

  /** A server that had refused takes a mail again. What came back is not lifted so: servers take, and tell later. In the caller's transaction. */
  async takenAgain(ctx: RequestContext, address: string): Promise<void> {
    await ctx.db.query(`DELETE FROM refused_address WHERE tenant_id = $1 AND address = lower($2) AND way = 'REFUSED'`, [ctx.tenant.id, address]);
  }
}
