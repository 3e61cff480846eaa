import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignmentOf, isAligned, type OutlinedSection } from './alignment.rules.js';
import { axesSince, templateFor, templateProblems, usualTemplate, type TemplateSection } from './bilan-template.rules.js';

const axes = [
  { number: 1, title: 'Accès aux droits' },
  { number: 2, title: 'Prévenir' },
];
const usual = usualTemplate(axes);
const keys = (sections: readonly TemplateSection[]) => sections.map(({ kind, axis }) => (axis === null ? kind : `AXIS ${axis}`));

describe('the template of a pact’s bilans', () => {
  it('is made of the pact’s axes when none was kept', () => {
    expect(keys(templateFor(null, axes))).toEqual(['INTRODUCTION', 'AXIS 1', 'AXIS 2', 'DECISIONS', 'DILIGENCE', 'CAVEATS']);
    expect(templateProblems(usual, axes)).toEqual([]);
  });

  it('follows the pact: an axis that came since is there, after the others; one that went is not', () => {
    const kept = [usual[0]!, usual[5]!, usual[2]!, usual[1]!, usual[3]!];
    const now = [axes[1]!, { number: 3, title: 'Intervenir' }];
    expect(keys(templateFor(kept, now))).toEqual(['INTRODUCTION', 'CAVEATS', 'AXIS 2', 'AXIS 3', 'DECISIONS']);
    expect(axesSince(kept, now)).toEqual([{ number: 3, title: 'Intervenir' }]);
  });

  it('keeps introduction and axes, each section once, with a title', () => {
    const codes = (sections: readonly TemplateSection[]) => templateProblems(sections, axes).map(({ path, code }) => `${path} ${code}`);
    expect(codes(usual.slice(2))).toEqual(['sections BILAN_TEMPLATE_STAYS', 'sections BILAN_TEMPLATE_STAYS']);
    expect(codes([...usual, usual[3]!, { ...usual[1]!, axis: 9 }])).toEqual(['sections.6 BILAN_TEMPLATE_TWICE', 'sections.7 BILAN_TEMPLATE_AXIS_UNKNOWN']);
    expect(codes([{ ...usual[0]!, included: false, title: ' ' }, ...usual.slice(1)])).toEqual(['sections.0.title BILAN_TITLE_REQUIRED', 'sections.0.included BILAN_SECTION_STAYS']);
    expect(codes([...usual.slice(0, 5), { ...usual[5]!, included: false, required: true }])).toEqual(['sections.5.included BILAN_SECTION_STAYS']);
    expect(codes([...usual.slice(0, 5), { ...usual[5]!, included: false }])).toEqual([]);
  });
});

const outlined = (sections: readonly TemplateSection[]): OutlinedSection[] => sections.map((section) => ({ ...section, id: `${section.kind}${section.axis ?? ''}` }));

describe('a bilan brought to the template', () => {
  it('gains what it has not, takes a title that nobody changed, and keeps one that somebody gave', () => {
    const bilan = outlined([usual[0]!, { ...usual[1]!, title: 'Nos droits' }, usual[2]!, { ...usual[4]!, included: false }]);
    const template = [usual[0]!, { ...usual[1]!, title: 'Droits' }, { ...usual[2]!, title: 'Prévention' }, { ...usual[4]!, required: true }, usual[3]!];
    const { sections, changes } = alignmentOf(bilan, template, usual);
    expect(changes.map(({ kind, subject, after }) => [kind, subject, after])).toEqual([
      ['TITLE_KEPT', 'Nos droits', 'Droits'], ['RENAMED', 'Prévenir', 'Prévention'], ['TAKEN_IN', 'Réponses des organisations', null], ['REQUIRED', 'Réponses des organisations', null], ['ADDED', 'Décisions de l’année', null],
    ]);
    expect(sections.map(({ id, title, included }) => [id, title, included])).toEqual([['INTRODUCTION', 'Introduction', true], ['AXIS1', 'Nos droits', true], ['AXIS2', 'Prévention', true], ['DILIGENCE', 'Réponses des organisations', true], [null, 'Décisions de l’année', true]]);
  });

  it('keeps what the template has not, after the others, and tells the order', () => {
    const { sections, changes } = alignmentOf(outlined([usual[5]!, ...usual.slice(0, 5)]), usual.slice(0, 5), usual);
    expect(keys(sections)).toEqual(keys(usual));
    expect(changes.map(({ kind }) => kind)).toEqual(['KEPT', 'ORDER']);
  });

  it('loses nothing, and once it is done there is nothing to do, whatever both were', () => {
    const outline = fc.subarray(usual, { minLength: 0 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
    const worded = fc.array(fc.record({ title: fc.constantFrom('A', 'B'), required: fc.boolean(), included: fc.boolean() }), { minLength: 6, maxLength: 6 });
    const dressed = (list: readonly TemplateSection[], words: readonly { title: string; required: boolean; included: boolean }[], keeps: boolean) => list.map((section, at) => ({ ...section, ...words[at]!, included: words[at]!.included || (keeps && words[at]!.required) }));
    fc.assert(
      fc.property(outline, worded, outline, worded, outline, (held, heldWords, wanted, wantedWords, from) => {
        const bilan = outlined(dressed(held, heldWords, false));
        const template = dressed(wanted, wantedWords, true);
        const { sections } = alignmentOf(bilan, template, from);
        for (const { id } of bilan) expect(sections.filter((each) => each.id === id)).toHaveLength(1);
        for (const each of template) expect(sections.some(({ kind, axis }) => kind === each.kind && axis === each.axis)).toBe(true);
        expect(isAligned(alignmentOf(outlined(sections), template, template))).toBe(true);
      }),
    );
  });
});
