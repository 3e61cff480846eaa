import { useEffect, useRef, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { ShowAgendaItem } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import type { Live } from './use-followed.js';

export interface Steering {
  /** Shows an item, or none. */
  show(item: string | null): void;
  /** What the next step leads to; undefined when there is none. */
  readonly next: string | null | undefined;
  readonly previous: string | null | undefined;
  readonly isPending: boolean;
  readonly refusal: string | undefined;
}

/** Going through the agenda: begins before the first item, ends after the last. */
export function useSteering(live: Live): Steering {
  const labels = useLabels(liveLabels);
  const { run, data, isPending, error } = useAction(ShowAgendaItem);
  const { items, currentItem, version, meeting, closedAt } = live;
  const ids = items.map(({ item }) => item.id);
  const at = currentItem ? ids.indexOf(currentItem) : -1;
  const next = closedAt || ids.length === 0 ? undefined : at === ids.length - 1 ? null : ids[at + 1];
  const previous = closedAt || at < 0 ? undefined : at === 0 ? null : ids[at - 1];
  // One step at a time: the next one starts from what this one led to, which often is heard before its answer comes.
  const sent = useRef<number | null>(null);
  const show = (item: string | null): void => {
    if (sent.current === version) return;
    sent.current = version;
    void run({ input: { meeting: meeting.id, version, item } })
      .catch(() => undefined)
      .finally(() => {
        if (sent.current === version) sent.current = null;
      });
  };
  const [problem] = data?.showAgendaItem.problems ?? [];
  const refusal = (error?.code === 'UNREACHABLE' ? labels.notMoved : error?.message) ?? (problem?.code === 'VERSION_CONFLICT' ? labels.conflict : problem?.message);
  // Said of what stood when it was refused: once something else stands, it is past.
  const [said, setSaid] = useState({ outcome: error ?? data, version });
  if (said.outcome !== (error ?? data)) setSaid({ outcome: error ?? data, version });
  return { show, next, previous, isPending, refusal: said.version === version ? refusal : undefined };
}

const FORWARD = new Set(['ArrowRight', 'PageDown']);
const BACK = new Set(['ArrowLeft', 'PageUp']);

/** Arrows and the two keys of a presenter's remote, anywhere on the page but where one types. */
export function useSteeringKeys({ show, next, previous }: Steering, canSteer: boolean): void {
  useEffect(() => {
    if (!canSteer) return;
    const pressed = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || (target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="alertdialog"]'))) return;
      const to = FORWARD.has(key) ? next : BACK.has(key) ? previous : undefined;
      if (to === undefined) return;
      event.preventDefault();
      show(to);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [show, next, previous, canSteer]);
}
