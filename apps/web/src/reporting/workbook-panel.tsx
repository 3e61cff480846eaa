import { useEffect, useId, useRef, useState } from 'react';
import { useLabels } from '../labels/language.js';
import { workbookLabels } from '../labels/workbook.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import type { Desk } from './desk-order.js';
import { useWorkbook, type WorkbookOutcome } from './use-workbook.js';
import { WorkbookOutcomeView } from './workbook-outcome.js';
import styles from './workbook.module.css';

/** The page as a spreadsheet: out, looked at, and in. Where there is nothing left to write it is only downloaded. */
export function WorkbookPanel({ desk, saveDrafts }: { desk: Desk; saveDrafts: () => Promise<unknown> }) {
  const labels = useLabels(workbookLabels);
  const { pact } = useShell();
  const address = `/files/rapports/${pact.slug}/${desk.campaign.code}/${desk.organisation.slug}`;
  const workbook = useWorkbook({ address, before: saveDrafts, unreachable: labels.unreachable });
  const { step } = workbook;
  const writes = desk.requests.some(({ availableTransitions }) => availableTransitions.includes('SAVE'));
  const [round, setRound] = useState(0);
  const outcome = useFocusWhen(step !== null && step !== 'reading' && 'outcome' in step && step.outcome.applied);
  const another = () => {
    workbook.forget();
    setRound(round + 1);
  };
  return (
    <details className={styles['panel']}>
      <summary>{labels.title}</summary>
      <div className={styles['body']}>
        <p className={styles['text']}>{writes ? labels.text : labels.readText}</p>
        <p>
          <a href={workbook.download} download>
            {labels.download}
          </a>
        </p>
        {writes && <FileField key={round} again={round > 0} onFile={workbook.preview} />}
        <p className="visually-hidden" role="status">
          {step === 'reading' ? labels.reading : step !== null && 'outcome' in step ? saidOf(step.outcome, labels) : ''}
        </p>
        <div ref={outcome} tabIndex={-1} className={styles['outcome']}>
          {step === 'reading' && <p aria-hidden>{labels.reading}</p>}
          {step !== null && step !== 'reading' && 'refusal' in step && (
            <div role="alert">
              <Notice tone="bad" title={step.refusal} />
            </div>
          )}
          {step !== null && step !== 'reading' && 'outcome' in step && (
            <WorkbookOutcomeView key={step.outcome.fingerprint} outcome={step.outcome} onApply={(choice) => void workbook.apply(step.file, step.outcome, choice)} />
          )}
          {step !== null && step !== 'reading' && (
            <div>
              <Button look="quiet" onPress={another}>
                {labels.another}
              </Button>
            </div>
          )}
        </div>
      </div>
    </details>
  );
}

/** The button that was pressed has gone: what it did comes under the reader's hand. */
function useFocusWhen(due: boolean) {
  const target = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (due) target.current?.focus();
  }, [due]);
  return target;
}

/** An outcome in a few words: what stands below may be a hundred rows. */
function saidOf({ applied, problems, changes, conflicts, sendable, unchanged }: WorkbookOutcome, labels: (typeof workbookLabels)['fr']): string {
  if (problems.length > 0) return labels.problems(problems.length);
  if (applied) return labels.applied(changes.length);
  const told = [changes.length > 0 ? labels.changes(changes.length, unchanged) : '', conflicts.length > 0 ? `${labels.conflicts(conflicts.length)}.` : '', sendable.length > 0 ? labels.sendable(sendable.length) : ''];
  return told.filter(Boolean).join(' ') || labels.noChange;
}

/** Chosen with the keyboard or dropped: the field takes both. `again`: the reader asked for it, and is brought to it. */
function FileField({ again, onFile }: { again: boolean; onFile: (file: File) => void }) {
  const labels = useLabels(workbookLabels);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (again) input.current?.focus();
  }, [again]);
  const [over, setOver] = useState(false);
  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <label htmlFor={id}>{labels.file}</label>
      <span id={`${id}-hint`} className={styles['text']}>
        {labels.fileHint}
      </span>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".xlsx,.ods"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
