import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { type CommitmentHistoryQuery, CommitmentHistory as HistoryOperation } from '../graphql/generated.js';
import { EntryChanges } from '../history/entry-changes.js';
import { commitmentLabels } from '../labels/commitments.js';
import { shellLabels } from '../labels/shell.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { capital } from '../labels/semester.js';
import { Button } from '../ui/button.js';
import { Quoting } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import styles from './commitment.module.css';

/** Every recorded change, read only when asked for. */
export function CommitmentHistory({ object }: { object: string }) {
  const labels = useLabels(commitmentLabels);
  const { loading } = useLabels(shellLabels);
  const { send } = useApi();
  const [asked, setAsked] = useState(false);
  const { data, error, isPending } = useQuery({ ...operationQuery(send, HistoryOperation, { object }), enabled: asked });
  return (
    <Section title={labels.history} id="historique">
      {!asked && <Button onPress={() => setAsked(true)}>{labels.showHistory}</Button>}
      <div aria-live="polite">
        {asked && isPending && <p className="small">{loading}</p>}
        {error && <Notice tone="warn" title={error.message} />}
        {data?.history.nodes.length === 0 && <p className={styles['nothing']}>{labels.noHistory}</p>}
        {data && (
          <ol className={styles['history']}>
            {data.history.nodes.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
      </div>
    </Section>
  );
}

function Entry({ entry }: { entry: CommitmentHistoryQuery['history']['nodes'][number] }) {
  const format = useFormat();
  return (
    <li>
      <time dateTime={entry.at} className="small">
        {format.instant(entry.at)}
      </time>
      <div>
        <p>
          <Quoting french={[]}>{entry.summary}</Quoting>
        </p>
        {/* Of a report, whose and for which semester; the commitment itself is on the page. */}
        {entry.object.type === 'report' && entry.object.label && <p className="small">{capital(entry.object.label)}</p>}
        <EntryChanges changes={entry.changes} />
      </div>
    </li>
  );
}
