import { AuditFamily, registerAuditActions } from '#audit';

const family = AuditFamily.REMINDERS;
const FIELDS = {
  on: { fr: 'jour', en: 'day', kind: 'DAY' },
  persons: { fr: 'messages', en: 'messages' },
  organisations: { fr: 'organisations', en: 'organisations' },
  unreachable: { fr: 'organisations sans interlocuteur', en: 'organisations without anyone to write to' },
  declined: { fr: 'personnes qui ne veulent pas de relance', en: 'persons who want no reminders' },
  waiting: { fr: 'réponses en attente', en: 'answers waiting' },
  decisions: { fr: 'décisions', en: 'decisions' },
  meetings: { fr: 'réunions', en: 'meetings' },
  reminders: { fr: 'relances', en: 'reminders' },
} as const;

registerAuditActions({
  'reminders.queued': {
    family,
    fields: FIELDS,
    fr: '{actor} a préparé les relances du {on} : {persons} {persons?message|messages} pour {organisations} {organisations?organisation|organisations}, {unreachable} {unreachable?organisation|organisations} sans interlocuteur[, {declined} {declined?personne n’en veut|personnes n’en veulent} pas].',
    en: '{actor} prepared the reminders of {on}: {persons} {persons?message|messages} for {organisations} {organisations?organisation|organisations}, {unreachable} {unreachable?organisation|organisations} without anyone to write to[, {declined} {declined?person wants|persons want} none].',
  },
  'reminders.policy-changed': {
    family,
    fields: {
      kind: {
        fr: 'relances',
        en: 'reminders',
        values: {
          REPORT: { fr: 'des réponses attendues', en: 'of answers awaited' },
          VALIDATION: { fr: 'des réponses à valider', en: 'of answers to be validated' },
          REVIEW: { fr: 'des réponses à relire', en: 'of answers to be reviewed' },
          DECISION: { fr: 'des décisions à exécuter', en: 'of decisions to be carried out' },
          MEETING: { fr: 'des réunions', en: 'of meetings' },
          RECOMMENDATION: { fr: 'des recommandations sans réponse', en: 'of recommendations without an answer' },
          READING: { fr: 'des bilans à lire', en: 'of bilans to be read' },
        },
      },
      offsets: { fr: 'jours', en: 'days' },
      businessDays: { fr: 'comptés en jours ouvrés', en: 'counted as business days', kind: 'FLAG' },
      enabled: { fr: 'relances envoyées', en: 'reminders sent', kind: 'FLAG' },
      deputiesFrom: { fr: 'suppléants, à partir de', en: 'deputies, from' },
      headsFrom: { fr: 'responsables, à partir de', en: 'heads, from' },
      secretariatFrom: { fr: 'secrétariat, à partir de', en: 'secretariat, from' },
    },
    fr: '{actor} a changé les règles des relances {kind}.',
    en: '{actor} changed the rules of reminders {kind}.',
  },
  'reminders.campaign-days': {
    family,
    fields: { offsets: { fr: 'jours', en: 'days' } },
    fr: '{actor} a changé les jours de relance de la campagne.',
    en: '{actor} changed the reminder days of the campaign.',
  },
  'reminders.by-hand': {
    family,
    fields: { ...FIELDS, organisation: { fr: 'organisation', en: 'organisation', kind: 'ORGANISATION' } },
    fr: '{actor} a relancé {organisation} : {persons} {persons?message|messages}, le {on}.',
    en: '{actor} reminded {organisation}: {persons} {persons?message|messages}, on {on}.',
  },
  'reminders.waits-told': {
    family,
    fields: FIELDS,
    fr: '{actor} a préparé, le {on}, {persons} {persons?message qui dit|messages qui disent} que {waiting} {waiting?réponse attend|réponses attendent} d’être {waiting?validée ou relue|validées ou relues}.',
    en: '{actor} prepared, on {on}, {persons} {persons?message that says|messages that say} that {waiting} {waiting?answer waits|answers wait} to be validated or reviewed.',
  },
  'reminders.decided-told': {
    family,
    fields: FIELDS,
    fr: '{actor} a préparé, le {on}, {persons} {persons?message|messages} à propos de {decisions} {decisions?décision|décisions} à exécuter et de {meetings} {meetings?réunion|réunions}[, de {recommendations} {recommendations?recommandation sans réponse|recommandations sans réponse}][, de {readings} {readings?bilan à lire|bilans à lire}].',
    en: '{actor} prepared, on {on}, {persons} {persons?message|messages} about {decisions} {decisions?decision|decisions} to be carried out and {meetings} {meetings?meeting|meetings}[, {recommendations} {recommendations?recommendation without an answer|recommendations without an answer}][, {readings} {readings?account to read|accounts to read}].',
  },
  'reminders.superseded': {
    family,
    fields: FIELDS,
    fr: '{actor} n’a pas envoyé {reminders} {reminders?relance : son jour était passé, une plus récente l’a remplacée|relances : leur jour était passé, une plus récente les a remplacées}.',
    en: '{actor} did not send {reminders} {reminders?reminder: its day had passed, a later one has replaced it|reminders: their day had passed, a later one has replaced them}.',
  },
  'reminders.closed': {
    family,
    fields: FIELDS,
    fr: '{actor} n’a pas envoyé {reminders} {reminders?relance : la campagne était finie avant son départ|relances : la campagne était finie avant leur départ}.',
    en: '{actor} did not send {reminders} {reminders?reminder: the campaign had ended before it left|reminders: the campaign had ended before they left}.',
  },
});
