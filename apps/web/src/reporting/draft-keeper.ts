import type { ReportChangeFragment, SaveReportInput } from '../graphql/generated.js';
import { type Answer, answerOf, compare, isBegun, isIn, type Lack, lacksOf, merge, openingAnswer, placesOf, type ReportContent, sameAnswer, savable, saveInput } from './report-answer.js';

/**
 * CLEAN nothing to save · PENDING typed, about to be saved · SAVING on its way · SAVED · OFFLINE not saved, tried again ·
 * REFUSED not saved, see `refusal` · SIGNED_OUT not saved, access expired · CONFLICT someone else saved meanwhile.
 */
export type SaveState = 'CLEAN' | 'PENDING' | 'SAVING' | 'SAVED' | 'OFFLINE' | 'REFUSED' | 'SIGNED_OUT' | 'CONFLICT';

/**
 * What became of a try to send that did not reach the service: the text itself could not be saved yet, or it is saved and
 * only the sending failed, or the connection came back and has saved it.
 */
export type Unsent = 'UNSAVED' | 'SAVED' | 'BACK';

export interface Draft {
  readonly answer: Answer;
  readonly state: SaveState;
  readonly savedAt: string | null;
  readonly refusal: string;
  /** Fields the service did not take. */
  readonly lacks: readonly Lack[];
  /** Figures that were saved and look like a slip. */
  readonly warnings: readonly Lack[];
  /** Null once it is sent, or the person has gone on writing and knows. */
  readonly unsent: Unsent | null;
  /** What is typed survives a closed tab. */
  readonly onDevice: boolean;
  /** Text kept on this device by an earlier visit was taken up. */
  readonly restored: boolean;
  /** The texts of a conflict: what both started from, and what the other person saved. */
  readonly conflict: { readonly base: Answer; readonly theirs: ReportContent } | null;
}

/** What survives a closed tab. */
export interface KeptDraft {
  readonly version: number;
  readonly base: Answer;
  readonly answer: Answer;
}

/** Where unsaved text is kept on the device; it may not be (private browsing, full), and `write` says so. */
export interface KeptDrafts {
  read(request: string): KeptDraft | null;
  write(request: string, draft: KeptDraft): boolean;
  remove(request: string): void;
}

export interface DraftRequest {
  readonly id: string;
  readonly report: ReportContent | null;
  readonly previousReport: ReportContent | null;
  readonly commitment: Parameters<typeof placesOf>[0];
}

interface Surroundings {
  readonly kept: KeptDrafts;
  /** Throws an error with a `code` when the service refuses or cannot be reached. */
  readonly save: (input: SaveReportInput) => Promise<ReportChangeFragment>;
  readonly onSaved: (change: ReportChangeFragment) => void;
  readonly delays?: { readonly save: number; readonly retry: number };
}

const DELAYS = { save: 1_200, retry: 8_000 };

/**
 * The draft of one report while a person writes it: saves by itself shortly after the last key, one save at a time, keeps
 * on the device what is not saved yet, and stops to ask when someone else saved meanwhile. Lives outside the form, so that
 * closing a card loses nothing.
 */
export class DraftKeeper {
  private draft: Draft;
  private base: Answer;
  private currentVersion: number;
  private touched = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly request: DraftRequest,
    private readonly around: Surroundings,
  ) {
    const { id, report, previousReport, commitment } = request;
    this.base = answerOf(report);
    this.currentVersion = report?.version ?? 0;
    this.draft = { answer: openingAnswer(report, previousReport, placesOf(commitment)), state: 'CLEAN', savedAt: null, refusal: '', lacks: [], warnings: [], unsent: null, onDevice: true, restored: false, conflict: null };
    const kept = around.kept.read(id);
    if (kept) this.restore(kept);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Draft => this.draft;

  get version(): number {
    return this.currentVersion;
  }

  /** Something stands here that is not last semester's: it would be missed. */
  get isBegun(): boolean {
    return isBegun(this.draft.answer, this.request.previousReport, placesOf(this.request.commitment));
  }

  edit(change: Partial<Answer>): void {
    this.touched = true;
    const answer = { ...this.draft.answer, ...change };
    const onDevice = this.keep(answer);
    const waiting = this.draft.state === 'CONFLICT';
    const still = ({ field }: Lack) => !isIn(field, change);
    const { lacks, warnings, unsent } = this.draft;
    this.set({ answer, onDevice, unsent: unsent === 'UNSAVED' ? unsent : null, lacks: lacks.filter(still), warnings: warnings.filter(still), ...(!waiting && { state: 'PENDING', restored: false }) });
    if (!waiting) this.saveIn(this.delays.save);
  }

  /** Saves now what is unsaved; true when the service holds all that it can take. `whole`: even if nothing was typed. */
  async flush({ whole = false } = {}): Promise<boolean> {
    if (whole) this.touched = true;
    while (this.running) await this.running;
    if (!this.dirty) return this.rest();
    if (!this.touched || this.draft.state === 'CONFLICT') return false;
    clearTimeout(this.timer);
    this.running = this.saveOnce().finally(() => (this.running = undefined));
    await this.running;
    return !this.dirty;
  }

  /** Stops saving by itself, once the save on its way has ended; gives the version that the service then holds. */
  async pause(): Promise<number> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    clearTimeout(this.timer);
    return this.currentVersion;
  }

  /** Ends a conflict: the answer chosen is saved over the version it was chosen against. */
  async resolve(answer: Answer): Promise<boolean> {
    const { conflict } = this.draft;
    if (conflict) this.startFrom(conflict.theirs);
    this.set({ answer, state: 'PENDING', conflict: null });
    this.keep(answer);
    return this.flush();
  }

  /** Ends a conflict by giving up what was typed. */
  drop(): void {
    const { conflict } = this.draft;
    if (conflict) this.adopt(conflict.theirs, true);
  }

  /** Takes over what the service holds, unless something typed here is not saved yet. */
  adopt(report: ReportContent, force = false): void {
    if (!force && (report.version <= this.currentVersion || (this.touched && this.dirty) || this.running)) return;
    clearTimeout(this.timer);
    this.startFrom(report);
    this.touched = false;
    this.around.kept.remove(this.request.id);
    this.set({ answer: this.base, state: 'CLEAN', lacks: [], warnings: [], unsent: null, conflict: null, restored: false });
  }

  /** Another change of this page (a submission refused for its version) met someone else's text. */
  meet(theirs: ReportContent): void {
    this.set({ state: 'CONFLICT', conflict: { base: this.base, theirs } });
  }

  /** Sending begins anew (null), or was stopped by the network. */
  tellUnsent(unsent: Unsent | null): void {
    this.set({ unsent });
  }

  private get delays() {
    return this.around.delays ?? DELAYS;
  }

  /** What cannot be saved does not count: it would be tried again for ever. */
  private get dirty(): boolean {
    return !sameAnswer(savable(this.draft.answer, this.base), this.base);
  }

  /** Typed and taken away again, or not to be saved as it is: nothing waits any more. */
  private rest(): true {
    if (this.draft.state === 'PENDING') this.settled(this.draft.savedAt, null);
    return true;
  }

  private settled(savedAt: string | null, unsent: Unsent | null): void {
    if (sameAnswer(this.draft.answer, this.base)) this.around.kept.remove(this.request.id);
    this.set({ state: savedAt ? 'SAVED' : 'CLEAN', savedAt, unsent });
  }

  private async saveOnce(): Promise<void> {
    const sent = savable(this.draft.answer, this.base);
    const input = saveInput(this.request.id, this.currentVersion, sent);
    this.set({ state: 'SAVING', refusal: '', lacks: [] });
    try {
      this.settle(sent, input, await this.around.save(input));
    } catch (error) {
      this.fail(error as { code?: string; message?: string });
    }
  }

  private settle(sent: Answer, input: SaveReportInput, change: ReportChangeFragment): void {
    const { conflict, problems } = change;
    const report = change.request?.report;
    if (conflict) return this.meet(conflict);
    if (problems.length || !report) return this.set({ state: 'REFUSED', refusal: '', lacks: lacksOf(problems, codesOf(input)) });
    this.base = sent;
    this.currentVersion = report.version;
    this.around.onSaved(change);
    this.set({ warnings: lacksOf(change.warnings, codesOf(input)) });
    if (this.dirty) {
      this.keep(this.draft.answer);
      this.set({ state: 'PENDING', savedAt: report.savedAt });
      this.saveIn(this.delays.save);
    } else {
      this.settled(report.savedAt, this.draft.unsent && 'BACK');
    }
  }

  private fail({ code, message }: { code?: string; message?: string }): void {
    if (code === 'UNREACHABLE') {
      this.set({ state: 'OFFLINE' });
      this.saveIn(this.delays.retry);
    } else {
      this.set({ state: code === 'SIGN_IN_REQUIRED' ? 'SIGNED_OUT' : 'REFUSED', refusal: message ?? '' });
    }
  }

  private restore(kept: KeptDraft): void {
    if (sameAnswer(kept.answer, this.base)) return this.around.kept.remove(this.request.id);
    const { report } = this.request;
    if (report && report.version > kept.version) return this.restoreOver(kept, report);
    this.base = kept.base;
    this.currentVersion = kept.version;
    this.touched = true;
    this.draft = { ...this.draft, answer: kept.answer, state: 'PENDING', restored: true };
  }

  /** Somebody saved since: what only they changed is shown as they left it; what both did is asked, before anything is saved. */
  private restoreOver(kept: KeptDraft, theirs: ReportContent): void {
    const comparison = compare(kept.base, kept.answer, answerOf(theirs));
    const answer = merge(comparison, kept.answer, answerOf(theirs), new Set());
    if (sameAnswer(answer, this.base)) return this.around.kept.remove(this.request.id);
    this.touched = true;
    const asked = comparison.toChoose.length > 0;
    this.draft = { ...this.draft, answer, restored: true, state: asked ? 'CONFLICT' : 'PENDING', conflict: asked ? { base: kept.base, theirs } : null };
  }

  private startFrom(report: ReportContent): void {
    this.base = answerOf(report);
    this.currentVersion = report.version;
  }

  private keep(answer: Answer): boolean {
    return this.around.kept.write(this.request.id, { version: this.currentVersion, base: this.base, answer });
  }

  private saveIn(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private set(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    for (const listener of this.listeners) listener();
  }
}

function codesOf({ measurements }: SaveReportInput): string[] {
  return (measurements ?? []).map(({ indicator }) => indicator);
}
