import { Injectable } from '@nestjs/common';
import { addDays, Database, dayIn, lookingOn, today, type RequestContext } from '#platform';
import type { DayMove } from './day-move.js';
import type { DayRecord } from './day-record.js';
import { readDayRecord } from './day-record.query.js';
import { lastSaid, movesBetweenDays } from './day-moves.rules.js';

export interface DaysAsked {
  readonly pact: string;
  /** The other day; null for that of the last COPIL before the one that is looked at. */
  readonly since: string | null;
}

export interface TwoDays {
  readonly recordedFrom: string;
  readonly before: DayRecord;
  readonly after: DayRecord;
  /** Days of past COPILs, the latest first. */
  readonly copils: readonly string[];
  /** Commitments of which an answer can be read on both days. */
  readonly compared: number;
  readonly moves: readonly DayMove[];
}

const COPILS = `
  SELECT DISTINCT (m.starts_at AT TIME ZONE $3)::date::text AS day FROM meeting m JOIN pact p ON p.tenant_id = m.tenant_id AND p.id = m.pact_id
  WHERE m.tenant_id = $1 AND p.slug = $2 AND m.instance = 'COPIL' AND m.state <> 'CANCELLED' AND (m.starts_at AT TIME ZONE $3)::date BETWEEN $4::date AND $5::date
  ORDER BY day DESC LIMIT 8`;

/** Two days of the record read one beside the other: what moved is what differs between what each page said on them. */
@Injectable()
export class DayComparison {
  constructor(private readonly database: Database) {}

  async compare(ctx: RequestContext, { pact, since }: DaysAsked): Promise<TwoDays> {
    const recordedFrom = dayIn(ctx.tenant.timeZone, ctx.tenant.recordedFrom);
    const { record: looked, copils } = await this.database.snapshot(ctx, async (ctx) => ({
      record: await readDayRecord(ctx, pact),
      copils: await ctx.db.query<{ day: string }>(COPILS, [ctx.tenant.id, pact, ctx.tenant.timeZone, recordedFrom, addDays(today(ctx), -1)]),
    }));
    const other = lookingOn(ctx, since ?? copils[0]?.day ?? recordedFrom);
    const record = await this.database.snapshot(other, (ctx) => readDayRecord(ctx, pact));
    // The earlier comes first, however they were named.
    const [before, after] = other.clock.now() > ctx.clock.now() ? [looked, record] : [record, looked];
    const said = new Set(before.commitments.filter(lastSaid).map(({ number }) => number));
    const compared = after.commitments.filter((each) => said.has(each.number) && lastSaid(each)).length;
    return { recordedFrom, before, after, copils: copils.map(({ day }) => day), compared, moves: movesBetweenDays(before, after) };
  }
}
