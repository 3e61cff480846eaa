import { own } from './held-acts.register.js';
import { given, PERSON, withheld, type HeldTable } from './held-table.js';

const ofDecision: NonNullable<HeldTable['context']> = { decision: { words: { fr: 'décision', en: 'decision' }, sql: `(SELECT d.number FROM decision d WHERE d.tenant_id = x.tenant_id AND d.id = x.decision_id)` } };

/** What people have to do with meetings and with what they decide. */
export const HELD_OF_MEETINGS: readonly HeldTable[] = [
  {
    table: 'decision',
    processing: 'FOLLOW_UP',
    title: { fr: 'Décisions que vous suivez pour votre organisation', en: 'Decisions that you see to for your organisation' },
    columns: { person_id: PERSON, number: given('numéro', 'number'), due_on: given('échéance', 'deadline'), state: given('étape', 'state') },
    whose: 'x.person_id = who.id',
    order: 'x.decided_on, x.number',
    erasure: { kind: 'REPLACED', set: 'person_id = NULL' },
  },
  {
    table: 'decision_follow_up',
    processing: 'FOLLOW_UP',
    title: { fr: 'Mots écrits sur le suivi de décisions', en: 'Words written on how decisions stand' },
    columns: { written_by: withheld('écrit par', 'written by'), written_by_id: PERSON, words: given('texte', 'text'), written_at: given('écrit le', 'written at') },
    context: ofDecision,
    whose: 'x.written_by_id = who.id',
    order: 'x.written_at',
    erasure: { kind: 'REPLACED', set: own('written_by', 'written_by_id') },
  },
  {
    table: 'decision_version',
    processing: 'FOLLOW_UP',
    title: { fr: 'Versions de décisions enregistrées', en: 'Versions of decisions recorded' },
    columns: { recorded_by: withheld('enregistrée par', 'recorded by'), recorded_by_id: PERSON, version: given('version', 'version'), recorded_at: given('enregistrée le', 'recorded at') },
    context: ofDecision,
    whose: 'x.recorded_by_id = who.id',
    order: 'x.recorded_at',
    erasure: { kind: 'REPLACED', set: own('recorded_by', 'recorded_by_id') },
  },
];
