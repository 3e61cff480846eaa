import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { stepLabels } from '../labels/steps.js';
import { territoryLabels } from '../labels/territories.js';
import { usePlaceWords } from '../territories/places.js';
import type { DeskRequest } from './desk-order.js';
import { partsShown } from './figure-parts.js';
import { useSaidFigure } from './use-said-figure.js';
import { readNumber } from '../ui/typed-number.js';
import { type Answer, type Field, figureOf, PEOPLE, PLACES, STEP, stepOf } from './report-answer.js';

/** A field's name and its content, in words. */
export function useFieldWords({ commitment }: DeskRequest) {
  const labels = useLabels(reportingLabels);
  const weathers = useLabels(weatherLabels);
  const statuses = useLabels(statusLabels);
  const steps = useLabels(stepLabels);
  const places = useLabels(territoryLabels);
  const { named } = usePlaceWords();
  const format = useFormat();
  const said = useSaidFigure();
  const indicator = (field: Field) => commitment.indicators.find(({ code }) => code === field.slice(7));
  const step = (field: Field) => commitment.milestones.find(({ id }) => id === field.slice(STEP.length));
  const name = (field: Field): string => {
    if (field === 'weather') return weathers.title;
    if (field === 'status') return statuses.title;
    if (field === PLACES) return places.report.title;
    if (field === PEOPLE) return labels.people.title;
    if (field.startsWith(STEP)) return step(field)?.title ?? '';
    return field.startsWith('values.') ? (indicator(field)?.title ?? field.slice(7)) : labels.texts[field as keyof typeof labels.texts];
  };
  const words = (field: Field, answer: Answer): string => {
    if (field === 'weather') return answer.weather ? weathers.words[answer.weather] : labels.empty;
    if (field === 'status') return answer.status ? statuses.words[answer.status] : labels.empty;
    if (field.startsWith(STEP)) {
      const day = stepOf(field, answer);
      return day === undefined ? steps.notReached : day ? format.day(day) : steps.undated;
    }
    if (field === PLACES) return answer.arrondissements?.length ? named(answer.arrondissements) : labels.empty;
    const value = figureOf(field, answer);
    if (!value) return answer[field as 'achievements'] || labels.empty;
    if (!value.notKnown && value.text === '') return labels.empty;
    const number = readNumber(value.text);
    return typeof number === 'number' || value.notKnown ? said({ ...value, value: value.notKnown ? null : (number as number), breakdowns: value.notKnown ? [] : partsShown(value.parts) }, field === PEOPLE ? labels.people.unit : (indicator(field)?.unit ?? '')) : value.text;
  };
  return { name, words };
}
