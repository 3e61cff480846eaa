import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, registerMessages, type ProblemDetail } from '#platform';

registerMessages({
  REQUIRED: { fr: 'Ce champ est à remplir.', en: 'This field is required.' },
  NOT_AN_EMAIL: { fr: 'Ce n’est pas une adresse électronique.', en: 'This is not an e-mail address.' },
  NOT_AN_IDENTIFIER: { fr: 'Ce n’est pas un identifiant.', en: 'This is not an identifier.' },
  NOT_A_NUMBER: { fr: 'Un nombre est attendu.', en: 'A number is expected.' },
  TOO_LONG: { fr: 'Ce texte est trop long ({limit} signes au plus).', en: 'This text is too long ({limit} characters at most).' },
  TOO_SHORT: { fr: 'Ce texte est trop court ({limit} signes au moins).', en: 'This text is too short ({limit} characters at least).' },
  TOO_HIGH: { fr: 'Cette valeur est trop grande ({limit} au plus).', en: 'This value is too high ({limit} at most).' },
  TOO_LOW: { fr: 'Cette valeur est trop petite ({limit} au moins).', en: 'This value is too low ({limit} at least).' },
  TOO_MANY: { fr: 'Il y en a trop ({limit} au plus).', en: 'There are too many ({limit} at most).' },
  REFUSED_VALUE: { fr: 'Cette valeur n’est pas acceptée.', en: 'This value is not accepted.' },
});

/** class-validator's rules by our stable codes; any other rule is REFUSED_VALUE. */
const CODES: Record<string, string> = {
  isDefined: 'REQUIRED',
  isNotEmpty: 'REQUIRED',
  isEmail: 'NOT_AN_EMAIL',
  isUuid: 'NOT_AN_IDENTIFIER',
  isNumber: 'NOT_A_NUMBER',
  isInt: 'NOT_A_NUMBER',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  max: 'TOO_HIGH',
  min: 'TOO_LOW',
  arrayMaxSize: 'TOO_MANY',
};

/** Checks each input by the decorators of its class; a refusal names every field with its code. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: false,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('BAD_INPUT', {}, errors.flatMap((error) => problemsOf(error, ''))),
  });
}

function problemsOf(error: ValidationError, parent: string): ProblemDetail[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => {
    const limit = /\d+/.exec(message.replace(error.property, ''))?.[0];
    return { path, code: CODES[rule] ?? 'REFUSED_VALUE', details: limit === undefined ? {} : { limit } };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}
