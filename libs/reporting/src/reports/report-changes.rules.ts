import type { AnsweredValue } from './answer.rules.js';
import { toldCells } from './answered-breakdowns.rules.js';
import type { Tick } from '../milestones/ticks.rules.js';
import type { HeldRequest, StoredReport } from './reports.repository.js';

interface RecordedChange {
  readonly field: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

type Recorded = Pick<StoredReport, (typeof FIELDS)[number] | 'arrondissements' | 'peopleCount' | 'peopleQualifier'>;

const FIELDS = ['state', 'status', 'weather', 'achievements', 'difficulties', 'nextSteps', 'peopleNotKnown', 'unchanged', 'late'] as const;

/** What an act changed of a report, field by field and figure by figure, for the trail. */
export function reportChanges(before: Recorded | null, after: Recorded, figures: { readonly before: readonly AnsweredValue[]; readonly after: readonly AnsweredValue[] }): RecordedChange[] {
  const fields = FIELDS.map((field) => ({ field, before: before?.[field] || null, after: after[field] || null }));
  const places = (report: Recorded | null): string | null => report?.arrondissements.join(', ') || null;
  const people = (['peopleCount', 'peopleQualifier'] as const).map((field) => ({ field, before: before?.[field] ?? null, after: after[field] }));
  const codes = [...new Set([...figures.before, ...figures.after].map((value) => value.indicator))].sort();
  return [...fields, { field: 'arrondissements', before: places(before), after: places(after) }, ...people, ...codes.flatMap((code) => figureChanges(code, find(figures.before, code), find(figures.after, code)))];
}

/** The steps that an act ticks, unticks or dates anew, for the trail. */
export function tickChanges({ ticks: before, steps }: Pick<HeldRequest, 'ticks' | 'steps'>, after: readonly Tick[] = before): RecordedChange[] {
  const said = (ticks: readonly Tick[], id: string): string | null => {
    const tick = ticks.find(({ milestone }) => milestone === id);
    return tick ? (tick.reachedOn ?? 'UNDATED') : null;
  };
  return steps.map(({ id, title }) => ({ field: `milestone ${title}`, before: said(before, id), after: said(after, id) })).filter((each) => each.before !== each.after);
}

function figureChanges(code: string, before: AnsweredValue | undefined, after: AnsweredValue | undefined): RecordedChange[] {
  const qualifier = (value: AnsweredValue | undefined): string | null => (value && !value.notKnown ? value.qualifier : null);
  return [
    { field: `figure ${code}`, before: told(before), after: told(after) },
    { field: `qualifier ${code}`, before: qualifier(before), after: qualifier(after) },
    { field: `breakdown ${code}`, before: toldCells(before?.cells) || null, after: toldCells(after?.cells) || null },
  ];
}

function told(value: AnsweredValue | undefined): string | number | null {
  return value?.notKnown ? 'NOT_KNOWN' : (value?.value ?? null);
}

function find(values: readonly AnsweredValue[], code: string): AnsweredValue | undefined {
  return values.find((value) => value.indicator === code);
}
