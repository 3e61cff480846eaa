import { describe, expect, it } from '@jest/globals';
import { typedText, type Change, type TypedText } from './typed-text.js';

/** A form over what stands, and what it holds. */
function form(standing: { text: string; version: number }) {
  let held: TypedText | undefined;
  const change: Change<TypedText> = (to) => void (held = to(held));
  return { standing, now: () => typedText(standing, held, change) };
}

describe('A text that is typed', () => {
  it('is what stands until something else is typed, and again once that is taken back', () => {
    const { now } = form({ text: 'Lu.', version: 3 });
    expect(now()).toMatchObject({ text: 'Lu.', isDirty: false });
    now().type('Lu et adopté.');
    expect(now()).toMatchObject({ text: 'Lu et adopté.', isDirty: true });
    now().type('Lu.');
    expect(now().isDirty).toBe(false);
  });

  it('keeps what is typed while it is being saved', async () => {
    const { standing, now } = form({ text: '', version: 0 });
    now().type('Lu');
    const saved: [string, number][] = [];
    await now().save((text, version) => {
      saved.push([text, version]);
      now().type('Lu et adopté.');
      return Promise.resolve(true);
    });
    Object.assign(standing, { text: 'Lu', version: 1 });
    expect(saved).toEqual([['Lu', 0]]);
    expect(now()).toMatchObject({ text: 'Lu et adopté.', isDirty: true, isStale: false });
  });

  it('can be joined to what another person saved meanwhile, and is then no longer behind it', async () => {
    const { standing, now } = form({ text: '', version: 0 });
    now().type('La CAF présente.');
    Object.assign(standing, { text: 'La Ville répond.', version: 1 });
    expect(now().isStale).toBe(true);
    now().join();
    expect(now()).toMatchObject({ text: 'La Ville répond.\nLa CAF présente.', isDirty: true, isStale: false });
    const saved: [string, number][] = [];
    await now().save((text, version) => Promise.resolve(saved.push([text, version]) > 0));
    expect(saved).toEqual([['La Ville répond.\nLa CAF présente.', 1]]);
  });

  it('is clean once saved, and still there when the save was refused', async () => {
    const { now } = form({ text: '', version: 0 });
    now().type('Lu');
    await now().save(() => Promise.reject(new Error('refused')));
    expect(now()).toMatchObject({ text: 'Lu', isDirty: true });
    await now().save(() => Promise.resolve(true));
    expect(now().isDirty).toBe(false);
  });

  it('is stale when another person saved, not when its own save is heard of before its answer', async () => {
    const { standing, now } = form({ text: '', version: 0 });
    now().type('Lu');
    await now().save(() => {
      Object.assign(standing, { text: 'Lui', version: 1 });
      expect(now().isStale).toBe(false);
      return Promise.resolve(false);
    });
    expect(now().isStale).toBe(true);
  });
});
