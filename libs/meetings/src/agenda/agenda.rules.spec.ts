import { expect, it } from '@jest/globals';
import { agendaProblems } from './agenda.rules.js';
import { AgendaItemKind, AGENDA_TEMPLATES } from './agenda.template.js';

const free = (title: string | null, minutes = 10) => ({ kind: AgendaItemKind.FREE, ref: null, title, minutes });
const about = (kind: AgendaItemKind, ref: string | null, minutes = 5) => ({ kind, ref, title: null, minutes });
const told = (...items: Parameters<typeof agendaProblems>[0]): string[] => agendaProblems(items).map(({ path, code }) => `${path} ${code}`);

it('an item has words, or something that it is about, once', () => {
  expect(told(free('Ouverture'), about(AgendaItemKind.STORM, 'a'), about(AgendaItemKind.LATE, 'a'), about(AgendaItemKind.STORM, 'b'))).toEqual([]);
  expect(told(free(null))).toEqual(['items.0.title AGENDA_TITLE_REQUIRED']);
  expect(told({ ...free('Ouverture'), ref: 'a' })).toEqual(['items.0.ref AGENDA_SUBJECT_UNKNOWN']);
  expect(told(about(AgendaItemKind.AVENANT, null))).toEqual(['items.0.ref AGENDA_SUBJECT_UNKNOWN']);
  expect(told(about(AgendaItemKind.STORM, 'a'), about(AgendaItemKind.STORM, 'a'))).toEqual(['items.1.ref AGENDA_SUBJECT_TWICE']);
});

it('and a length', () => {
  for (const minutes of [0, -5, 1.5, 481]) expect(told(free('Ouverture', minutes))).toEqual(['items.0.minutes AGENDA_MINUTES']);
});

it('every template opens and closes the meeting, and proposes nothing twice', () => {
  for (const [instance, blocks] of Object.entries(AGENDA_TEMPLATES)) {
    expect([blocks[0]!.kind, blocks.at(-1)!.kind]).toEqual([AgendaItemKind.FREE, AgendaItemKind.FREE]);
    const due = blocks.flatMap(({ kind }) => (kind === AgendaItemKind.FREE ? [] : [kind]));
    expect([instance, new Set(due).size]).toEqual([instance, due.length]);
    expect(due.includes(AgendaItemKind.AVENANT)).toBe(instance === 'COPIL');
  }
});
