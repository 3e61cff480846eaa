/**
 * The 106 calendars of the Paris pact: words copied from the source (line breaks joined, final full stop and stuck
 * footnote numbers removed), readings written by hand from the French, never from the rule.
 */
import { describe, expect, it } from '@jest/globals';
import { type Calendar, parseCalendar } from './calendar.rules.js';
import { firstDayOf, lastDayOf, parsePartialDate, partialDateContaining, PartialDateError } from '#platform';

/** The Pact prints years only (data/pacte-paris-2015/pact.yaml, periodNote). */
const PACT = { startsOn: '2015', endsOn: '2020' };
const PACT_START = '2015';
const PACT_END = '2020';

interface More {
  open?: true;
  certainty?: Calendar['certainty'];
  dependsOn?: string;
  condition?: string;
  notes?: string[];
  phases?: [label: string, start: string | null, end: string | null, open?: 'open'][];
}
type Expected = [number: number, verbatim: string, start: string | null, end: string | null, more?: More];

const OPEN: More = { open: true };
const TO_PACT_END: More = { notes: ['PACT_PERIOD'] };
const STEP: More = { notes: ['STEP_NAMED'] };

const PARIS: Expected[] = [
  [1, '2015-2017', '2015', '2017'],
  [2, '1er semestre 2015', '2015-S1', '2015-S1'],
  [3, '2015-2016', '2015', '2016'],
  [4, '2015-2016', '2015', '2016'],
  [5, '2015 et années suivantes', '2015', null, OPEN],
  [6, 'à définir en fonction du chantier national', null, null, { certainty: 'UNDETERMINED', dependsOn: 'chantier national' }],
  [7, 'Finalisation et signature de la charte 2e semestre 2015', '2015-S2', '2015-S2', STEP],
  [8, 'adoption de la Charte en Conseil de Paris en avril 2015', '2015-04', '2015-04', STEP],
  [9, 'Élaboration du règlement en 2015 ; entrée en vigueur début 2016', '2015', '2016-Q1', {
    notes: ['DEBUT'], phases: [['Élaboration du règlement', '2015', '2015'], ['entrée en vigueur', '2016-Q1', '2016-Q1']] }],
  [10, 'fin 2015', '2015-Q4', '2015-Q4', { notes: ['FIN'] }],
  [11, 'ouverture de permanences fin 2015', '2015-Q4', '2015-Q4', { notes: ['FIN', 'STEP_NAMED'] }],
  [12, 'discussion avec les bailleurs au courant du premier semestre 2015', '2015-S1', '2015-S1', STEP],
  [13, 'Début des discussions en 2015', '2015', null, { notes: ['START_ONLY'] }],
  [14, '2015 et sur la durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [15, 'passage en Conseil de Paris au premier trimestre 2015', '2015-Q1', '2015-Q1', STEP],
  [16, 'Travaux sur l’année 2015 - mise en oeuvre sur la durée du Pacte', '2015', PACT_END, {
    notes: ['PACT_PERIOD'], phases: [['Travaux', '2015', '2015'], ['mise en oeuvre', PACT_START, PACT_END]] }],
  [17, 'second semestre 2015', '2015-S2', '2015-S2'],
  [18, 'second semestre 2015, puis sur la durée du Pacte', '2015-S2', PACT_END, TO_PACT_END],
  [19, 'en lien avec les États généraux de la PMI. Travail engagé en 2015 puis mise en œuvre à compter de 2016', '2015', null, {
    open: true, certainty: 'DEPENDENT', dependsOn: 'les États généraux de la PMI', notes: ['START_ONLY'],
    phases: [['Travail engagé', '2015', null], ['mise en œuvre', '2016', null, 'open']] }],
  [20, 'durée du Pacte', PACT_START, PACT_END, TO_PACT_END],
  [21, 'durée du Pacte', PACT_START, PACT_END, TO_PACT_END],
  [22, '2015-2017', '2015', '2017'],
  [23, '2015 puis durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [24, '2015 et années suivantes', '2015', null, OPEN],
  [25, 'durée du Pacte', PACT_START, PACT_END, TO_PACT_END],
  [26, '2015 et durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [27, '2015 et années suivantes', '2015', null, OPEN],
  [28, '2015 et années suivantes', '2015', null, OPEN],
  [29, '2015 et années suivantes', '2015', null, OPEN],
  [30, '2016', '2016', '2016'],
  [31, 'ouvertures échelonnées entre 2015 et 2020', '2015', '2020', STEP],
  [32, '2015-2016', '2015', '2016'],
  [33, '2015 et années suivantes', '2015', null, OPEN],
  [34, 'identique à celui des travaux sur la convention des ESI', null, null, {
    certainty: 'DEPENDENT', dependsOn: 'travaux sur la convention des ESI' }],
  [35, 'identique à celui des travaux sur la convention des ESI', null, null, {
    certainty: 'DEPENDENT', dependsOn: 'travaux sur la convention des ESI' }],
  [36, 'mise en œuvre en 2015 (1er semestre)', '2015-S1', '2015-S1', STEP],
  [37, '2015 et années suivantes', '2015', null, OPEN],
  [38, 'réalisation de l’étude en 2015-206', '2015', '2016', { notes: ['TYPO_READ_AS', 'STEP_NAMED'] }],
  [39, 'bilan de l’existant en 2015 ; suite à définir en fonction', '2015', '2015', {
    certainty: 'CONDITIONAL', condition: 'suite à définir en fonction',
    phases: [['bilan de l’existant', '2015', '2015'], ['suite', null, null]] }],
  [40, '2015 et années suivantes', '2015', null, OPEN],
  [41, '2016 et années suivantes', '2016', null, OPEN],
  [42, 'à partir de 2016', '2016', null, OPEN],
  [43, '2015 et durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [44, '2015-2016', '2015', '2016'],
  [45, 'en lien avec les États généraux de la PMI, travail engagé en 2015 puis mise en œuvre à compter de 2016', '2015', null, {
    open: true, certainty: 'DEPENDENT', dependsOn: 'les États généraux de la PMI', notes: ['START_ONLY'],
    phases: [['travail engagé', '2015', null], ['mise en œuvre', '2016', null, 'open']] }],
  [46, '2015-2016', '2015', '2016'],
  [47, '2015', '2015', '2015'],
  [48, '2015', '2015', '2015'],
  [49, '2015 et années suivantes', '2015', null, OPEN],
  [50, 'démarrage en janvier 2015. Phase de préfiguration jusqu’en avril 2015 et déploiement régional à partir de mai 2015', '2015-01', null, {
    open: true, notes: ['START_ONLY'], phases: [
      ['démarrage', '2015-01', null], ['Phase de préfiguration', null, '2015-04'], ['déploiement régional', '2015-05', null, 'open']] }],
  [51, '2015 et années suivantes', '2015', null, OPEN],
  [52, 'Mise en œuvre progressive et durée du Pacte', PACT_START, PACT_END, { notes: ['PACT_PERIOD', 'STEP_NAMED'] }],
  [53, 'à partir de 2015', '2015', null, OPEN],
  [54, 'à partir de 2015', '2015', null, OPEN],
  [55, '2015 et 2016', '2015', '2016'],
  [56, 'à partir de 2015', '2015', null, OPEN],
  [57, '2015 et années suivantes', '2015', null, OPEN],
  [58, 'à partir de 2015', '2015', null, OPEN],
  [59, '2015 et durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [60, '2015-2016', '2015', '2016'],
  [61, 'à partir du 2e semestre 2015 et sur la durée du Pacte', '2015-S2', PACT_END, TO_PACT_END],
  [62, '2015 et années suivantes', '2015', null, OPEN],
  [63, '2015 et années suivantes', '2015', null, OPEN],
  [64, '2016', '2016', '2016'],
  [65, '2016', '2016', '2016'],
  [66, '2015 et durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [67, '2015-2016', '2015', '2016'],
  [68, '2015 et années suivantes', '2015', null, OPEN],
  [69, '2015-2016 puis durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [70, '2015', '2015', '2015'],
  [71, '2015-2016', '2015', '2016'],
  [72, 'd’ici à 2020', null, '2020'],
  [73, '2015', '2015', '2015'],
  [74, 'travail lancé au premier semestre 2015. Expérimentations sur quelques structures', '2015-S1', null, {
    notes: ['START_ONLY', 'PHASE_WITHOUT_DATE'],
    phases: [['travail lancé', '2015-S1', null], ['Expérimentations sur quelques structures', null, null]] }],
  [75, 'poursuite des actions entreprises', null, null, { certainty: 'UNDETERMINED', notes: ['CONTINUATION'] }],
  [76, '1er semestre 2015 puis durée de l’expérimentation', '2015-S1', null, {
    certainty: 'DEPENDENT', dependsOn: 'durée de l’expérimentation' }],
  [77, 'début 2015', '2015-Q1', '2015-Q1', { notes: ['DEBUT'] }],
  [78, 'prochain schéma gérontologique 2016-2020', '2016', '2020', {
    certainty: 'DEPENDENT', dependsOn: 'prochain schéma gérontologique 2016-2020' }],
  [79, '2015 et années suivantes', '2015', null, OPEN],
  [80, 'schéma gérontologique 2016-2020', '2016', '2020', { certainty: 'DEPENDENT', dependsOn: 'schéma gérontologique 2016-2020' }],
  [81, 'expérimentation - calendrier à définir', null, null, { certainty: 'UNDETERMINED' }],
  [82, '2016 et années suivantes', '2016', null, OPEN],
  [83, '2015 et années suivantes', '2015', null, OPEN],
  [84, '2015', '2015', '2015'],
  [85, '2015 et années suivantes', '2015', null, OPEN],
  [86, '2015', '2015', '2015'],
  [87, 'formulation de propositions d’ici à fin 2015, expérimentation sur l’année 2016', null, '2016', {
    notes: ['FIN'], phases: [['formulation de propositions', null, '2015-Q4'], ['expérimentation', '2016', '2016']] }],
  [88, 'en lien avec l’action précédente, septembre 2015', '2015-09', '2015-09', {
    certainty: 'DEPENDENT', dependsOn: 'l’action précédente' }],
  [89, '2015 et durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [90, '2015 et années suivantes', '2015', null, OPEN],
  [91, 'décembre 2015', '2015-12', '2015-12'],
  [92, '2016', '2016', '2016'],
  [93, '2015 et années suivantes', '2015', null, OPEN],
  [94, '1er semestre 2015 pour élaboration, 2015 et durée du Pacte pour mise en œuvre', '2015-S1', PACT_END, {
    notes: ['PACT_PERIOD'], phases: [['élaboration', '2015-S1', '2015-S1'], ['mise en œuvre', '2015', PACT_END]] }],
  [95, 'Première journée à organiser au dernier trimestre 2015', '2015-Q4', null, { notes: ['START_ONLY'] }],
  [96, '2e semestre 2015', '2015-S2', '2015-S2'],
  [97, 'dès 2015', '2015', null, OPEN],
  [98, '2015', '2015', '2015'],
  [99, '2015 et suivantes', '2015', null, OPEN],
  [100, '2015 et suivantes', '2015', null, OPEN],
  [101, '2015 et durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [102, '2015 et années suivantes', '2015', null, OPEN],
  [103, '2015', '2015', '2015'],
  [104, '2015 et durée du Pacte', '2015', PACT_END, TO_PACT_END],
  [105, '2015 et années suivantes', '2015', null, OPEN],
  [106, '2015 et années suivantes', '2015', null, OPEN],
];

const UNREAD: Omit<Calendar, 'verbatim'> = {
  startsOn: null, endsOn: null, startPrecision: null, endPrecision: null, openEnded: false,
  certainty: 'UNREAD', dependsOn: null, condition: null, phases: [], notes: [],
};

/** Words that the grammar knows with words that it does not, dates that cannot be, and words that could be read in two ways. */
const REFUSED = [
  '', '.', 'blabla', 'le printemps', 'en temps utile', '2', '201', '20155', '1515', 'Pacte', 'durée', 'durée du plan',
  '2e semestre 2015 sauf avis contraire', '2e semestre 2015 (sauf avis contraire)', '2015, sous réserve de financement', 'pas avant 2016',
  'si possible en 2015', 'vers 2015', 'environ 2015', 'avant 2016', 'hors 2015', 'au plus tôt fin 2015', '2015 ?', '2015 ou 2016', '2015 2016',
  'adoption éventuelle de la Charte en avril 2015', 'adoption de la Charte si possible en avril 2015', 'adoption de la Charte hors 2015',
  'signature de la charte normalement en 2015', 'adoption de la charte de 2014 en 2015', 'suite à définir en fonction', 'abandon fin 2015',
  '2017-2015', 'entre 2020 et 2015', 'de 2016 à 2015', '2021 et durée du Pacte', 'Élaboration en 2016 ; entrée en vigueur début 2015',
  'travaux à compter de 2016 puis bilan d’ici à 2015', '2015-13', '13 2015', '31 avril 2015', '0 avril 2015', '3e semestre 2015', '5e trimestre 2015',
  'germinal 2015', '2015-201', '2015-20', '2015-2', '2015-214', '2015-20166', '2015-206 et années suivantes', '2015 et 2018', '2015, 2016',
  '2015, 2016 et 2017', '2015 et années précédentes', '2015 et années suivantes sauf 2017', 'durée du Pacte et durée du Pacte',
  'durée du Pacte et au-delà', '2015 puis durée de l’expérimentation sauf avis contraire', 'bilan 2015 ; suite à définir', 'élaboration. expérimentation',
  'identique à celui de 2014', 'identique à celui du plan sauf en 2016', 'identique à celui du plan, mais en 2016', 'schéma reporté 2016-2020',
  'en lien avec le COPIL sauf avis contraire, septembre 2015', 'en lien avec le COPIL, septembre 2015 sauf avis contraire', 'calendrier à définir avant 2016',
  'adoption de la Charte début avril 2015', 'Travaux engagés en début 2015 2016', 'première 2015', '2015 puis durée du Pacte peut-être',
  'en lien avec les travaux de septembre, octobre 2015', 'début des discussions 2015-2016', 'à définir en fonction du budget 2016', `${'2015 et '.repeat(200)}2016`,
];

describe('the calendars of the Paris pact', () => {
  it('are 106, in order', () => {
    expect(PARIS.map(([number]) => number)).toEqual(Array.from({ length: 106 }, (_, index) => index + 1));
  });

  it.each(PARIS)('%d: %s', (_number, verbatim, start, end, more = {}) => {
    expect(parseCalendar(verbatim, PACT)).toEqual({
      verbatim,
      ...interval(start, end, more.open),
      certainty: more.certainty ?? 'FIRM',
      dependsOn: more.dependsOn ?? null,
      condition: more.condition ?? null,
      phases: (more.phases ?? []).map(([label, from, to, open]) => ({ label, ...interval(from, to, open === 'open') })),
      notes: more.notes ?? [],
    });
  });
});

describe('what is not understood', () => {
  it.each(REFUSED)('%j is UNREAD, without any date', (verbatim) => {
    expect(parseCalendar(verbatim, PACT)).toEqual({ ...UNREAD, verbatim });
  });

  it.each(PARIS)('%d with words added is never read as without them', (_number, verbatim) => {
    for (const added of [`${verbatim} sauf avis contraire`, `${verbatim} ou 2019`, `si possible ${verbatim}`, `hors ${verbatim}`]) {
      expect(parseCalendar(added, PACT)).toEqual({ ...UNREAD, verbatim: added });
    }
  });

  it('refuses a pact without a period', () => {
    expect(() => parseCalendar('2015', { startsOn: '2015-13-01', endsOn: '2020-12-31' })).toThrow(PartialDateError);
    expect(() => parseCalendar('2015', { startsOn: '2021-01-01', endsOn: '2020-12-31' })).toThrow('2021-01-01/2020-12-31');
  });
});

describe('how words may be written', () => {
  it.each([
    ['  2E SEMESTRE 2015. ', '2e semestre 2015'], ['2e\u00a0semestre\u202f2015', 'second semestre 2015'], ['deuxième semestre 2015', '2e semestre 2015'],
    ['premier semestre 2015', '1er semestre 2015'], ["d'ici à 2020", 'd’ici à 2020'], ['2015 – 2017', '2015-2017'], ['de\u0301cembre 2015', 'décembre 2015'],
    ['Sur la durée du pacte', 'durée du Pacte'], ['dernier trimestre 2015', '4e trimestre 2015'], ['de 2015 à 2017', 'entre 2015 et 2017'],
  ])('%j reads as %j', (written, same) => {
    expect(parseCalendar(written, PACT)).toEqual({ ...parseCalendar(same, PACT), verbatim: written });
    expect(parseCalendar(written, PACT).certainty).toBe('FIRM');
  });

  it('takes the pact’s own period, as precise as it is given', () => {
    const other = { startsOn: '2023-02-16', endsOn: '2026' };
    expect(parseCalendar('durée du Pacte', other)).toMatchObject({
      startsOn: '2023-02-16', startPrecision: 'DAY', endsOn: '2026-12-31', endPrecision: 'YEAR', openEnded: false, notes: ['PACT_PERIOD'] });
  });

  it('keeps only the start of a beginning, whatever follows its name', () => {
    for (const verbatim of ['travail engagé avec les bailleurs en 2015', 'lancement du programme en 2015', 'début de l’étude en 2015']) {
      expect(parseCalendar(verbatim, PACT)).toMatchObject({ startsOn: '2015-01-01', endsOn: null, openEnded: false, notes: ['START_ONLY'] });
    }
  });

  it('repairs a lost digit only when one year of the pact fits', () => {
    expect(parseCalendar('2015-218', PACT)).toMatchObject({ endsOn: '2018-12-31', notes: ['TYPO_READ_AS'] });
    expect(parseCalendar('2015-206', { startsOn: '2015-01-01', endsOn: '2026-12-31' }).certainty).toBe('UNREAD');
  });
});

describe('always', () => {
  const everything = [...PARIS.map(([, verbatim]) => verbatim), ...REFUSED].map((verbatim) => parseCalendar(verbatim, PACT));
  const intervals = everything.flatMap((calendar) => [calendar, ...calendar.phases]);

  it('starts no later than it ends, on the first and last days of what is said', () => {
    for (const { startsOn, endsOn, startPrecision, endPrecision, openEnded } of intervals) {
      expect(startsOn === null).toBe(startPrecision === null);
      expect(endsOn === null).toBe(endPrecision === null);
      if (startsOn && endsOn) expect(startsOn <= endsOn).toBe(true);
      if (startsOn && startPrecision) expect(firstDayOf(partialDateContaining(startsOn, startPrecision))).toBe(startsOn);
      if (endsOn && endPrecision) expect(lastDayOf(partialDateContaining(endsOn, endPrecision))).toBe(endsOn);
      if (openEnded) expect([startsOn === null, endsOn]).toEqual([false, null]);
    }
  });

  it('has no dates when undetermined or unread, and a reason when not firm', () => {
    for (const { certainty, startsOn, endsOn, condition, dependsOn } of everything) {
      if (certainty === 'UNDETERMINED' || certainty === 'UNREAD') expect([startsOn, endsOn]).toEqual([null, null]);
      if (certainty === 'FIRM') expect([condition, dependsOn]).toEqual([null, null]);
      expect(condition !== null).toBe(certainty === 'CONDITIONAL');
      if (certainty === 'DEPENDENT') expect(dependsOn).not.toBeNull();
    }
  });
});

function interval(start: string | null, end: string | null, openEnded = false) {
  const [from, to] = [start === null ? null : parsePartialDate(start), end === null ? null : parsePartialDate(end)];
  return {
    startsOn: from && firstDayOf(from), endsOn: to && lastDayOf(to),
    startPrecision: from && from.precision, endPrecision: to && to.precision, openEnded,
  };
}
