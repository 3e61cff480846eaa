import type { BreakdownShownFragment } from '../graphql/generated.js';
import { breakdownLabels } from '../labels/breakdowns.js';
import { type Figure, useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';

/** A figure in words, with its parts where it has some: « 52 personnes (par sexe : femmes 40, hommes 12) ». */
export function useSaidFigure(): (figure: Figure & { readonly breakdowns?: readonly BreakdownShownFragment[] }, unit: string) => string {
  const labels = useLabels(breakdownLabels);
  const figures = useFigures();
  const format = useFormat();
  const parts = ({ dimension, cells }: BreakdownShownFragment): string =>
    labels.said(labels.dimensions[dimension], cells.map(({ category, value }) => `${labels.category(dimension, category)} ${value === null ? labels.kept : format.number(value)}`).join(', '));
  return (figure, unit) => {
    const said = (figure.breakdowns ?? []).map(parts).join(' ; ');
    return [figures.words(figure, unit), said && `(${said})`].filter(Boolean).join(' ');
  };
}
