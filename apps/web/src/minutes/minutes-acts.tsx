import { useState } from 'react';
import { type PrintedAct, PrintedActs } from '../files/printed-acts.js';
import { useAction } from '../graphql/api-context.js';
import { DiscardMinutes, MinutesPage, ShareMinutes } from '../graphql/generated.js';
import { useAskedAgain } from '../graphql/use-asked-again.js';
import { useLabels } from '../labels/language.js';
import { minutesLabels } from '../labels/minutes.js';
import { ToldPeople } from '../meetings/told-people.js';
import { useShell } from '../shell/use-shell.js';
import { Confirmation } from '../ui/confirmation.js';
import type { ListedEdition } from './minutes.page.js';

/** The PDF; and for the secretariat, while it was not sent, what is done with it. */
export function MinutesActs({ meeting, edition: { id, print, pages, state } }: { meeting: string; edition: ListedEdition }) {
  const labels = useLabels(minutesLabels);
  const { can } = useShell();
  const [asked, setAsked] = useState<PrintedAct | null>(null);
  useAskedAgain(MinutesPage, { meeting }, print === 'WAITING');
  return (
    <PrintedActs path={`/files/minutes/${id}.pdf`} print={print} pages={pages} labels={labels} mayAct={can('meeting.manage') && state === 'PREPARED'} onAsk={setAsked}>
      {asked && <Asked act={asked} id={id} meeting={meeting} onClose={() => setAsked(null)} />}
    </PrintedActs>
  );
}

function Asked({ act, id, meeting, onClose }: { act: PrintedAct; id: string; meeting: string; onClose: () => void }) {
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
      {shares && <ToldPeople meeting={meeting} telling="READING" words={labels.shareTo} />}
      <p>{shares ? labels.shareText : labels.discardText}</p>
    </Confirmation>
  );
}
