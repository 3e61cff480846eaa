import type { ProblemDetail } from '#platform';
import type { Step } from '../milestones/ticks.rules.js';
import { TEXT_LIMIT, type ServedIndicator } from '../reports/answer.rules.js';
import { cleanText } from '../reports/pasted-text.rules.js';

/** The parts of an answer that can be commented, save its figures. */
const FIELDS = ['status', 'weather', 'achievements', 'difficulties', 'nextSteps', 'arrondissements', 'peopleReached', 'files'];
const FIGURE = 'measurements.';
const STEP = 'milestones.';

/** Words on one field of an answer: its code, `measurements.` and the code of an indicator, or `milestones.` and the id of a step. */
export interface FieldComment {
  readonly field: string;
  readonly words: string;
}

/** As they are kept: cleaned; the empty ones are told as problems. */
export function cleanComments(given: readonly FieldComment[]): FieldComment[] {
  return given.map(({ field, words }) => ({ field, words: cleanText(words) ?? '' }));
}

/** What can be commented besides the fields that every answer has. */
interface Commented {
  readonly served: readonly Pick<ServedIndicator, 'code'>[];
  readonly steps: readonly Pick<Step, 'id'>[];
}

/** The answer has this field. */
export function isField(field: string, { served, steps }: Commented): boolean {
  return FIELDS.includes(field) || (field.startsWith(FIGURE) && served.some(({ code }) => code === field.slice(FIGURE.length))) || steps.some(({ id }) => field === `${STEP}${id}`);
}

/** What refuses a return: no word at all, a field that the answer has not, a field twice, words that are missing or too long. */
export function returnProblems(comment: string | null, comments: readonly FieldComment[], { served, steps }: Commented): ProblemDetail[] {
  if (!comment && comments.length === 0) return [{ path: 'comment', code: 'COMMENT_REQUIRED' }];
  const general = comment && tooLong('comment', comment);
  return [...(general ? [general] : []), ...comments.flatMap((each, index) => commentProblem(each, index, comments, { served, steps }) ?? [])];
}

function commentProblem({ field, words }: FieldComment, index: number, all: readonly FieldComment[], { served, steps }: Commented): ProblemDetail | undefined {
  if (!isField(field, { served, steps })) return { path: `comments.${index}.field`, code: 'COMMENT_FIELD_UNKNOWN', details: { field } };
  if (all.findIndex((each) => each.field === field) < index) return { path: `comments.${index}.field`, code: 'COMMENT_FIELD_TWICE', details: { field } };
  if (!words) return { path: `comments.${index}.words`, code: 'COMMENT_REQUIRED' };
  return tooLong(`comments.${index}.words`, words);
}

function tooLong(path: string, text: string): ProblemDetail | undefined {
  return text.length > TEXT_LIMIT ? { path, code: 'TEXT_TOO_LONG', details: { length: text.length, max: TEXT_LIMIT } } : undefined;
}

/** Name of a comment's field in the trail: `commentStatus`, `figureComment <code>`, `milestoneComment <id>`. */
export function trailField(field: string): string {
  if (field.startsWith(STEP)) return `milestoneComment ${field.slice(STEP.length)}`;
  return field.startsWith(FIGURE) ? `figureComment ${field.slice(FIGURE.length)}` : `comment${field[0]!.toUpperCase()}${field.slice(1)}`;
}
