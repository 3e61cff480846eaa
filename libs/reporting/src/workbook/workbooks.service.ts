import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayOn, requirePermission } from '#access';
import { Audit } from '#audit';
import { Database, DomainError, messageFor, spreadsheets, today, type RequestContext } from '#platform';
import { sendingProblems } from '../reports/answer.rules.js';
import type { ReportOutcome } from '../reports/report-act.js';
import { campaignStateRefusal, ReportState, ReportTransition } from '../reports/report.lifecycle.js';
import { ReportWriting, type SavedForm } from '../reports/report-writing.service.js';
import { fieldsOf, placed, problemsOf, type WorkbookChange, type WorkbookOutcome, type WorkbookProblem } from './workbook-outcome.js';
import { planWorkbook, type PlannedChange, type WorkbookPlan } from './workbook-plan.rules.js';
import { workbookSheets } from './workbook-sheets.rules.js';
import { readWorkbookDesk, type WorkbookDesk, type WorkbookKey } from './workbook-desk.query.js';
import './workbook.audit.js';

/** What is to be written of a file that was looked at. */
export interface WorkbookWish {
  /** That of the preview. */
  readonly fingerprint: string;
  /** Commitments written again meanwhile, by number, of which the file's side is taken; `keepStored`: of which it is not. */
  readonly takeFile: ReadonlySet<number>;
  readonly keepStored: ReadonlySet<number>;
  /** Sends every answer of the file that is complete. */
  readonly send: boolean;
}

/** The file, held against the reports as they stand. */
interface LookedAt {
  readonly desk: WorkbookDesk;
  readonly plan: WorkbookPlan;
  readonly fingerprint: string;
}

interface Checked {
  readonly refusals: readonly spreadsheets.SheetRefusal[];
  readonly warnings: readonly spreadsheets.SheetRefusal[];
  readonly lacks: ReadonlyMap<string, readonly spreadsheets.SheetRefusal[]>;
}

/** Everything an organisation owes in a campaign as a spreadsheet: out, looked at, and in. */
@Injectable()
export class Workbooks {
  constructor(
    private readonly database: Database,
    private readonly writing: ReportWriting,
    private readonly audit: Audit,
  ) {}

  /** For whoever may read the organisation's page. */
  export(ctx: RequestContext, key: WorkbookKey): Promise<Buffer> {
    return this.database.transaction(ctx, async (ctx) => {
      const desk = await readWorkbookDesk(ctx, key);
      await this.record(ctx, desk, 'workbook.downloaded');
      return spreadsheets.writeSpreadsheetFile(workbookSheets(desk, ctx.locale));
    });
  }

  /** Writes nothing. */
  async preview(ctx: RequestContext, key: WorkbookKey, bytes: Buffer): Promise<WorkbookOutcome> {
    requireWriter(ctx, await readWorkbookDesk(ctx, key));
    const files = await spreadsheets.readSpreadsheetFile(bytes, { hidden: true });
    return this.database.transaction(ctx, async (ctx) => {
      const looked = await look(ctx, key, { bytes, files });
      const checked = await this.check(ctx, looked.desk, looked.plan.changes.filter(({ shut }) => !shut));
      return outcomeOf(ctx, looked, checked);
    });
  }

  /** Writes what the preview showed, all or nothing; refused when the file or a report is no longer the same. */
  async apply(ctx: RequestContext, key: WorkbookKey, bytes: Buffer, wish: WorkbookWish): Promise<WorkbookOutcome> {
    requireWriter(ctx, await readWorkbookDesk(ctx, key));
    const files = await spreadsheets.readSpreadsheetFile(bytes, { hidden: true });
    return this.database.transaction(ctx, async (ctx) => {
      const looked = await look(ctx, key, { bytes, files });
      if (looked.fingerprint !== wish.fingerprint) throw new DomainError('WORKBOOK_STALE');
      const chosen = looked.plan.changes.filter(({ stale, shut, request }) => !stale || (wish.takeFile.has(request.number) && !shut));
      const checked = await this.check(ctx, looked.desk, chosen);
      const outcome = outcomeOf(ctx, looked, checked);
      const decided = outcome.conflicts.every(({ number }) => wish.takeFile.has(number) !== wish.keepStored.has(number));
      if (outcome.problems.length > 0 || !decided) return outcome;
      await this.write(ctx, chosen);
      const sent = wish.send ? await this.send(ctx, key, sendableOf(ctx, looked, { chosen, checked })) : [];
      if (chosen.length > 0 || sent.length > 0) await this.record(ctx, looked.desk, 'workbook.applied', [{ field: 'changed', after: chosen.length }, { field: 'sent', after: sent.length }]);
      const attested = chosen.filter(({ act }) => act === ReportTransition.ATTEST_UNCHANGED).map(({ request }) => request.number);
      return { ...outcome, applied: true, conflicts: [], changes: changesOf(ctx, chosen, checked), sendable: [], sent: [...attested, ...sent].sort((a, b) => a - b) };
    });
  }

  /** Asks the reports' own rules, without writing. */
  private async check(ctx: RequestContext, desk: WorkbookDesk, changes: readonly PlannedChange[]): Promise<Checked> {
    const refusals: spreadsheets.SheetRefusal[] = [];
    const warnings: spreadsheets.SheetRefusal[] = [];
    const lacks = new Map<string, readonly spreadsheets.SheetRefusal[]>();
    for (const change of changes) {
      if (change.act === ReportTransition.ATTEST_UNCHANGED) {
        if (!maySend(ctx, desk)) refusals.push(change.fields[0]!.refuse('ATTESTED_BY_VALIDATOR'));
        continue;
      }
      const found = await this.writing.check(ctx, formOf(change));
      refusals.push(...placed(change, found.problems));
      warnings.push(...placed(change, found.warnings));
      lacks.set(change.request.id, placed(change, found.lacks));
    }
    return { refusals, warnings, lacks };
  }

  private async write(ctx: RequestContext, changes: readonly PlannedChange[]): Promise<void> {
    for (const change of changes) {
      const form = formOf(change);
      made(change.act === ReportTransition.SAVE ? await this.writing.save(ctx, form) : await this.writing.attestUnchanged(ctx, form));
    }
  }

  /** Through the same service as the form, with the versions that the reports have once written. */
  private async send(ctx: RequestContext, key: WorkbookKey, numbers: readonly number[]): Promise<readonly number[]> {
    const { requests } = await readWorkbookDesk(ctx, key);
    for (const { id, version } of requests.filter(({ number }) => numbers.includes(number))) made(await this.writing.submit(ctx, { request: id, version }));
    return numbers;
  }

  private record(ctx: RequestContext, desk: WorkbookDesk, action: string, changes: readonly { field: string; after: number }[] = []): Promise<void> {
    return this.audit.record(ctx, { action, objectType: 'campaign', objectId: desk.campaignId, changes, onBehalfOf: { kind: 'ORGANISATION', id: desk.organisationId } });
  }
}

function requireWriter(ctx: RequestContext, desk: WorkbookDesk): void {
  requirePermission(ctx, 'report.write', desk);
  const closed = campaignStateRefusal(ReportTransition.SAVE, desk.campaignState);
  if (closed) throw new DomainError(closed, { code: desk.campaign });
}

function maySend(ctx: RequestContext, desk: WorkbookDesk): boolean {
  return mayOn(ctx, 'report.submit', desk);
}

async function look(ctx: RequestContext, key: WorkbookKey, { bytes, files }: { readonly bytes: Buffer; readonly files: readonly spreadsheets.FileSheet[] }): Promise<LookedAt> {
  const desk = await readWorkbookDesk(ctx, key);
  const stored = [desk.campaignState, ...desk.requests.map(({ id, version, state }) => [id, version, state])];
  const fingerprint = createHash('sha256').update(JSON.stringify(stored)).update(bytes).digest('base64url');
  return { desk, plan: planWorkbook(files, desk, ctx.locale), fingerprint };
}

/** Over the report as it stands: the version that was looked at, whichever the file was made from. */
function formOf({ request, form }: PlannedChange): SavedForm {
  return { request: request.id, version: request.version, ...form };
}

/** Everything was checked in this transaction: what refuses now has changed since, and nothing is kept. */
function made(outcome: ReportOutcome): void {
  if (outcome.conflict || outcome.problems.length > 0) throw new DomainError('WORKBOOK_STALE');
}

/** Complete answers of the file: those it writes, and drafts that it holds and leaves as they are. */
function sendableOf(ctx: RequestContext, { desk, plan }: LookedAt, { chosen, checked }: { readonly chosen: readonly PlannedChange[]; readonly checked: Checked }): number[] {
  if (!maySend(ctx, desk)) return [];
  const written = chosen.filter(({ request }) => checked.lacks.get(request.id)?.length === 0).map(({ request }) => request.number);
  const touched = new Set(plan.changes.map(({ request }) => request.id));
  const days = { today: today(ctx), pactStartsOn: desk.pactStartsOn };
  const drafts = desk.requests.filter((request) => plan.present.has(request.id) && !touched.has(request.id) && request.state === ReportState.DRAFT && sendingProblems(request, request.ticks, days).length === 0);
  return [...written, ...drafts.map(({ number }) => number)].sort((a, b) => a - b);
}

function changesOf(ctx: RequestContext, changes: readonly PlannedChange[], { lacks }: Checked): WorkbookChange[] {
  return changes.map(({ request: { id, number, title }, act, fields }) => {
    const lacking: WorkbookProblem[] = problemsOf(lacks.get(id) ?? [], ctx.locale);
    return { number, title, attests: act === ReportTransition.ATTEST_UNCHANGED, fields: fieldsOf(fields), lacks: lacking };
  });
}

function outcomeOf(ctx: RequestContext, looked: LookedAt, checked: Checked): WorkbookOutcome {
  const { plan, fingerprint } = looked;
  const problems = problemsOf([...plan.refusals, ...checked.refusals], ctx.locale);
  const clean = problems.length === 0 ? plan.changes : [];
  const [changed, stale] = [clean.filter((change) => !change.stale), clean.filter((change) => change.stale)];
  return {
    ...{ applied: false, fingerprint, problems, sent: [] },
    conflicts: stale.map(({ request, fields, shut }) => ({
      ...{ number: request.number, title: request.title, savedBy: request.savedBy ?? '', savedAt: request.savedAt ?? '' },
      fields: fieldsOf(fields),
      refusal: shut === undefined ? null : messageFor(shut, {}, ctx.locale),
    })),
    changes: changesOf(ctx, changed, checked),
    warnings: problems.length === 0 ? problemsOf(checked.warnings, ctx.locale) : [],
    unchanged: plan.present.size - clean.filter(({ request }) => plan.present.has(request.id)).length,
    sendable: problems.length === 0 ? sendableOf(ctx, looked, { chosen: changed, checked }) : [],
  };
}
