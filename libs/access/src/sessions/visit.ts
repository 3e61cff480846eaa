import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { BrowserMark } from '../sign-in/browser-mark.rules.js';
import type { SessionToken } from './sessions.service.js';

/** What signing in and out needs of the HTTP exchange; made by the API, which alone knows about cookies. */
export interface Visit {
  readonly ip: string;
  /** What marks the browser that asked to sign in; undefined when it carries none. */
  readonly mark: string | undefined;
  /** Gives the browser its session's token. */
  keep(session: SessionToken): void;
  /** Marks the browser, for as long as what it asked for; for another space of this origin when one is named. */
  remember(mark: BrowserMark, space?: string): void;
  /** What marks the browser in another space of this origin. */
  markIn(space: string): string | undefined;
  /** Takes the session's token from the browser. */
  forget(): void;
}

export const CurrentVisit = createParamDecorator((_data: unknown, execution: ExecutionContext): Visit => {
  return GqlExecutionContext.create(execution).getContext<{ visit: Visit }>().visit;
});
