import type { ReportCommentsFragment } from '../graphql/generated.js';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { territoryLabels } from '../labels/territories.js';
import { threadLabels } from '../labels/threads.js';
import { type Field, PEOPLE, PLACES, STEP, type TextName } from './report-answer.js';

export type FieldComment = ReportCommentsFragment['comments'][number];

/** Where the comments on attached files are shown. */
export const FILES: Field = 'files';

/** The form names a figure `values.<code>`, the service `measurements.<code>`. */
export function fieldOfService(field: string): Field {
  return field.replace(/^measurements\./, 'values.');
}

export function fieldForService(field: Field): string {
  return field.replace(/^values\./, 'measurements.');
}

/** Comments of the last return that stand, on one field or on all. */
export function openComments(report: ReportCommentsFragment | null, field?: Field): FieldComment[] {
  return report?.comments.filter((each) => each.state === 'OPEN' && (field === undefined || fieldOfService(each.field) === field)) ?? [];
}

export interface Commented {
  readonly indicators: readonly { readonly code: string; readonly title: string }[];
  readonly milestones: readonly { readonly id: string; readonly title: string }[];
}

/** A field's name in words. */
export function useFieldName({ indicators, milestones }: Commented): (field: Field) => string {
  const labels = useLabels(reportingLabels);
  const weathers = useLabels(weatherLabels);
  const statuses = useLabels(statusLabels);
  const threads = useLabels(threadLabels);
  const places = useLabels(territoryLabels);
  return (field) => {
    if (field === 'weather') return weathers.title;
    if (field === 'status') return statuses.title;
    if (field === PLACES) return places.report.title;
    if (field === PEOPLE) return labels.people.title;
    if (field === FILES) return threads.files;
    if (field.startsWith(STEP)) return milestones.find(({ id }) => id === field.slice(STEP.length))?.title ?? '';
    if (field.startsWith('values.')) return indicators.find(({ code }) => code === field.slice(7))?.title ?? field.slice(7);
    return labels.texts[field as TextName];
  };
}
