import { type ReactNode, useState } from 'react';
import type { ApiError } from '../graphql/api.js';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { useLabels } from '../labels/language.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';

export type ActProblem = { readonly path: string; readonly message: string };

interface ActDialogProps {
  readonly title: string;
  readonly text: string;
  readonly act: string;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  /** What the service refused. */
  readonly problems: readonly ActProblem[];
  /** Paths of `problems` that `children` say at their fields. */
  readonly fields?: readonly string[];
  /** What else is chosen, over the reason. */
  readonly children?: ReactNode;
  readonly onAct: (reason: string) => void;
  readonly onClose: () => void;
}

/** An act that says why: what it does, what is chosen, the reason, and a refusal at its place. */
export function ActDialog({ title, text, act, isPending, error, problems, fields = [], children, onAct, onClose }: ActDialogProps) {
  const labels = useLabels(campaignActLabels);
  const [reason, setReason] = useState('');
  const others = problems.filter(({ path }) => path !== 'reason' && !fields.includes(path)).map(({ message }) => message);
  return (
    <Confirmation title={title} act={act} keep={labels.keep} isPending={isPending} error={error} onAct={() => onAct(reason.trim())} onClose={onClose}>
      <p>{text}</p>
      {children}
      <TextField label={labels.reason} description={labels.reasonRequired} rows={2} value={reason} onChange={setReason} error={problemAt(problems, 'reason')} isRequired />
      {others.length > 0 && <Notice tone="bad" announce="alert" title={others.join(' ')} />}
    </Confirmation>
  );
}

export function problemAt(problems: readonly ActProblem[], path: string): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}
