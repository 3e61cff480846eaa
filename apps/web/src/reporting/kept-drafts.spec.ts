import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { KeptDraft } from './draft-keeper.js';
import { forgetKeptDrafts, keptDraftsOf, saveBeforeSignOut, saveOpenDrafts } from './kept-drafts.js';
import { answerOf } from './report-answer.js';

const draft: KeptDraft = { version: 1, base: answerOf(null), answer: answerOf(null) };

/** As a browser's: what is stored is what its keys tell. */
class StorageOfTest {
  getItem(key: string): string | null {
    return (this as unknown as Record<string, string>)[key] ?? null;
  }
  setItem(key: string, value: string): void {
    Object.assign(this, { [key]: value });
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

describe('drafts kept on a machine that several use', () => {
  beforeEach(() => void Object.assign(globalThis, { localStorage: new StorageOfTest() }));
  afterEach(() => void Reflect.deleteProperty(globalThis, 'localStorage'));

  it('are the person’s own', () => {
    keptDraftsOf('ana').write('request', draft);
    expect(keptDraftsOf('ana').read('request')).toEqual(draft);
    expect(keptDraftsOf('ben').read('request')).toBeNull();
  });

  it('are gone once the person has signed out, all of them and no one else’s', () => {
    for (const person of ['ana', 'ben']) for (const request of ['one', 'two']) keptDraftsOf(person).write(request, draft);
    forgetKeptDrafts('ana');
    expect(Object.keys(localStorage)).toEqual(['pacte.draft.ben.one', 'pacte.draft.ben.two']);
  });

  it('are sent to the service before, while their page is open', async () => {
    const save = jest.fn(async () => true);
    const stop = saveBeforeSignOut(save);
    await saveOpenDrafts();
    stop();
    await saveOpenDrafts();
    expect(save).toHaveBeenCalledTimes(1);
  });
});
