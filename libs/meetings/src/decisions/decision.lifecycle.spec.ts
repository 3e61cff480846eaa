import { describe, expect, it } from '@jest/globals';
import { DECISION_LIFECYCLE, DecisionKind, decisionRefusal, DecisionState, DecisionTransition, decisionTransitions, stateAfter } from './decision.lifecycle.js';

const { OPEN, DONE, DROPPED } = DecisionState;
const ALL = Object.values(DecisionTransition);
const followUp = (state: DecisionState) => ({ kind: DecisionKind.FOLLOW_UP, state });

describe('the life of a decision', () => {
  it('has one rule a step, reaches every state and leaves every state', () => {
    expect(DECISION_LIFECYCLE.map(({ transition }) => transition)).toEqual(ALL);
    for (const state of Object.values(DecisionState)) {
      expect(DECISION_LIFECYCLE.some(({ to }) => to === state)).toBe(true);
      expect(DECISION_LIFECYCLE.some(({ from }) => from.includes(state))).toBe(true);
    }
  });

  it('is ended by the secretariat only', () => {
    expect(DECISION_LIFECYCLE.filter(({ from, to }) => !from.includes(to)).map(({ permission }) => permission)).toEqual(['decision.manage', 'decision.manage', 'decision.manage']);
    expect(stateAfter(DecisionTransition.PROPOSE_CLOSING)).toBe(OPEN);
  });

  it('offers what the actor may do in its state', () => {
    expect(decisionTransitions(followUp(OPEN), (permission) => permission !== 'decision.manage')).toEqual([DecisionTransition.NOTE, DecisionTransition.PROPOSE_CLOSING]);
    expect(decisionTransitions(followUp(OPEN), () => false)).toEqual([]);
    for (const ended of [DONE, DROPPED]) expect(decisionTransitions(followUp(ended), () => true)).toEqual([DecisionTransition.REOPEN]);
  });

  it('says why a step is refused', () => {
    expect(decisionRefusal(DecisionTransition.REOPEN, followUp(OPEN))).toBe('DECISION_OPEN');
    for (const step of ALL.filter((each) => each !== DecisionTransition.REOPEN)) expect(decisionRefusal(step, followUp(DONE))).toBe('DECISION_ENDED');
  });

  it('of a decision that takes effect by itself has no step at all', () => {
    for (const kind of Object.values(DecisionKind).filter((each) => each !== DecisionKind.FOLLOW_UP)) {
      for (const state of Object.values(DecisionState)) expect(decisionTransitions({ kind, state }, () => true)).toEqual([]);
    }
  });
});
