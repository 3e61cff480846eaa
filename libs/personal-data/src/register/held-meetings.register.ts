import { own } from './held-acts.register.js';
import { given, PERSON, withheld, type HeldTable } from './held-table.js';

/** Who wrote is told by the person's own row, which is replaced when the person is erased. */
const KEPT_WITHOUT_NAME: HeldTable['erasure'] = {
  kind: 'KEPT',
  why: { fr: 'Le texte est celui du comité ; il ne porte aucun nom.', en: 'The text is the committee’s; it bears no name.' },
};

const ofDecision: NonNullable<HeldTable['context']> = { decision: { words: { fr: 'décision', en: 'decision' }, sql: `(SELECT d.number FROM decision d WHERE d.tenant_id = x.tenant_id AND d.id = x.decision_id)` } };

/** Acts of a committee, which name who spoke and who sat: no row tells whose they are. */
const ACT_OF_THE_COMMITTEE: HeldTable['erasure'] = {
  kind: 'KEPT',
  why: { fr: 'Acte du comité, archivé dans l’intérêt public : il garde les noms de qui y a siégé ou parlé.', en: 'An act of the committee, archived in the public interest: it keeps the names of who sat or spoke there.' },
};

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
    table: 'decision_file',
    processing: 'FOLLOW_UP',
    title: { fr: 'Fichiers joints à des décisions', en: 'Files attached to decisions' },
    columns: { uploaded_by: withheld('envoyé par', 'sent by'), uploaded_by_id: PERSON, name: given('nom du fichier', 'name of the file'), media_type: given('type', 'type'), uploaded_at: given('envoyé le', 'sent at') },
    context: ofDecision,
    whose: 'x.uploaded_by_id = who.id',
    order: 'x.uploaded_at',
    erasure: { kind: 'REPLACED', set: own('uploaded_by', 'uploaded_by_id') },
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
  {
    table: 'reading_message',
    processing: 'FOLLOW_UP',
    title: { fr: 'Remarques écrites sur des bilans en lecture', en: 'Remarks written on bilans that are being read' },
    columns: { written_by: withheld('écrit par', 'written by'), written_by_id: PERSON, words: given('texte', 'text'), written_at: given('écrit le', 'written at') },
    context: { about: { words: { fr: 'objet', en: 'subject' }, sql: `(SELECT t.about FROM reading_thread t WHERE t.tenant_id = x.tenant_id AND t.id = x.thread_id)` } },
    whose: 'x.written_by_id = who.id',
    order: 'x.written_at',
    erasure: { kind: 'REPLACED', set: own('written_by', 'written_by_id') },
  },
  {
    table: 'bilan_section',
    processing: 'FOLLOW_UP',
    title: { fr: 'Parties de bilans que vous avez enregistrées en dernier', en: 'Sections of bilans that you saved last' },
    columns: { saved_by_id: PERSON, title: given('partie', 'section'), saved_at: given('enregistrée le', 'saved at') },
    whose: 'x.saved_by_id = who.id',
    order: 'x.saved_at',
    erasure: KEPT_WITHOUT_NAME,
  },
  {
    table: 'bilan_template',
    processing: 'FOLLOW_UP',
    title: { fr: 'Modèles de bilans que vous avez gardés', en: 'Templates of bilans that you kept' },
    columns: { kept_by_id: PERSON, version: given('version', 'version'), kept_at: given('gardé le', 'kept at') },
    whose: 'x.kept_by_id = who.id',
    order: 'x.kept_at',
    erasure: KEPT_WITHOUT_NAME,
  },
  {
    table: 'bilan_presence',
    processing: 'FOLLOW_UP',
    title: { fr: 'Bilans que vous avez sous les yeux', en: 'Bilans that you have open' },
    columns: { person_id: PERSON, seen_at: given('vu le', 'seen at') },
    whose: 'x.person_id = who.id',
    order: 'x.seen_at',
    erasure: { kind: 'DELETED' },
  },
  {
    table: 'avis_writer',
    processing: 'FOLLOW_UP',
    title: { fr: 'Avis du Conseil que vous êtes désigné pour écrire', en: 'Avis of the Conseil that you are named to write' },
    columns: { person_id: PERSON, named_at: given('désigné le', 'named at') },
    context: { year: { words: { fr: 'bilan', en: 'bilan' }, sql: `(SELECT v.year FROM avis v WHERE v.tenant_id = x.tenant_id AND v.id = x.avis_id)` } },
    whose: 'x.person_id = who.id',
    order: 'x.named_at',
    erasure: { kind: 'DELETED' },
  },
  {
    table: 'recommendation_answer',
    processing: 'FOLLOW_UP',
    title: { fr: 'Réponses écrites à des recommandations', en: 'Answers written to recommendations' },
    columns: { written_by: withheld('écrite par', 'written by'), written_by_id: PERSON, reason: given('pourquoi', 'why'), plan: given('ce qui sera fait', 'what will be done'), sent_at: given('envoyée le', 'sent at') },
    whose: 'x.written_by_id = who.id',
    order: 'x.sent_at',
    erasure: { kind: 'REPLACED', set: own('written_by', 'written_by_id') },
  },
  {
    table: 'minutes',
    processing: 'FOLLOW_UP',
    title: { fr: 'Relevés de décisions figés', en: 'Minutes as they were frozen' },
    columns: { content: withheld('présences avec les noms, notes et décisions', 'who was there by name, notes and decisions'), changes: withheld('ce qu’une correction change', 'what a correction changes') },
    erasure: ACT_OF_THE_COMMITTEE,
  },
  {
    table: 'agenda_item',
    processing: 'FOLLOW_UP',
    title: { fr: 'Notes de séance', en: 'Notes taken while a meeting sits' },
    columns: { notes: withheld('ce qui a été dit à un point, tel que noté par le secrétariat', 'what was said at an item, as the secretariat noted it') },
    erasure: ACT_OF_THE_COMMITTEE,
  },
  {
    table: 'meeting',
    processing: 'FOLLOW_UP',
    title: { fr: 'Introductions de relevés de décisions', en: 'Introductions of minutes' },
    columns: { minutes_introduction: withheld('introduction écrite par le secrétariat', 'introduction written by the secretariat') },
    erasure: ACT_OF_THE_COMMITTEE,
  },
];
