import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { pactNotFound } from '#pact';
import { addDays, daysBetween, DomainError, MailStops, one, today, type RequestContext } from '#platform';
import type { ReminderForecast, ReminderForecastDay, ReminderForecastRow } from './forecast.graphql.js';
import { FORECAST_DAYS, forecastFacts, forecastNames, forecastRange, lastForecastDay, type ForecastNames } from './forecast.query.js';
import { forecast, type ForecastDay, type ForecastRow } from './forecast.rules.js';
import './forecast.errors.js';

/** The dry run: who will be told what, when and why, and why not. */
@Injectable()
export class ReminderForecasts {
  constructor(private readonly stops: MailStops) {}

  /** Of one pact; worked out for all of the space, for a person has one mail a day. What has passed is in the log: a range begins today at the earliest. */
  async read(ctx: RequestContext, pact: string, given: { from: string | null; to: string | null }): Promise<ReminderForecast> {
    requirePermission(ctx, 'reminder.list', {});
    const last = lastForecastDay(ctx);
    const from = given.from === null || given.from < today(ctx) ? today(ctx) : given.from;
    const month = addDays(from, 30);
    const to = given.to ?? (month < last ? month : last);
    if (to < from || to > last || daysBetween(from, to) >= FORECAST_DAYS) throw new DomainError('FORECAST_RANGE', { max: FORECAST_DAYS, first: today(ctx), last });
    const row = await one<{ id: string }>(ctx.db, `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, pact]);
    if (!row) throw pactNotFound(pact);
    const found = forecast(await forecastFacts(ctx, to), await forecastRange(ctx, this.stops, from, to));
    const days = found.map((day) => ({ ...day, rows: day.rows.filter(({ pactId }) => pactId === row.id) })).filter(({ rows }) => rows.length > 0);
    const names = await forecastNames(ctx, days);
    const said = days.map((day) => dayOf(day, names));
    return { from, to, last, mails: said.reduce((sum, { mails }) => sum + mails, 0), days: said };
  }
}

function dayOf({ on, businessDay, rows: planned }: ForecastDay, names: ForecastNames): ReminderForecastDay {
  // The plan knows no addresses; the mail is recorded as not sent when its turn comes.
  const rows = planned.map((row): ForecastRow => (row.outcome === 'SEND' && row.personId !== null && names.people.get(row.personId)?.refused ? { ...row, outcome: 'REFUSED' } : row));
  const mails = new Set(rows.flatMap(({ outcome, personId }) => (outcome === 'SEND' && personId !== null ? [personId] : []))).size;
  return { on, businessDay, mails, rows: rows.map((row) => said(row, names)).sort(byOutcome) };
}

function said({ outcome, kind, occasionId, personId, organisations, offset, ownDueOn, noticeOn, due, movedTo }: ForecastRow, names: ForecastNames): ReminderForecastRow {
  return {
    outcome,
    kind,
    person: personId === null ? null : (names.people.get(personId) ?? null),
    organisations: organisations.flatMap((id) => names.organisations.get(id) ?? []),
    subject: names.grounds.get(occasionId)!,
    offset,
    ownDueOn,
    noticeOn,
    due,
    movedTo,
  };
}

/** What leaves first; then by who. */
function byOutcome(a: ReminderForecastRow, b: ReminderForecastRow): number {
  const rank = ({ outcome }: ReminderForecastRow): number => (outcome === 'SEND' ? 0 : 1);
  const name = ({ person, organisations }: ReminderForecastRow): string => person?.name ?? organisations[0]?.name ?? '';
  return rank(a) - rank(b) || name(a).localeCompare(name(b), 'fr') || a.kind.localeCompare(b.kind);
}
