import { DomainError, registerMessages } from '#platform';

registerMessages({
  LINK_INVALID: {
    fr: 'Ce lien n’est pas reconnu : il a sans doute été coupé ou recopié en partie. Ouvrez-le tel qu’il figure dans le message reçu.',
    en: 'This link is not recognised: it was probably cut short or copied in part. Open it as it stands in the message you received.',
  },
  LINK_USED: { fr: 'Ce lien a déjà servi : il ne sert qu’une fois. Demandez-en un autre.', en: 'This link was already used: it works once only. Ask for another.' },
  LINK_EXPIRED: { fr: 'Ce lien n’est plus valable : son délai est passé. Demandez-en un autre.', en: 'This link has expired. Ask for another.' },
  LINK_OVER: {
    fr: 'La date de clôture de la campagne est passée : on ne répond plus par lien. Connectez-vous avec votre adresse pour retrouver la page de votre organisation.',
    en: 'The campaign’s closing date has passed: links no longer answer. Sign in with your address to find your organisation’s page.',
  },
  LINK_REVOKED: { fr: 'Ce lien a été retiré. Adressez-vous au secrétariat du pacte.', en: 'This link was withdrawn. Contact the pact’s secretariat.' },
  LINK_ELSEWHERE: {
    fr: 'Ce lien a été demandé sur un autre appareil ou dans un autre navigateur : tapez le code à six chiffres qui y est affiché.',
    en: 'This link was asked for on another device or in another browser: type the six-digit code that is shown there.',
  },
  LINK_CODE_WRONG: { fr: 'Ce n’est pas le code affiché là où le lien a été demandé. Essais restants : {left}.', en: 'This is not the code shown where the link was asked for. Tries left: {left}.' },
  LINK_CODE_SPENT: {
    fr: 'Trop de codes faux ont été tapés : ce lien ne sert plus que là où il a été demandé. Demandez-en un autre ici.',
    en: 'Too many wrong codes were typed: this link only works where it was asked for. Ask for another here.',
  },
  SIGN_IN_AGAIN: {
    fr: 'Votre connexion date de plus d’une demi-heure : connectez-vous à nouveau pour faire cela.',
    en: 'You signed in more than half an hour ago: sign in again to do this.',
  },
  SESSION_NOT_FOUND: { fr: 'Cette connexion n’existe pas ou a déjà pris fin.', en: 'This session does not exist or has already ended.' },
  TOKEN_NOT_FOUND: { fr: 'Ce jeton n’existe pas ou a déjà été retiré.', en: 'This token does not exist or was already withdrawn.' },
  TOKEN_INVALID: { fr: 'Ce jeton n’est pas valable : il est inconnu, retiré ou expiré.', en: 'This token is not valid: it is unknown, withdrawn or expired.' },
  TOKEN_SCOPE_MISSING: { fr: 'Ce jeton n’a pas été fait pour cela ({permission}).', en: 'This token was not made for this ({permission}).' },
  TOO_MANY_TOKENS: { fr: 'Vous avez déjà {max} jetons : retirez-en un avant d’en créer un autre.', en: 'You already have {max} tokens: withdraw one before making another.' },
  PROVIDER_NOT_FOUND: { fr: 'Aucun fournisseur d’identité ne porte le nom « {provider} ».', en: 'No identity provider is named “{provider}”.' },
  PROVIDER_UNFIT: { fr: 'Le fournisseur d’identité est mal réglé : {fields}.', en: 'The identity provider is wrongly set: {fields}.' },
  PROVIDER_UNREACHABLE: { fr: 'Le fournisseur d’identité ne répond pas. Réessayez plus tard.', en: 'The identity provider does not answer. Try again later.' },
  PROVIDER_REFUSED: { fr: 'La connexion par le fournisseur d’identité n’a pas abouti. Recommencez.', en: 'Signing in through the identity provider did not succeed. Start again.' },
  PROVIDER_CANCELLED: { fr: 'La connexion a été abandonnée chez le fournisseur d’identité.', en: 'Signing in was given up at the identity provider.' },
  PROVIDER_REQUEST_OVER: { fr: 'Cette demande de connexion n’est plus valable. Recommencez.', en: 'This request to sign in is no longer valid. Start again.' },
  PROVIDER_LEVEL_TOO_LOW: { fr: 'Le niveau d’authentification n’est pas suffisant.', en: 'The level of authentication is not enough.' },
  PROVIDER_MAIL_UNVERIFIED: { fr: 'Le fournisseur d’identité n’a pas vérifié votre adresse électronique.', en: 'The identity provider has not verified your email address.' },
  PROVIDER_MAIL_UNKNOWN: { fr: 'Votre adresse n’est pas connue ici. Vous pouvez demander un accès.', en: 'Your address is not known here. You can ask for access.' },
  ORIGIN_REFUSED: { fr: 'Cette demande vient d’un autre site, ou pourrait en venir : elle est refusée.', en: 'This request comes from another site, or could: it is refused.' },
});

export type LinkRefusal = 'LINK_INVALID' | 'LINK_USED' | 'LINK_EXPIRED' | 'LINK_OVER' | 'LINK_REVOKED' | 'LINK_ELSEWHERE' | 'LINK_CODE_WRONG' | 'LINK_CODE_SPENT';

export const linkRefused = (code: LinkRefusal, details: { readonly left?: number } = {}): DomainError => new DomainError(code, details);

export const badId = (value: string): DomainError => new DomainError('BAD_ID', { value });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id as it was given; throws BAD_ID for what cannot be one. */
export function asId(value: string): string {
  if (!UUID.test(value)) throw badId(value);
  return value;
}
