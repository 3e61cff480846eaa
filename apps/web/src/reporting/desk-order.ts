import { useState } from 'react';
import type { OpenRequestQuery, ReportingDeskQuery } from '../graphql/generated.js';

export type Desk = ReportingDeskQuery['reportingDesk'];
/** A request as the list shows it. */
export type ListedRequest = Desk['requests'][number];
/** A request whose card is open, with all that answering it needs. */
export type DeskRequest = OpenRequestQuery['reportRequest'];

/** Most urgent first: what waits for the reader to send it, what came back, what was begun, what one leads, the rest; then what waits for somebody else, and what is done. */
export const GROUPS = ['TO_VALIDATE', 'RETURNED', 'STARTED', 'LEAD', 'CO_LEAD', 'PARTNER', 'HANDED_OVER', 'EXCUSED', 'DONE'] as const;
export type GroupName = (typeof GROUPS)[number];

export function isDone({ state }: Pick<ListedRequest, 'state'>): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

/** An answer is expected from the organisation. */
export function isOwed(request: Pick<ListedRequest, 'state' | 'excused'>): boolean {
  return !isDone(request) && !request.excused;
}

/** Groups that a request leaves as soon as it is no more what they say. */
const MOVING: readonly GroupName[] = ['TO_VALIDATE', 'HANDED_OVER', 'EXCUSED', 'DONE'];

function groupOf(request: ListedRequest, hasKeptText: boolean): GroupName {
  if (isDone(request)) return 'DONE';
  if (request.excused) return 'EXCUSED';
  if (request.state === 'READY') return request.availableTransitions.includes('SUBMIT') ? 'TO_VALIDATE' : 'HANDED_OVER';
  if (request.state === 'RETURNED') return 'RETURNED';
  if (request.state === 'DRAFT' || hasKeptText) return 'STARTED';
  return request.role === 'LEAD' || request.role === 'CO_LEAD' ? request.role : 'PARTNER';
}

export interface Group {
  readonly name: GroupName;
  readonly requests: readonly ListedRequest[];
}

/**
 * The requests in their groups. A request stays in the group it had when the page opened while it is being answered (a card
 * must not jump away under the reader's hand); only what is done, handed over or given back moves.
 */
export function useGroups(requests: readonly ListedRequest[], hasKeptText: (request: string) => boolean): Group[] {
  const [first] = useState(() => new Map(requests.map((request) => [request.id, groupOf(request, hasKeptText(request.id))])));
  const now = (request: ListedRequest): GroupName => {
    const was = first.get(request.id);
    return !isOwed(request) || request.state === 'READY' || !was || MOVING.includes(was) ? groupOf(request, false) : was;
  };
  const ordered = requests.toSorted((a, b) => a.commitment.number - b.commitment.number);
  return GROUPS.map((name) => ({ name, requests: ordered.filter((request) => now(request) === name) })).filter((group) => group.requests.length > 0);
}

/** The next one to answer after `id`, in the order shown; from the top when there is none below. */
export function nextToAnswer(groups: readonly Group[], id: string): ListedRequest | undefined {
  const shown = groups.flatMap((group) => group.requests);
  const at = shown.findIndex((request) => request.id === id);
  return [...shown.slice(at + 1), ...shown.slice(0, at)].find((request) => isOwed(request) && request.availableTransitions.includes('SAVE') && (request.state !== 'READY' || request.availableTransitions.includes('SUBMIT')));
}
