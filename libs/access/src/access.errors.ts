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
  ORIGIN_REFUSED: { fr: 'Cette demande vient d’un autre site : elle est refusée.', en: 'This request comes from another site: it is refused.' },
});

export type LinkRefusal = 'LINK_INVALID' | 'LINK_USED' | 'LINK_EXPIRED' | 'LINK_OVER' | 'LINK_REVOKED';

export const linkRefused = (code: LinkRefusal): DomainError => new DomainError(code);

export const badId = (value: string): DomainError => new DomainError('BAD_ID', { value });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id as it was given; throws BAD_ID for what cannot be one. */
export function asId(value: string): string {
  if (!UUID.test(value)) throw badId(value);
  return value;
}
