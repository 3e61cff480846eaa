import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, messageFor, readConnection, readOne, searchWords, selectionOf, selectionUnder, type RequestContext, type Selection, type TreeRoot } from '#platform';
import { OrganisationMerger } from '../merging/organisation-merger.service.js';
import { OrganisationKind } from '../organisation.graphql.js';
import { organisationUnknown } from '../organisations.errors.js';
import { Organisations, type OrganisationForm, type OrganisationOutcome } from '../organisations.service.js';
import {
  CreateOrganisationInput, MergeOrganisationsInput, MergerLine, OrganisationPayload, OrganisationRecord, OrganisationRecordConnection, OrganisationState, UpdateOrganisationInput,
} from './organisation-record.graphql.js';
import { organisationRecordTree, STATE } from './organisation-record.tree.js';

/** The directory of organisations, for those who keep it. */
@Resolver(() => OrganisationRecord)
export class OrganisationRecordsResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly merger: OrganisationMerger,
  ) {}

  @Query(() => OrganisationRecord)
  @Allow('organisation.manage')
  organisationRecord(@Ctx() ctx: RequestContext, @Args('slug', { type: () => String }) slug: string, @Info() info: GraphQLResolveInfo): Promise<OrganisationRecord> {
    return readRecord(ctx, selectionOf(info), slug);
  }

  @Query(() => OrganisationRecordConnection, { description: 'Every organisation of the space, whatever the pact; by name.' })
  @Allow('organisation.manage')
  organisationRecords(
    @Ctx() ctx: RequestContext,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('kind', { type: () => OrganisationKind, nullable: true }) kind: OrganisationKind | null,
    @Args('state', { type: () => OrganisationState, nullable: true }) state: OrganisationState | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationRecordConnection> {
    return readConnection(ctx, info, listRoot(search, kind, state), { first, after });
  }

  @Query(() => [MergerLine], { description: 'What would follow the organisation if it joined another.' })
  @Allow('organisation.manage')
  organisationMerger(@Ctx() ctx: RequestContext, @Args('from', { type: () => String }) from: string): Promise<MergerLine[]> {
    return this.merger.preview(ctx, from);
  }

  @Mutation(() => OrganisationPayload)
  @Allow('organisation.manage')
  async createOrganisation(@Ctx() ctx: RequestContext, @Args('input') input: CreateOrganisationInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return payload(ctx, info, await this.organisations.create(ctx, input));
  }

  @Mutation(() => OrganisationPayload, { description: 'Corrects, moves, closes or reopens an organisation.' })
  @Allow('organisation.manage')
  async updateOrganisation(@Ctx() ctx: RequestContext, @Args('input') input: UpdateOrganisationInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return payload(ctx, info, await this.organisations.update(ctx, { ...formOf(input), slug: input.slug, version: input.version }));
  }

  @Mutation(() => OrganisationPayload, { description: 'Porteurs, requests, roles and contacts of one organisation become those of another.' })
  @Allow('organisation.manage')
  async mergeOrganisations(@Ctx() ctx: RequestContext, @Args('input') input: MergeOrganisationsInput, @Info() info: GraphQLResolveInfo): Promise<OrganisationPayload> {
    return payload(ctx, info, await this.merger.merge(ctx, input));
  }
}

function listRoot(search: string | null, kind: OrganisationKind | null, state: OrganisationState | null): TreeRoot {
  const where: string[] = [];
  const params: Record<string, unknown> = {};
  const add = (name: string, value: unknown, condition: string): void => {
    if (value === undefined || value === null) return;
    where.push(condition);
    params[name] = value;
  };
  add('words', searchWords(search), MATCHES);
  add('kind', kind, '$.kind = :kind');
  add('state', state, `${STATE} = :state`);
  return { tree: organisationRecordTree, where: where.join(' AND ') || 'true', params, orderBy: '$.search, $.id' };
}

const MATCHES = `(SELECT bool_and($.search LIKE '%' || pacte_fold(w) || '%') FROM unnest(:words::text[]) w)`;

function readRecord(ctx: RequestContext, selection: Selection, slug: string): Promise<OrganisationRecord> {
  return readOne<OrganisationRecord>(ctx, selection, { tree: organisationRecordTree, where: '$.slug = :slug', params: { slug } }, () => organisationUnknown(slug));
}

/** Null empties what may be empty; what may not keeps its value. */
function formOf({ slug: _, version: __, name, kind, aliases, formerNames, members, ...rest }: UpdateOrganisationInput): OrganisationForm {
  return {
    ...rest,
    ...(name == null ? {} : { name }),
    ...(kind == null ? {} : { kind }),
    ...(aliases === undefined ? {} : { aliases: aliases ?? [] }),
    ...(formerNames === undefined ? {} : { formerNames: (formerNames ?? []).map((each) => ({ name: each.name, acronym: each.acronym ?? null, until: each.until, source: each.source ?? null })) }),
    ...(members === undefined ? {} : { members: (members ?? []).map((each) => ({ member: each.member, since: each.since ?? null, until: each.until ?? null })) }),
  };
}

/** What stands after the act, read anew; on a conflict, what the other person saved. */
async function payload(ctx: RequestContext, info: GraphQLResolveInfo, outcome: OrganisationOutcome): Promise<OrganisationPayload> {
  const read = (name: string): Promise<OrganisationRecord> | null => (selectionUnder(info, name).length > 0 ? readRecord(ctx, selectionUnder(info, name), outcome.slug) : null);
  const missing = outcome.problems.some(({ code }) => code !== 'VERSION_CONFLICT');
  return {
    organisation: missing ? null : await read('organisation'),
    problems: outcome.problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })),
    conflict: outcome.conflict ? await read('conflict') : null,
  };
}
