import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { pactNotFound } from '#pact';
import { Database, today, type ProblemDetail, type RequestContext } from '#platform';
import { ComputedFigures } from '../computed/computed-figures.service.js';
import { indicatorNotFound } from '../indicators.errors.js';
import { definitionChanges, draftProblems, meaningProblems, tidied, type IndicatorDraft } from './definition.rules.js';
import { DefinitionsRepository, type HeldPact, type StoredDefinition } from './definitions.repository.js';

/** How a writing ended: made when there is no problem. */
export interface DefinitionOutcome {
  readonly problems: readonly ProblemDetail[];
  /** Somebody else saved meanwhile; nothing was written. */
  readonly conflict: boolean;
}

interface Named {
  readonly pact: string;
  readonly code: string;
  readonly version: number;
}

const DONE: DefinitionOutcome = { problems: [], conflict: false };
const CONFLICT: DefinitionOutcome = { problems: [{ path: 'version', code: 'VERSION_CONFLICT' }], conflict: true };
const REASON_LENGTH = 1000;

/** Definitions of indicators, kept by the secretariat: added, changed, retired. */
@Injectable()
export class Definitions {
  constructor(
    private readonly database: Database,
    private readonly definitions: DefinitionsRepository,
    private readonly computed: ComputedFigures,
    private readonly audit: Audit,
  ) {}

  create(ctx: RequestContext, pact: string, given: IndicatorDraft): Promise<DefinitionOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.held(ctx, pact);
      const draft = tidied(given);
      const problems = draftProblems(draft, held);
      if (await this.definitions.read(ctx, held.id, draft.code)) problems.push({ path: 'code', code: 'INDICATOR_CODE_TAKEN', details: { code: draft.code } });
      if (problems.length > 0) return { problems, conflict: false };
      const objectId = await this.definitions.write(ctx, held.id, draft);
      await this.computed.refresh(ctx, [objectId]);
      await this.audit.record(ctx, { action: 'indicator.created', objectType: 'indicator', objectId, changes: definitionChanges(null, draft) });
      return DONE;
    });
  }

  update(ctx: RequestContext, pact: string, version: number, given: IndicatorDraft): Promise<DefinitionOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const draft = tidied(given);
      const { held, stored } = await this.standing(ctx, { pact, code: draft.code });
      if (stored.version !== version) return CONFLICT;
      const problems = [...draftProblems(draft, held), ...meaningProblems(stored.draft, draft, stored)];
      const changes = definitionChanges(stored.draft, draft);
      if (problems.length > 0 || changes.length === 0) return { problems, conflict: false };
      await this.definitions.write(ctx, held.id, draft);
      await this.computed.refresh(ctx, [stored.id]);
      await this.audit.record(ctx, { action: 'indicator.changed', objectType: 'indicator', objectId: stored.id, changes });
      return DONE;
    });
  }

  /** No more asked of anybody; its figures stay. With `reason` null it is taken up again. */
  retire(ctx: RequestContext, { pact, code, version }: Named, reason: string | null): Promise<DefinitionOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const { stored } = await this.standing(ctx, { pact, code });
      if (stored.version !== version) return CONFLICT;
      const words = reason?.trim() ?? null;
      if (words === '') return { problems: [{ path: 'reason', code: 'CORRECTION_REASON_REQUIRED' }], conflict: false };
      if (words && words.length > REASON_LENGTH) return { problems: [{ path: 'reason', code: 'TEXT_TOO_LONG', details: { length: words.length, max: REASON_LENGTH } }], conflict: false };
      if ((stored.retiredOn === null) === (words === null)) return DONE;
      const on = words === null ? null : today(ctx);
      await this.definitions.retire(ctx, stored.id, on, words);
      const changes = [{ field: 'retiredOn', before: stored.retiredOn, after: on }, { field: 'reason', before: null, after: words }];
      await this.audit.record(ctx, { action: words === null ? 'indicator.resumed' : 'indicator.retired', objectType: 'indicator', objectId: stored.id, changes });
      return DONE;
    });
  }

  private async held(ctx: RequestContext, pact: string): Promise<HeldPact> {
    requirePermission(ctx, 'indicator.manage', {});
    const held = await this.definitions.hold(ctx, pact);
    if (!held) throw pactNotFound(pact);
    return held;
  }

  private async standing(ctx: RequestContext, { pact, code }: { readonly pact: string; readonly code: string }): Promise<{ held: HeldPact; stored: StoredDefinition }> {
    const held = await this.held(ctx, pact);
    const stored = await this.definitions.read(ctx, held.id, code);
    if (!stored) throw indicatorNotFound(code);
    return { held, stored };
  }
}
