import { DomainError } from '../errors/domain-error.js';
import { registerMessages } from '../errors/messages.js';
import { addDays, dayIn, fixedClock, instantIn, type Clock } from './clock.js';
import { presentClock, type AsOf, type RequestContext, type TenantRef } from './request-context.js';

registerMessages({
  AS_OF_MALFORMED: { fr: '« {value} » n’est pas un jour que l’on puisse relire (attendu : AAAA-MM-JJ).', en: '“{value}” is not a day that can be read again (expected: YYYY-MM-DD).' },
  AS_OF_IN_FUTURE: { fr: 'Le {day} n’est pas encore passé : on ne relit que ce qui a été enregistré.', en: '{day} has not passed yet: only what was recorded can be read again.' },
  AS_OF_BEFORE_RECORD: { fr: 'Rien n’était enregistré avant le {from}.', en: 'Nothing was recorded before {from}.' },
  AS_OF_READS_ONLY: { fr: 'On n’agit pas sur le passé : revenez à aujourd’hui pour le faire.', en: 'The past cannot be changed: come back to today to do this.' },
  AS_OF_NOT_HERE: { fr: 'Ceci ne se lit qu’à aujourd’hui ({field}).', en: 'This is only read as of today ({field}).' },
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** The past that was asked for: the end of a day (2019-03-31), or an instant (2019-03-31T10:00:00Z). Undefined for today. Throws what cannot be read. */
export function asOfAsked(asked: string, tenant: Pick<TenantRef, 'timeZone' | 'recordedFrom'>, present: Clock): AsOf | undefined {
  const now = present.now();
  const isDay = DAY.test(asked);
  const at = isDay ? endOf(asked, tenant.timeZone) : INSTANT.test(asked) ? new Date(asked) : undefined;
  if (!at || Number.isNaN(at.getTime()) || (isDay && addDays(addDays(asked, 1), -1) !== asked)) throw new DomainError('AS_OF_MALFORMED', { value: asked.slice(0, 40) });
  const day = isDay ? asked : dayIn(tenant.timeZone, at);
  const today = dayIn(tenant.timeZone, now);
  if (isDay && day === today) return undefined;
  if (at > now) throw new DomainError('AS_OF_IN_FUTURE', { day });
  if (at < tenant.recordedFrom) throw new DomainError('AS_OF_BEFORE_RECORD', { day, from: dayIn(tenant.timeZone, tenant.recordedFrom) });
  return { day, at, present };
}

/** The context's rights and person, looking at the past. */
export function lookingAt(ctx: RequestContext, asOf: AsOf, db: RequestContext['db']): RequestContext {
  return { ...ctx, clock: fixedClock(asOf.at.toISOString()), db, asOf };
}

/** The same reader looking at another day, past or present. Its rows are read in a transaction or a snapshot of their own: `db` still reads the former day. */
export function lookingOn(ctx: RequestContext, asked: string): RequestContext {
  const present = presentClock(ctx);
  const asOf = asOfAsked(asked, ctx.tenant, present);
  if (asOf) return lookingAt(ctx, asOf, ctx.db);
  const { asOf: left, ...rest } = ctx;
  return { ...rest, clock: present };
}

/** For the journal, which tells of what was taken. */
export function dayLookedAt({ asOf }: Pick<RequestContext, 'asOf'>): { field: string; after: string }[] {
  return asOf ? [{ field: 'on', after: asOf.day }] : [];
}

/** What the name of a file of a past day carries. */
export function daySuffix({ asOf }: Pick<RequestContext, 'asOf'>): string {
  return asOf ? `-au-${asOf.day}` : '';
}

function endOf(day: string, timeZone: string): Date | undefined {
  if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return undefined;
  return new Date(instantIn(timeZone, addDays(day, 1), '00:00').getTime() - 1);
}
