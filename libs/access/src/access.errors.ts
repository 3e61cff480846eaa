import { DomainError, registerMessages } from '#platform';

registerMessages({
  LINK_INVALID: { fr: 'Ce lien n’est pas valable. Vérifiez qu’il est entier, ou demandez-en un autre.', en: 'This link is not valid. Check that it is complete, or ask for another.' },
  LINK_USED: { fr: 'Ce lien a déjà servi : il ne sert qu’une fois. Demandez-en un autre.', en: 'This link was already used: it works once only. Ask for another.' },
  LINK_EXPIRED: { fr: 'Ce lien n’est plus valable : son délai est passé. Demandez-en un autre.', en: 'This link has expired. Ask for another.' },
  LINK_REVOKED: { fr: 'Ce lien a été retiré. Adressez-vous au secrétariat du pacte.', en: 'This link was withdrawn. Contact the pact’s secretariat.' },
  ORIGIN_REFUSED: { fr: 'Cette demande vient d’un autre site : elle est refusée.', en: 'This request comes from another site: it is refused.' },
});

export type LinkRefusal = 'LINK_INVALID' | 'LINK_USED' | 'LINK_EXPIRED' | 'LINK_REVOKED';

export const linkRefused = (code: LinkRefusal): DomainError => new DomainError(code);

export const badId = (value: string): DomainError => new DomainError('BAD_ID', { value });
