import { useState } from 'react';
import { ApiError } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { MarkReportReady, type ReportChangeFragment, SubmitReport } from '../graphql/generated.js';
import type { DeskRequest } from './desk-order.js';
import type { DraftKeeper } from './draft-keeper.js';
import { type Answer, type Lack, lacksOf } from './report-answer.js';

interface Submission {
  readonly request: DeskRequest;
  readonly keeper: DraftKeeper;
  /** What the form already knows to be wrong. */
  readonly wrong: readonly Lack[];
  readonly onLacks: (lacks: readonly Lack[]) => void;
  /** Else the answer is handed over to who sends. */
  readonly canSubmit: boolean;
  readonly onSent: (change: ReportChangeFragment) => void;
}

/** Saves what is in the form, then sends it; whatever stops it is told, and can be put right. */
export function useSubmit({ request, keeper, wrong, canSubmit, onLacks, onSent }: Submission) {
  const api = useApi();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState('');
  // What looks odd, with the answer it was told about: another answer is looked at anew.
  const [doubts, setDoubts] = useState<{ readonly answer: Answer; readonly points: readonly Lack[] } | null>(null);
  const send = async (despiteDoubts: boolean) => {
    onLacks(wrong);
    if (wrong.length > 0) return;
    const saved = await keeper.flush({ whole: true });
    const { answer, state, lacks } = keeper.snapshot();
    if (!saved && state === 'OFFLINE') return keeper.tellUnsent('UNSAVED');
    // What the service would not even keep is missing all the more.
    if (!saved) return onLacks(lacks);
    const input = { request: request.id, version: keeper.version, stopAtWarnings: !despiteDoubts };
    const change = canSubmit ? (await api.send(SubmitReport, { input })).submitReport : (await api.send(MarkReportReady, { input })).markReportReady;
    const codes = change.request?.report?.measurements.map(({ indicator }) => indicator.code) ?? [];
    if (change.conflict) keeper.meet(change.conflict);
    else if (change.problems.length === 0) onSent(change);
    else {
      onLacks(lacksOf(change.problems.filter(({ code }) => code !== 'FIGURES_TO_CONFIRM'), codes));
      setDoubts({ answer, points: lacksOf(change.warnings, codes) });
    }
  };
  const submit = ({ despiteDoubts = false } = {}) => {
    setSending(true);
    setRefusal('');
    keeper.tellUnsent(null);
    setDoubts(null);
    send(despiteDoubts)
      .catch((error: unknown) => (error instanceof ApiError && error.code !== 'UNREACHABLE' ? setRefusal(error.message) : keeper.tellUnsent('SAVED')))
      .finally(() => setSending(false));
  };
  return { submit, isSending, refusal, doubtsOn: (answer: Answer) => (doubts?.answer === answer ? doubts.points : []) };
}
