import { Query, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '#platform';
import { Allow } from '../allow.js';
import { PERMISSIONS, type Permission, type PermissionRule } from '../permissions.js';
import { PermissionLine } from './permission-list.graphql.js';
import { PERMISSION_WORDS } from './permission.words.js';

@Resolver()
export class PermissionListResolver {
  @Query(() => [PermissionLine], { description: 'Who may do what, in the order of the table.' })
  @Allow('permission.read')
  permissions(@Ctx() ctx: RequestContext): PermissionLine[] {
    return (Object.keys(PERMISSIONS) as Permission[]).filter((code) => isOfHere(ctx, PERMISSIONS[code])).map((code) => lineOf(ctx, code, PERMISSIONS[code]));
  }
}

/** What can be done nowhere in this space would only puzzle its readers. */
function isOfHere({ tenant }: RequestContext, { serviceOnly, demonstrationOnly }: PermissionRule): boolean {
  return (!serviceOnly || tenant.runsService) && (!demonstrationOnly || tenant.demonstration);
}

function lineOf({ locale }: RequestContext, code: Permission, { everyone, signedIn, guest, any, own }: PermissionRule): PermissionLine {
  return {
    code,
    sentence: PERMISSION_WORDS[code][locale],
    everyone: everyone ?? false,
    signedIn: signedIn ?? false,
    guest: guest ?? false,
    roles: [...(any ?? [])],
    ownRoles: [...(own ?? [])],
  };
}
