import type { Words } from '#audit';

export type ProcessingCode = 'ACCOUNTS' | 'COMING_IN' | 'SIGN_IN' | 'FOLLOW_UP' | 'MESSAGES' | 'JOURNAL';

/** One processing, as the register of article 30 of the GDPR tells it. */
export interface Processing {
  readonly name: Words;
  readonly purpose: Words;
  readonly legalBasis: Words;
  readonly persons: Words;
  readonly recipients: Words;
}

const PUBLIC_TASK: Words = {
  fr: 'Mission d’intérêt public (RGPD, article 6.1 e) : suivre un pacte que la collectivité et ses partenaires ont signé.',
  en: 'Task carried out in the public interest (GDPR, article 6.1 e): following a pact that the city and its partners signed.',
};
const SECURITY: Words = {
  fr: 'Obligation légale de sécurité et mission d’intérêt public (RGPD, articles 6.1 c, 6.1 e et 32).',
  en: 'Legal duty of security and task carried out in the public interest (GDPR, articles 6.1 c, 6.1 e and 32).',
};
const MEMBERS: Words = { fr: 'Agents et salariés des organisations du pacte, secrétariat, membres des instances', en: 'Staff of the pact’s organisations, secretariat, members of its bodies' };
const OPERATOR: Words = { fr: 'le prestataire qui exploite le service', en: 'the provider that runs the service' };
const and = (told: Words): Words => ({ fr: `${told.fr} ; ${OPERATOR.fr}.`, en: `${told.en}; ${OPERATOR.en}.` });

/** What is done with people’s data, and why. Every table of held data belongs to one of these. */
export const PROCESSINGS: Readonly<Record<ProcessingCode, Processing>> = {
  ACCOUNTS: {
    name: { fr: 'Comptes et rôles', en: 'Accounts and roles' },
    purpose: { fr: 'Savoir qui participe au suivi du pacte, pour quelle organisation et avec quels droits ; passer la suite quand une personne part.', en: 'Know who takes part in following the pact, for which organisation and with which rights; hand over when a person leaves.' },
    legalBasis: PUBLIC_TASK,
    persons: MEMBERS,
    recipients: and({ fr: 'L’administration et le secrétariat de l’espace ; les personnes de la même organisation qui valident', en: 'The space’s administrators and secretariat; those who validate in the same organisation' }),
  },
  COMING_IN: {
    name: { fr: 'Invitations et demandes d’accès', en: 'Invitations and requests for access' },
    purpose: { fr: 'Inviter une personne par courriel, ou répondre à une personne qui demande à participer.', en: 'Invite a person by mail, or answer a person who asks to take part.' },
    legalBasis: PUBLIC_TASK,
    persons: { fr: 'Personnes invitées ou qui demandent un accès', en: 'Persons invited, or who ask for access' },
    recipients: and({ fr: 'Le secrétariat de l’espace et les personnes qui valident dans l’organisation concernée', en: 'The space’s secretariat and those who validate in the organisation concerned' }),
  },
  SIGN_IN: {
    name: { fr: 'Connexion', en: 'Signing in' },
    purpose: { fr: 'Reconnaître une personne sans mot de passe, lui montrer où elle est connectée, empêcher les intrusions.', en: 'Recognise a person without a password, show them where they are signed in, keep intruders out.' },
    legalBasis: SECURITY,
    persons: MEMBERS,
    recipients: and({ fr: 'La personne elle-même', en: 'The person themself' }),
  },
  FOLLOW_UP: {
    name: { fr: 'Rapports, chiffres et contacts', en: 'Reports, figures and contacts' },
    purpose: { fr: 'Savoir qui a écrit, envoyé ou accepté un rapport, et à qui s’adresser dans une organisation.', en: 'Know who wrote, sent or accepted a report, and whom to turn to in an organisation.' },
    legalBasis: PUBLIC_TASK,
    persons: MEMBERS,
    recipients: and({ fr: 'Le secrétariat et l’organisation concernée ; le public lit le nom de l’organisation, jamais celui de la personne', en: 'The secretariat and the organisation concerned; the public reads the organisation’s name, never the person’s' }),
  },
  MESSAGES: {
    name: { fr: 'Courriels et relances', en: 'Mails and reminders' },
    purpose: { fr: 'Envoyer les liens de connexion et les relances, prouver qu’une relance est partie.', en: 'Send sign-in links and reminders, prove that a reminder left.' },
    legalBasis: PUBLIC_TASK,
    persons: MEMBERS,
    recipients: and({ fr: 'La personne elle-même ; le secrétariat voit la date des relances ; le serveur de messagerie de la collectivité', en: 'The person themself; the secretariat sees the dates of reminders; the city’s mail server' }),
  },
  JOURNAL: {
    name: { fr: 'Journal', en: 'Journal' },
    purpose: { fr: 'Prouver qui a fait quoi et quand : chaque modification, chaque connexion, chaque export.', en: 'Prove who did what and when: each change, each sign-in, each export.' },
    legalBasis: SECURITY,
    persons: { fr: 'Toute personne qui agit dans l’espace', en: 'Anybody who acts in the space' },
    recipients: and({ fr: 'L’administration et le secrétariat de l’espace ; le public lit certaines lignes, sans nom', en: 'The space’s administrators and secretariat; the public reads some entries, without names' }),
  },
};

/** What protects all of it: in plain words for everybody, exactly for the data protection officer's register. */
export interface SecurityMeasure {
  readonly plain: Words;
  /** In French, as the register is. */
  readonly exact: string;
}

export const SECURITY_MEASURES: readonly SecurityMeasure[] = [
  {
    plain: { fr: 'Ce qui appartient à un espace ne peut être lu depuis un autre.', en: 'What belongs to one space cannot be read from another.' },
    exact: 'Chaque espace est isolé des autres par la base de données elle-même.',
  },
  {
    plain: { fr: 'Il n’y a pas de mot de passe à retenir, ni à voler.', en: 'There is no password to remember, nor to steal.' },
    exact: 'Aucun mot de passe ; les liens ne sont pas gardés, les jetons le sont sous forme d’empreinte.',
  },
  {
    plain: { fr: 'Du lieu d’où vous vous connectez, le site ne garde qu’une adresse de réseau incomplète, qui ne désigne pas un appareil.', en: 'Of where you sign in from, the site only keeps an incomplete network address, which does not point to one device.' },
    exact: 'Du réseau d’une personne, la dernière partie de l’adresse n’est jamais enregistrée.',
  },
  {
    plain: { fr: 'Chaque modification est notée, avec qui l’a faite, dans un journal que l’on contrôle.', en: 'Each change is noted, with who made it, in a journal that is checked.' },
    exact:
      'Le journal ne peut être ni modifié ni raccourci sans que cela se voie, par une commande qui le vérifie ; excepté le nom affiché d’une ligne de plus de douze mois, dont le sceau part avec le réseau : l’identifiant de qui a agi y reste protégé.',
  },
  {
    plain: { fr: 'Les relevés techniques du service ne contiennent ni nom ni adresse électronique.', en: 'The technical records of the service hold neither names nor email addresses.' },
    exact: 'Les journaux techniques ne contiennent ni nom, ni adresse, ni jeton.',
  },
  {
    plain: { fr: 'Ce qui passe entre votre appareil et le site est chiffré, et les pages n’appellent aucun autre service.', en: 'What passes between your device and the site is encrypted, and the pages call no other service.' },
    exact: 'Échanges chiffrés (TLS), témoins de connexion inaccessibles aux scripts, aucun service tiers appelé par les pages.',
  },
];
