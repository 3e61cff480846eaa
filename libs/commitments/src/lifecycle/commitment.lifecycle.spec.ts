import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { CommitmentStatus } from '../commitment.graphql.js';
import { availableTransitions, COMMITMENT_LIFECYCLE, CommitmentTransition, effectOfReport, ruleFor } from './commitment.lifecycle.js';

const ALL = Object.values(CommitmentStatus);
const STOPPED = [CommitmentStatus.SUSPENDED, CommitmentStatus.ABANDONED];

describe('the life of a commitment', () => {
  it('is stopped, and taken up again, by a COPIL only', () => {
    const crossing = COMMITMENT_LIFECYCLE.filter(({ from, to }) => STOPPED.includes(to) || from.some((status) => STOPPED.includes(status)));
    expect(crossing.map(({ transition }) => transition)).toEqual([CommitmentTransition.SUSPEND, CommitmentTransition.ABANDON, CommitmentTransition.RESUME]);
    expect(crossing.filter(({ needs }) => needs !== 'COPIL')).toEqual([]);
  });

  it('has one rule at most for a transition from a status, and never one to where it stands', () => {
    for (const from of ALL) {
      const rules = COMMITMENT_LIFECYCLE.filter((rule) => rule.from.includes(from));
      expect(new Set(rules.map(({ transition }) => transition)).size).toBe(rules.length);
      expect(rules.filter(({ to }) => to === from)).toEqual([]);
    }
  });

  it('reaches every status and leaves every status', () => {
    for (const status of ALL) {
      expect(COMMITMENT_LIFECYCLE.some(({ to }) => to === status)).toBe(true);
      expect(availableTransitions(status).length).toBeGreaterThan(0);
    }
    expect(availableTransitions(CommitmentStatus.ABANDONED)).toEqual([CommitmentTransition.RESUME]);
    expect(ruleFor(CommitmentTransition.SUSPEND, CommitmentStatus.COMPLETED)).toBeUndefined();
  });

  it('follows an accepted report where reports may say so, and keeps the rest as a proposal', () => {
    expect(effectOfReport(CommitmentStatus.NOT_STARTED, CommitmentStatus.COMPLETED)).toBe('CHANGE');
    expect(effectOfReport(CommitmentStatus.COMPLETED, CommitmentStatus.IN_PROGRESS)).toBe('CHANGE');
    expect(effectOfReport(CommitmentStatus.IN_PROGRESS, CommitmentStatus.IN_PROGRESS)).toBe('NONE');
    for (const from of ALL) {
      for (const to of STOPPED.filter((status) => status !== from)) expect(effectOfReport(from, to)).toBe('PROPOSAL');
      for (const status of STOPPED.filter((stopped) => stopped !== from)) expect(effectOfReport(status, from)).toBe('PROPOSAL');
    }
  });
});
