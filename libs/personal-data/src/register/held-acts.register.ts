import { ERASED_DOMAIN, ERASED_NAME, GIVEN_UP } from './held-people.register.js';
import { given, PERSON, withheld, type HeldTable } from './held-table.js';

const report = (row: string, what: string): string =>
  `(SELECT ${what} FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
    JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
    WHERE r.tenant_id = x.tenant_id AND r.id = ${row})`;
const about = (row: string): NonNullable<HeldTable['context']> => ({
  campaign: { words: { fr: 'campagne', en: 'campaign' }, sql: report(row, 'c.code') },
  commitment: { words: { fr: 'engagement', en: 'commitment' }, sql: report(row, 'n.number') },
  organisation: { words: { fr: 'organisation', en: 'organisation' }, sql: report(row, 'o.name') },
});
const own = (name: string, person: string): string => `${name} = CASE WHEN x.${person} = who.id THEN '${ERASED_NAME}' ELSE x.${name} END`;

/** What people did, and what was sent to them: the acts stay, their names go. */
export const HELD_OF_ACTS: readonly HeldTable[] = [
  {
    table: 'report',
    processing: 'FOLLOW_UP',
    title: { fr: 'Rapports écrits, envoyés ou validés', en: 'Reports written, sent or validated' },
    columns: {
      saved_by: withheld('écrit par', 'written by'),
      saved_by_id: PERSON,
      ready_by: withheld('dit prêt par', 'said to be ready by'),
      ready_by_id: PERSON,
      ready_at: given('dit prêt le', 'said to be ready at'),
      validator_word_by: withheld('rendu avec un mot par', 'given back with a word by'),
      validator_word_by_id: PERSON,
      submitted_by: withheld('envoyé par', 'sent by'),
      submitted_by_id: PERSON,
      decided_by: withheld('décidé par', 'decided by'),
      decided_by_id: PERSON,
      state: given('étape', 'state'),
      saved_at: given('écrit le', 'written at'),
      submitted_at: given('envoyé le', 'sent at'),
      decided_at: given('décidé le', 'decided at'),
    },
    context: {
      ...about('x.id'),
      part: {
        words: { fr: 'ce que vous y avez fait', en: 'what you did in it' },
        sql: `array_remove(ARRAY[CASE WHEN x.saved_by_id = who.id THEN 'SAVED' END, CASE WHEN x.submitted_by_id = who.id THEN 'SUBMITTED' END, CASE WHEN x.ready_by_id = who.id THEN 'READY' END, CASE WHEN x.validator_word_by_id = who.id THEN 'GIVEN_BACK' END, CASE WHEN x.decided_by_id = who.id THEN 'DECIDED' END], NULL)`,
      },
      validatorWord: { words: { fr: 'votre mot en le rendant', en: 'your word on giving it back' }, sql: 'CASE WHEN x.validator_word_by_id = who.id THEN x.validator_word END' },
      text: {
        words: { fr: 'texte, si vous l’avez écrit', en: 'text, if you wrote it' },
        sql: `CASE WHEN x.saved_by_id = who.id THEN json_build_object('achievements', x.achievements, 'difficulties', x.difficulties, 'nextSteps', x.next_steps) END`,
      },
    },
    whose: 'who.id IN (x.saved_by_id, x.ready_by_id, x.validator_word_by_id, x.submitted_by_id, x.decided_by_id)',
    order: 'x.saved_at',
    erasure: { kind: 'REPLACED', set: [own('saved_by', 'saved_by_id'), own('submitted_by', 'submitted_by_id'), own('ready_by', 'ready_by_id'), own('validator_word_by', 'validator_word_by_id'), own('decided_by', 'decided_by_id')].join(', ') },
  },
  {
    table: 'report_version',
    processing: 'FOLLOW_UP',
    title: { fr: 'Versions de rapports enregistrées', en: 'Versions of reports recorded' },
    columns: { recorded_by: withheld('enregistrée par', 'recorded by'), recorded_by_id: PERSON, version: given('version', 'version'), state: given('étape', 'state'), recorded_at: given('enregistrée le', 'recorded at') },
    context: about('x.report_id'),
    whose: 'x.recorded_by_id = who.id',
    order: 'x.recorded_at',
    erasure: { kind: 'REPLACED', by: 'SIGNATURES' },
  },
  {
    table: 'report_comment',
    processing: 'FOLLOW_UP',
    title: { fr: 'Commentaires sur des rapports retournés', en: 'Comments on reports that were returned' },
    columns: { written_by: withheld('écrit par', 'written by'), written_by_id: PERSON, field: given('rubrique', 'field'), words: given('texte', 'text'), written_at: given('écrit le', 'written at') },
    context: about('x.report_id'),
    whose: 'x.written_by_id = who.id',
    order: 'x.written_at',
    erasure: { kind: 'REPLACED', set: own('written_by', 'written_by_id') },
  },
  {
    table: 'evidence_file',
    processing: 'FOLLOW_UP',
    title: { fr: 'Fichiers joints à des réponses', en: 'Files attached to answers' },
    columns: { uploaded_by: withheld('envoyé par', 'sent by'), uploaded_by_id: PERSON, name: given('nom du fichier', 'name of the file'), media_type: given('type', 'type'), uploaded_at: given('envoyé le', 'sent at') },
    context: {
      engagement: {
        words: { fr: 'engagement', en: 'commitment' },
        sql: `(SELECT n.number FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id WHERE q.tenant_id = x.tenant_id AND q.id = x.request_id)`,
      },
    },
    whose: 'x.uploaded_by_id = who.id',
    order: 'x.uploaded_at',
    erasure: { kind: 'REPLACED', set: own('uploaded_by', 'uploaded_by_id') },
  },
  {
    table: 'measurement',
    processing: 'FOLLOW_UP',
    title: { fr: 'Chiffres enregistrés', en: 'Figures recorded' },
    columns: { recorded_by: withheld('enregistré par', 'recorded by'), recorded_by_id: PERSON, value: given('valeur', 'value'), recorded_at: given('enregistré le', 'recorded at') },
    context: { indicator: { words: { fr: 'indicateur', en: 'indicator' }, sql: `(SELECT i.code FROM indicator i WHERE i.tenant_id = x.tenant_id AND i.id = x.indicator_id)` } },
    whose: 'x.recorded_by_id = who.id',
    order: 'x.recorded_at',
    erasure: { kind: 'REPLACED', set: `recorded_by = '${ERASED_NAME}'` },
  },
  {
    table: 'commitment_status_change',
    processing: 'FOLLOW_UP',
    title: { fr: 'Changements d’état d’engagements', en: 'Changes of status of commitments' },
    columns: { recorded_by: withheld('enregistré par', 'recorded by'), recorded_by_id: PERSON, before: given('de', 'from'), after: given('à', 'to'), recorded_at: given('enregistré le', 'recorded at') },
    context: { commitment: { words: { fr: 'engagement', en: 'commitment' }, sql: `(SELECT n.number FROM commitment n WHERE n.tenant_id = x.tenant_id AND n.id = x.commitment_id)` } },
    whose: 'x.recorded_by_id = who.id',
    order: 'x.recorded_at',
    erasure: { kind: 'REPLACED', set: `recorded_by = '${ERASED_NAME}'` },
  },
  {
    table: 'contact_point',
    processing: 'FOLLOW_UP',
    title: { fr: 'Contacts : organisations pour lesquelles vous êtes à joindre', en: 'Contacts: organisations for which you are to be reached' },
    columns: { person_id: PERSON, duty: given('fonction', 'duty') },
    context: {
      organisation: { words: { fr: 'organisation', en: 'organisation' }, sql: `(SELECT o.name FROM organisation o WHERE o.tenant_id = x.tenant_id AND o.id = x.organisation_id)` },
      pact: { words: { fr: 'pacte', en: 'pact' }, sql: `(SELECT p.short_title FROM pact p WHERE p.tenant_id = x.tenant_id AND p.id = x.pact_id)` },
    },
    whose: 'x.person_id = who.id',
    erasure: { kind: 'DELETED' },
  },
  {
    table: 'reminder',
    processing: 'MESSAGES',
    title: { fr: 'Relances reçues', en: 'Reminders received' },
    columns: { person_id: PERSON, on_date: given('prévue le', 'planned on'), due: given('réponses attendues', 'answers awaited'), not_sent: given('motif de non-envoi', 'why it was not sent'), created_at: given('décidée le', 'decided at') },
    context: { campaign: { words: { fr: 'campagne', en: 'campaign' }, sql: `(SELECT c.code FROM campaign c WHERE c.tenant_id = x.tenant_id AND c.id = x.campaign_id)` } },
    whose: 'x.person_id = who.id',
    order: 'x.on_date',
    erasure: { kind: 'KEPT', why: { fr: 'Preuve que l’organisation a été relancée.', en: 'Proof that the organisation was reminded.' } },
  },
  {
    // Before the mails, through which it is found.
    table: 'outbox',
    processing: 'MESSAGES',
    title: { fr: 'Envois en attente', en: 'Mails waiting to leave' },
    columns: { failed: withheld('réponse du serveur de messagerie', 'answer of the mail server') },
    whose: `x.name = 'mail.deliver' AND x.payload->>'mailId' IN (SELECT m.id::text FROM mail_message m WHERE m.tenant_id = who.tenant AND m.recipient = who.address)`,
    erasure: { kind: 'REPLACED', set: `failed = CASE WHEN x.failed IS NULL THEN NULL ELSE '…' END` },
  },
  {
    table: 'mail_message',
    processing: 'MESSAGES',
    title: { fr: 'Courriels envoyés', en: 'Mails sent' },
    columns: {
      recipient: given('destinataire', 'recipient'),
      error: withheld('réponse du serveur de messagerie', 'answer of the mail server'),
      template: given('sorte de message', 'kind of mail'),
      state: given('état', 'state'),
      created_at: given('décidé le', 'decided at'),
      sent_at: given('envoyé le', 'sent at'),
    },
    whose: 'x.recipient = who.address',
    order: 'x.created_at',
    erasure: { kind: 'REPLACED', set: `recipient = 'destinataire@${ERASED_DOMAIN}', error = NULL, ${GIVEN_UP}` },
  },
  {
    table: 'audit_entry',
    processing: 'JOURNAL',
    title: { fr: 'Lignes du journal', en: 'Entries of the journal' },
    columns: {
      actor_person_id: PERSON,
      actor_name: withheld('nom de qui a agi', 'name of who acted'),
      address: given('réseau', 'network'),
      subject_id: PERSON,
      personal: given('valeurs personnelles', 'personal values'),
      search: withheld('texte de recherche', 'text for search'),
      actor_salt: withheld('sel du sceau', 'salt of the seal'),
      actor_seal: withheld('sceau', 'seal'),
      actor_role: withheld('rôle tenu', 'role held'),
      actor_kind: withheld('sorte d’acteur', 'kind of actor'),
      actor_erased_by: withheld('ligne qui dit l’effacement', 'entry that tells the erasure'),
      subject_salt: withheld('sel du sceau', 'salt of the seal'),
      subject_seal: withheld('sceau', 'seal'),
      subject_erased_by: withheld('ligne qui dit l’effacement', 'entry that tells the erasure'),
    },
    erasure: { kind: 'REPLACED', by: 'AUDIT' },
  },
];
