import type { Locale } from '#platform';

type Words = Readonly<Record<Locale, string>>;

/** What each mail is, by the name of its template; a test finds a mail that has no words. */
export const MAIL_KINDS: Readonly<Record<string, Words>> = {
  'access.sign-in-link': { fr: 'Lien de connexion', en: 'Link to sign in' },
  'access.guest-link': { fr: 'Lien pour répondre', en: 'Link to answer' },
  'access.identity-linked': { fr: 'Compte relié à un fournisseur d’identité', en: 'Account linked to an identity provider' },
  'access.token-created': { fr: 'Jeton créé', en: 'Token made' },
  'access.invitation': { fr: 'Invitation', en: 'Invitation' },
  'access.request-confirm': { fr: 'Demande d’accès à confirmer', en: 'Request for access to confirm' },
  'access.request-arrived': { fr: 'Demande d’accès à traiter', en: 'Request for access to answer' },
  'access.request-decided': { fr: 'Réponse à une demande d’accès', en: 'Answer to a request for access' },
  'access.departure': { fr: 'Suite à prendre', en: 'Duties handed over' },
  'access.dormant': { fr: 'Compte bientôt éteint', en: 'Account soon switched off' },
  'address-corrected': { fr: 'Adresse corrigée', en: 'Address corrected' },
  'mail.addresses-refused': { fr: 'Adresses qui refusent les courriels', en: 'Addresses that refuse mails' },
  'report.edited': { fr: 'Réponse corrigée par le secrétariat', en: 'Answer corrected by the secretariat' },
  'report.returned': { fr: 'Réponse à compléter', en: 'Answer to complete' },
  'report.ready': { fr: 'Réponse à valider', en: 'Answer to validate' },
  'thread.news': { fr: 'Nouveaux messages dans des échanges', en: 'New messages in exchanges' },
  'meeting.news': { fr: 'Nouvelles d’une réunion', en: 'News of a meeting' },
  'minutes.shared': { fr: 'Relevé de décisions', en: 'Minutes of a meeting' },
  'dossiers.shared': { fr: 'Dossier mis à disposition', en: 'Dossier shared' },
  'bilans.reading-answered': { fr: 'Réponses aux remarques sur un bilan', en: 'Answers to remarks on an account' },
  'bilans.reading-opened': { fr: 'Bilan à lire avant sa publication', en: 'Account to read before it is published' },
  'reminders.digest': { fr: 'Relance du jour', en: 'Reminder of the day' },
};

/** Mails of one template that tell different things, by what they tell. */
const TOLD_BY: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'meeting.news': {
    CALLED: { fr: 'Convocation à une réunion', en: 'Call to a meeting' },
    MOVED: { fr: 'Réunion déplacée', en: 'Meeting moved' },
    RENAMED: { fr: 'Réunion renommée', en: 'Meeting renamed' },
    CANCELLED: { fr: 'Réunion annulée', en: 'Meeting cancelled' },
    STANDS_IN: { fr: 'Suppléance à une réunion', en: 'Standing in at a meeting' },
    RELEASED: { fr: 'Suppléance levée', en: 'Standing in no more' },
    REPLACED: { fr: 'Siège repris par quelqu’un d’autre', en: 'Seat taken over by somebody else' },
  },
};

/** The words of a kind, and of what it tells; a mail of a newer version shows its name. */
export function mailKindWords(kind: string, locale: Locale, told: string | null = null): string {
  return (TOLD_BY[kind]?.[told ?? ''] ?? MAIL_KINDS[kind])?.[locale] ?? kind;
}
