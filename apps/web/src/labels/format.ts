import { createContext, use, useMemo } from 'react';
import { useLanguage } from './language.js';
import { createFormat, type Format } from './numbers-and-dates.js';

/** Where the clocks of the space are: given by the shell. */
export const TimeZone = createContext('Europe/Paris');

export function useFormat(): Format {
  const { language } = useLanguage();
  const timeZone = use(TimeZone);
  return useMemo(() => createFormat(language, timeZone), [language, timeZone]);
}
