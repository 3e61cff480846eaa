import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { WordingPreview } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { textDiffLabels } from '../labels/text-diff.js';
import { useShell } from '../shell/use-shell.js';
import { Notice } from '../ui/notice.js';
import styles from './avenants.module.css';
import { type TypedWording, wordingInput } from './typed-wording.js';
import { WordedParts } from './worded-parts.js';

const PAUSE_MS = 350;

/** What the text as typed would change, word by word, a moment after the last key. */
export function LivePreview({ number, typed }: { number: number; typed: TypedWording }) {
  const labels = useLabels(avenantLabels);
  const { legend } = useLabels(textDiffLabels);
  const format = useFormat();
  const { pact } = useShell();
  const { send } = useApi();
  const settled = useSettled(typed);
  const { data, error } = useQuery({ ...operationQuery(send, WordingPreview, { pact: pact.slug, number, wording: wordingInput(settled) }), placeholderData: keepPreviousData });
  const preview = data?.wordingPreview;
  const day = (date: string | null) => date && format.day(date);
  return (
    <section className={styles['preview']} aria-label={labels.preview}>
      <h3>{labels.preview}</h3>
      {error && <Notice tone="warn" title={error.message} />}
      {preview?.changes.length === 0 && <p>{labels.noDifference}</p>}
      {preview && preview.changes.length > 0 && (
        <>
          <p className="small">{legend}</p>
          <WordedParts parts={preview.changes} />
        </>
      )}
      {preview?.changes.some(({ part }) => part === 'CALENDAR') && (
        <p className="small" role="status">
          {preview.calendar.certainty === 'UNREAD' ? labels.unread : labels.read(day(preview.calendar.startsOn), day(preview.calendar.endsOn))}
        </p>
      )}
    </section>
  );
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
