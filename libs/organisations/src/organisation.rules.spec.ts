import { describe, expect, it } from '@jest/globals';
import { draftProblems, fieldChanges, slugFor, tidied, treeProblems, type OrganisationDraft } from './organisation.rules.js';

const DASES: OrganisationDraft = {
  slug: 'dases', name: 'Direction des solidarités', acronym: 'DSOL', kind: 'CITY_DIRECTION', parent: 'ville', aliases: [], note: null,
  formerNames: [{ name: 'Direction de l’action sociale', acronym: 'DASES', until: '2022', source: 'bleu 2022' }], members: [], closedOn: null,
};
const codes = (draft: OrganisationDraft): string[] => draftProblems(tidied(draft)).map(({ path, code }) => `${path} ${code}`);

describe('a key made from a name', () => {
  it('holds letters and digits only, and is not taken', () => {
    expect(slugFor('Direction de l’Action sociale, Cœur n° 2', new Set())).toBe('direction-de-l-action-sociale-coeur-n-2');
    expect(slugFor('Aurore', new Set(['aurore', 'aurore-2']))).toBe('aurore-3');
    expect(slugFor('« »', new Set())).toBe('organisation');
    expect(slugFor('x'.repeat(300), new Set()).length).toBeLessThanOrEqual(120);
  });
});

describe('a draft', () => {
  it('that is right has no problem', () => {
    expect(codes(DASES)).toEqual([]);
  });

  it('is tidied before it is kept', () => {
    const loose = { ...DASES, name: '  Aurore \n Paris ', acronym: ' ', aliases: ['A', ' A ', ''], formerNames: [{ ...DASES.formerNames[0]!, until: '2022' }, { name: 'Avant', acronym: null, until: '2010-S2', source: ' ' }] };
    expect(tidied(loose)).toMatchObject({ name: 'Aurore Paris', acronym: null, aliases: ['A'], formerNames: [{ name: 'Avant', source: null }, { acronym: 'DASES' }] });
  });

  it('needs a key, a name, and texts that fit', () => {
    expect(codes({ ...DASES, slug: 'É', name: ' ', aliases: ['a;b'], note: 'x'.repeat(8001) })).toEqual(['slug SLUG_WRONG', 'name NAME_REQUIRED', 'aliases.0 ALIAS_SEMICOLON', 'note TEXT_TOO_LONG']);
  });

  it('gives each former name an end of its own, and does not repeat the name that follows', () => {
    const [former] = DASES.formerNames;
    expect(codes({ ...DASES, formerNames: [former!, { ...former!, name: 'Autre', until: '2022-01' }] })).toEqual(['formerNames.0.until FORMER_NAMES_DISORDERED']);
    expect(codes({ ...DASES, formerNames: [{ ...former!, name: DASES.name, acronym: 'DSOL' }] })).toEqual(['formerNames.0.name FORMER_NAME_SAME']);
    expect(codes({ ...DASES, formerNames: [{ ...former!, name: '' }] })).toEqual(['formerNames.0.name NAME_REQUIRED']);
  });

  it('names members only for a group, each once, over a period that runs forward', () => {
    const member = { member: 'paris-habitat', since: '2015', until: null };
    expect(codes({ ...DASES, members: [member] })).toEqual(['members MEMBERS_OF_NO_GROUP']);
    const group = { ...DASES, kind: 'ACTOR_GROUP' };
    expect(codes({ ...group, members: [member] })).toEqual([]);
    expect(codes({ ...group, members: [{ ...member, until: '2014' }, { ...member, member: 'dases' }] })).toEqual(['members.0.member MEMBER_ITSELF', 'members.1.until PERIOD_REVERSED']);
    expect(codes({ ...group, members: [member, member] })).toEqual(['members.1.member MEMBER_TWICE']);
  });
});

describe('the tree', () => {
  const known = new Map([['ville', { parent: null, mergedInto: null }], ['dases', { parent: 'ville', mergedInto: null }], ['bureau', { parent: 'dases', mergedInto: null }], ['casvp', { parent: null, mergedInto: 'dases' }]]);
  const problems = (...drafts: OrganisationDraft[]): string[] => {
    const all = new Map(drafts.map((draft) => [draft.slug, draft]));
    return drafts.flatMap((draft) => treeProblems(draft, known, all).map(({ path, code }) => `${draft.slug} ${path} ${code}`));
  };

  it('holds whoever exists, or comes with the same writing', () => {
    expect(problems(DASES)).toEqual([]);
    expect(problems({ ...DASES, parent: 'pole' }, { ...DASES, slug: 'pole' })).toEqual([]);
    expect(problems({ ...DASES, parent: 'inconnue' })).toEqual(['dases parent ORGANISATION_UNKNOWN']);
    expect(problems({ ...DASES, parent: 'casvp' })).toEqual(['dases parent ORGANISATION_MERGED']);
    expect(problems({ ...DASES, members: [{ member: 'inconnue', since: null, until: null }] })).toEqual(['dases members.0.member ORGANISATION_UNKNOWN']);
  });

  it('refuses a cycle, however long, also one that only several drafts make', () => {
    expect(problems({ ...DASES, parent: 'dases' })).toEqual(['dases parent PARENT_CYCLE']);
    expect(problems({ ...DASES, parent: 'bureau' })).toEqual(['dases parent PARENT_CYCLE']);
    expect(problems({ ...DASES, slug: 'ville', parent: 'bureau' })).toEqual(['ville parent PARENT_CYCLE']);
    expect(problems({ ...DASES, slug: 'ville', parent: 'pole' }, { ...DASES, slug: 'pole', parent: 'bureau' })).toEqual(['ville parent PARENT_CYCLE', 'pole parent PARENT_CYCLE']);
  });
});

describe('the changes of an organisation', () => {
  it('are told field by field, in words', () => {
    expect(fieldChanges(DASES, DASES)).toEqual([]);
    expect(fieldChanges(DASES, { ...DASES, acronym: null, formerNames: [], members: [{ member: 'm', since: '2015', until: null }] })).toEqual([
      { field: 'acronym', before: 'DSOL', after: null },
      { field: 'formerNames', before: 'Direction de l’action sociale (DASES) → 2022, bleu 2022', after: null },
      { field: 'members', before: null, after: 'm (2015 → …)' },
    ]);
    expect(fieldChanges(null, DASES).map(({ field }) => field)).toEqual(['name', 'acronym', 'kind', 'parent', 'formerNames']);
  });
});
