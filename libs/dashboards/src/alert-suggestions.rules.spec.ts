import { expect, it } from '@jest/globals';
import { AlertKind } from '#alerts';
import { alertSuggestions, LONGEST_WHY, proposesAlerts, type OpenAlert } from './alert-suggestions.rules.js';

const alert = (kind: AlertKind, more: Partial<OpenAlert> = {}): OpenAlert => ({ kind, why: `${kind}.`, since: '2019-03-01', commitmentId: 'a', indicatorId: null, ...more });

it('a thing is proposed once, with all that alerts say of it and since when', () => {
  const given = [alert(AlertKind.NO_REPORT), alert(AlertKind.OFF_TRAJECTORY, { commitmentId: null, indicatorId: 'i' }), alert(AlertKind.CONTRADICTION, { indicatorId: 'i', since: '2019-05-02' })];
  expect(alertSuggestions(given, 'COPIL')).toEqual([
    { commitment_id: 'a', indicator_id: null, title: 'NO_REPORT. Depuis le 1er mars 2019. CONTRADICTION. Depuis le 2 mai 2019.', storm: false, rank: 0 },
    { commitment_id: null, indicator_id: 'i', title: 'OFF_TRAJECTORY. Depuis le 1er mars 2019.', storm: false, rank: 1 },
  ]);
});

it('by instance: late answers never, missing figures at the technical committee, none where alerts are not followed', () => {
  const given = Object.values(AlertKind).map((kind) => alert(kind, { commitmentId: kind }));
  const kinds = (instance: string) => alertSuggestions(given, instance).map(({ commitment_id }) => commitment_id);
  expect(kinds('COPIL')).toEqual(['STORMS_IN_A_ROW', 'STORM', 'NO_REPORT', 'CONTRADICTION', 'OFF_TRAJECTORY']);
  expect(kinds('COMITE_TECHNIQUE')).toEqual([...kinds('COPIL'), 'STALE_INDICATOR']);
  expect([kinds('CONSEIL'), kinds('ATELIER'), proposesAlerts('CONSEIL'), proposesAlerts('COPIL')]).toEqual([[], [], false, true]);
});

it('a storm says that it is one; long words are cut', () => {
  expect(alertSuggestions([alert(AlertKind.STORM)], 'COPIL')[0]!.storm).toBe(true);
  expect(alertSuggestions([alert(AlertKind.STORM), alert(AlertKind.CONTRADICTION)], 'COPIL')[0]!.storm).toBe(false);
  const [long] = alertSuggestions([alert(AlertKind.NO_REPORT, { why: 'x '.repeat(400) })], 'COPIL');
  expect(long!.title.length).toBeLessThanOrEqual(LONGEST_WHY);
});
