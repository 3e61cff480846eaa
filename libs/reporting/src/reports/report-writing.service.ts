import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, Database, DomainError, today, type ProblemDetail, type RequestContext } from '#platform';
import { contradictionWarnings } from '../contributions/contradiction.rules.js';
import { Settlements } from '../contributions/settlements.repository.js';
import { answerWarnings } from './answer-plausibility.rules.js';
import { draftProblems, repeatedValues, sendingProblems, TEXT_LIMIT, type Answer, type AnsweredValue } from './answer.rules.js';
import { toldCells } from './answered-breakdowns.rules.js';
import { figureWarnings } from './figure-plausibility.rules.js';
import { cleanText } from './pasted-text.rules.js';
import { NOBODY_COUNTED } from './people-reached.rules.js';
import { dayProblems, sameTicks, tickProblems, type Days, type Tick } from '../milestones/ticks.rules.js';
import { ReadyNews } from './report-ready.mail.js';
import { answerOf, ticksOf, valuesOf, type AnswerForm } from './answer-form.js';
import { beginAct, done, refused, signature, type ReportAct, type ReportOutcome } from './report-act.js';
import { reportChanges, tickChanges } from './report-changes.rules.js';
import { ReportState, ReportTransition, stateTakenBack } from './report.lifecycle.js';
import { ReportsRepository, type HeldRequest, type ReportChange } from './reports.repository.js';
import '../reporting.audit.js';

/** A request, and the version of the report that the form was loaded with (0: none). */
export interface WritingAct {
  readonly request: string;
  readonly version: number;
}

/** `stopAtWarnings`: what looks odd is told, and nothing is sent, so that they can be looked at again. */
export interface SendingAct extends WritingAct {
  readonly stopAtWarnings?: boolean | null;
}

/** `word`: why it is given back. */
export interface GivingBackAct extends WritingAct {
  readonly word?: string | null;
}

export type SavedForm = WritingAct & AnswerForm;

interface SavableForm {
  readonly request: HeldRequest;
  readonly to: ReportState;
  readonly answer: Answer;
  readonly values: readonly AnsweredValue[];
  readonly ticks: readonly Tick[];
  /** Figures that look like a slip. */
  readonly warnings: readonly ProblemDetail[];
}

/** What an organisation does with its report: write, send, attest that nothing changed, take back. */
@Injectable()
export class ReportWriting {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsRepository,
    private readonly news: ReadyNews,
    private readonly settlements: Settlements,
    private readonly audit: Audit,
  ) {}

  save(ctx: RequestContext, form: SavedForm): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const read = await this.read(ctx, form);
      if ('outcome' in read) return read.outcome;
      const { request, to, answer, values, ticks } = read;
      const warnings = [...read.warnings, ...dayProblems(ticks, daysOf(ctx, request))];
      // An autosave without a change leaves no trace.
      if (request.report && same(request, answer, values) && sameTicks(request.ticks, ticks)) return done(request, warnings);
      await this.write(ctx, request, { state: to, answer, values, ticks, unchanged: false }, 'report.saved');
      return done(request, warnings);
    });
  }

  /** What `save` would answer, without saving, and what the answer would then still lack before it can be sent. */
  check(ctx: RequestContext, form: SavedForm): Promise<ReportOutcome & { readonly lacks: readonly ProblemDetail[] }> {
    return this.database.transaction(ctx, async (ctx) => {
      const read = await this.read(ctx, form);
      if ('outcome' in read) return { ...read.outcome, lacks: [] };
      return { ...done(read.request, read.warnings), lacks: sendingProblems(read.answer, read.ticks, daysOf(ctx, read.request)) };
    });
  }

  submit(ctx: RequestContext, act: SendingAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const looked = await this.look(ctx, act, ReportTransition.SUBMIT);
      if ('outcome' in looked) return looked.outcome;
      const { request, to, warnings } = looked;
      await this.write(ctx, request, { state: to, ...sending(ctx, request) }, 'report.submitted');
      return done(request, warnings);
    });
  }

  /** Who writes and does not send hands the answer to those who validate for the organisation; a mail tells them, soon. */
  markReady(ctx: RequestContext, act: SendingAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const looked = await this.look(ctx, act, ReportTransition.MARK_READY);
      if ('outcome' in looked) return looked.outcome;
      const { request, to, warnings } = looked;
      await this.write(ctx, request, { state: to, ready: true }, 'report.ready');
      return { ...done(request, warnings), mailed: await this.news.tell(ctx, request) };
    });
  }

  /** Back to who writes. A word says what for, save of who had handed it over and goes on. */
  giveBack(ctx: RequestContext, act: GivingBackAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const begun = await beginAct(ctx, this.reports, act, ReportTransition.GIVE_BACK);
      if ('outcome' in begun) return begun.outcome;
      const { request } = begun.act;
      const report = request.report!;
      const word = cleanText(act.word ?? null);
      const own = report.readyById !== null && report.readyById === actingPersonId(ctx);
      if (!own && !word) return refused(request, [{ path: 'word', code: 'GIVING_BACK_WORD_REQUIRED' }]);
      if (word && word.length > TEXT_LIMIT) return refused(request, [{ path: 'word', code: 'TEXT_TOO_LONG', details: { length: word.length, max: TEXT_LIMIT } }]);
      await this.write(ctx, request, { state: stateTakenBack(wasReturned(request)), ...(word ? { validatorWord: word } : {}) }, 'report.given-back');
      return done(request);
    });
  }

  /** Copies the answer the organisation sent before, save the figures of a period and the people reached in it, and sends it at once. */
  attestUnchanged(ctx: RequestContext, act: WritingAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const begun = await beginAct(ctx, this.reports, act, ReportTransition.ATTEST_UNCHANGED);
      if ('outcome' in begun) return begun.outcome;
      const { request, to } = begun.act;
      const previous = await this.reports.previous(ctx, request);
      if (!previous) throw new DomainError('NO_PREVIOUS_REPORT');
      const values = repeatedValues(previous.values, request.served);
      const change = { state: to, answer: { ...previous, ...NOBODY_COUNTED }, values, ticks: [], unchanged: true, fictional: previous.fictional, ...sending(ctx, request) };
      await this.write(ctx, request, change, 'report.attested');
      return done(request);
    });
  }

  /** Takes back what was sent and not decided yet, to correct it: it counts as unsent until it is sent again. */
  takeBack(ctx: RequestContext, act: WritingAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const begun = await beginAct(ctx, this.reports, act, ReportTransition.TAKE_BACK);
      if ('outcome' in begun) return begun.outcome;
      const { request } = begun.act;
      const state = stateTakenBack(wasReturned(request));
      // A first answer taken back was not given: what is sent in its place is late on its own account.
      const late = state === ReportState.DRAFT ? false : request.report!.late;
      await this.write(ctx, request, { state, late, unchanged: false }, 'report.taken-back');
      return done(request);
    });
  }

  /** The form as it would be saved, or why it cannot be. */
  private async read(ctx: RequestContext, form: SavedForm): Promise<{ readonly outcome: ReportOutcome } | SavableForm> {
    const begun = await beginAct(ctx, this.reports, form, ReportTransition.SAVE);
    if ('outcome' in begun) return begun;
    const { request, to } = begun.act;
    const answer = answerOf(form, request);
    const values = valuesOf(form, request);
    const ticks = ticksOf(form, request);
    const problems = [...draftProblems(answer, values, request.served), ...tickProblems(ticks, request.ticks, request.steps)];
    if (problems.length > 0) return { outcome: refused(request, problems) };
    return { request, to, answer, values, ticks, warnings: figureWarnings(values, request.served) };
  }

  /** Begins an act that needs a complete answer: what is missing stops it, what looks odd when that was asked for. */
  private async look(ctx: RequestContext, act: SendingAct, transition: ReportTransition): Promise<{ readonly outcome: ReportOutcome } | (ReportAct & { readonly warnings: readonly ProblemDetail[] })> {
    const begun = await beginAct(ctx, this.reports, act, transition);
    if ('outcome' in begun) return begun;
    const { request } = begun.act;
    const problems = sendingProblems(request.report!, request.ticks, daysOf(ctx, request));
    const warnings = [...answerWarnings(request.report!, await this.reports.previous(ctx, request)), ...figureWarnings(request.values, request.served), ...contradictionWarnings(await this.settlements.open(ctx, request.id), request.role)];
    if (problems.length > 0) return { outcome: refused(request, problems, warnings) };
    if (act.stopAtWarnings && warnings.length > 0) return { outcome: refused(request, [{ path: 'measurements', code: 'FIGURES_TO_CONFIRM' }], warnings) };
    return { ...begun.act, warnings };
  }

  private async write(ctx: RequestContext, request: HeldRequest, change: ReportChange, action: string): Promise<void> {
    const after = await this.reports.write(ctx, request, change, signature(ctx));
    const word = change.validatorWord === undefined ? [] : [{ field: 'validatorWord', before: null, after: change.validatorWord }];
    const changes = [...tickChanges(request, change.ticks), ...reportChanges(request.report, after, { before: request.values, after: change.values ?? request.values }), ...word];
    await this.audit.record(ctx, { action, objectType: 'report', objectId: after.id, changes, onBehalfOf: { kind: 'ORGANISATION', id: request.organisationId } });
  }
}

/** Between which its steps can have been reached. */
export function daysOf(ctx: RequestContext, { pactStartsOn }: HeldRequest): Days {
  return { today: today(ctx), pactStartsOn };
}

/** The secretariat had sent it back: it still has to be put right. */
function wasReturned({ report, openComments }: HeldRequest): boolean {
  return report!.returnComment !== null || openComments > 0;
}

/** Lateness is that of the first answer: sending a returned report again does not make it late. */
export function sending(ctx: RequestContext, request: HeldRequest): Pick<ReportChange, 'submitted' | 'late'> {
  return request.report?.submittedAt ? { submitted: true } : { submitted: true, late: today(ctx) > request.dueOn };
}

function same(request: HeldRequest, answer: Answer, values: readonly AnsweredValue[]): boolean {
  const report = request.report!;
  const order = (list: readonly AnsweredValue[]): string =>
    JSON.stringify([...list].sort((a, b) => (a.indicator < b.indicator ? -1 : 1)).map((each) => [each.indicator, each.value, each.qualifier, each.notKnown, toldCells(each.cells)]));
  return (Object.keys(answer) as (keyof Answer)[]).every((field) => JSON.stringify(answer[field]) === JSON.stringify(report[field])) && order(values) === order(request.values);
}
