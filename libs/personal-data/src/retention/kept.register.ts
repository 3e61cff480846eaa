import type { Words } from '#audit';

/** What no duration is set for, and why; what erasing does not reach: told to readers beside the durations. */
export interface ToldException {
  readonly tables: readonly string[];
  readonly words: Words;
}

export const KEPT_WITH_THE_PACT: ToldException = {
  tables: ['report', 'report_version', 'report_comment', 'report_edit', 'mail_wording', 'thread', 'thread_message', 'reading_message', 'bilan_section', 'bilan_template', 'recommendation_answer', 'figure_settlement', 'alert_acknowledgement', 'instance_member', 'meeting_invitee', 'evidence_file', 'measurement', 'commitment_status_change', 'decision', 'decision_follow_up', 'decision_file', 'decision_version', 'role_grant', 'departure', 'departure_successor', 'reminder', 'reminder_digest', 'guest_link', 'audit_entry'],
  words: {
    fr: 'Les rapports, leurs commentaires, les échanges, les parties de bilans et leurs modèles, les remarques sur des bilans, les réponses aux recommandations, les textes de courriels, les chiffres départagés, les alertes prises en compte, les sièges tenus, les invitations à des réunions et leurs réponses, les fichiers joints, les chiffres, les décisions et leur suivi, les rôles tenus, les départs et leurs suites, les relances, la trace des liens de réponse et le journal restent avec le pacte, dont ils sont la preuve, puis suivent ses règles d’archivage ; le nom des personnes en sort quand elles sont effacées.',
    en: 'Reports, comments on them, exchanges, sections of bilans and their templates, remarks on bilans, answers to recommendations, words of mails, figures settled, alerts acknowledged, seats held, invitations to meetings with their answers, files attached, figures, decisions and their follow-up, roles held, departures and successions, reminders, the trace of answering links and the journal stay with the pact, which they prove, then follow its archiving rules; people’s names leave them when they are erased.',
  },
};

export const EXCEPTIONS: readonly ToldException[] = [
  {
    tables: ['contact_point', 'calendar_feed', 'avis_writer', 'identity', 'mail_choice', 'saved_view', 'thread_mention', 'thread_notice'],
    words: {
      fr: 'Les contacts d’une organisation, l’adresse d’un agenda, la désignation pour écrire un avis du Conseil, le compte relié chez un fournisseur d’identité, le choix de ne plus recevoir certains courriels, les vues gardées et les mentions dans des échanges sont gardés autant que le compte, et supprimés quand la personne est effacée.',
      en: 'An organisation’s contacts, the address of a calendar, being named to write an avis of the Conseil, the account linked at an identity provider, the choice to receive certain mails no more, saved views and mentions in exchanges are kept as long as the account, and deleted when the person is erased.',
    },
  },
  {
    tables: [],
    words: {
      fr: 'D’anciens rapports et chiffres, signés avant que le service ne note de qui est chaque signature, gardent le nom écrit si deux personnes de l’espace le portaient : rien ne dit alors de laquelle il est.',
      en: 'Old reports and figures, signed before the service noted whose each signature is, keep the name as written if two people of the space bore it: nothing then tells whose it is.',
    },
  },
  {
    tables: ['minutes', 'agenda_item', 'meeting'],
    words: {
      fr: 'Les relevés de décisions, leurs introductions et les notes de séance gardent les noms de qui a siégé ou parlé, même effacé : ce sont des actes du comité, déjà remis à ses membres, archivés dans l’intérêt public (RGPD, articles 17.3 b et 17.3 d). Ils ne disent pas à quel compte un nom appartient, et ne sont donc pas dans la copie de ses données : le secrétariat les donne à lire à qui le demande.',
      en: 'Minutes, their introductions and notes of sittings keep the names of who sat or spoke, erased or not: they are acts of the committee, in its members’ hands already, archived in the public interest (GDPR, articles 17.3 b and 17.3 d). They do not tell whose account a name belongs to, and so are not in the copy of one’s data: the secretariat gives them to read to whoever asks.',
    },
  },
  {
    tables: ['audit_entry', 'mail_message'],
    words: {
      fr: 'Un espace de démonstration, dont l’horloge est arrêtée, montre des personnes fictives, que rien n’efface ; la trace de ses courriels et les réseaux de son journal y sont gardés tant que l’espace existe.',
      en: 'A demonstration space, whose clock stands still, shows fictional people, whom nothing erases; the trace of its mails and the networks of its journal are kept as long as the space exists.',
    },
  },
];
