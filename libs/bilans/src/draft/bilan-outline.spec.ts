import { describe, expect, it } from '@jest/globals';
import { outlineFor } from './bilan-outline.js';

const axes = [
  { number: 1, title: 'Accès aux droits' },
  { number: 2, title: 'Prévenir' },
];

describe('the outline of a bilan', () => {
  it('is the usual one for the first', () => {
    expect(outlineFor(axes, []).map(({ kind, axis }) => [kind, axis])).toEqual([['INTRODUCTION', null], ['AXIS', 1], ['AXIS', 2], ['DECISIONS', null], ['DILIGENCE', null], ['CAVEATS', null]]);
  });

  it('is that of the bilan before: its order, titles and what it left out; an axis that came since is added, one that went is not kept', () => {
    const first = outlineFor(axes, []);
    const worded = [...first].reverse().map((section) => (section.kind === 'DILIGENCE' ? { ...section, title: 'Qui a répondu', included: false } : section));
    const next = outlineFor([axes[1]!, { number: 3, title: 'Intervenir' }], worded);
    expect(next.map(({ kind, axis }) => [kind, axis])).toEqual([['CAVEATS', null], ['DILIGENCE', null], ['DECISIONS', null], ['AXIS', 2], ['INTRODUCTION', null], ['AXIS', 3]]);
    expect(next[1]).toMatchObject({ title: 'Qui a répondu', included: false });
  });
});
