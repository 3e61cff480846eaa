import { AuditFamily, registerAuditActions, registerAuditObjects, type AuditField } from '#audit';
import { LENGTH } from './words-kept.js';

const RULES: Readonly<Record<string, AuditField>> = {
  kind: {
    fr: 'nature',
    en: 'kind',
    values: {
      COPIL: { fr: 'comité de pilotage', en: 'steering committee' },
      CONSEIL: { fr: 'Conseil', en: 'Conseil' },
      ATELIER: { fr: 'atelier', en: 'workshop' },
      COMITE_TECHNIQUE: { fr: 'comité technique', en: 'technical committee' },
      RENCONTRE_ANNUELLE: { fr: 'rencontre annuelle', en: 'yearly meeting' },
    },
  },
  name: { fr: 'nom', en: 'name' },
  quorumPercent: { fr: 'quorum (pour cent des sièges votants)', en: 'quorum (per cent of voting seats)' },
  callDays: { fr: 'délai de convocation (jours)', en: 'notice (days)' },
  months: { fr: 'mois de réunion', en: 'months of sitting' },
  begins: { fr: 'heure de début', en: 'beginning' },
  minutes: { fr: 'durée (minutes)', en: 'length (minutes)' },
};

const MANDATE: Readonly<Record<string, AuditField>> = {
  organisation: { fr: 'organisation', en: 'organisation', kind: 'ORGANISATION' },
  person: { fr: 'personne', en: 'person', kind: 'PERSON' },
  substitute: { fr: 'suppléant', en: 'substitute', kind: 'PERSON' },
  seat: { fr: 'voix', en: 'seat', values: { VOTING: { fr: 'délibérative', en: 'voting' }, CONSULTATIVE: { fr: 'consultative', en: 'consultative' } } },
  chair: { fr: 'préside', en: 'presides', kind: 'FLAG' },
  from: { fr: 'début du mandat', en: 'mandate begins', kind: 'DAY' },
  until: { fr: 'fin du mandat', en: 'mandate ends', kind: 'DAY' },
};

const SITTING: Readonly<Record<string, AuditField>> = {
  title: { fr: 'titre', en: 'title' },
  day: { fr: 'jour', en: 'day', kind: 'DAY' },
  hours: { fr: 'heures', en: 'hours' },
  place: { fr: 'lieu', en: 'place' },
  remoteAddress: { fr: 'adresse à distance', en: 'address to join' },
  reason: { fr: 'raison', en: 'reason' },
  invited: { fr: 'personnes à qui l’on a écrit', en: 'people written to' },
};

const ANSWER: Readonly<Record<string, AuditField>> = {
  answer: { fr: 'réponse', en: 'answer', values: { YES: { fr: 'vient', en: 'comes' }, NO: { fr: 'ne vient pas', en: 'does not come' }, MAYBE: { fr: 'ne sait pas encore', en: 'does not know yet' } } },
  represented: { fr: 'se fait représenter', en: 'is represented', kind: 'FLAG' },
  counted: { fr: 'sièges notés', en: 'seats noted' },
  there: { fr: 'présents ou représentés', en: 'present or represented' },
};

const family = AuditFamily.MEETINGS;
const act = (fields: Readonly<Record<string, AuditField>>, fr: string, en: string) => ({ family, fields, fr: `{actor} ${fr}.`, en: `{actor} ${en}.` });

registerAuditActions({
  'instance.created': act(RULES, 'a créé une instance', 'made a body'),
  'instance.changed': act(RULES, 'a changé les règles d’une instance', 'changed the rules of a body'),
  'instance.member-added': act(MANDATE, 'a ajouté un siège', 'added a seat'),
  'instance.member-changed': act(MANDATE, 'a modifié un siège', 'changed a seat'),
  'instance.member-removed': act(MANDATE, 'a retiré un siège', 'removed a seat'),
  'meeting.proposed': act(SITTING, 'a inscrit une date proposée', 'entered a proposed date'),
  'meeting.scheduled': act(SITTING, 'a inscrit une réunion', 'entered a meeting'),
  'meeting.moved': act(SITTING, 'a déplacé une réunion', 'moved a meeting'),
  'meeting.renamed': act(SITTING, 'a corrigé le titre d’une réunion', 'corrected the title of a meeting'),
  'meeting.called': act(SITTING, 'a convoqué une réunion', 'called a meeting'),
  'meeting.invited': act(SITTING, 'a invité les nouveaux sièges à une réunion', 'invited the new seats to a meeting'),
  'meeting.cancelled': act(SITTING, 'a annulé une réunion', 'cancelled a meeting'),
  'meeting.opened': act({}, 'a ouvert la séance', 'opened the meeting'),
  'meeting.unopened': act({}, 'a annulé l’ouverture d’une séance où rien n’était noté', 'took back the opening of a meeting at which nothing was noted'),
  'meeting.noted': act(LENGTH, 'a écrit les notes d’un point', 'wrote the notes of an item'),
  'meeting.held': act(SITTING, 'a noté qu’une réunion s’est tenue', 'noted that a meeting was held'),
  'meeting.answered': act(ANSWER, 'a répondu à une invitation', 'answered an invitation'),
  'meeting.answered-by-link': { family, fields: ANSWER, fr: 'Par le lien d’un courriel, il a été répondu à une invitation.', en: 'An invitation was answered by the link of a mail.' },
  'meeting.attendance-noted': act(ANSWER, 'a noté les présences', 'noted who was there'),
});

registerAuditObjects({
  instance: {
    fr: 'instance « {name} »',
    en: 'body “{name}”',
    sql: `SELECT json_build_object('name', i.name, 'path', pacte_pact_path(i.tenant_id, i.pact_id) || '/instances/' || i.id) FROM instance i WHERE i.tenant_id = $.tenant_id AND i.id = $.object_id`,
  },
  meeting: {
    fr: 'réunion « {title} »',
    en: 'meeting “{title}”',
    sql: `SELECT json_build_object('title', m.title, 'path', pacte_pact_path(m.tenant_id, m.pact_id) || '/reunions/' || m.id) FROM meeting m WHERE m.tenant_id = $.tenant_id AND m.id = $.object_id`,
  },
});
