import { describe, expect, it } from '@jest/globals';
import { changedParts, missingParts, tidyWording, type WordedText } from './wording.rules.js';

const SIGNED: WordedText = { title: 'Ouvrir un accueil', purpose: 'Un accueil de jour dans le 10e', means: null, audience: 'Femmes seules', calendar: '2e semestre 2015', porteurs: 'Ville de Paris' };

describe('two wordings of a commitment', () => {
  it('differ by the parts that changed, in the order in which they are read', () => {
    const changes = changedParts(SIGNED, { ...SIGNED, calendar: '1er semestre 2017', purpose: 'Deux accueils de jour dans le 10e', audience: null });
    expect(changes.map(({ part }) => part)).toEqual(['PURPOSE', 'AUDIENCE', 'CALENDAR']);
    expect(changes[0]).toMatchObject({ before: 'Un accueil de jour dans le 10e', after: 'Deux accueils de jour dans le 10e' });
    expect(changes[0]!.words.filter(({ kind }) => kind !== 'KEPT').map(({ kind, text }) => [kind, text.trim()])).toEqual([['REMOVED', 'Un accueil'], ['ADDED', 'Deux accueils']]);
    expect(changes[1]).toMatchObject({ after: null, words: [{ kind: 'REMOVED', text: 'Femmes seules' }] });
  });

  it('are the same when only blanks differ', () => {
    expect(changedParts(SIGNED, { ...SIGNED, purpose: 'Un accueil\nde jour  dans le 10e ' })).toEqual([]);
  });
});

describe('a wording as it was typed', () => {
  it('is kept without the space around, and empty optional parts say nothing', () => {
    expect(tidyWording({ title: ' Titre ', purpose: 'Objet\r\nen deux\u0007 lignes\n', means: '  ', audience: undefined, calendar: ' 2017\n', porteurs: ' Ville ' })).toEqual({ title: 'Titre', purpose: 'Objet\nen deux lignes', means: null, audience: null, calendar: '2017', porteurs: 'Ville' });
  });

  it('lacks what no commitment goes without', () => {
    expect(missingParts(tidyWording({ title: ' ', purpose: 'Objet', calendar: '' }))).toEqual(['title', 'calendar']);
  });
});
