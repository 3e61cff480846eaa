import { contributionLabels } from '../labels/contributions.js';
import { useFigures } from '../labels/figures.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { French, Quoting } from '../ui/french.js';
import { useSaid } from './use-together.js';

/** Beside the field of a figure, in the list of its margin: what the other porteurs say of it. */
export function OthersFigures({ request, indicator: { code, unit } }: { request: string; indicator: { readonly code: string; readonly unit: string } }) {
  const labels = useLabels(contributionLabels);
  const figures = useFigures();
  const said = useSaid(request).flatMap(({ id, organisation, measurements }) => measurements.filter(({ indicator }) => indicator.code === code).map((figure) => ({ ...figure, id, organisation })));
  if (said.length === 0) return null;
  return (
    <div>
      <dt>{labels.inMargin}</dt>
      {said.map(({ id, organisation, ...figure }) => (
        <dd key={id}>
          <Quoting french={unitForms(unit)}>{figures.words(figure, unit)}</Quoting>, <French>{organisation.name}</French>
        </dd>
      ))}
    </div>
  );
}
