import type { GraphQLResolveInfo } from 'graphql';
import { findAlerts, whyWords } from '#alerts';
import { readMany, type RequestContext } from '#platform';
import { readerParams } from '#reporting';
import type { AgendaSuggestion } from './agenda-suggestion.graphql.js';
import { NOT_THERE, SUGGESTED, suggestionTree } from './agenda-suggestion.tree.js';
import { alertSuggestions, proposesAlerts, type AlertSuggestion } from './alert-suggestions.rules.js';
import { asMemberOf } from './member-of-instance.js';

export interface SuggestedTo {
  readonly _meeting: string;
  readonly _instance: string;
  readonly _pact: string;
  readonly _writes: boolean;
}

/** What the agenda could have and has not. One statement, and one for alerts where the instance follows them. */
export async function readSuggestions(ctx: RequestContext, info: GraphQLResolveInfo, { _meeting, _instance, _pact, _writes }: SuggestedTo): Promise<AgendaSuggestion[]> {
  if (!_writes) return [];
  const alerts = proposesAlerts(_instance) ? await openAlerts(ctx, _pact, _instance) : [];
  const params = { ...readerParams(ctx), meeting: _meeting, timeZone: ctx.tenant.timeZone, agendaAlerts: JSON.stringify(alerts) };
  return readMany<AgendaSuggestion>(ctx, info, { tree: suggestionTree, from: SUGGESTED, where: NOT_THERE, orderBy: '$.place, $.rank', params });
}

/** Those that nobody took note of yet, as a member finds them; in French, as what an agenda keeps. */
async function openAlerts(ctx: RequestContext, pact: string, instance: string): Promise<AlertSuggestion[]> {
  const { alerts } = await findAlerts(asMemberOf(ctx, instance), pact);
  const open = alerts.filter(({ acknowledged }) => acknowledged === null);
  return alertSuggestions(open.map(({ telling, since, commitmentId, indicatorId }) => ({ kind: telling.kind, why: whyWords(telling, 'fr'), since, commitmentId, indicatorId })), instance);
}
