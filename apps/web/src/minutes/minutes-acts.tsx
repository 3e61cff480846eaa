import { useState } from 'react';
import { useAction, useApi } from '../graphql/api-context.js';
import { DiscardMinutes, MinutesPage, ShareMinutes } from '../graphql/generated.js';
import { useAskedAgain } from '../graphql/use-asked-again.js';
import { useLabels } from '../labels/language.js';
import { minutesLabels } from '../labels/minutes.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import styles from './minutes.module.css';
import type { ListedEdition } from './minutes.page.js';

/** The PDF; and for the secretariat, while it was not sent, what is done with it. */
export function MinutesActs({ meeting, edition: { id, print, pages, state } }: { meeting: string; edition: ListedEdition }) {
  const labels = useLabels(minutesLabels);
  const { can } = useShell();
  const { addressOf } = useApi();
  const [asked, setAsked] = useState<'SHARE' | 'DISCARD' | null>(null);
  useAskedAgain(MinutesPage, { meeting }, print === 'WAITING');
  return (
    <div className={styles['acts']}>
      <p role="status">
        {print === 'READY' && (
          <a href={addressOf(`/files/minutes/${id}.pdf`)} download>
            {labels.pdf(pages!)}
          </a>
        )}
        {print === 'WAITING' && labels.printing}
        {print === 'FAILED' && labels.printFailed}
      </p>
      {state === 'PREPARED' && can('meeting.manage') && (
        <div className={styles['buttons']}>
          {print === 'READY' && (
            <Button look="primary" onPress={() => setAsked('SHARE')}>
              {labels.share}
            </Button>
          )}
          <Button look="quiet" onPress={() => setAsked('DISCARD')}>
            {labels.discard}
          </Button>
        </div>
      )}
      {asked && <Asked act={asked} id={id} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Asked({ act, id, onClose }: { act: 'SHARE' | 'DISCARD'; id: string; onClose: () => void }) {
  const labels = useLabels(minutesLabels);
  const share = useAction(ShareMinutes);
  const discard = useAction(DiscardMinutes);
  const shares = act === 'SHARE';
  const run = () => void (shares ? share : discard).run({ input: { minutes: id } }).then(onClose, () => undefined);
  return (
    <Confirmation
      title={shares ? labels.shareTitle : labels.discardTitle}
      act={shares ? labels.share : labels.discard}
      keep={labels.keep}
      isPending={share.isPending || discard.isPending}
      error={share.error ?? discard.error}
      onAct={run}
      onClose={onClose}
    >
      <p>{shares ? labels.shareText : labels.discardText}</p>
    </Confirmation>
  );
}
