import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/** What signing in and out needs of the HTTP exchange; made by the API, which alone knows about cookies. */
export interface Visit {
  readonly ip: string;
  /** Gives the browser its session's token. */
  keep(session: { readonly token: string; readonly expiresAt: Date }): void;
  forget(): void;
}

export const CurrentVisit = createParamDecorator((_data: unknown, execution: ExecutionContext): Visit => {
  return GqlExecutionContext.create(execution).getContext<{ visit: Visit }>().visit;
});
