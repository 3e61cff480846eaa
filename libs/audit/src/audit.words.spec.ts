import { describe, expect, it } from '@jest/globals';
import { AuditFamily, publicActions, registerAuditActions, registerAuditObjects } from './audit.actions.js';
import { saidBy } from './audit-search.rules.js';
import { actorWords, auditSentence, fieldWords, leadingRole, objectWords, valueWords, viaWords } from './audit.words.js';

const state = { fr: 'étape', en: 'stage', values: { DRAFT: { fr: 'brouillon', en: 'draft' }, RETURNED: { fr: 'retourné', en: 'returned' } } };

registerAuditActions({
  'spec.accepted': { family: AuditFamily.REPORTING, fr: '{actor} a accepté le rapport.', en: '{actor} accepted the report.', publicFields: ['state'] },
  'spec.returned': {
    family: AuditFamily.REPORTING,
    fr: '{actor} l’a passé de {state.before} à {state}.',
    en: '{actor} moved it from {state.before} to {state}.',
    fields: { state, calendar: { fr: 'calendrier', en: 'calendar' } },
  },
  'spec.counted': {
    family: AuditFamily.REPORTING,
    fr: '{actor} a lu {count} {count?rapport|rapports}[ de {object.author}].',
    en: '{actor} read {count} {count?report|reports}[ by {object.author}].',
    fields: { scopes: { fr: 'portées', en: 'scopes', list: true, values: state.values }, successor: { fr: 'prend la suite', en: 'takes over', ofOrganisation: true } },
  },
  'spec.named': { family: AuditFamily.PEOPLE, fr: '{actor} a prévenu[ {object}].', en: '{actor} warned[ {object}].' },
  'spec.granted': {
    family: AuditFamily.PEOPLE,
    fr: '{actor} a donné un rôle[ pour {organisation}] jusqu’au {until}[, à {person}].',
    en: '{actor} granted a role[ for {organisation}] until {until}[, to {person}].',
    fields: {
      organisation: { fr: 'organisation', en: 'organisation', kind: 'ORGANISATION' },
      person: { fr: 'personne', en: 'person', kind: 'PERSON' },
      until: { fr: 'fin', en: 'end', kind: 'DAY' },
      signs: { fr: 'signe', en: 'signs', kind: 'FLAG' },
    },
  },
});
registerAuditObjects({ spec: { fr: 'essai {number}', en: 'trial {number}', sql: 'SELECT NULL' } });

describe('sentences of the trail', () => {
  it('tell who and what, in the reader’s language', () => {
    expect(auditSentence('spec.accepted', { actor: 'le secrétariat', object: null }, [], {}, 'fr')).toBe('Le secrétariat a accepté le rapport.');
    expect(auditSentence('spec.accepted', { actor: 'the secretariat', object: null }, [], {}, 'en')).toBe('The secretariat accepted the report.');
  });

  it('name values before and after, in words; a value the reader is not shown is a dash', () => {
    const change = { field: 'state', before: 'DRAFT', after: 'RETURNED' };
    expect(auditSentence('spec.returned', { actor: 'Aline', object: null }, [change], {}, 'fr')).toBe('Aline l’a passé de brouillon à retourné.');
    expect(auditSentence('spec.returned', { actor: 'Aline', object: null }, [change], {}, 'en')).toBe('Aline moved it from draft to returned.');
    expect(auditSentence('spec.returned', { actor: 'Aline', object: null }, [], {}, 'fr')).toBe('Aline l’a passé de — à —.');
  });

  it('name the object where the sentence does, and the reader may know it', () => {
    const granted = (object: string | null): string => auditSentence('spec.named', { actor: 'Aline', object }, [], {}, 'fr');
    expect([granted('Basile'), granted(null)]).toEqual(['Aline a prévenu Basile.', 'Aline a prévenu.']);
  });

  it('leave out the parts whose value is missing', () => {
    const until = { field: 'until', before: null, after: '2020-01-01' };
    const organisation = { field: 'organisation', before: null, after: 'o1' };
    expect(auditSentence('spec.granted', { actor: 'Aline', object: null }, [until], {}, 'fr')).toBe('Aline a donné un rôle jusqu’au 1er janvier 2020.');
    expect(auditSentence('spec.granted', { actor: 'Aline', object: null }, [until, organisation], { o1: 'Emmaüs' }, 'fr')).toBe('Aline a donné un rôle pour Emmaüs jusqu’au 1er janvier 2020.');
  });

  it('agree with the number they tell', () => {
    const read = (count: string, locale: 'fr' | 'en'): string => auditSentence('spec.counted', { actor: 'Aline', object: null }, [{ field: 'count', before: null, after: count }], {}, locale);
    expect(['0', '1', '2'].map((count) => read(count, 'fr'))).toEqual(['Aline a lu 0 rapport.', 'Aline a lu 1 rapport.', 'Aline a lu 2 rapports.']);
    expect(['0', '1', '2'].map((count) => read(count, 'en'))).toEqual(['Aline read 0 reports.', 'Aline read 1 report.', 'Aline read 2 reports.']);
  });

  it('name a part of the object, for those who may know it', () => {
    const one = [{ field: 'count', before: null, after: '1' }];
    expect(auditSentence('spec.counted', { actor: 'Aline', object: 'rapport', objectParts: { author: 'Basile' } }, one, {}, 'fr')).toBe('Aline a lu 1 rapport de Basile.');
  });

  it('never take a value for a pattern', () => {
    expect(auditSentence('spec.granted', { actor: '[{until}] {organisation}', object: null }, [{ field: 'until', before: null, after: '2020-01-01' }], {}, 'fr')).toBe('[{until}] {organisation} a donné un rôle jusqu’au 1er janvier 2020.');
  });

  it('keep the entry of an action nobody knows any more', () => {
    expect(auditSentence('spec.gone', { actor: 'Aline', object: null }, [], {}, 'fr')).toBe('Spec.gone');
  });
});

describe('values and fields', () => {
  it('are told in words, as they are where nobody gave words', () => {
    expect(valueWords('spec.granted', 'signs', 'true', {}, 'fr')).toBe('oui');
    expect(valueWords('spec.granted', 'until', '2019-06-20', {}, 'en')).toBe('20 June 2019');
    expect(valueWords('spec.granted', 'person', 'p1', {}, 'fr')).toBe('inconnu');
    expect(valueWords('spec.returned', 'state', 'GONE', {}, 'fr')).toBe('GONE');
    expect(valueWords('spec.returned', 'state', null, {}, 'fr')).toBeNull();
    expect(valueWords('spec.gone', 'state', 'DRAFT', {}, 'fr')).toBe('DRAFT');
  });

  it('say which part of a field it is', () => {
    expect(fieldWords('spec.returned', 'state', {}, 'fr')).toBe('étape');
    expect(fieldWords('spec.returned', 'calendar.phases.0', {}, 'fr')).toBe('calendrier (phases.0)');
    expect(fieldWords('spec.returned', 'unheard-of', {}, 'fr')).toBe('unheard-of');
  });

  it('are told one by one when they are several; a field that is an organisation’s bears its name', () => {
    expect(valueWords('spec.counted', 'scopes', 'DRAFT, RETURNED', {}, 'fr')).toBe('brouillon, retourné');
    expect(fieldWords('spec.counted', 'successor.dases', { dases: 'Direction de l’action sociale' }, 'fr')).toBe('prend la suite (Direction de l’action sociale)');
    expect(fieldWords('spec.counted', 'successor.gone', {}, 'fr')).toBe('prend la suite (gone)');
  });

  it('name what the entry is about', () => {
    expect(objectWords('spec', { number: '12' }, 'fr')).toBe('essai 12');
    expect(objectWords('spec', null, 'fr')).toBeNull();
    expect(objectWords('gone', { number: '12' }, 'fr')).toBeNull();
  });

  it('say how the actor came in', () => {
    expect(viaWords('GUEST', 'fr')).toBe('lien de réponse reçu par courriel');
    expect(viaWords(null, 'fr')).toBeNull();
  });
});

describe('a searched word', () => {
  it('finds the actions that say it and the codes it stands for, accents and case aside', () => {
    expect(saidBy('ACCEPTE', 'fr').actions).toContain('spec.accepted');
    expect(saidBy('retourne', 'fr').codes).toEqual(['%returned%']);
    expect(saidBy('actor', 'fr')).toEqual({ actions: [], codes: [] });
  });
});

describe('who acted', () => {
  const person = { kind: 'PERSON', name: 'Aline Sorbier', role: 'SECRETARIAT' } as const;

  it('is a name for those who may see names, a role for the others', () => {
    expect(actorWords(person, true, 'fr')).toBe('Aline Sorbier');
    expect(actorWords(person, false, 'fr')).toBe('le secrétariat');
    expect(actorWords({ ...person, role: 'CONTRIBUTOR' }, false, 'en')).toBe('an organisation');
    expect(actorWords({ ...person, kind: 'GUEST', role: null }, false, 'fr')).toBe('une organisation');
    expect(actorWords({ ...person, role: null }, false, 'fr')).toBe('une personne habilitée');
  });

  it('is no name once it was erased', () => {
    expect(actorWords({ ...person, name: null }, true, 'fr')).toBe('une personne dont les données ont été effacées');
  });

  it('is never the name of a job', () => {
    expect(actorWords({ kind: 'SYSTEM', name: 'reminders.sweep', role: null }, true, 'fr')).toBe('le service');
  });

  it('is the leading role of several', () => {
    expect(leadingRole(['CONTRIBUTOR', 'SECRETARIAT'])).toBe('SECRETARIAT');
    expect(leadingRole([])).toBeNull();
  });
});

it('only public actions are open to visitors', () => {
  expect(publicActions()).toContain('spec.accepted');
  expect(publicActions()).not.toContain('spec.returned');
});
