import { useState } from 'react';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { workbookLabels } from '../labels/workbook.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Table } from '../ui/table.js';
import { ConflictChoice, ConflictSide, SideText } from './conflict-side.js';
import type { Side, WorkbookChange, WorkbookConflict, WorkbookOutcome, WorkbookProblem } from './use-workbook.js';
import styles from './workbook.module.css';

interface Choice {
  readonly sides: ReadonlyMap<number, Side>;
  readonly sends: boolean;
}

/** Every error by cell; or every change with the button that writes them all; or what was written. */
export function WorkbookOutcomeView({ outcome, onApply }: { outcome: WorkbookOutcome; onApply: (choice: Choice) => void }) {
  const labels = useLabels(workbookLabels);
  const { applied, problems, changes, conflicts, sendable, sent } = outcome;
  const drafts = changes.map(({ number }) => number).filter((number) => !sent.includes(number));
  if (problems.length > 0) {
    return (
      <>
        <Notice tone="bad" title={labels.problems(problems.length)}>
          <p>{labels.problemsText}</p>
        </Notice>
        <Problems problems={problems} />
      </>
    );
  }
  if (applied) {
    return (
      <Notice tone="good" title={labels.applied(changes.length)}>
        {sent.length > 0 && <p>{labels.sent(sent)}</p>}
        {drafts.length > 0 && <p>{labels.drafts(drafts)}</p>}
      </Notice>
    );
  }
  if (changes.length + conflicts.length + sendable.length === 0) return <Notice tone="good" title={labels.noChange} />;
  return <ToApply outcome={outcome} onApply={onApply} />;
}

function ToApply({ outcome, onApply }: { outcome: WorkbookOutcome; onApply: (choice: Choice) => void }) {
  const labels = useLabels(workbookLabels);
  const { changes, conflicts, warnings, sendable, unchanged } = outcome;
  const [sides, setSides] = useState<ReadonlyMap<number, Side>>(new Map());
  const [sends, setSends] = useState(false);
  const decided = conflicts.every(({ number }) => sides.has(number));
  const writes = changes.length + conflicts.length > 0;
  return (
    <>
      {changes.length > 0 ? <p>{labels.changes(changes.length, unchanged)}</p> : conflicts.length === 0 && <p>{labels.noChange}</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      {warnings.length > 0 && (
        <Notice tone="warn" title={labels.warnings(warnings.length)}>
          <p>{labels.warningsText}</p>
          <Problems problems={warnings} />
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Notice tone="warn" title={labels.conflicts(conflicts.length)}>
          <p>{labels.conflictsText}</p>
        </Notice>
      )}
      {conflicts.map((conflict) => (
        <Conflict key={conflict.number} conflict={conflict} side={sides.get(conflict.number)} onSide={(side) => setSides(new Map(sides).set(conflict.number, side))} />
      ))}
      {sendable.length > 0 && (
        <label className={styles['send']}>
          <input type="checkbox" checked={sends} onChange={(event) => setSends(event.target.checked)} />
          <span>{labels.send(sendable)}</span>
        </label>
      )}
      <div>
        <Button look="primary" isDisabled={!decided || (!writes && !sends)} onPress={() => onApply({ sides, sends })}>
          {writes ? labels.apply : labels.onlySend}
        </Button>
        {!decided && <p className={styles['text']}>{labels.chooseFirst}</p>}
      </div>
    </>
  );
}

function Problems({ problems }: { problems: readonly WorkbookProblem[] }) {
  const labels = useLabels(workbookLabels);
  return (
    <Table caption={labels.problemsCaption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.place}</th>
          <th scope="col">{labels.problem}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem, index) => (
          <tr key={`${index} ${problem.code}`}>
            <th scope="row">{placeOf(problem)}</th>
            <td className={styles['cell']} data-label={labels.problem}>
              {problem.message}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** « Réponses!D7 »: as spreadsheets name a cell. */
function placeOf({ sheet, cell }: WorkbookProblem): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

function Changes({ changes }: { changes: readonly WorkbookChange[] }) {
  const labels = useLabels(workbookLabels);
  return (
    <Table caption={labels.changesCaption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.commitment}</th>
          <th scope="col">{labels.field}</th>
          <th scope="col">{labels.before}</th>
          <th scope="col">{labels.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.flatMap((change) =>
          change.fields.map((field, index) => (
            <tr key={`${change.number} ${field.field}`}>
              <th scope="row" className={styles['cell']}>
                {index === 0 ? <Head change={change} /> : <span className="visually-hidden">{change.number}</span>}
              </th>
              <td data-label={labels.field}>{field.label}</td>
              <td className={`${styles['cell']} ${styles['soft']}`} data-label={labels.before}>
                {field.before || labels.empty}
              </td>
              <td className={styles['cell']} data-label={labels.after}>
                {change.attests ? labels.attests : field.after || labels.empty}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}

function Head({ change: { number, title, lacks } }: { change: WorkbookChange }) {
  const labels = useLabels(workbookLabels);
  return (
    <>
      {number}. <French>{title}</French>
      {lacks.length > 0 && (
        <span className={styles['lacks']}>
          {labels.lacks}
          {lacks.map((lack) => (
            <span key={`${placeOf(lack)} ${lack.code}`}>
              <span className={styles['place']}>{placeOf(lack)}</span> {lack.message}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function Conflict({ conflict, side, onSide }: { conflict: WorkbookConflict; side: Side | undefined; onSide: (side: Side) => void }) {
  const labels = useLabels(workbookLabels);
  const format = useFormat();
  const { number, title, fields, savedBy, savedAt, refusal } = conflict;
  const choice = (value: Side, whose: string, said: (field: WorkbookConflict['fields'][number]) => string) => (
    <ConflictSide group={`conflit-${number}`} whose={whose} isChosen={side === value} isDisabled={value === 'file' && refusal !== null} onChoose={() => onSide(value)}>
      {fields.map((field) => (
        <span key={field.field}>
          <span className={styles['field']}>{field.label}</span>
          <SideText>
            <French>{said(field) || labels.empty}</French>
          </SideText>
        </span>
      ))}
    </ConflictSide>
  );
  return (
    <ConflictChoice legend={labels.conflict(number, title)}>
      {refusal !== null && <p className={styles['shut']}>{refusal}</p>}
      {choice('stored', labels.keepStored(savedBy, format.day(savedAt.slice(0, 10))), ({ before }) => before)}
      {choice('file', labels.takeFile, ({ after }) => after)}
    </ConflictChoice>
  );
}
