import { AuditFamily, registerAuditActions, type AuditField } from '#audit';

const TOPIC: AuditField = {
  fr: 'courriels',
  en: 'mails',
  values: { REMINDERS: { fr: 'relances', en: 'reminders' }, ACCESS_REQUESTS: { fr: 'demandes d’accès à traiter', en: 'requests for access to answer' }, THREADS: { fr: 'échanges', en: 'exchanges' } },
};
const family = AuditFamily.PEOPLE;
const fields = { topic: TOPIC };

registerAuditActions({
  'mail.declined': { family, fields, fr: '{actor} ne veut plus de courriels « {topic} ».', en: '{actor} wants no more mails “{topic}”.' },
  'mail.resumed': { family, fields, fr: '{actor} veut de nouveau des courriels « {topic} ».', en: '{actor} wants mails “{topic}” again.' },
  'mail.declined-by-link': { family, fields, fr: 'Par le lien d’un courriel, les « {topic} »[ de {object}] sont arrêtées.', en: 'By the link of a mail, “{topic}”[ for {object}] were stopped.' },
  'mail.resumed-by-link': { family, fields, fr: 'Par le lien d’un courriel, les « {topic} »[ de {object}] sont rétablies.', en: 'By the link of a mail, “{topic}”[ for {object}] were resumed.' },
});
