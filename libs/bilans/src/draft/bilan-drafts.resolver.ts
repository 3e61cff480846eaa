import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, Database, messageFor, type ProblemDetail, type RequestContext } from '#platform';
import { BilanMoves } from '../editions/bilan-moves.service.js';
import { AnnounceBilanPresenceInput, BilanDraft, BilanPayload, BilanPresencePayload, BilanSectionPayload, MoveBilanInput, SetBilanCutOffInput, StartBilanInput, WriteBilanSectionInput } from './bilan-draft.graphql.js';
import { mayPreview, readDraft } from './bilan-draft.query.js';
import { BilanPresence } from './bilan-presence.service.js';
import { BilanWritingService } from './bilan-writing.service.js';
import { bilanById, bilanOfYear } from './held-bilan.js';

@Resolver(() => BilanDraft)
export class BilanDraftsResolver {
  constructor(
    private readonly database: Database,
    private readonly writing: BilanWritingService,
    private readonly moves: BilanMoves,
    private readonly presence: BilanPresence,
  ) {}

  @Query(() => BilanDraft, { nullable: true, description: 'The bilan of a year while it is written; null when it is not begun, or not to be read by this reader yet.' })
  @Allow('bilan.preview')
  async bilanDraft(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Args('year', { type: () => Int }) year: number): Promise<BilanDraft | null> {
    const held = await bilanOfYear(ctx, pact, year);
    return held && mayPreview(ctx, held) ? readDraft(ctx, this.database, held) : null;
  }

  @Mutation(() => BilanPayload, { description: 'Begins the bilan of a year, with the outline of the pact’s template.' })
  @Allow('bilan.write')
  async startBilan(@Ctx() ctx: RequestContext, @Args('input') input: StartBilanInput): Promise<BilanPayload> {
    const { id, problems } = await this.writing.start(ctx, input);
    return this.payload(ctx, id, problems);
  }

  @Mutation(() => BilanPayload)
  @Allow('bilan.write')
  async setBilanCutOff(@Ctx() ctx: RequestContext, @Args('input') input: SetBilanCutOffInput): Promise<BilanPayload> {
    return this.payload(ctx, input.bilan, await this.writing.setCutOff(ctx, input));
  }

  @Mutation(() => BilanSectionPayload, { description: 'Writes a section: title, words, key figures, examples.' })
  @Allow('bilan.write')
  async writeBilanSection(@Ctx() ctx: RequestContext, @Args('input') input: WriteBilanSectionInput): Promise<BilanSectionPayload> {
    const { bilanId, version, problems } = await this.writing.write(ctx, input);
    const isConflict = problems.some(({ code }) => code === 'VERSION_CONFLICT');
    const theirs = isConflict ? (await readDraft(ctx, this.database, (await bilanById(ctx, bilanId))!)).sections.find(({ id }) => id === input.section) : null;
    return { version, conflict: theirs ?? null, problems: inWords(ctx, problems) };
  }

  @Mutation(() => BilanPayload, { description: 'Takes a step of the bilan’s life.' })
  @Allow('bilan.write')
  async moveBilan(@Ctx() ctx: RequestContext, @Args('input') input: MoveBilanInput): Promise<BilanPayload> {
    return this.payload(ctx, input.bilan, await this.moves.move(ctx, input));
  }

  @Mutation(() => BilanPresencePayload, { description: 'Says that the page on which a bilan is written is in sight; tells who else has it open, and how its sections stand.' })
  @Allow('bilan.write')
  announceBilanPresence(@Ctx() ctx: RequestContext, @Args('input') input: AnnounceBilanPresenceInput): Promise<BilanPresencePayload> {
    return this.presence.announce(ctx, input);
  }

  private async payload(ctx: RequestContext, id: string | null, problems: readonly ProblemDetail[]): Promise<BilanPayload> {
    const held = id !== null && problems.length === 0 ? await bilanById(ctx, id) : undefined;
    return { bilan: held ? await readDraft(ctx, this.database, held) : null, problems: inWords(ctx, problems) };
  }
}

/** Problems as forms show them. */
export function inWords(ctx: RequestContext, problems: readonly ProblemDetail[]): { path: string; code: string; message: string }[] {
  return problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) }));
}
