import { useMemo } from 'react';
import { useLanguage } from './language.js';
import { createFormat, type Format } from './numbers-and-dates.js';

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => createFormat(language), [language]);
}
