import { AuditFamily, registerAuditActions } from '#audit';
import { MAIL_KINDS } from './log/mail-kinds.words.js';

const family = AuditFamily.REMINDERS;
const CODE = { fr: 'réponse du serveur', en: 'answer of the server' };
const WAY = { fr: 'comment', en: 'how', values: { REFUSED: { fr: 'refusé à l’envoi', en: 'refused when sent' }, BOUNCED: { fr: 'revenu', en: 'came back' } } };

const WORDED = {
  kind: { fr: 'courriel', en: 'mail', values: MAIL_KINDS },
  locale: { fr: 'langue', en: 'language', values: { fr: { fr: 'français', en: 'French' }, en: { fr: 'anglais', en: 'English' } } },
  subject: { fr: 'objet', en: 'subject' },
};

registerAuditActions({
  'mail.address-refused': {
    family,
    fields: { code: CODE, way: WAY },
    fr: 'L’adresse[ de {object}] refuse les courriels ({way}[, {code}]) : plus rien ne lui est envoyé.',
    en: 'The address[ of {object}] refuses mails ({way}[, {code}]): nothing more is sent there.',
  },
  'mail.address-retried': { family, fr: '{actor} laisse de nouveau partir des courriels vers l’adresse[ de {object}].', en: '{actor} lets mails leave again for the address[ of {object}].' },
  'mail.resent': { family, fields: { kind: { fr: 'courriel', en: 'mail', values: MAIL_KINDS } }, fr: '{actor} a renvoyé un courriel[ à {object}] ({kind}).', en: '{actor} sent a mail again[ to {object}] ({kind}).' },
  'mail.worded': { family, fields: WORDED, fr: '{actor} a écrit le texte du courriel « {kind} » ({locale}).', en: '{actor} worded the mail “{kind}” ({locale}).' },
  'mail.wording-restored': { family, fields: WORDED, fr: '{actor} est revenu au texte d’origine du courriel « {kind} » ({locale}).', en: '{actor} went back to the original words of the mail “{kind}” ({locale}).' },
  'mail.bounce-key-made': { family, fr: '{actor} a créé une clé pour recevoir les courriels revenus.', en: '{actor} made a key to be told of mails that come back.' },
  'mail.bounce-key-withdrawn': { family, fr: '{actor} a retiré la clé qui recevait les courriels revenus.', en: '{actor} withdrew the key by which mails that came back were told.' },
});
