import { longDay, numberWords, type Locale } from '#platform';
import { AlertKind } from './alert-kind.js';
import type { AlertTelling } from './alert.rules.js';
import type { Period } from './expected-period.rules.js';

const NBSP = '\u00a0';
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Why there is an alert, in one sentence of the reader's language. Since when stands beside it. */
export function whyWords(telling: AlertTelling, locale: Locale): string {
  const fr = locale === 'fr';
  const number = (value: number): string => numberWords(rounded(value), locale);
  const day = (on: string): string => longDay(on, locale);
  switch (telling.kind) {
    case AlertKind.STORMS_IN_A_ROW:
      return fr ? `Orage dans ${telling.times} réponses de suite, depuis la campagne ${telling.from}.` : `Storm in ${telling.times} answers in a row, since campaign ${telling.from}.`;
    case AlertKind.STORM:
      return fr ? `Orage dans la réponse de la campagne ${telling.code}${NBSP}: une décision est demandée.` : `Storm in the answer of campaign ${telling.code}: a decision is needed.`;
    case AlertKind.NO_REPORT:
      return silentWords(telling, fr);
    case AlertKind.LATE:
      return fr ? `Réponse attendue pour le ${day(telling.dueOn)}, en retard de ${plural(telling.days, 'jour', 'jours')}.` : `Answer due on ${day(telling.dueOn)}, ${plural(telling.days, 'day', 'days')} late.`;
    case AlertKind.CONTRADICTION: {
      const said = telling.said.map(({ name, value }) => `${name} ${fr ? 'dit' : 'says'} ${number(value)}`).join(', ');
      return fr ? `«${NBSP}${telling.title}${NBSP}»${NBSP}: ${said}. Le chef de file n’a pas tranché.` : `“${telling.title}”: ${said}. The lead has not settled it.`;
    }
    case AlertKind.OFF_TRAJECTORY: {
      const points = plural(Math.round(telling.points), 'point', 'points');
      return fr
        ? `${points} sous la trajectoire${NBSP}: ${number(telling.value)} au ${day(telling.on)}, ${number(telling.expected)} attendus (${telling.unit}).`
        : `${points} behind its trajectory: ${number(telling.value)} on ${day(telling.on)}, ${number(telling.expected)} expected (${telling.unit}).`;
    }
    case AlertKind.STALE_INDICATOR:
      return staleWords(telling, locale);
  }
}

function silentWords({ times, from }: { readonly times: number; readonly from: string }, fr: boolean): string {
  if (times === 1) return fr ? `Aucune réponse dans la campagne ${from}, qui est close.` : `No answer in campaign ${from}, which is over.`;
  return fr ? `Aucune réponse dans ${times} campagnes closes de suite, depuis ${from}.` : `No answer in ${times} closed campaigns in a row, since ${from}.`;
}

function staleWords({ missing, dueOn, lastOn, known }: Extract<AlertTelling, { kind: AlertKind.STALE_INDICATOR }>, locale: Locale): string {
  const fr = locale === 'fr';
  const last = lastOn ? (fr ? `dernière mesure au ${longDay(lastOn, 'fr')}` : `last measured on ${longDay(lastOn, 'en')}`) : known > 0 ? (fr ? 'mesuré sans date' : 'measured without a date') : fr ? 'jamais mesuré' : 'never measured';
  if (!missing) return fr ? `Une mesure était attendue pour le ${longDay(dueOn, 'fr')}${NBSP}: ${last}.` : `A figure was expected by ${longDay(dueOn, 'en')}: ${last}.`;
  const period = periodWords(missing, fr);
  return fr ? `Pas de mesure pour ${period}${NBSP}: ${last}.` : `No figure for ${period}: ${last}.`;
}

function periodWords({ rhythm, endsOn }: Period, fr: boolean): string {
  const year = endsOn.slice(0, 4);
  if (rhythm === 'YEAR') return year;
  const first = endsOn.slice(5, 7) === '06';
  return fr ? `le ${first ? '1er' : '2e'} semestre ${year}` : `the ${first ? 'first' : 'second'} half of ${year}`;
}

const plural = (count: number, one: string, many: string): string => `${count}${NBSP}${Math.abs(count) >= 2 ? many : one}`;
