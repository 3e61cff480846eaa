import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, messageFor, type ProblemDetail, type RequestContext } from '#platform';
import { AvisAdoption } from './avis-adoption.service.js';
import { AdoptAvisInput, AnswerRecommendationInput, Avis, AvisActInput, AvisPayload, AvisSeal, MoveRecommendationInput, NameAvisWritersInput, Recommendation, RecommendationPayload, RemoveRecommendationInput, ReviewAnswerInput, StartAvisInput, WriteAvisInput, WriteRecommendationInput } from './avis.graphql.js';
import { readAvis } from './avis.query.js';
import { avisByHash, listAvisSeals } from './avis-seals.query.js';
import { AvisWriting } from './avis-writing.service.js';
import { RecommendationAnswers } from './answers.service.js';
import { avisById, avisOfYear } from './held-avis.js';
import { readRecommendations } from './recommendation.query.js';

const OF_PACT = 'v.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $1 AND p.slug = $6)';

@Resolver(() => Avis)
export class AvisResolver {
  constructor(
    private readonly writing: AvisWriting,
    private readonly adoption: AvisAdoption,
    private readonly answers: RecommendationAnswers,
  ) {}

  @Query(() => Avis, { nullable: true, description: 'The avis of the Conseil on the bilan of a year; null when there is none, or none for this reader yet.' })
  @Allow('avis.read')
  async avis(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Args('year', { type: () => Int }) year: number): Promise<Avis | null> {
    const held = await avisOfYear(ctx, pact, year);
    return held ? readAvis(ctx, held) : null;
  }

  @Query(() => [Recommendation], { description: 'Adopted recommendations that the reader may read, the latest year first; of one number, of one year.' })
  @Allow('avis.read')
  async recommendations(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('year', { type: () => Int, nullable: true }) year?: number | null,
    @Args('number', { type: () => Int, nullable: true }) number?: number | null,
  ): Promise<Recommendation[]> {
    const found = await readRecommendations(ctx, `${OF_PACT} AND ($7::int IS NULL OR v.year = $7) AND ($8::int IS NULL OR r.number = $8)`, [pact, year ?? null, number ?? null]);
    if (found.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    return found;
  }

  @Query(() => [AvisSeal], { description: 'Every avis of the pact that is public, with its corrections, the latest year first.' })
  @Allow('avis.read')
  avisSeals(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string): Promise<AvisSeal[]> {
    return listAvisSeals(ctx, pact);
  }

  @Query(() => AvisSeal, { nullable: true, description: 'The public avis whose file has this SHA-256; null when no such file was published by this space.' })
  @Allow('avis.read')
  verifyAvis(@Ctx() ctx: RequestContext, @Args('hash', { type: () => String }) hash: string): Promise<AvisSeal | null> {
    return avisByHash(ctx, hash);
  }

  @Mutation(() => AvisPayload, { description: 'Gives a recommendation that is written another number; those between move by one.' })
  @Allow('avis.write')
  async moveRecommendation(@Ctx() ctx: RequestContext, @Args('input') input: MoveRecommendationInput): Promise<AvisPayload> {
    return payload(ctx, input.avis, await this.writing.moveRecommendation(ctx, input));
  }

  @Mutation(() => AvisPayload, { description: 'Begins the avis on the bilan of a year; begun already, it is that one.' })
  @Allow('avis.begin')
  async startAvis(@Ctx() ctx: RequestContext, @Args('input') input: StartAvisInput): Promise<AvisPayload> {
    return payload(ctx, await this.writing.start(ctx, input), []);
  }

  @Mutation(() => AvisPayload, { description: 'Says who writes it, beside the chair of the Conseil.' })
  @Allow('avis.manage')
  async nameAvisWriters(@Ctx() ctx: RequestContext, @Args('input') input: NameAvisWritersInput): Promise<AvisPayload> {
    return payload(ctx, input.avis, await this.writing.nameWriters(ctx, input));
  }

  @Mutation(() => AvisPayload)
  @Allow('avis.write')
  async writeAvis(@Ctx() ctx: RequestContext, @Args('input') input: WriteAvisInput): Promise<AvisPayload> {
    return payload(ctx, input.avis, await this.writing.write(ctx, input));
  }

  @Mutation(() => AvisPayload)
  @Allow('avis.write')
  async writeRecommendation(@Ctx() ctx: RequestContext, @Args('input') input: WriteRecommendationInput): Promise<AvisPayload> {
    return payload(ctx, input.avis, await this.writing.writeRecommendation(ctx, input));
  }

  @Mutation(() => AvisPayload)
  @Allow('avis.write')
  async removeRecommendation(@Ctx() ctx: RequestContext, @Args('input') input: RemoveRecommendationInput): Promise<AvisPayload> {
    return payload(ctx, input.avis, await this.writing.removeRecommendation(ctx, input));
  }

  @Mutation(() => AvisPayload, { description: 'The Conseil adopted what was read: it is frozen, and owners are asked for their answers.' })
  @Allow('avis.write')
  async adoptAvis(@Ctx() ctx: RequestContext, @Args('input') input: AdoptAvisInput): Promise<AvisPayload> {
    return payload(ctx, input.avis, await this.adoption.adopt(ctx, input));
  }

  @Mutation(() => AvisPayload, { description: 'Begins an erratum; what was adopted stands meanwhile.' })
  @Allow('avis.write')
  async correctAvis(@Ctx() ctx: RequestContext, @Args('input') input: AvisActInput): Promise<AvisPayload> {
    return payload(ctx, input.avis, await this.adoption.correct(ctx, input.avis));
  }

  @Mutation(() => AvisPayload, { description: 'Leaves the erratum: what was adopted stands.' })
  @Allow('avis.write')
  async giveUpAvisCorrection(@Ctx() ctx: RequestContext, @Args('input') input: AvisActInput): Promise<AvisPayload> {
    return payload(ctx, input.avis, await this.adoption.giveUp(ctx, input.avis));
  }

  @Mutation(() => RecommendationPayload, { description: 'The organisation to which it is addressed writes its answer, or sends it.' })
  @Allow('recommendation.answer')
  async answerRecommendation(@Ctx() ctx: RequestContext, @Args('input') input: AnswerRecommendationInput): Promise<RecommendationPayload> {
    return this.answered(ctx, input.recommendation, await this.answers.answer(ctx, input));
  }

  @Mutation(() => RecommendationPayload, { description: 'The secretariat publishes an answer, or sends it back with words.' })
  @Allow('recommendation.review')
  async reviewAnswer(@Ctx() ctx: RequestContext, @Args('input') input: ReviewAnswerInput): Promise<RecommendationPayload> {
    return this.answered(ctx, input.recommendation, await this.answers.review(ctx, input));
  }

  private async answered(ctx: RequestContext, id: string, problems: readonly ProblemDetail[]): Promise<RecommendationPayload> {
    const [recommendation] = await readRecommendations(ctx, 'r.id = $6', [id]);
    return { recommendation: recommendation ?? null, problems: inWords(ctx, problems) };
  }
}

async function payload(ctx: RequestContext, id: string, problems: readonly ProblemDetail[]): Promise<AvisPayload> {
  const held = await avisById(ctx, id);
  return { avis: held ? await readAvis(ctx, held) : null, problems: inWords(ctx, problems) };
}

function inWords(ctx: RequestContext, problems: readonly ProblemDetail[]): AvisPayload['problems'] {
  return problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) }));
}
