import { describe, expect, it } from '@jest/globals';
import { actorWords, auditSentence, leadingRole, publicActions, registerAuditActions } from './audit.actions.js';

registerAuditActions({
  'spec.accepted': { fr: '{actor} a accepté le rapport.', en: '{actor} accepted the report.', publicFields: ['state'] },
  'spec.returned': { fr: '{actor} l’a passé de {state.before} à {state}.', en: '{actor} moved it from {state.before} to {state}.' },
});

describe('sentences of the trail', () => {
  it('tell who and what, in the reader’s language', () => {
    expect(auditSentence('spec.accepted', 'le secrétariat', [], 'fr')).toBe('Le secrétariat a accepté le rapport.');
    expect(auditSentence('spec.accepted', 'the secretariat', [], 'en')).toBe('The secretariat accepted the report.');
  });

  it('name values before and after; a value the reader is not shown is a dash', () => {
    const change = { field: 'state', before: 'DRAFT', after: 'RETURNED' };
    expect(auditSentence('spec.returned', 'Aline', [change], 'fr')).toBe('Aline l’a passé de DRAFT à RETURNED.');
    expect(auditSentence('spec.returned', 'Aline', [], 'fr')).toBe('Aline l’a passé de — à —.');
  });

  it('keep the entry of an action nobody knows any more', () => {
    expect(auditSentence('spec.gone', 'Aline', [], 'fr')).toBe('Spec.gone');
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
