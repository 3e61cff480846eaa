import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AdoptAvis } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';
import type { ShownAvis } from './avis-edition.js';
import styles from './avis.module.css';

/** Asked before the adoption is recorded: its day, perhaps its vote; the reason of a correction. */
export function AdoptAvisButton({ avis, isHeld }: { avis: ShownAvis; isHeld: boolean }) {
  const labels = useLabels(avisLabels);
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button look="primary" onPress={() => setAsks(true)}>
        {labels.adopt}
      </Button>
      {asks && <Asked avis={avis} isHeld={isHeld} onClose={() => setAsks(false)} />}
    </>
  );
}

const VOTES = ['votesFor', 'votesAgainst', 'votesAbstained'] as const;

function Asked({ avis, isHeld, onClose }: { avis: ShownAvis; isHeld: boolean; onClose: () => void }) {
  const labels = useLabels(avisLabels);
  const { today } = useShell();
  const { run, data, isPending, error } = useAction(AdoptAvis);
  const [adoptedOn, setAdoptedOn] = useState(today);
  const [votes, setVotes] = useState<Readonly<Record<(typeof VOTES)[number], string>>>({ votesFor: '', votesAgainst: '', votesAbstained: '' });
  const [reason, setReason] = useState('');
  const problems = data?.adoptAvis.problems ?? [];
  const count = (name: (typeof VOTES)[number]) => (/^\d{1,4}$/.test(votes[name].trim()) ? Number(votes[name]) : null);
  const isOdd = (name: (typeof VOTES)[number]) => votes[name].trim() !== '' && count(name) === null;
  const act = () =>
    VOTES.some(isOdd) ||
    void run({ input: { avis: avis.id, fingerprint: avis.fingerprint ?? '', adoptedOn, votesFor: count('votesFor'), votesAgainst: count('votesAgainst'), votesAbstained: count('votesAbstained'), reason: reason || null } }).then(
      ({ adoptAvis }) => adoptAvis.problems.length === 0 && onClose(),
      () => undefined,
    );
  return (
    <Confirmation title={labels.adoptAsk} act={labels.adopt} keep={labels.keep} isPending={isPending} isDisabled={isHeld || !adoptedOn} error={error} onAct={act} onClose={onClose}>
      <p>{labels.adoptText}</p>
      {isHeld && <Notice tone="warn" title={labels.unsaved} />}
      <TextField type="date" label={labels.adoptedOn} value={adoptedOn} onChange={setAdoptedOn} error={problems.find(({ path }) => path === 'adoptedOn')?.message} />
      <fieldset>
        <legend>{labels.votesTitle}</legend>
        <div className={styles['row']}>
          {VOTES.map((name) => (
            <TextField key={name} label={labels[name]} inputMode="numeric" value={votes[name]} error={isOdd(name) ? labels.voteNumber : undefined} onChange={(value) => setVotes((old) => ({ ...old, [name]: value }))} />
          ))}
        </div>
      </fieldset>
      {avis.edition && <TextField label={labels.reason} description={labels.reasonHint} rows={3} maxLength={2000} value={reason} onChange={setReason} error={problems.find(({ path }) => path === 'reason')?.message} />}
      {problems.filter(({ path }) => path !== 'adoptedOn' && path !== 'reason').map(({ path, message }) => (
        <Notice key={path} tone="bad" announce="alert" title={message} />
      ))}
    </Confirmation>
  );
}
