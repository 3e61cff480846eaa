import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { RestoreMailText, type WordedMailFragment } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { mailTextLabels } from '../labels/mail-texts.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';

interface RestoreTextProps {
  readonly text: WordedMailFragment;
  /** The version that was read: what somebody wrote since is not taken away unseen. */
  readonly version: number;
  readonly onRestored: () => void;
  readonly onConflict: (theirs: WordedMailFragment) => void;
}

/** Asked first: the words of others go, too. Stays when there is nothing left to restore, to give the form its words back. */
export function RestoreText({ text: { kind, locale, edited }, version, onRestored, onConflict }: RestoreTextProps) {
  const labels = useLabels(mailTextLabels);
  const [asks, setAsks] = useState(false);
  const { run, isPending, error } = useAction(RestoreMailText);
  const restore = async (): Promise<void> => {
    const { restoreMailText } = await run({ input: { kind, locale, version } });
    setAsks(false);
    if (restoreMailText.conflict) onConflict(restoreMailText.text);
    else onRestored();
  };
  return (
    <>
      {edited && <Button onPress={() => setAsks(true)}>{labels.restore}</Button>}
      {asks && (
        <Confirmation title={labels.restoreTitle} act={labels.restore} keep={labels.keep} isPending={isPending} error={error} onAct={() => void restore().catch(() => undefined)} onClose={() => setAsks(false)}>
          <p>{labels.restoreText}</p>
        </Confirmation>
      )}
    </>
  );
}
