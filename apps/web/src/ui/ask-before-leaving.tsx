import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { useBlocker } from 'react-router';
import { useLabels } from '../labels/language.js';
import { unsavedLabels } from '../labels/unsaved.js';
import { Confirmation } from './confirmation.js';
import { allUnsaved, holdUnsaved, onUnsaved, type Unsaved } from './unsaved.js';
import { UnsavedList } from './unsaved-list.js';

interface AskProps {
  /** What is typed and not saved, by name; nothing is asked when it is empty. */
  readonly unsaved: readonly string[];
  /** That it was asked elsewhere, or is saved just now and the page goes on by itself. */
  readonly isLeft?: () => boolean;
}

/** Asks before a page is left with text that is not saved. A page may hold several: they are asked about together. */
export function AskBeforeLeaving({ unsaved, isLeft }: AskProps) {
  const id = useId();
  const left = useRef(isLeft);
  useEffect(() => void (left.current = isLeft), [isLeft]);
  const names = JSON.stringify(unsaved);
  useEffect(() => {
    const held = JSON.parse(names) as string[];
    if (held.length > 0) return holdUnsaved({ id, names: held, isLeft: () => left.current?.() ?? false });
    return undefined;
  }, [id, names]);
  const all = useSyncExternalStore(onUnsaved, allUnsaved);
  return all[0]?.id === id ? <Question all={all} /> : null;
}

function Question({ all }: { all: readonly Unsaved[] }) {
  const labels = useLabels(unsavedLabels);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && all.some(({ isLeft }) => !isLeft()));
  useEffect(() => {
    // The browser asks in its own words.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  if (blocker.state !== 'blocked') return null;
  return (
    <Confirmation title={labels.title} act={labels.leave} keep={labels.stay} isPending={false} error={null} onAct={() => blocker.proceed()} onClose={() => blocker.reset()}>
      <UnsavedList unsaved={[...new Set(all.flatMap(({ names }) => names))]} />
    </Confirmation>
  );
}
