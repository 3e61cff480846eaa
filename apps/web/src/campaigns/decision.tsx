import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AcceptReport, type ReportDecisionFragment, type ReportReviewQuery, ReturnReport } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { editLabels } from '../labels/edits.js';
import { useLabels } from '../labels/language.js';
import { threadLabels } from '../labels/threads.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';
import { fieldForService } from '../reporting/commented-field.js';
import { type EditAct, EditAnswer } from './edit-answer.js';
import type { KeptComments } from './kept-comment.js';
import { Reopen } from './reopen.js';
import styles from './review.module.css';

type Report = ReportReviewQuery['report'];

/** What was tried, and what another person had made of the report meanwhile. */
interface Missed {
  readonly act: 'accept' | 'return' | 'reopen';
  readonly other: NonNullable<ReportDecisionFragment['conflict']>;
}

/** What was done, and how many people of the organisation are told of it by mail; null when none are. */
export interface Decided {
  readonly act: 'accept' | 'edit' | 'correct' | 'return' | 'reopen';
  readonly mailed: number | null;
}

interface DecisionProps {
  readonly report: Report;
  readonly kept: KeptComments;
  readonly onSettled: (decided: Decided | null) => void;
}

/**
 * Accept, return with words, or go back on an acceptance. The buttons follow what the service allows; typed words outlive
 * them. `onSettled` is told what was done, or null when what was pressed was not.
 */
export function Decision({ report, kept, onSettled }: DecisionProps) {
  const labels = useLabels(campaignLabels).review;
  const { comment } = kept;
  const [editing, setEditing] = useState<'NOT_YET' | 'NOW' | 'LEFT'>('NOT_YET');
  const onFields = Object.entries(kept.ofFields);
  const decision = useDecision(report, kept, onSettled);
  const { may, missed, refusal, sendBack } = decision;
  const editAct: EditAct | null = may.includes('CORRECT') ? 'CORRECT' : may.includes('ACCEPT') ? 'ACCEPT' : null;
  const edits = editAct !== null && editing === 'NOW';
  // While they leave with the return, the report may already be shown as returned.
  const unsent = (comment !== '' || onFields.length > 0) && !may.includes('RETURN') && !sendBack.isPending;
  if (!missed && !unsent && !may.some((each) => each === 'ACCEPT' || each === 'RETURN' || each === 'REOPEN' || each === 'CORRECT')) return null;
  return (
    <section className={styles['decision']} aria-labelledby="decision">
      <h2 id="decision">{labels.decide}</h2>
      {missed && <Told key={missed.other.version}>{labels.missed(whatBecame(missed.other), missed.act)}</Told>}
      {!missed && refusal && (
        <Notice tone="bad" announce="alert">
          <p>{refusal.message}</p>
        </Notice>
      )}
      {unsent && <Unsent comment={[comment, ...onFields.map(([, words]) => words)].filter(Boolean).join('\n')} onForget={kept.forget} />}
      {/* One way at a time: an edit is finished or given up first. */}
      <div className={styles['ways']} hidden={edits}>
        <Ways report={report} kept={kept} decision={decision} />
        {editAct && !edits && <EditOffer act={editAct} isBack={editing === 'LEFT'} onPress={() => setEditing('NOW')} />}
      </div>
      {edits && (
        <EditAnswer
          key={report.version}
          report={report}
          act={editAct}
          onDone={({ mailed }) => {
            setEditing('NOT_YET');
            onSettled({ act: editAct === 'ACCEPT' ? 'edit' : 'correct', mailed });
          }}
          onClose={() => setEditing('LEFT')}
        />
      )}
    </section>
  );
}

function Ways({ report, kept, decision: { may, wrong, accept, sendBack, reopen } }: Pick<DecisionProps, 'report' | 'kept'> & { readonly decision: ReturnType<typeof useDecision> }) {
  const labels = useLabels(campaignLabels).review;
  const threads = useLabels(threadLabels);
  const onFields = Object.keys(kept.ofFields).length;
  return (
    <>
      {may.includes('ACCEPT') && (
        <div>
          <Button look="primary" isPending={accept.isPending} onPress={accept.press} aria-describedby="accepter">
            {labels.accept}
          </Button>
          <p id="accepter" className="small">
            {may.includes('RETURN') ? labels.acceptHint : labels.acceptHintClosed}
          </p>
        </div>
      )}
      {may.includes('RETURN') && (
        <div>
          <TextField label={labels.comment} description={labels.commentHint} value={kept.comment} onChange={kept.setComment} rows={3} error={wrong || undefined} />
          {onFields > 0 && <p className="small">{threads.onFields(onFields)}</p>}
          <Button isPending={sendBack.isPending} onPress={sendBack.press}>
            {labels.return}
          </Button>
        </div>
      )}
      {may.includes('REOPEN') && <Reopen report={report} onSettled={reopen} />}
    </>
  );
}

/** `isBack`: the edit was given up, and the focus comes back to where it began. */
function EditOffer({ act, isBack, onPress }: { act: EditAct; isBack: boolean; onPress: () => void }) {
  const labels = useLabels(editLabels);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) button.current?.focus();
  }, [isBack]);
  return (
    <div>
      <Button ref={button} onPress={onPress} aria-describedby="modifier">
        {act === 'ACCEPT' ? labels.acceptEdited : labels.correct}
      </Button>
      <p id="modifier" className="small">
        {act === 'ACCEPT' ? labels.acceptEditedHint : labels.correctHint}
      </p>
    </div>
  );
}

function useDecision({ availableTransitions: may, id, version }: Report, { comment, ofFields, forget }: KeptComments, onSettled: DecisionProps['onSettled']) {
  const labels = useLabels(campaignLabels).review;
  const accept = useAction(AcceptReport);
  const back = useAction(ReturnReport);
  const [wrong, setWrong] = useState('');
  const [missed, setMissed] = useState<Missed | null>(null);
  const settle = (act: Missed['act'], { problems, conflict: other, mailed }: ReportDecisionFragment): boolean => {
    setMissed(other && { act, other });
    setWrong(other ? '' : problems.map(({ message }) => message).join(' '));
    onSettled(!other && problems.length === 0 ? { act, mailed } : null);
    return problems.length === 0;
  };
  const doAccept = () => void accept.run({ input: { report: id, version } }).then(({ acceptReport }) => settle('accept', acceptReport), () => undefined);
  const doReturn = () => {
    const comments = Object.entries(ofFields).flatMap(([field, words]) => (words.trim() ? [{ field: fieldForService(field), words: words.trim() }] : []));
    if (!comment.trim() && comments.length === 0) return setWrong(labels.commentRequired);
    const sent = back.run({ input: { report: id, version, comment: comment.trim() || null, comments } });
    void sent.then(({ returnReport }) => settle('return', returnReport) && forget(), () => undefined);
  };
  return {
    may,
    wrong,
    missed,
    refusal: accept.error ?? back.error,
    accept: { press: doAccept, isPending: accept.isPending },
    sendBack: { press: doReturn, isPending: back.isPending },
    reopen: (payload: ReportDecisionFragment) => settle('reopen', payload),
  };
}

/** Takes the focus: the button that had it may be gone. */
function Told({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="bad">
        <p>{children}</p>
      </Notice>
    </div>
  );
}

/** What another person made of the report, and who: the organisation when it took it back or sent it again, else the secretariat. */
function whatBecame({ state, savedBy, submittedAt, submittedBy, decidedAt, decidedBy }: Missed['other']) {
  if (state === 'DRAFT' || state === 'READY') return { what: 'TAKEN_BACK', who: savedBy } as const;
  if (state !== 'SUBMITTED') return { what: state, who: decidedBy ?? '' } as const;
  const reopened = decidedAt !== null && submittedAt !== null && decidedAt > submittedAt;
  return reopened ? ({ what: 'REOPENED', who: decidedBy ?? '' } as const) : ({ what: 'SUBMITTED', who: submittedBy ?? '' } as const);
}

/** Words that can no longer be sent as they are: shown, to be copied or put aside. */
function Unsent({ comment, onForget }: { comment: string; onForget: () => void }) {
  const labels = useLabels(campaignLabels).review;
  return (
    <div className={styles['unsent']}>
      <Notice tone="warn" title={labels.unsent}>
        <p lang="fr" className={styles['unsent-words']}>
          {comment}
        </p>
        <Button look="quiet" onPress={onForget}>
          {labels.forget}
        </Button>
      </Notice>
    </div>
  );
}
