import { registerMessages } from '#platform';

registerMessages({
  BOUNCE_SIGNATURE_REFUSED: {
    fr: 'L’appel n’est pas signé par la clé de cet espace, ou l’est depuis plus de cinq minutes.',
    en: 'The call is not signed with this space’s key, or was more than five minutes ago.',
  },
  BOUNCE_BODY_WRONG: { fr: 'Le contenu n’est pas lisible : voyez « {where} ».', en: 'The body cannot be read: see “{where}”.' },
  ADDRESS_NOT_REFUSED: { fr: 'Cette adresse n’est pas, ou n’est plus, parmi celles qui refusent les courriels.', en: 'This address is not, or no longer, among those that refuse mails.' },
  MAIL_HOLDS_SECRET: {
    fr: 'Ce courriel ouvre quelque chose : il n’est pas renvoyé. La personne en demande un autre, ou vous renvoyez l’invitation.',
    en: 'This mail opens something: it is not sent again. The person asks for another, or you send the invitation again.',
  },
  MAIL_NOT_OVER: { fr: 'Ce courriel est encore à partir, ou n’avait plus rien à dire.', en: 'This mail is still to leave, or had nothing left to say.' },
  MAIL_READER_GONE: { fr: 'Plus personne ici n’a cette adresse : rien n’est renvoyé.', en: 'Nobody here has this address any more: nothing is sent again.' },
  ADDRESS_REFUSES: { fr: 'Cette adresse refuse les courriels : réessayez-la d’abord, ou corrigez-la.', en: 'This address refuses mails: try it again first, or correct it.' },
  MAIL_REPEAT_WAITS: { fr: 'Ce courriel est déjà renvoyé : il part bientôt.', en: 'This mail is already being sent again: it leaves soon.' },
  MAIL_SAYS_NOTHING: { fr: 'Ce courriel n’a plus rien à dire.', en: 'This mail has nothing left to say.' },
  MAIL_NOT_WORDABLE: { fr: 'Les textes de ce courriel ne se changent pas.', en: 'The words of this mail cannot be changed.' },
  MAIL_TEXT_REQUIRED: { fr: 'Écrivez quelque chose, ou revenez au texte d’origine.', en: 'Write something, or go back to the original.' },
  MAIL_TEXT_TOO_LONG: { fr: 'Ce texte est trop long ({max} signes au plus).', en: 'This text is too long ({max} characters at most).' },
  MAIL_PLACEHOLDER_UNKNOWN: { fr: '« {value} », ligne {line}, ne veut rien dire ici. Ce qui peut être remplacé : {known}.', en: '“{value}”, line {line}, stands for nothing here. What can be replaced: {known}.' },
  MAIL_NOT_FOUND: { fr: 'Ce courriel n’existe pas, ou sa trace est passée.', en: 'This mail does not exist, or its trace is gone.' },
});
