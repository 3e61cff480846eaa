import { DomainError, registerMessages } from '#platform';

registerMessages({
  CLOCK_GOES_FORWARD: {
    fr: 'La date de la démonstration ne recule pas : elle est au {today}.',
    en: 'The demonstration’s date never goes back: it stands at {today}.',
  },
  CLOCK_TOO_FAR: { fr: 'La démonstration s’arrête au {last}, dernier jour du pacte.', en: 'The demonstration ends on {last}, the last day of the pact.' },
  PERSONA_NOT_FOUND: { fr: 'Cette personne ne peut pas être essayée.', en: 'This person cannot be tried.' },
});

export const clockGoesForward = (today: string): DomainError => new DomainError('CLOCK_GOES_FORWARD', { today });
export const clockTooFar = (last: string): DomainError => new DomainError('CLOCK_TOO_FAR', { last });
export const personaNotFound = (): DomainError => new DomainError('PERSONA_NOT_FOUND');
