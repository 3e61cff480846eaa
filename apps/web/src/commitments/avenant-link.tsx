import { Link } from 'react-router';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';

/** An avenant that was adopted, by its number and title. */
export function AvenantLink({ avenant: { number, title } }: { avenant: { readonly number: number | null; readonly title: string } }) {
  const labels = useLabels(avenantLabels);
  return (
    <Link to={`/avenants/${number}`}>
      {labels.number(number ?? 0)}. <French>{title}</French>
    </Link>
  );
}
