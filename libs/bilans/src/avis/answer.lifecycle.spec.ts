import { expect, it } from '@jest/globals';
import { answerAfter, AnswerState, AnswerTransition, answerTransitions } from './answer.lifecycle.js';

const { DRAFT, SENT, RETURNED, PUBLISHED } = AnswerState;

it('is the owner’s until it is sent, and again once it is returned', () => {
  const owner = { owns: true, steers: false };
  expect([null, DRAFT, RETURNED].map((state) => answerTransitions(state, owner))).toEqual([['WRITE', 'SEND'], ['WRITE', 'SEND'], ['WRITE', 'SEND']]);
  expect([SENT, PUBLISHED].flatMap((state) => answerTransitions(state, owner))).toEqual([]);
});

it('is the secretariat’s once it is sent, and nobody’s once it is published', () => {
  const steering = { owns: false, steers: true };
  expect(answerTransitions(SENT, steering)).toEqual(['RETURN', 'PUBLISH']);
  expect([null, DRAFT, RETURNED, PUBLISHED].flatMap((state) => answerTransitions(state, steering))).toEqual([]);
  expect(Object.values(AnswerTransition).map((transition) => answerAfter(transition, PUBLISHED))).toEqual([undefined, undefined, undefined, undefined]);
});

it('stays returned while it is written again', () => {
  expect([answerAfter(AnswerTransition.WRITE, RETURNED), answerAfter(AnswerTransition.SEND, RETURNED)]).toEqual([RETURNED, SENT]);
});
