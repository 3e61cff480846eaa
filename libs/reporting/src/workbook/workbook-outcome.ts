import { messageFor, spreadsheets, type Locale, type ProblemDetail } from '#platform';
import type { PlannedChange } from './workbook-plan.rules.js';
import type { PlannedField } from './workbook-points.rules.js';

/** One error, or one doubt, in the reader's words: « Réponses!D7 ». `cell` is null when it is about a whole sheet. */
export interface WorkbookProblem {
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string;
  readonly message: string;
}

/** One point of a report: what is stored, what the file says. */
export interface WorkbookField {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface WorkbookChange {
  readonly number: number;
  readonly title: string;
  /** The organisation attests that its answer before still holds: applying sends it. */
  readonly attests: boolean;
  readonly fields: readonly WorkbookField[];
  /** What it would still lack before it can be sent. */
  readonly lacks: readonly WorkbookProblem[];
}

/** Written again since the file was downloaded: `before` is what somebody saved meanwhile. */
export interface WorkbookConflict {
  readonly number: number;
  readonly title: string;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly fields: readonly WorkbookField[];
  /** Why the file's side can no longer be written; null while it can. */
  readonly refusal: string | null;
}

/** What a file would change, or has changed. Nothing is or was written unless `applied`. */
export interface WorkbookOutcome {
  readonly applied: boolean;
  /** Of the file and of the reports as they stand: given back to apply just this. */
  readonly fingerprint: string;
  readonly problems: readonly WorkbookProblem[];
  readonly conflicts: readonly WorkbookConflict[];
  readonly changes: readonly WorkbookChange[];
  /** Figures that look like a slip; they are taken as they are. */
  readonly warnings: readonly WorkbookProblem[];
  /** Rows of the file that change nothing. */
  readonly unchanged: number;
  /** Numbers of the commitments whose answer is complete once applied, and can be sent with it. */
  readonly sendable: readonly number[];
  /** Numbers of the commitments that were sent. */
  readonly sent: readonly number[];
}

export function problemsOf(refusals: readonly spreadsheets.SheetRefusal[], locale: Locale): WorkbookProblem[] {
  return spreadsheets.firstRefusals(refusals).map(({ sheet, cell, code, details }) => ({ sheet, cell, code, message: messageFor(code, details, locale) }));
}

export function fieldsOf(fields: readonly PlannedField[]): WorkbookField[] {
  return fields.map(({ field, label, before, after }) => ({ field, label, before, after }));
}

/** What the report's own rules say, at the cells it is about: "achievements", "milestones.<id>", or "measurements.0.value" of what was sent. */
export function placed(change: PlannedChange, problems: readonly ProblemDetail[]): spreadsheets.SheetRefusal[] {
  return problems.flatMap(({ path, code, details }) => {
    const index = /^measurements\.(\d+)/.exec(path)?.[1];
    const field = index === undefined ? path : `figures.${change.form.measurements?.[Number(index)]?.indicator}`;
    const at = change.fields.find((each) => each.field === field);
    // A figure that the file leaves as it was is not the file's doing.
    if (!at && index !== undefined) return [];
    return [(at?.refuse ?? change.refuseAt(field))(code, details)];
  });
}
