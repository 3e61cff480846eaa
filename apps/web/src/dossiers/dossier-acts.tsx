import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type PrintedAct, PrintedActs } from '../files/printed-acts.js';
import { useAction } from '../graphql/api-context.js';
import { DiscardDossier, DossierPage, PlanDossierSharing, ShareDossier } from '../graphql/generated.js';
import { useAskedAgain } from '../graphql/use-asked-again.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { ToldPeople } from '../meetings/told-people.js';
import { useShell } from '../shell/use-shell.js';
import { useToday } from '../shell/use-today.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Refusal } from '../ui/refusal.js';
import type { Dossier } from './dossier.page.js';

/** The PDF; and for the secretariat, while it was only prepared, what is done with it. */
export function DossierActs({ dossier }: { dossier: Dossier }) {
  const labels = useLabels(dossierLabels);
  const { can } = useShell();
  const [asked, setAsked] = useState<PrintedAct | null>(null);
  const { id, print, pages, state } = dossier;
  useAskedAgain(DossierPage, { id }, print === 'WAITING');
  return (
    <PrintedActs path={`/files/dossiers/${id}.pdf`} print={print} pages={pages} labels={labels} mayAct={can('dossier.make') && state === 'PREPARED'} onAsk={setAsked} later={<Later dossier={dossier} />}>
      {asked === 'SHARE' && <Share id={id} meeting={dossier.meeting.id} onClose={() => setAsked(null)} />}
      {asked === 'DISCARD' && <Discard id={id} onClose={() => setAsked(null)} />}
    </PrintedActs>
  );
}

/** It can share itself a week before the meeting: what was read early goes out when the committee expects it. */
function Later({ dossier: { id, sharingDay, sharesByItself } }: { dossier: Dossier }) {
  const labels = useLabels(dossierLabels);
  const format = useFormat();
  const today = useToday();
  const { run, isPending, error } = useAction(PlanDossierSharing);
  if (!sharingDay || (sharingDay <= today && !sharesByItself)) return null;
  const plan = (byItself: boolean) => void run({ input: { dossier: id, byItself } }).catch(() => undefined);
  return (
    <>
      <Button onPress={() => plan(!sharesByItself)} isPending={isPending}>
        {sharesByItself ? labels.doNotShareLater : labels.shareLater(format.day(sharingDay))}
      </Button>
      <Refusal error={error} />
    </>
  );
}

function Share({ id, meeting, onClose }: { id: string; meeting: string; onClose: () => void }) {
  const labels = useLabels(dossierLabels);
  const { run, isPending, error } = useAction(ShareDossier);
  return (
    <Confirmation title={labels.shareTitle} act={labels.share} keep={labels.keep} isPending={isPending} error={error} onAct={() => void run({ input: { dossier: id } }).then(onClose, () => undefined)} onClose={onClose}>
      <ToldPeople meeting={meeting} telling="READING" words={labels.shareTo} />
      <p>{labels.shareText}</p>
    </Confirmation>
  );
}

function Discard({ id, onClose }: { id: string; onClose: () => void }) {
  const labels = useLabels(dossierLabels);
  const navigate = useNavigate();
  const { run, isPending, error } = useAction(DiscardDossier);
  const discard = () => void run({ input: { dossier: id } }).then(() => navigate('/dossiers'), () => undefined);
  return (
    <Confirmation title={labels.discardTitle} act={labels.discard} keep={labels.keep} isPending={isPending} error={error} onAct={discard} onClose={onClose}>
      <p>{labels.discardText}</p>
    </Confirmation>
  );
}
