import { type ReactNode, useState } from 'react';
import type { ReportReviewQuery } from '../graphql/generated.js';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { stepLabels } from '../labels/steps.js';
import { textDiffLabels } from '../labels/text-diff.js';
import { threadLabels } from '../labels/threads.js';
import { FieldComments } from '../reporting/field-comments.js';
import { fieldOfService, openComments, useFieldName } from '../reporting/commented-field.js';
import { type Field, PEOPLE, PLACES, STEP } from '../reporting/report-answer.js';
import { useSaidFigure } from '../reporting/use-said-figure.js';
import { usePlaceWords } from '../territories/places.js';
import { Button } from '../ui/button.js';
import { TextDiff } from '../ui/text-diff.js';
import { TextField } from '../ui/text-field.js';
import type { KeptComments } from './kept-comment.js';
import styles from './field-review.module.css';

type Report = ReportReviewQuery['report'];
type Change = Report['changes'][number];

interface FieldReviewProps {
  readonly report: Report;
  readonly field: Field;
  readonly kept: KeptComments;
  /** As it reads when nothing is to be marked. */
  readonly children: ReactNode;
}

/** One field of the report that is read: what changed since it was last sent, what was asked, and what is to be asked. */
export function FieldReview({ report, field, kept, children }: FieldReviewProps) {
  const labels = useLabels(threadLabels);
  const name = useFieldName(report.commitment)(field);
  const change = report.changes.find((each) => fieldOfService(each.field) === field);
  const words = kept.ofFields[field];
  const [asking, setAsking] = useState(words !== undefined);
  const may = report.availableTransitions.includes('RETURN');
  return (
    <div className={styles['field']} data-changed={change ? true : undefined}>
      {change ? <Changed change={change} field={field} unit={report.commitment.indicators.find(({ code }) => `values.${code}` === field)?.unit ?? ''}>{children}</Changed> : children}
      <FieldComments comments={openComments(report, field)} />
      {may && !asking && (
        <Button look="quiet" aria-label={labels.commentOn(name)} onPress={() => setAsking(true)}>
          {field === 'weather' || field === 'status' ? labels.commentOn(name) : labels.comment}
        </Button>
      )}
      {may && asking && (
        <div className={styles['asking']}>
          {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed */}
          <TextField autoFocus={words === undefined} label={labels.yours(name)} description={labels.yoursHint} value={words ?? ''} onChange={(text) => kept.setOfField(field, text)} rows={2} />
          <Button
            look="quiet"
            onPress={() => {
              kept.setOfField(field, '');
              setAsking(false);
            }}
          >
            {labels.remove}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Texts word by word; of the rest, what stood before. */
function Changed({ change, field, unit, children }: { change: Change; field: Field; unit: string; children: ReactNode }) {
  const labels = useLabels(threadLabels);
  const before = useBefore(change, field, unit);
  return (
    <>
      <p className={styles['mark']}>{labels.changed}</p>
      {change.words.length > 0 ? <TextDiff pieces={change.words} /> : children}
      {before !== undefined && (
        <p className="small">
          {labels.before} : {before}
        </p>
      )}
    </>
  );
}

function useBefore({ before, figureBefore, words }: Change, field: Field, unit: string): string | undefined {
  const labels = useLabels(threadLabels);
  const people = useLabels(reportingLabels).people;
  const weathers = useLabels(weatherLabels).words;
  const statuses = useLabels(statusLabels).words;
  const steps = useLabels(stepLabels);
  const format = useFormat();
  const { namedIn } = usePlaceWords();
  const said = useSaidFigure();
  if (words.length > 0) return undefined;
  if (figureBefore) return said(figureBefore, field === PEOPLE ? people.unit : unit);
  if (field.startsWith(STEP)) return before ? format.day(before) : steps.notReached;
  if (field === PLACES && before) return namedIn(before);
  if (field === 'weather' && before) return weathers[before as keyof typeof weathers];
  return field === 'status' && before ? statuses[before as keyof typeof statuses] : labels.empty;
}

/** How much changed, above the answer that was sent again. */
export function ChangesLine({ report }: { report: Report }) {
  const labels = useLabels(threadLabels);
  const { legend } = useLabels(textDiffLabels);
  const again = report.version > 0 && report.comments.length + (report.returnComment ? 1 : 0) > 0;
  if (report.changes.length === 0) return again && report.state === 'SUBMITTED' ? <p>{labels.unchangedSince}</p> : null;
  return (
    <p>
      {labels.changedCount(report.changes.length)} {report.changes.some(({ words }) => words.length > 0) && legend}
    </p>
  );
}
