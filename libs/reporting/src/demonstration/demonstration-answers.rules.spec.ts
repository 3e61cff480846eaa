import { describe, expect, it } from '@jest/globals';
import { chance, demonstrationAnswers, plausibleStatus, type AskedInDemonstration } from './demonstration-answers.rules.js';
import { readReportsFile } from './demonstration-files.js';

const file = readReportsFile('demonstration');
const script = (code: string) => file.campaigns.find((each) => each.code === code)!;
const autumn = { ...script('2018-S2'), dueOn: '2018-12-06' };
const spring = { ...script('2019-S1'), dueOn: '2019-06-06' };

function asked(number: number, given: Partial<AskedInDemonstration> = {}): AskedInDemonstration {
  return {
    requestId: `request ${number}`,
    organisationId: 'id',
    organisation: 'etat',
    role: 'LEAD',
    commitmentId: `commitment ${number}`,
    number,
    purpose: 'Ouvrir des places. Les répartir.',
    calendar: '2015-2017',
    startsOn: '2015-01-01',
    endsOn: '2017-12-31',
    openEnded: false,
    certainty: 'FIRM',
    reporter: null,
    secretary: null,
    ...given,
  };
}
const many = Array.from({ length: 400 }, (_, index) => asked(index + 1));

describe('made-up answers', () => {
  it('are the same each time', () => {
    expect(demonstrationAnswers(file, autumn, many)).toEqual(demonstrationAnswers(file, autumn, many));
    expect(chance('CAF')).toBe(chance('CAF'));
  });

  it('come in the shares that the file announces', () => {
    const states = (script: typeof autumn, state: string) => demonstrationAnswers(file, script, many).filter((each) => each.state === state).length / many.length;
    expect(states(autumn, 'ACCEPTED')).toBeCloseTo(0.85, 1);
    expect(states(spring, 'ACCEPTED') + states(spring, 'SUBMITTED')).toBeCloseTo(0.25, 1);
  });

  it('say in every text that they are made up, in the words of the commitment', () => {
    const answers = demonstrationAnswers(file, autumn, many);
    const texts = answers.flatMap((each) => [each.achievements, each.difficulties, each.nextSteps]).filter((text) => text !== null);
    expect(texts.length).toBeGreaterThan(answers.length);
    expect(texts.filter((text) => !text.startsWith('[Démonstration] ') || /[{}]/.test(text))).toEqual([]);
    expect(answers.some((each) => each.achievements?.endsWith('Ouvrir des places.'))).toBe(true);
  });

  it('keep dates in order and mark what came after the due date', () => {
    const answers = demonstrationAnswers(file, autumn, many);
    expect(answers.filter((each) => each.savedOn < autumn.answers.from || each.savedOn > autumn.answers.to || each.decidedOn! <= each.submittedOn!)).toEqual([]);
    expect(answers.every((each) => each.late === each.submittedOn! > '2018-12-06')).toBe(true);
    expect(answers.some((each) => each.late)).toBe(true);
  });

  it('confirm the answer before, word for word, in a share of the cases', () => {
    const before = demonstrationAnswers(file, autumn, many);
    const confirmed = demonstrationAnswers(file, spring, many, before).filter((each) => each.unchanged);
    expect(confirmed.length).toBeGreaterThan(10);
    for (const each of confirmed) expect(each.achievements).toBe(before.find(({ asked }) => asked === each.asked)!.achievements);
  });

  it('keep the weather before in a share of the cases: it does not change by chance', () => {
    const before = demonstrationAnswers(file, autumn, many);
    const same = (share: number) =>
      demonstrationAnswers({ ...file, unchangedShare: 0, sameWeatherShare: share }, spring, many, before).filter((each) => before.find(({ asked }) => asked === each.asked)?.weather === each.weather).length;
    expect(same(90)).toBeGreaterThan(same(0) + 20);
  });

  it('follow what the file chooses for some', () => {
    const samusocial = [54, 55, 56, 58].map((number) => asked(number, { organisation: 'samusocial-de-paris' }));
    const states = demonstrationAnswers(file, spring, samusocial).map((each) => [each.asked.number, each.state, each.returnComment !== null]);
    expect(states).toEqual([
      [55, 'RETURNED', true],
      [56, 'DRAFT', false],
    ]);
    const silent = [asked(29, { organisation: 'siao-urgence' })];
    expect(file.campaigns.flatMap((each) => demonstrationAnswers(file, { ...each, dueOn: each.answers.to }, silent))).toEqual([]);
  });
});

describe('where a commitment may stand', () => {
  const status = (given: Partial<AskedInDemonstration>, weather = 'SUNNY') => plausibleStatus(asked(1, given), '2018-12-10', weather);

  it('follows its calendar', () => {
    expect(status({})).toBe('COMPLETED');
    expect(status({}, 'STORM')).toBe('IN_PROGRESS');
    expect(status({ endsOn: '2020-12-31' })).toBe('IN_PROGRESS');
    expect(status({ endsOn: null, openEnded: true })).toBe('PERMANENT');
    expect(status({ startsOn: '2019-01-01', endsOn: null })).toBe('NOT_STARTED');
    expect(status({ certainty: 'CONDITIONAL' })).toBe('SUSPENDED');
    expect(status({ certainty: 'UNDETERMINED', calendar: 'à définir', startsOn: null, endsOn: null })).toBe('NOT_STARTED');
    expect(status({ certainty: 'UNDETERMINED', calendar: 'poursuite des actions', startsOn: null, endsOn: null })).toBe('IN_PROGRESS');
  });
});
