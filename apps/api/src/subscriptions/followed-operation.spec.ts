import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type ExecutionResult } from 'graphql';
import type { RequestContext } from '#platform';
import { followOperation } from './followed-operation.js';

const schema = buildSchema('type Query { tick: Int } type Subscription { tick: Int }');

/** Events without end, of which it is known whether anybody still takes them. */
function events(): AsyncGenerator<{ tick: number }> & { ended: boolean } {
  const source = {
    ended: false,
    next: () => Promise.resolve({ done: false, value: { tick: 1 } }),
    return() {
      source.ended = true;
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]: () => source,
  };
  return source as never;
}

const following = async (source: ReturnType<typeof events>, contextOf: () => Promise<RequestContext>): Promise<AsyncGenerator<ExecutionResult, void>> =>
  (await followOperation({ schema, document: parse('subscription { tick }'), rootValue: { tick: () => source } }, contextOf)) as AsyncGenerator<ExecutionResult, void>;
const signedIn = { actor: { kind: 'PERSON' } } as RequestContext;

describe('an operation that is followed', () => {
  it('is executed at each event, until nobody follows it any more', async () => {
    const source = events();
    const followed = await following(source, () => Promise.resolve(signedIn));
    expect(await followed.next()).toMatchObject({ done: false, value: { data: { tick: 1 } } });
    await followed.return();
    expect([source.ended, await followed.next()]).toEqual([true, { done: true, value: undefined }]);
  });

  it('follows nothing any more once its reader can no longer be told: whoever asked hears why', async () => {
    const source = events();
    const followed = await following(source, () => Promise.reject(new Error('the database is away')));
    await expect(followed.next()).rejects.toThrow('the database is away');
    expect([source.ended, await followed.next()]).toEqual([true, { done: true, value: undefined }]);
  });
});
