import { useFormat } from './format.js';
import { defineLabels, useLabels } from './language.js';

const ordinal = (n: string): string => (n === '1' ? '1er' : `${n}e`);

type Precision = 'DAY' | 'PART' | 'MONTH' | 'YEAR';

const partialDateLabels = defineLabels(
  {
    semester: (n: string, year: string) => `${ordinal(n)} semestre ${year}`,
    quarter: (n: string, year: string) => `${ordinal(n)} trimestre ${year}`,
    // After « depuis » and « jusqu’ ».
    since: { DAY: 'le ', PART: 'le ', MONTH: '', YEAR: '' },
    upTo: { DAY: 'au ', PART: 'au ', MONTH: 'en ', YEAR: 'en ' },
  },
  {
    semester: (n: string, year: string) => `semester ${n} of ${year}`,
    quarter: (n: string, year: string) => `quarter ${n} of ${year}`,
    since: { DAY: '', PART: '', MONTH: '', YEAR: '' },
    upTo: { DAY: '', PART: '', MONTH: '', YEAR: '' },
  },
);

function precisionOf(date: string): Precision {
  if (date.length === 4) return 'YEAR';
  if (/[SQ]/.test(date)) return 'PART';
  return date.length === 7 ? 'MONTH' : 'DAY';
}

/** Dates as precise as their source (2022, 2015-S2, 2021-04-01), in the words that follow « depuis » or « jusqu’ ». */
export function usePartialDates() {
  const labels = useLabels(partialDateLabels);
  const format = useFormat();
  const words = (date: string): string => {
    const [year = '', part = ''] = date.split('-');
    const precision = precisionOf(date);
    if (precision === 'DAY') return format.day(date);
    if (precision === 'MONTH') return format.month(date);
    if (precision === 'YEAR') return year;
    return part.startsWith('S') ? labels.semester(part.slice(1), year) : labels.quarter(part.slice(1), year);
  };
  return {
    since: (date: string) => labels.since[precisionOf(date)] + words(date),
    upTo: (date: string) => labels.upTo[precisionOf(date)] + words(date),
  };
}
