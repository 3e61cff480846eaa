import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Database, systemClock, TenantDirectory, type RequestContext } from '#platform';
import { Allow } from '../allow.js';
import { CurrentVisit, type Visit } from '../sessions/visit.js';
import { Spaces } from './spaces.service.js';
import {
  ChangeTenantInput, ChangeTenantLogoInput, CreateTenantInput, Space, SwitchTenantInput, SwitchTenantPayload, TenantPayload, TenantRecordConnection, TenantSettingsPayload, TenantSettingsRecord,
} from './tenant.graphql.js';
import { listTenants, readSettings, recordOf } from './tenants.query.js';
import { Tenants } from './tenants.service.js';

@Resolver()
export class TenantsResolver {
  constructor(
    private readonly tenants: Tenants,
    private readonly spaces: Spaces,
    private readonly database: Database,
    private readonly directory: TenantDirectory,
  ) {}

  @Query(() => [Space], { name: 'spaces', description: 'Those in which the person is known, by name; none for visitors.' })
  @Allow('viewer.read')
  async list(@Ctx() ctx: RequestContext): Promise<Space[]> {
    return (await this.spaces.list(ctx)).map(({ id, slug, name }) => ({ slug, name, current: id === ctx.tenant.id }));
  }

  @Mutation(() => SwitchTenantPayload)
  @Allow('tenant.switch')
  async switchTenant(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: SwitchTenantInput): Promise<SwitchTenantPayload> {
    return { url: await this.spaces.switchTo(ctx, input.slug, visit) };
  }

  @Query(() => TenantRecordConnection, { name: 'tenants', description: 'Every space of the service, by address.' })
  @Allow('tenant.list')
  all(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<TenantRecordConnection> {
    return listTenants(ctx, this.database, this.directory, { first, after: after ?? null });
  }

  @Mutation(() => TenantPayload)
  @Allow('tenant.create')
  async createTenant(@Ctx() ctx: RequestContext, @Args('input') input: CreateTenantInput): Promise<TenantPayload> {
    const { administratorName, administratorEmail, ...rest } = input;
    const tenant = await this.tenants.create(ctx, { ...rest, administrator: { name: administratorName, email: administratorEmail } });
    return { tenant: recordOf(tenant, systemClock.now()) };
  }

  @Query(() => TenantSettingsRecord)
  @Allow('tenant.manage')
  tenantSettings(@Ctx() ctx: RequestContext): Promise<TenantSettingsRecord> {
    return readSettings(ctx);
  }

  @Mutation(() => TenantSettingsPayload)
  @Allow('tenant.manage')
  async changeTenant(@Ctx() ctx: RequestContext, @Args('input') input: ChangeTenantInput): Promise<TenantSettingsPayload> {
    await this.tenants.change(ctx, input);
    return { settings: await readSettings(ctx) };
  }

  @Mutation(() => TenantSettingsPayload)
  @Allow('tenant.manage')
  async changeTenantLogo(@Ctx() ctx: RequestContext, @Args('input') input: ChangeTenantLogoInput): Promise<TenantSettingsPayload> {
    await this.tenants.changeLogo(ctx, input.image ? Buffer.from(input.image, 'base64') : null);
    return { settings: await readSettings(ctx) };
  }
}
