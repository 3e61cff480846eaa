import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type ReportDecisionFragment, ReopenReport, type ReportReviewQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';

/** Goes back on an acceptance, with a reason: what was public no longer is, so it is asked twice. */
export function Reopen({ report: { id, version }, onSettled }: { report: ReportReviewQuery['report']; onSettled: (payload: ReportDecisionFragment) => void }) {
  const labels = useLabels(campaignLabels).review;
  const { run, isPending, error } = useAction(ReopenReport);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState('');
  const reopen = () => {
    if (!reason.trim()) return setWrong(labels.reasonRequired);
    const settle = (payload: ReportDecisionFragment) => {
      setWrong(payload.conflict ? '' : payload.problems.map(({ message }) => message).join(' '));
      onSettled(payload);
    };
    void run({ input: { report: id, version, reason: reason.trim() } }).then(({ reopenReport }) => settle(reopenReport), () => undefined);
  };
  if (!asking) {
    return (
      <div>
        <Button onPress={() => setAsking(true)} aria-describedby="annuler">
          {labels.reopen}
        </Button>
        <p id="annuler" className="small">
          {labels.reopenHint}
        </p>
      </div>
    );
  }
  return (
    <div>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed */}
      <TextField autoFocus label={labels.reason} description={labels.reasonHint} value={reason} onChange={setReason} rows={2} error={wrong || error?.message} />
      <Button isPending={isPending} onPress={reopen}>
        {labels.reopen}
      </Button>
      <Button look="quiet" onPress={() => setAsking(false)}>
        {labels.keepAccepted}
      </Button>
    </div>
  );
}
