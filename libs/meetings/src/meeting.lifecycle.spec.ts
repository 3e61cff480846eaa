import { describe, expect, it } from '@jest/globals';
import { MEETING_LIFECYCLE, meetingRefusal, MeetingState, MeetingTransition, meetingTransitions, type MeetingSituation } from './meeting.lifecycle.js';

const { PROPOSED, CALLED, HELD, CANCELLED } = MeetingState;
const at = (state: MeetingState, more: Partial<MeetingSituation> = {}): MeetingSituation => ({ state, begun: false, itsDay: false, sits: false, marked: false, reachable: 3, uninvited: 0, located: true, ends: true, ...more });

describe('the life of a meeting', () => {
  it('is open before its hour, and closed to moves after it', () => {
    expect(meetingTransitions(at(PROPOSED))).toEqual(['MOVE', 'CALL', 'CANCEL']);
    expect(meetingTransitions(at(CALLED))).toEqual(['MOVE', 'CANCEL']);
    expect(meetingTransitions(at(CALLED, { uninvited: 1 }))).toEqual(['MOVE', 'INVITE', 'CANCEL']);
    expect(meetingTransitions(at(PROPOSED, { begun: true }))).toEqual(['CANCEL', 'OPEN', 'HOLD']);
    expect(meetingTransitions(at(CALLED, { begun: true }))).toEqual(['CANCEL', 'OPEN', 'HOLD', 'ATTEND']);
    expect(meetingTransitions(at(HELD, { begun: true }))).toEqual(['ATTEND']);
    expect(meetingTransitions(at(CANCELLED))).toEqual([]);
  });

  it('opens once, on its day or later; one that sits is closed, and moved no more', () => {
    expect(meetingTransitions(at(CALLED, { itsDay: true }))).toEqual(['MOVE', 'CANCEL', 'OPEN']);
    expect(meetingTransitions(at(CALLED, { itsDay: true, sits: true }))).toEqual(['CANCEL', 'UNOPEN', 'HOLD', 'ATTEND']);
    expect(meetingTransitions(at(CALLED, { begun: true, itsDay: true, sits: true, marked: true }))).toEqual(['CANCEL', 'HOLD', 'ATTEND']);
    expect(meetingRefusal(MeetingTransition.OPEN, at(CALLED))).toBe('MEETING_DAY_TO_COME');
    expect(meetingRefusal(MeetingTransition.OPEN, at(CALLED, { begun: true, sits: true }))).toBe('MEETING_SITS');
    expect(meetingRefusal(MeetingTransition.OPEN, at(HELD))).toBe('MEETING_HELD');
  });

  it('that was opened by mistake is closed again as if it had not been, while nothing was noted', () => {
    expect(meetingTransitions(at(PROPOSED, { itsDay: true, sits: true }))).toEqual(['CALL', 'CANCEL', 'UNOPEN', 'HOLD']);
    expect(meetingRefusal(MeetingTransition.UNOPEN, at(CALLED, { itsDay: true }))).toBe('MEETING_NOT_SITTING');
    expect(meetingRefusal(MeetingTransition.UNOPEN, at(CALLED, { sits: true, marked: true }))).toBe('MEETING_MARKED');
    expect(meetingRefusal(MeetingTransition.UNOPEN, at(HELD))).toBe('MEETING_HELD');
  });

  it('calls nobody to nowhere, without an end, nor when nobody can be written to', () => {
    const call = (more: Partial<MeetingSituation>): string | undefined => meetingRefusal(MeetingTransition.CALL, at(PROPOSED, more));
    expect(call({})).toBeUndefined();
    expect(call({ located: false })).toBe('MEETING_PLACE_REQUIRED');
    expect(call({ ends: false })).toBe('MEETING_END_REQUIRED');
    expect(call({ reachable: 0 })).toBe('MEETING_NOBODY');
    expect(call({ begun: true })).toBe('MEETING_BEGUN');
  });

  it('says why a state refuses', () => {
    expect(meetingRefusal(MeetingTransition.CALL, at(CALLED))).toBe('MEETING_CALLED');
    expect(meetingRefusal(MeetingTransition.ATTEND, at(PROPOSED))).toBe('MEETING_NOT_CALLED');
    expect(meetingRefusal(MeetingTransition.MOVE, at(HELD))).toBe('MEETING_HELD');
    expect(meetingRefusal(MeetingTransition.HOLD, at(CANCELLED))).toBe('MEETING_CANCELLED');
    expect(meetingRefusal(MeetingTransition.HOLD, at(CALLED))).toBe('MEETING_TO_COME');
  });

  it('asks why of everything that those invited are told afterwards', () => {
    const silent = MEETING_LIFECYCLE.filter(({ transition, from, requires }) => from === CALLED && (transition === 'MOVE' || transition === 'CANCEL') && !requires.includes('REASON'));
    expect(silent).toEqual([]);
    expect(MEETING_LIFECYCLE.some(({ from }) => from === CANCELLED)).toBe(false);
  });
});
