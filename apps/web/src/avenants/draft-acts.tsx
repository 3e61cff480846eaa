import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { DiscardAvenant, RenameAvenant } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { AdoptDialog } from './adopt-dialog.js';
import styles from './avenants.module.css';
import type { Draft } from './draft.page.js';

/** What is done with the draft as a whole: adopted, renamed, given up. */
export function DraftActs({ draft }: { draft: Draft }) {
  const labels = useLabels(avenantLabels);
  const [asked, setAsked] = useState<'ADOPT' | 'DISCARD' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Section title={labels.adopt} id="adoption">
        <p>{draft.changes.length > 0 ? labels.adoptNote : labels.nothing}</p>
        {draft.changes.length > 0 && (
          <div className={styles['form']}>
            <div>
              <Button look="primary" onPress={() => setAsked('ADOPT')}>
                {labels.adopt}
              </Button>
            </div>
          </div>
        )}
      </Section>
      <Section title={labels.rename} id="titre">
        <Rename draft={draft} />
        <div className={styles['form']}>
          <div>
            <Button look="quiet" onPress={() => setAsked('DISCARD')}>
              {labels.discard}
            </Button>
          </div>
        </div>
      </Section>
      {asked === 'ADOPT' && <AdoptDialog draft={draft} onClose={close} />}
      {asked === 'DISCARD' && <DiscardDialog draft={draft} onClose={close} />}
    </>
  );
}

function Rename({ draft: { id, title, version } }: { draft: Draft }) {
  const labels = useLabels(avenantLabels);
  const [typed, setTyped] = useState(title);
  const { run, data, isPending, error } = useAction(RenameAvenant);
  const problems = data?.renameAvenant.problems ?? [];
  const refused = problems.some(({ code }) => code === 'VERSION_CONFLICT') ? labels.conflictHead : problems[0]?.message;
  return (
    <form
      aria-label={labels.rename}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ input: { avenant: id, version, title: typed } }).catch(() => undefined);
      }}
    >
      <TextField label={labels.name} value={typed} onChange={setTyped} maxLength={300} error={refused} />
      <Refusal error={error} />
      <div>
        <Button type="submit" isPending={isPending}>
          {labels.save}
        </Button>
      </div>
    </form>
  );
}

function DiscardDialog({ draft: { id, version }, onClose }: { draft: Draft; onClose: () => void }) {
  const labels = useLabels(avenantLabels);
  const navigate = useNavigate();
  const { run, data, isPending, error } = useAction(DiscardAvenant);
  const problems = data?.discardAvenant.problems ?? [];
  const discard = () => void run({ input: { avenant: id, version } }).then(({ discardAvenant }) => discardAvenant.problems.length === 0 && navigate('/avenants'), () => undefined);
  return (
    <Confirmation title={labels.discardTitle} act={labels.discard} keep={labels.keep} isPending={isPending} error={error} onAct={discard} onClose={onClose}>
      <p>{labels.discardText}</p>
      {problems.length > 0 && <Notice tone="bad" announce="alert" title={labels.conflictHead} />}
    </Confirmation>
  );
}
