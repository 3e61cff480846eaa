import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { ChangeCommitmentStatus, type CommitmentTransition, DeclineStatusProposal } from '../graphql/generated.js';
import { lifeLabels } from '../labels/commitment-life.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { ActForm, refusalOf } from './act-form.js';
import type { Commitment } from './commitment.page.js';
import { CopilField } from './copil-field.js';
import styles from './life.module.css';

const BY_COPIL: readonly CommitmentTransition[] = ['SUSPEND', 'ABANDON', 'RESUME'];

/** The secretariat changes the status, or declines what the lead proposes. */
export default function StatusDecision({ commitment }: { commitment: Commitment }) {
  const labels = useLabels(lifeLabels);
  const [open, setOpen] = useState<'CHANGE' | 'DECLINE' | null>(null);
  if (open === 'CHANGE') return <ChangeForm commitment={commitment} onClose={() => setOpen(null)} />;
  if (open === 'DECLINE') return <DeclineForm commitment={commitment} onClose={() => setOpen(null)} />;
  return (
    <div className={styles['acts']}>
      <Button onPress={() => setOpen('CHANGE')}>{labels.manage}</Button>
      {commitment.statusProposal && <Button onPress={() => setOpen('DECLINE')}>{labels.decline}</Button>}
    </div>
  );
}

function ChangeForm({ commitment: { number, version, availableTransitions }, onClose }: { commitment: Commitment; onClose: () => void }) {
  const labels = useLabels(lifeLabels);
  const { pact, today } = useShell();
  const { run, data, isPending, error } = useAction(ChangeCommitmentStatus);
  const [transition, setTransition] = useState<CommitmentTransition>(availableTransitions[0]!);
  const [onDate, setOnDate] = useState(today);
  const [reason, setReason] = useState('');
  const [meeting, setMeeting] = useState('');
  const problems = data?.changeCommitmentStatus.problems ?? [];
  const save = () => {
    const sent = run({ input: { pact: pact.slug, number, version, transition, onDate, reason, meeting: BY_COPIL.includes(transition) ? meeting || null : null } });
    void sent.then(({ changeCommitmentStatus }) => changeCommitmentStatus.problems.length === 0 && onClose(), () => undefined);
  };
  return (
    <ActForm title={labels.manage} problems={problems} fields={['onDate', 'reason', 'meeting']} refusal={error?.message} isPending={isPending} onSave={save} onCancel={onClose}>
      <SelectField label={labels.transition} value={transition} onChange={(value) => setTransition(value as CommitmentTransition)} options={availableTransitions.map((value) => ({ value, label: labels.transitions[value] }))} />
      {BY_COPIL.includes(transition) && <CopilField value={meeting} onChange={setMeeting} error={refusalOf(problems, 'meeting')} />}
      <TextField type="date" label={labels.onDate} value={onDate} onChange={setOnDate} error={refusalOf(problems, 'onDate')} />
      <TextField label={labels.reason} description={labels.reasonHint} rows={3} value={reason} onChange={setReason} error={refusalOf(problems, 'reason')} />
    </ActForm>
  );
}

function DeclineForm({ commitment: { number, version }, onClose }: { commitment: Commitment; onClose: () => void }) {
  const labels = useLabels(lifeLabels);
  const { pact } = useShell();
  const { run, data, isPending, error } = useAction(DeclineStatusProposal);
  const [reason, setReason] = useState('');
  const problems = data?.declineStatusProposal.problems ?? [];
  const save = () => void run({ input: { pact: pact.slug, number, version, reason } }).then(({ declineStatusProposal }) => declineStatusProposal.problems.length === 0 && onClose(), () => undefined);
  return (
    <ActForm title={labels.decline} problems={problems} fields={['reason']} refusal={error?.message} isPending={isPending} onSave={save} onCancel={onClose}>
      <TextField label={labels.reason} description={labels.reasonHint} rows={3} value={reason} onChange={setReason} error={refusalOf(problems, 'reason')} />
    </ActForm>
  );
}
