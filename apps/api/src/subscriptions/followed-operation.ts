import { createSourceEventStream, execute, GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { DomainError, type RequestContext } from '#platform';

/**
 * Executes a subscription anew at each event, for whoever asks by then: `contextOf` reads the session again each time. An
 * event that is refused is the last one: what may no longer be read is no longer followed. Gives the refusal of one that
 * does not begin.
 */
export async function followOperation(args: ExecutionArgs, contextOf: () => Promise<RequestContext>): Promise<AsyncGenerator<ExecutionResult, void> | ExecutionResult> {
  const events = await createSourceEventStream(args);
  return isIterable(events) ? new FollowedOperation(events[Symbol.asyncIterator](), args, contextOf) : events;
}

// Not a generator function: `return` must end one that waits for its next event, and those finish waiting first.
class FollowedOperation {
  private isOver = false;

  constructor(
    private readonly events: AsyncIterator<unknown>,
    private readonly args: ExecutionArgs,
    private readonly contextOf: () => Promise<RequestContext>,
  ) {}

  async next(): Promise<IteratorResult<ExecutionResult, void>> {
    if (this.isOver) return this.return();
    const event = await this.events.next();
    if (event.done || this.isOver) return this.return();
    const value = await this.answer(event.value).catch(async (error: unknown) => {
      // Whoever asked is told; nothing is left behind that goes on following.
      await this.return();
      throw error;
    });
    if (value.errors) this.isOver = true;
    return { done: false, value };
  }

  async return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.isOver = true;
    await this.events.return?.();
    return { done: true, value: undefined };
  }

  throw(): Promise<IteratorResult<ExecutionResult, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  private async answer(rootValue: unknown): Promise<ExecutionResult> {
    const ctx = await this.contextOf();
    if (ctx.actor.kind !== 'PERSON') return { errors: [new GraphQLError('SIGN_IN_REQUIRED', { originalError: new DomainError('SIGN_IN_REQUIRED') })] };
    return execute({ ...this.args, rootValue, contextValue: { ctx } });
  }
}

function isIterable(value: AsyncIterable<unknown> | ExecutionResult): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value;
}
