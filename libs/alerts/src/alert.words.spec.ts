import { expect, it } from '@jest/globals';
import { AlertKind } from './alert-kind.js';
import { whyWords } from './alert.words.js';

it.each([
  [{ kind: AlertKind.LATE, days: 1, dueOn: '2019-06-06' }, 'Réponse attendue pour le 6 juin 2019, en retard de 1 jour.', 'Answer due on 6 June 2019, 1 day late.'],
  [{ kind: AlertKind.NO_REPORT, times: 3, from: '2017-S2' }, 'Aucune réponse dans 3 campagnes closes de suite, depuis 2017-S2.', 'No answer in 3 closed campaigns in a row, since 2017-S2.'],
  [{ kind: AlertKind.STORM, code: '2019-S1' }, 'Orage dans la réponse de la campagne 2019-S1 : une décision est demandée.', 'Storm in the answer of campaign 2019-S1: a decision is needed.'],
  [{ kind: AlertKind.CONTRADICTION, title: 'Visites', said: [{ name: 'CAF', value: 1200 }, { name: 'Ville', value: 118.5 }] }, '« Visites » : CAF dit 1 200, Ville dit 118,5. Le chef de file n’a pas tranché.', '“Visites”: CAF says 1,200, Ville says 118.5. The lead has not settled it.'],
  [
    { kind: AlertKind.OFF_TRAJECTORY, points: 12.4, value: 30, expected: 42.004, on: '2018-12-31', unit: 'places' },
    '12 points sous la trajectoire : 30 au 31 décembre 2018, 42 attendus (places).',
    '12 points behind its trajectory: 30 on 31 December 2018, 42 expected (places).',
  ],
  [
    { kind: AlertKind.STALE_INDICATOR, missing: { rhythm: 'SEMESTER', startsOn: '2018-07-01', endsOn: '2018-12-31' }, dueOn: '2018-12-31', lastOn: null, known: 0 },
    'Pas de mesure pour le 2e semestre 2018 : jamais mesuré.',
    'No figure for the second half of 2018: never measured.',
  ],
] as const)('%j', (telling, fr, en) => {
  const plain = (words: string): string => words.replace(/\s/g, ' ');
  expect([plain(whyWords(telling, 'fr')), plain(whyWords(telling, 'en'))]).toEqual([fr, en]);
});
