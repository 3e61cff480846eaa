import { type ReactNode } from 'react';
import { lifeLabels } from '../labels/commitment-life.js';
import { useLabels } from '../labels/language.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { useTypedIn } from '../ui/use-typed-in.js';
import styles from './life.module.css';

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** The refusal to show under a field. */
export function refusalOf(problems: readonly Problem[], path: string): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}

/** A short form that opens in place: its fields, what was refused of the act as a whole, save and cancel. */
export function ActForm({ title, problems, fields, refusal, isPending, onSave, onCancel, children }: { title: string; problems: readonly Problem[]; fields: readonly string[]; refusal: string | undefined; isPending: boolean; onSave: () => void; onCancel: () => void; children: ReactNode }) {
  const labels = useLabels(lifeLabels);
  const { isTyped, watch } = useTypedIn();
  const whole = [...problems.filter(({ path }) => !fields.includes(path)).map(({ message }) => message), ...(refusal ? [refusal] : [])];
  return (
    <form
      aria-label={title}
      className={styles['form']}
      {...watch}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSave();
      }}
    >
      <AskBeforeLeaving unsaved={isTyped ? [title] : []} />
      {whole.length > 0 && (
        <Notice tone="bad" announce="alert">
          <p>{whole.join(' ')}</p>
        </Notice>
      )}
      {children}
      <div className={styles['acts']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.save}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {labels.cancel}
        </Button>
      </div>
    </form>
  );
}
