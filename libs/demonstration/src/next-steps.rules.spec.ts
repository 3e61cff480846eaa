import { describe, expect, it } from '@jest/globals';
import { nextSteps } from './next-steps.rules.js';

const campaign = { code: '2019-S1', opensOn: '2019-04-15', dueOn: '2019-06-06', closesOn: '2019-06-20', ownOffsets: null, stored: [] };
const copil = { on: '2019-06-20', title: 'Comité de pilotage' };

describe('days worth advancing to', () => {
  it('are those ahead, nearest first; one step a day', () => {
    expect(nextSteps('2019-05-15', '2020-12-31', [campaign], [copil], 'fr')).toEqual([
      { on: '2019-05-16', label: 'Relance J−21' },
      { on: '2019-05-31', label: 'Relance J−7, reportée du 30 mai, jour non ouvré' },
      { on: '2019-06-04', label: 'Relance J−2' },
      { on: '2019-06-06', label: 'Échéance de la campagne 2019-S1' },
      { on: '2019-06-11', label: 'Relance J+3, reportée du 9 juin, jour non ouvré' },
      { on: '2019-06-17', label: 'Relance J+10, reportée du 16 juin, jour non ouvré' },
      { on: '2019-06-20', label: 'Dernier jour de la campagne 2019-S1 · Comité de pilotage' },
      { on: '2019-06-21', label: 'La campagne 2019-S1 est close' },
    ]);
  });

  it('leave out today, the past and what is beyond the demonstration', () => {
    expect(nextSteps('2019-06-21', '2020-12-31', [campaign], [copil], 'fr')).toEqual([]);
    expect(nextSteps('2019-06-06', '2019-06-11', [campaign], [copil], 'en')).toEqual([{ on: '2019-06-11', label: 'Reminder, due date +3 days, put off from 9 June, no business day' }]);
  });

  it('are a few, however much is planned', () => {
    const meetings = Array.from({ length: 20 }, (_, n) => ({ on: `2019-07-${String(n + 1).padStart(2, '0')}`, title: 'Réunion' }));
    expect(nextSteps('2019-06-30', '2020-12-31', [], meetings, 'fr')).toHaveLength(8);
  });
});
