import type { CommitmentPageQuery } from '../graphql/generated.js';
import type { commitmentLabels } from '../labels/commitments.js';
import type { Span } from './calendar-geometry.js';

export type Calendar = CommitmentPageQuery['commitment']['calendar'];
/** What is drawn of it. */
export type DrawnCalendar = Omit<Calendar, 'notes'>;
type Words = (typeof commitmentLabels)['fr']['drawing'];

/** What the drawing shows, in words: the label on it, and its text alternative. */
export function spanWords(span: Span, words: Words): string | null {
  const start = span.startsOn && words.unit(span.startsOn, span.startPrecision ?? null);
  const end = span.endsOn && words.unit(span.endsOn, span.endPrecision ?? null);
  if (start && span.openEnded) return words.onwards(start);
  if (start && end) return start === end ? start : words.between(start, end);
  if (start) return words.startOnly(start);
  if (end) return words.endOnly(end);
  return span.openEnded ? words.goesOn : null;
}

export function certaintyWords(calendar: DrawnCalendar, words: Words): string | null {
  const dated = Boolean(calendar.startsOn || calendar.endsOn);
  switch (calendar.certainty) {
    case 'CONDITIONAL':
      return calendar.condition ? words.condition(calendar.condition) : words.conditional;
    case 'DEPENDENT':
      return calendar.dependsOn ? words.dependsOn(calendar.dependsOn) : words.dependent;
    case 'UNDETERMINED':
      return [dated || calendar.openEnded ? null : words.undetermined, calendar.dependsOn && words.dependsOn(calendar.dependsOn)].filter(Boolean).join(words.then);
    case 'UNREAD':
      return words.unread;
    default:
      return null;
  }
}
