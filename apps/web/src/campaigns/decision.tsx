import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AcceptReport, type ReportDecisionFragment, type ReportReviewQuery, ReturnReport } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import { Notice } from '../ui/notice.js';
import styles from './review.module.css';

type Report = ReportReviewQuery['report'];

/** Accept, or return with words. The buttons follow what the service allows. */
export function Decision({ report }: { report: Report }) {
  const labels = useLabels(campaignLabels).review;
  const accept = useAction(AcceptReport);
  const back = useAction(ReturnReport);
  const [comment, setComment] = useState('');
  const [wrong, setWrong] = useState('');
  const [conflict, setConflict] = useState(false);
  const { availableTransitions: may, id, version } = report;
  if (!may.includes('ACCEPT') && !may.includes('RETURN')) return null;
  const settle = ({ problems, conflict: other }: ReportDecisionFragment) => {
    setConflict(other !== null);
    setWrong(other ? '' : problems.map(({ message }) => message).join(' '));
  };
  const doAccept = () => void accept.run({ input: { report: id, version } }).then(({ acceptReport }) => settle(acceptReport), () => undefined);
  const doReturn = () => {
    if (!comment.trim()) return setWrong(labels.commentRequired);
    void back.run({ input: { report: id, version, comment: comment.trim() } }).then(({ returnReport }) => settle(returnReport), () => undefined);
  };
  const refusal = accept.error ?? back.error;
  return (
    <section className={styles['decision']} aria-labelledby="decision">
      <h2 id="decision">{labels.decide}</h2>
      {(conflict || refusal) && (
        <Notice tone="bad" announce="alert">
          <p>{conflict ? labels.conflict : refusal?.message}</p>
        </Notice>
      )}
      <div className={styles['ways']}>
        {may.includes('ACCEPT') && (
          <div>
            <Button look="primary" isPending={accept.isPending} onPress={doAccept} aria-describedby="accepter">
              {labels.accept}
            </Button>
            <p id="accepter" className="small">
              {labels.acceptHint}
            </p>
          </div>
        )}
        {may.includes('RETURN') && (
          <div>
            <TextField label={labels.comment} description={labels.commentHint} value={comment} onChange={setComment} rows={3} error={wrong || undefined} />
            <Button isPending={back.isPending} onPress={doReturn}>
              {labels.return}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
