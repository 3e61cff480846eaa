import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { Confirmation } from '../ui/confirmation.js';
import { UnsavedList } from './unsaved-list.js';

/** Asks before a page is left with text that is not saved; `isLeft` says that it was asked elsewhere. */
export function AskBeforeLeaving({ unsaved, isLeft }: { unsaved: readonly string[]; isLeft?: () => boolean }) {
  const labels = useLabels(liveLabels);
  const isDirty = unsaved.length > 0;
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty && !isLeft?.() && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!isDirty) return;
    // The browser asks in its own words.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Confirmation title={labels.leaveTitle} act={labels.leave} keep={labels.stay} isPending={false} error={null} onAct={() => blocker.proceed()} onClose={() => blocker.reset()}>
      <UnsavedList unsaved={unsaved} />
    </Confirmation>
  );
}
