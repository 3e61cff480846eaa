import { describe, expect, it } from '@jest/globals';
import { notTwice } from './not-twice.js';

describe('a request that is asked twice', () => {
  it('is one while its answer has not come, whatever the answer is', async () => {
    let asked = 0;
    const ask = notTwice(async (number: number) => {
      asked++;
      await Promise.resolve();
      if (number < 0) throw new Error('refused');
      return number * 2;
    });
    expect(await Promise.all([ask(2), ask(2), ask(3)])).toEqual([4, 4, 6]);
    expect(asked).toBe(2);
    expect(await Promise.allSettled([ask(-1), ask(-1)])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(asked).toBe(3);
  });

  it('is asked anew once it was answered', async () => {
    let asked = 0;
    const ask = notTwice(async () => ++asked);
    expect([await ask({}), await ask({})]).toEqual([1, 2]);
  });
});
