import { FilesPart } from '../files/files-part.js';
import { useSendings } from '../files/use-sendings.js';
import { useAction, useApi } from '../graphql/api-context.js';
import { RemoveDecisionFile } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import type { Decision } from './decision.page.js';
import styles from './decisions.module.css';

/** Files that prove what was done: whoever may write how it stands adds some, and removes those of their side. */
export function DecisionFiles({ decision: { number, files, availableTransitions } }: { decision: Decision }) {
  const labels = useLabels(decisionLabels);
  const format = useFormat();
  const api = useApi();
  const { pact } = useShell();
  const { sendings, send, refuse } = useSendings(`/files/decisions/pieces?pacte=${pact.slug}&decision=${number}`);
  const { run } = useAction(RemoveDecisionFile);
  const mayAdd = api.asOf === null && availableTransitions.includes('NOTE');
  if (!mayAdd && files.length === 0) return null;
  const remove = (file: string, name: string) => run({ input: { file } }).then(() => undefined, (error: unknown) => refuse(name, error));
  return (
    <div className={styles['files']}>
      <FilesPart
        files={files}
        place="/files/decisions/pieces"
        level={3}
        hint={mayAdd ? labels.filesHint : undefined}
        sendings={sendings}
        onChosen={(chosen) => void send(chosen, () => void api.queries.invalidateQueries())}
        onRemove={remove}
        isRemovable={({ canBeRemoved }) => canBeRemoved}
      >
        {({ uploadedBy, uploadedAt, bySteering }) => (
          <span className={styles['sender']}>
            {labels.wrote(uploadedBy, format.instant(uploadedAt))}
            {bySteering && ` (${labels.secretariat})`}
          </span>
        )}
      </FilesPart>
    </div>
  );
}
