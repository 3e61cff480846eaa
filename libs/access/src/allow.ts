import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '#platform';
import { requirePermission } from './access.rules.js';
import type { Permission } from './permissions.js';

export const ALLOW = 'pacte:allow';

/** Names the permission of a root operation. An operation without it is refused, and a test finds it. */
export const Allow = (permission: Permission): MethodDecorator => SetMetadata(ALLOW, permission);

/** Closed by default: runs before every root operation of the API. Plain HTTP routes check for themselves. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const permission = this.reflector.get<Permission | undefined>(ALLOW, execution.getHandler());
    if (!permission) return false;
    const { ctx } = GqlExecutionContext.create(execution).getContext<{ ctx: RequestContext }>();
    requirePermission(ctx, permission);
    return true;
  }
}
