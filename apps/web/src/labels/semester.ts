import { useLanguage } from './language.js';

/** A campaign's code as words: "2018-S2" → "2e semestre 2018", "second half of 2018". */
export function useSemester(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => {
    const [year, half] = code.split('-S');
    return language === 'fr' ? `${half === '1' ? '1er' : '2e'}\u00A0semestre ${year}` : `${half === '1' ? 'first' : 'second'} half of ${year}`;
  };
}

/** The same at the beginning of a line. */
export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
