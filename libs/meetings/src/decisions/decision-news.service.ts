import { Injectable } from '@nestjs/common';
import { heldOn, presentOn, REPORTERS, STEERING } from '#access';
import { Notices, today, type NoticeKind, type RequestContext } from '#platform';

interface Told {
  readonly pactId: string;
  readonly number: number;
  readonly text: string;
}

/** As much of a decision as a line of the inbox takes. */
const LONGEST = 160;

/** Who holds one of the roles `$4`, in the organisation `$3` if it says one, as the person `$5` if it says one; whoever acts knows. */
const HOLDERS = `SELECT DISTINCT p.id FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND g.role = ANY ($4::text[]) AND ($3::uuid IS NULL OR g.organisation_id = $3) AND ($5::uuid IS NULL OR p.id = $5) AND p.id IS DISTINCT FROM $6::uuid
    AND ${heldOn('g', '$2')} AND ${presentOn('p', '$2')}`;

/** Tells within the application, at once, what reminders say by mail when their days come. */
@Injectable()
export class DecisionNews {
  constructor(private readonly notices: Notices) {}

  /** To its person, or to those who answer for its organisation. */
  toCarryOut(ctx: RequestContext, decision: Told, owner: { readonly organisationId: string | null; readonly personId: string | null }): Promise<void> {
    if (owner.organisationId === null) return Promise.resolve();
    return this.tell(ctx, decision, 'DECISION', [owner.organisationId, REPORTERS, owner.personId]);
  }

  /** To the secretariat, which closes it. */
  saidDone(ctx: RequestContext, decision: Told): Promise<void> {
    return this.tell(ctx, decision, 'DECISION_DONE', [null, STEERING, null]);
  }

  private async tell(ctx: RequestContext, { pactId, number, text }: Told, kind: NoticeKind, who: readonly [string | null, readonly string[], string | null]): Promise<void> {
    const actor = ctx.actor.kind === 'PERSON' ? ctx.actor.personId : null;
    const people = await ctx.db.query<{ id: string }>(HOLDERS, [ctx.tenant.id, today(ctx), ...who, actor]);
    const subject = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
    await this.notices.tell(ctx, people.map(({ id }) => ({ personId: id, kind, subject, pactId, place: `/decisions/${number}` })));
  }
}
