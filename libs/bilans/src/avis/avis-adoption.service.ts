import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { heldOn, presentOn, REPORTERS, STEERING } from '#access';
import { Audit } from '#audit';
import { tidyText } from '#commitments';
import { nameOn } from '#organisations';
import { Database, DomainError, Notices, one, today, type ProblemDetail, type RequestContext } from '#platform';
import { canonicalJson } from '../editions/canonical-json.rules.js';
import { hashOf, signText } from '../signing/seal.rules.js';
import { SigningKeys } from '../signing/signing-keys.service.js';
import { adoptionLacks, AVIS_FORMAT, avisDifferences, type AdoptedRecommendation, type AvisContent, type Votes } from './avis-content.rules.js';
import { AvisState, type AdoptAvisInput } from './avis.graphql.js';
import { draftsOf, fingerprintOfDraft, holdToWrite, type DraftRow, type HeldAvis } from './held-avis.js';
import './avis.audit.js';

type Problems = readonly ProblemDetail[];

interface EditionBefore {
  readonly number: number;
  readonly hash: string;
  readonly content: AvisContent;
  readonly bilanEdition: number;
}

/** What the Conseil adopted: frozen as bilans are (docs/adr/0106), then asked of those to whom it is addressed. */
@Injectable()
export class AvisAdoption {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  adopt(ctx: RequestContext, input: AdoptAvisInput): Promise<Problems> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdToWrite(ctx, input.avis);
      if (held.state !== AvisState.DRAFT) throw new DomainError('AVIS_ADOPTED');
      const drafts = await draftsOf(ctx, held.id);
      if (fingerprintOfDraft(held.words, drafts) !== input.fingerprint) return [{ path: 'fingerprint', code: 'AVIS_MOVED' }];
      const lacks = adoptionLacks({ words: held.words, recommendations: drafts }, input.adoptedOn);
      if (lacks.length > 0) return lacks.map(({ details, ...problem }) => ({ ...problem, details: { number: details.number ?? 0 } }));
      if (input.adoptedOn > today(ctx) || input.adoptedOn < `${held.year}-01-01`) return [{ path: 'adoptedOn', code: 'AVIS_DAY_WRONG' }];
      const before = await this.before(ctx, held.id);
      const reason = tidyText(input.reason);
      if (before && !reason) return [{ path: 'reason', code: 'AVIS_REASON_REQUIRED' }];
      const moved = before ? await this.answeredElsewhere(ctx, held) : [];
      if (moved.length > 0) return moved;
      const bilan = await this.bilanEdition(ctx, held, before);
      if (!bilan) return [{ path: 'avis', code: 'AVIS_WITHOUT_EDITION' }];
      await this.freeze(ctx, held, drafts, { bilan, before, reason: before ? reason : null, adoptedOn: input.adoptedOn, votes: votesOf(input) });
      await this.address(ctx, held, drafts);
      return [];
    });
  }

  /** What was adopted stays, and is what is read, until the correction is adopted. */
  correct(ctx: RequestContext, avis: string): Promise<Problems> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdToWrite(ctx, avis);
      if (held.state !== AvisState.ADOPTED) throw new DomainError('AVIS_IN_DRAFT');
      await this.move(ctx, held, 'DRAFT', 'avis.corrected');
      return [];
    });
  }

  /** What is written is again what was adopted. */
  giveUp(ctx: RequestContext, avis: string): Promise<Problems> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdToWrite(ctx, avis);
      if (held.state !== AvisState.DRAFT) throw new DomainError('AVIS_ADOPTED');
      const before = await this.before(ctx, held.id);
      if (!before) throw new DomainError('AVIS_NEVER_ADOPTED');
      await ctx.db.query(`DELETE FROM recommendation WHERE tenant_id = $1 AND avis_id = $2 AND adopted_at IS NULL`, [ctx.tenant.id, held.id]);
      await ctx.db.query(
        `UPDATE recommendation r SET words = x.words, organisation_id = r.owner_id, due_on = x."dueOn", version = r.version + 1 FROM jsonb_to_recordset($3::jsonb) AS x(number int, words text, "dueOn" date)
         WHERE r.tenant_id = $1 AND r.avis_id = $2 AND r.number = x.number`,
        [ctx.tenant.id, held.id, JSON.stringify(before.content.recommendations)],
      );
      await ctx.db.query(`UPDATE avis SET words = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, before.content.words]);
      await this.move(ctx, held, 'ADOPTED', 'avis.given-up');
      return [];
    });
  }

  private async freeze(ctx: RequestContext, held: HeldAvis, drafts: readonly DraftRow[], given: { bilan: { number: number; hash: string }; before: EditionBefore | undefined; reason: string | null; adoptedOn: string; votes: Votes | null }): Promise<void> {
    const { bilan, before, reason, adoptedOn, votes } = given;
    const recommendations = await this.named(ctx, drafts);
    const [id, now, key] = [randomUUID(), ctx.clock.now(), await this.keys.current(ctx)];
    const pact = (await one<{ title: string }>(ctx.db, `SELECT short_title AS title FROM pact WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.pactId]))!.title;
    const said = { words: held.words!, recommendations };
    const erratum = before ? { replaces: before.number, replacesHash: before.hash, reason: reason!, differences: avisDifferences(before.content, said) } : null;
    const edition = (before?.number ?? 0) + 1;
    const content: AvisContent = { ...said, format: AVIS_FORMAT, space: ctx.tenant.name, pact, year: held.year, edition, adoptedOn, votes, bilan: { edition: bilan.number, sha256: bilan.hash }, fictional: held.fictional, frozenAt: now.toISOString(), erratum };
    const text = canonicalJson(content);
    const hash = hashOf(text);
    await ctx.db.query(
      `INSERT INTO avis_edition (tenant_id, id, avis_id, bilan_id, number, bilan_edition, adopted_on, reason, words, content, hash, signature, key_id, fictional, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [ctx.tenant.id, id, held.id, held.bilanId, edition, bilan.number, adoptedOn, reason, said.words, text, hash, signText(text, key.key), key.id, held.fictional, now],
    );
    await ctx.db.query(
      `INSERT INTO avis_edition_recommendation (tenant_id, edition_id, number, words, organisation, due_on) SELECT $1, $2, x.number, x.words, x.organisation, x."dueOn" FROM jsonb_to_recordset($3::jsonb) AS x(number int, words text, organisation text, "dueOn" date)`,
      [ctx.tenant.id, id, JSON.stringify(recommendations)],
    );
    await ctx.db.query(`SELECT pacte_avis_passages($1, $2)`, [ctx.tenant.id, id]);
    await ctx.db.query(`UPDATE avis SET state = 'ADOPTED', version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id]);
    const changes = [{ field: 'edition', after: edition }, { field: 'hash', after: hash }, { field: 'adoptedOn', after: adoptedOn }, ...(reason ? [{ field: 'reason', after: reason }] : [])];
    await this.audit.record(ctx, { action: 'avis.adopted', objectType: 'avis', objectId: held.id, changes });
  }

  private async named(ctx: RequestContext, drafts: readonly DraftRow[]): Promise<AdoptedRecommendation[]> {
    const names = await ctx.db.query<{ id: string; name: string }>(`SELECT o.id, ${nameOn('o', '$3::date')} AS name FROM organisation o WHERE o.tenant_id = $1 AND o.id = ANY($2::uuid[])`, [ctx.tenant.id, drafts.map(({ organisationId }) => organisationId), today(ctx)]);
    return drafts.map(({ number, words, organisationId, dueOn }) => ({ number, words: words!, organisation: names.find(({ id }) => id === organisationId)!.name, dueOn: dueOn! }));
  }

  /** Whoever began an answer keeps it, and nobody else reads it: a recommendation goes to another organisation only while nothing is written of its answer. */
  private async answeredElsewhere(ctx: RequestContext, { id }: HeldAvis): Promise<Problems> {
    // Answers are written under the same lock: none begins between this and the adoption.
    await ctx.db.query(`SELECT FROM recommendation WHERE tenant_id = $1 AND avis_id = $2 FOR UPDATE`, [ctx.tenant.id, id]);
    const rows = await ctx.db.query<{ number: number; published: boolean }>(
      `SELECT r.number, a.state = 'PUBLISHED' AS published FROM recommendation r JOIN recommendation_answer a ON a.tenant_id = r.tenant_id AND a.recommendation_id = r.id WHERE r.tenant_id = $1 AND r.avis_id = $2 AND r.owner_id <> r.organisation_id ORDER BY r.number`,
      [ctx.tenant.id, id],
    );
    return rows.map(({ number, published }) => ({ path: `recommendations.${number}.organisation`, code: published ? 'RECOMMENDATION_ANSWERED' : 'RECOMMENDATION_ANSWER_BEGUN', details: { number } }));
  }

  /** Owners are asked; one that has answered in public is asked no more, whatever a correction says. */
  private async address(ctx: RequestContext, held: HeldAvis, drafts: readonly DraftRow[]): Promise<void> {
    const asked = await ctx.db.query<{ number: number; ownerId: string }>(
      `WITH before AS (SELECT r.id, r.owner_id FROM recommendation r WHERE r.tenant_id = $1 AND r.avis_id = $2), asked AS (
         UPDATE recommendation r SET owner_id = r.organisation_id, answer_by = r.due_on, adopted_at = coalesce(r.adopted_at, $3) WHERE r.tenant_id = $1 AND r.avis_id = $2
           AND NOT EXISTS (SELECT FROM recommendation_answer a WHERE a.tenant_id = r.tenant_id AND a.recommendation_id = r.id AND a.state = 'PUBLISHED') RETURNING r.id, r.number, r.owner_id)
       SELECT a.number, a.owner_id AS "ownerId" FROM asked a JOIN before b ON b.id = a.id WHERE b.owner_id IS DISTINCT FROM a.owner_id ORDER BY a.number`,
      [ctx.tenant.id, held.id, ctx.clock.now()],
    );
    for (const { number, ownerId } of asked) {
      const people = await ctx.db.query<{ id: string }>(ANSWERING, [ctx.tenant.id, today(ctx), ownerId, REPORTERS]);
      const words = drafts.find((draft) => draft.number === number)!.words!;
      await this.notices.tell(ctx, people.map(({ id }) => ({ personId: id, kind: 'RECOMMENDATION', subject: subjectOf(words), pactId: held.pactId, place: `/bilans/${held.year}/avis/${number}` })));
    }
    const steering = await ctx.db.query<{ id: string }>(ANSWERING, [ctx.tenant.id, today(ctx), null, STEERING]);
    await this.notices.tell(ctx, steering.map(({ id }) => ({ personId: id, kind: 'AVIS_ADOPTED', subject: `Bilan ${held.year}`, pactId: held.pactId, place: `/bilans/${held.year}/avis` })));
  }

  private before(ctx: RequestContext, avisId: string): Promise<EditionBefore | undefined> {
    return one<EditionBefore>(ctx.db, `SELECT number, hash, content, bilan_edition AS "bilanEdition" FROM avis_edition WHERE tenant_id = $1 AND avis_id = $2 ORDER BY number DESC LIMIT 1`, [ctx.tenant.id, avisId]);
  }

  /** The latest that is frozen; of a correction, the one that the avis was given on. */
  private bilanEdition(ctx: RequestContext, { bilanId }: HeldAvis, before: EditionBefore | undefined): Promise<{ number: number; hash: string } | undefined> {
    return one(ctx.db, `SELECT number, hash FROM bilan_edition WHERE tenant_id = $1 AND bilan_id = $2 AND ($3::int IS NULL OR number = $3) ORDER BY number DESC LIMIT 1 FOR SHARE`, [ctx.tenant.id, bilanId, before?.bilanEdition ?? null]);
  }

  private async move(ctx: RequestContext, { id }: HeldAvis, state: string, action: string): Promise<void> {
    await ctx.db.query(`UPDATE avis SET state = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, state]);
    await this.audit.record(ctx, { action, objectType: 'avis', objectId: id, changes: [] });
  }
}

/** Who answers for the organisation `$3`, or of the whole space when there is none. */
export const ANSWERING = `SELECT DISTINCT p.id FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND ${heldOn('g', '$2')} AND ${presentOn('p', '$2')} AND ($3::uuid IS NULL OR g.organisation_id = $3) AND g.role = ANY($4::text[])`;

/** As much of a recommendation as a line of the inbox takes. */
const LONGEST = 160;
export const subjectOf = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words);

function votesOf({ votesFor, votesAgainst, votesAbstained }: AdoptAvisInput): Votes | null {
  return votesFor == null && votesAgainst == null && votesAbstained == null ? null : { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: votesAbstained ?? 0 };
}
