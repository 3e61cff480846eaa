import { Injectable } from '@nestjs/common';
import { mayOn, requirePermission } from '#access';
import { Audit } from '#audit';
import { asId, Database, type DomainError, type ProblemDetail, type RequestContext } from '#platform';
import { cleanText } from '../reports/pasted-text.rules.js';
import { requireId, signature } from '../reports/report-act.js';
import { ReportsRepository } from '../reports/reports.repository.js';
import { requestNotFound, threadNotFound } from '../reporting.errors.js';
import { sees } from '../visibility.rules.js';
import { isField } from './field-comments.rules.js';
import { mentionProblems, wordsProblems } from './thread.rules.js';
import { ThreadsRepository, type HeldThread, type NewMessage } from './threads.repository.js';
import './threads.audit.js';

interface Said {
  readonly words: string;
  readonly mentions?: readonly string[] | null;
}

export interface ThreadOutcome {
  readonly requestId: string;
  readonly problems: readonly ProblemDetail[];
}

type Place = Pick<HeldThread, 'organisationId' | 'campaignId'>;

/** The organisation and the secretariat talk about an answer, where it stands. */
@Injectable()
export class Threads {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsRepository,
    private readonly threads: ThreadsRepository,
    private readonly audit: Audit,
  ) {}

  open(ctx: RequestContext, act: Said & { readonly request: string; readonly field?: string | null }): Promise<ThreadOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const request = await this.reports.hold(ctx, requireId(act.request));
      if (!request) throw requestNotFound();
      requireMine(ctx, request, requestNotFound);
      const field = act.field ?? null;
      if (field !== null && !isField(field, request)) return { requestId: request.id, problems: [{ path: 'field', code: 'COMMENT_FIELD_UNKNOWN', details: { field } }] };
      const { message, problems } = await this.read(ctx, act, request);
      if (problems.length > 0) return { requestId: request.id, problems };
      await this.threads.open(ctx, request.id, field, message);
      await this.record(ctx, 'thread.opened', { ...request, requestId: request.id });
      return { requestId: request.id, problems };
    });
  }

  reply(ctx: RequestContext, act: Said & { readonly thread: string }): Promise<ThreadOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const thread = await this.require(ctx, act.thread);
      const { message, problems } = await this.read(ctx, act, thread);
      if (problems.length > 0) return { requestId: thread.requestId, problems };
      await this.threads.add(ctx, thread.id, message);
      await this.record(ctx, 'thread.replied', thread);
      return { requestId: thread.requestId, problems };
    });
  }

  close(ctx: RequestContext, act: { readonly thread: string; readonly words?: string | null }): Promise<ThreadOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const thread = await this.require(ctx, act.thread);
      const words = cleanText(act.words ?? null);
      const problems = wordsProblems(words, { required: false });
      if (problems.length > 0 || thread.state === 'CLOSED') return { requestId: thread.requestId, problems };
      await this.threads.close(ctx, thread.id, words, signature(ctx));
      await this.record(ctx, 'thread.closed', thread);
      return { requestId: thread.requestId, problems };
    });
  }

  private async require(ctx: RequestContext, id: string): Promise<HeldThread> {
    const thread = await this.threads.hold(ctx, asId(id));
    if (!thread) throw threadNotFound();
    requireMine(ctx, thread, threadNotFound);
    return thread;
  }

  private async read(ctx: RequestContext, { words, mentions }: Said, place: Place): Promise<{ message: NewMessage; problems: ProblemDetail[] }> {
    const clean = cleanText(words);
    const mentioned = mentions ?? [];
    const readers = mentioned.length > 0 ? await this.threads.readers(ctx, place.organisationId) : [];
    const message = { words: clean ?? '', mentions: mentioned, bySteering: mayOn(ctx, 'report.decide', place), name: signature(ctx) };
    return { message, problems: [...wordsProblems(clean, { required: true }), ...mentionProblems(mentioned, readers)] };
  }

  private record(ctx: RequestContext, action: string, { requestId, organisationId }: Place & { readonly requestId: string }): Promise<void> {
    const own = !mayOn(ctx, 'report.decide', {});
    return this.audit.record(ctx, { action, objectType: 'report_request', objectId: requestId, ...(own && { onBehalfOf: { kind: 'ORGANISATION', id: organisationId } as const }) });
  }
}

/** What belongs to others does not exist for those who may not see it. */
function requireMine(ctx: RequestContext, { organisationId, campaignId }: Place, missing: () => DomainError): void {
  if (!sees(ctx, { organisationId, campaignId })) throw missing();
  requirePermission(ctx, 'thread.write', { organisationId, campaignId });
}
