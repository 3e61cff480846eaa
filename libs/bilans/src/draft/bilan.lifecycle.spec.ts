import { describe, expect, it } from '@jest/globals';
import { asksReason, bilanRefusal, bilanTransitions, BilanTransition, BilanWriting, stateAfter, type BilanSituation } from './bilan.lifecycle.js';

const at = (state: BilanWriting, more: Partial<BilanSituation> = {}): BilanSituation => ({ state, due: true, published: null, ...more });
const { DRAFT, IN_READING, FROZEN, PUBLISHED, WITHDRAWN } = BilanWriting;

describe('the life of a bilan', () => {
  it('offers in each state the steps of its table', () => {
    expect(bilanTransitions(at(DRAFT))).toEqual(['SEND_TO_READING', 'FREEZE', 'DISCARD']);
    expect(bilanTransitions(at(IN_READING))).toEqual(['TAKE_BACK', 'FREEZE']);
    expect(bilanTransitions(at(FROZEN))).toEqual(['UNFREEZE', 'PUBLISH']);
    expect(bilanTransitions(at(PUBLISHED, { published: PUBLISHED }))).toEqual(['CORRECT', 'WITHDRAW']);
    expect(bilanTransitions(at(WITHDRAWN, { published: WITHDRAWN }))).toEqual(['CORRECT']);
    expect(bilanTransitions(at(DRAFT, { published: PUBLISHED }))).toEqual(['SEND_TO_READING', 'FREEZE', 'GIVE_UP']);
  });

  it('is not frozen before its cut-off', () => {
    expect(bilanRefusal(BilanTransition.FREEZE, at(DRAFT, { due: false }))).toBe('BILAN_CUT_OFF_AHEAD');
    expect(bilanTransitions(at(IN_READING, { due: false }))).toEqual(['TAKE_BACK']);
  });

  it('is never discarded once it was published, nor given up before', () => {
    expect(bilanRefusal(BilanTransition.DISCARD, at(DRAFT, { published: PUBLISHED }))).toBe('BILAN_PUBLISHED_ONCE');
    expect(bilanRefusal(BilanTransition.GIVE_UP, at(DRAFT))).toBe('BILAN_NEVER_PUBLISHED');
    expect(bilanRefusal(BilanTransition.DISCARD, at(FROZEN))).toBe('BILAN_FROZEN');
    expect(bilanRefusal(BilanTransition.PUBLISH, at(DRAFT))).toBe('BILAN_IN_DRAFT');
  });

  it('goes back from a correction to what is published, withdrawn or not', () => {
    expect(stateAfter(BilanTransition.GIVE_UP, at(DRAFT, { published: WITHDRAWN }))).toBe(WITHDRAWN);
    expect(stateAfter(BilanTransition.GIVE_UP, at(IN_READING, { published: PUBLISHED }))).toBe(PUBLISHED);
    expect(stateAfter(BilanTransition.FREEZE, at(DRAFT))).toBe(FROZEN);
  });

  it('asks why it is withdrawn or corrected, and not why it is frozen the first time', () => {
    expect(asksReason(BilanTransition.WITHDRAW, at(PUBLISHED, { published: PUBLISHED }))).toBe(true);
    expect(asksReason(BilanTransition.FREEZE, at(DRAFT, { published: PUBLISHED }))).toBe(true);
    expect(asksReason(BilanTransition.FREEZE, at(DRAFT))).toBe(false);
    expect(asksReason(BilanTransition.PUBLISH, at(FROZEN, { published: PUBLISHED }))).toBe(false);
  });
});
