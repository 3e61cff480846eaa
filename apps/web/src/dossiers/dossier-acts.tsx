import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction, useApi } from '../graphql/api-context.js';
import { DiscardDossier, DossierPage, ShareDossier } from '../graphql/generated.js';
import { useAskedAgain } from '../graphql/use-asked-again.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import type { Dossier } from './dossier.page.js';
import styles from './dossiers.module.css';

/** The PDF; and for the secretariat, while it was only prepared, what is done with it. */
export function DossierActs({ dossier }: { dossier: Dossier }) {
  const labels = useLabels(dossierLabels);
  const { can } = useShell();
  const [asked, setAsked] = useState<'SHARE' | 'DISCARD' | null>(null);
  const { id, print, pages, state } = dossier;
  const { addressOf } = useApi();
  useAskedAgain(DossierPage, { id }, print === 'WAITING');
  const open = can('dossier.make') && state === 'PREPARED';
  return (
    <div className={styles['acts']}>
      <p role="status">
        {print === 'READY' && (
          <a href={addressOf(`/files/dossiers/${id}.pdf`)} download>
            {labels.pdf(pages!)}
          </a>
        )}
        {print === 'WAITING' && labels.printing}
        {print === 'FAILED' && labels.printFailed}
      </p>
      {open && (
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
      {asked === 'SHARE' && <Share id={id} onClose={() => setAsked(null)} />}
      {asked === 'DISCARD' && <Discard id={id} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Share({ id, onClose }: { id: string; onClose: () => void }) {
  const labels = useLabels(dossierLabels);
  const { run, isPending, error } = useAction(ShareDossier);
  return (
    <Confirmation title={labels.shareTitle} act={labels.share} keep={labels.keep} isPending={isPending} error={error} onAct={() => void run({ input: { dossier: id } }).then(onClose, () => undefined)} onClose={onClose}>
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
