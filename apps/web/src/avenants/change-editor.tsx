import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useAction, useApi } from '../graphql/api-context.js';
import { SetAvenantChange, WordedCommitment, type WordedCommitmentQuery } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import styles from './avenants.module.css';
import { ChangeConflict } from './change-conflict.js';
import type { DraftChange } from './draft.page.js';
import { ChangeFields } from './change-fields.js';
import { LivePreview } from './live-preview.js';
import { changeInput, typedChange } from './typed-wording.js';

interface EditorProps {
  readonly avenant: string;
  readonly number: number;
  /** As it is saved; null when the draft does not change the commitment yet. */
  readonly change: DraftChange | null;
  readonly onClose: () => void;
}

/** Writes what the draft makes of one commitment, from the text that holds. */
export function ChangeEditor(props: EditorProps) {
  const { pact } = useShell();
  const { send } = useApi();
  const { loading } = useLabels(shellLabels);
  const { data, error } = useQuery(operationQuery(send, WordedCommitment, { pact: pact.slug, number: props.number }));
  if (error) return <Notice tone="bad" announce="alert" title={error.message} />;
  return data ? <Editor {...props} commitment={data.commitment} /> : <p className="small">{loading}</p>;
}

function Editor({ avenant, number, change, commitment, onClose }: EditorProps & { commitment: WordedCommitmentQuery['commitment'] }) {
  const labels = useLabels(avenantLabels);
  const { run, data, isPending, error, reset } = useAction(SetAvenantChange);
  const [version, setVersion] = useState(change?.version ?? 0);
  const [typed, setTyped] = useState(() => typedChange(change, commitment));
  const isTyped = JSON.stringify(typed) !== JSON.stringify(typedChange(change, commitment));
  const problems = data?.setAvenantChange.problems ?? [];
  const conflict = problems.some(({ code }) => code === 'VERSION_CONFLICT');
  const others = problems.filter(({ path }) => path === 'wording' || path === 'number').map(({ message }) => message);
  const send = (from: number) =>
    void run({ input: { avenant, number, version: from, ...changeInput(typed) } }).then(({ setAvenantChange }) => setAvenantChange.problems.length === 0 && onClose(), () => undefined);
  const takeTheirs = () => {
    setVersion(change?.version ?? 0);
    setTyped(typedChange(change, commitment));
    reset();
  };
  return (
    <div className={styles['editor']}>
      <form
        aria-label={labels.edit(number)}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(version);
        }}
      >
        <AskBeforeLeaving unsaved={isTyped ? [labels.edit(number)] : []} />
        <ChangeFields typed={typed} onChange={setTyped} refusalAt={(path) => problems.find((problem) => problem.path === path)?.message} />
        {conflict && <ChangeConflict change={change} onKeep={() => send(change?.version ?? 0)} onTake={takeTheirs} />}
        {others.length > 0 && <Notice tone="bad" announce="alert" title={others.join(' ')} />}
        <Refusal error={error} />
        <div className={styles['acts']}>
          <Button type="submit" look="primary" isPending={isPending} isDisabled={conflict}>
            {labels.save}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {labels.cancel}
          </Button>
        </div>
      </form>
      {!typed.withdrawn && <LivePreview number={number} typed={typed.wording} />}
    </div>
  );
}
