import { DomainError, registerMessages } from '#platform';

registerMessages({ CALENDAR_NOT_FOUND: { fr: 'Aucun agenda n’est à cette adresse, ou elle a été retirée.', en: 'There is no calendar at this address, or it was withdrawn.' } });

export const calendarNotFound = (): DomainError => new DomainError('CALENDAR_NOT_FOUND');
