import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { ApiError } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { type ReportChangeFragment, SubmitReport } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import type { DeskRequest } from './desk-order.js';
import type { Draft, DraftKeeper } from './draft-keeper.js';
import { type Field, type Lack, lacksOf } from './report-answer.js';
import styles from './report-form.module.css';

interface FormFootProps {
  readonly request: DeskRequest;
  readonly keeper: DraftKeeper;
  readonly draft: Draft;
  readonly lacks: readonly Lack[];
  readonly onLacks: (lacks: readonly Lack[]) => void;
  /** Figures that are no numbers yet: they cannot be sent. */
  readonly wrongNumbers: readonly Field[];
  readonly onSent: (change: ReportChangeFragment) => void;
  readonly onClose: () => void;
}

/** What is missing, whether the draft is saved, and the way out. Stays in sight at the bottom of the screen. */
export function FormFoot(props: FormFootProps) {
  const labels = useLabels(reportingLabels);
  const { request, draft, lacks, onClose } = props;
  const { submit, isSending, refusal } = useSubmit(props);
  const maySubmit = request.availableTransitions.includes('SUBMIT') || (!request.report && request.availableTransitions.includes('SAVE'));
  return (
    <>
      {lacks.length > 0 && <LackList lacks={lacks} />}
      {refusal && (
        <Notice tone="bad" announce="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      {!maySubmit && <p className="small">{labels.onlyValidator}</p>}
      <div className={styles['foot']}>
        <SaveWords draft={draft} />
        <div className={styles['buttons']}>
          <Button look="quiet" onPress={onClose}>
            {labels.close}
          </Button>
          {maySubmit && (
            <Button look="primary" isPending={isSending} isDisabled={draft.state === 'CONFLICT'} onPress={submit}>
              {isSending ? labels.submitting : labels.submit}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

/** Saves what is in the form, then sends it; whatever refuses is shown where it can be put right. */
function useSubmit({ request, keeper, onLacks, onSent, wrongNumbers }: FormFootProps) {
  const api = useApi();
  const labels = useLabels(reportingLabels);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const send = async () => {
    onLacks(wrongNumbers.map((field) => ({ field, message: labels.notANumber })));
    if (wrongNumbers.length > 0 || !(await keeper.flush({ whole: true }))) return;
    const { submitReport } = await api.send(SubmitReport, { input: { request: request.id, version: keeper.version } });
    if (submitReport.conflict) keeper.meet(submitReport.conflict);
    else if (submitReport.problems.length > 0) onLacks(lacksOf(submitReport.problems));
    else onSent(submitReport);
  };
  const submit = () => {
    setSending(true);
    setRefusal('');
    send()
      .catch((error: unknown) => setRefusal(error instanceof ApiError && error.code !== 'UNREACHABLE' ? error.message : labels.save.OFFLINE))
      .finally(() => setSending(false));
  };
  return { submit, isSending, refusal };
}

/** The list of what is missing; each item leads to its field. Takes the focus when it appears. */
function LackList({ lacks }: { lacks: readonly Lack[] }) {
  const labels = useLabels(reportingLabels);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const show = (field: Field) => {
    const row = list.current?.closest('li, article')?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    row?.querySelector<HTMLElement>('input:checked, input, textarea, select')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  };
  return (
    <div ref={list} tabIndex={-1} className={styles['lacks']}>
      <Notice tone="bad" title={labels.missing(lacks.length)} announce="alert">
        <ul>
          {lacks.map(({ field, message }) => (
            <li key={field}>
              <button type="button" className={styles['reuse']} onClick={() => show(field)}>
                {message}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** Whether the draft is saved, in words. Failures are announced; ordinary saves are only shown. */
function SaveWords({ draft: { state, savedAt, refusal, lacks } }: { draft: Draft }) {
  const labels = useLabels(reportingLabels);
  const format = useFormat();
  const { pathname, search } = useLocation();
  const failed = state === 'OFFLINE' || state === 'REFUSED' || state === 'SIGNED_OUT' || state === 'CONFLICT';
  const words = state === 'SAVED' ? labels.save.SAVED(savedAt ? format.time(savedAt) : '') : labels.save[state];
  const reasons = state === 'REFUSED' ? [refusal, ...lacks.map(({ message }) => message)].filter(Boolean).join(' ') : '';
  return (
    <p className={styles['save']} data-failed={failed || undefined}>
      <span role={failed ? 'alert' : undefined}>
        {words} {reasons}
      </span>
      {state === 'SIGNED_OUT' && (
        <>
          {' '}
          <Link to={`/connexion?retour=${encodeURIComponent(pathname + search)}`}>{labels.signInAgain}</Link>
        </>
      )}
    </p>
  );
}
