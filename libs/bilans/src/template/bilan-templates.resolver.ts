import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, may } from '#access';
import { Ctx, Database, type RequestContext } from '#platform';
import { BilanPayload } from '../draft/bilan-draft.graphql.js';
import { readDraft } from '../draft/bilan-draft.query.js';
import { inWords } from '../draft/bilan-drafts.resolver.js';
import { bilanById } from '../draft/held-bilan.js';
import { BilanAligning, readAlignment } from './bilan-alignment.service.js';
import { AlignBilanInput, BilanAlignment, BilanTemplate, BilanTemplatePayload, RestoreBilanTemplateInput, UpdateBilanTemplateInput } from './bilan-template.graphql.js';
import { readTemplate } from './bilan-template.query.js';
import { BilanTemplates } from './bilan-templates.service.js';

@Resolver(() => BilanTemplate)
export class BilanTemplatesResolver {
  constructor(
    private readonly database: Database,
    private readonly templates: BilanTemplates,
    private readonly aligning: BilanAligning,
  ) {}

  @Query(() => BilanTemplate, { description: 'The outline with which the pact’s bilans begin.' })
  @Allow('bilan.write')
  bilanTemplate(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string): Promise<BilanTemplate> {
    return readTemplate(ctx, pact);
  }

  @Query(() => BilanAlignment, { nullable: true, description: 'What bringing the bilan of a year to the template would change; null when it is not begun, or does not change now.' })
  @Allow('bilan.preview')
  bilanAlignment(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Args('year', { type: () => Int }) year: number): Promise<BilanAlignment | null> {
    // The page on which a bilan is written is also the one on which the Conseil reads it.
    return may(ctx, 'bilan.write') ? readAlignment(ctx, pact, year) : Promise.resolve(null);
  }

  @Mutation(() => BilanTemplatePayload)
  @Allow('bilan.write')
  async updateBilanTemplate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateBilanTemplateInput): Promise<BilanTemplatePayload> {
    const problems = await this.templates.update(ctx, input);
    return { template: await readTemplate(ctx, input.pact), problems: inWords(ctx, problems) };
  }

  @Mutation(() => BilanTemplatePayload, { description: 'The usual outline again, made of the pact’s axes.' })
  @Allow('bilan.write')
  async restoreBilanTemplate(@Ctx() ctx: RequestContext, @Args('input') input: RestoreBilanTemplateInput): Promise<BilanTemplatePayload> {
    const problems = await this.templates.restore(ctx, input);
    return { template: await readTemplate(ctx, input.pact), problems: inWords(ctx, problems) };
  }

  @Mutation(() => BilanPayload, { description: 'Brings a bilan in writing to the template: sections are added, nothing that is written goes.' })
  @Allow('bilan.write')
  async alignBilan(@Ctx() ctx: RequestContext, @Args('input') input: AlignBilanInput): Promise<BilanPayload> {
    const problems = await this.aligning.align(ctx, input);
    const held = problems.length === 0 ? await bilanById(ctx, input.bilan) : undefined;
    return { bilan: held ? await readDraft(ctx, this.database, held) : null, problems: inWords(ctx, problems) };
  }
}
