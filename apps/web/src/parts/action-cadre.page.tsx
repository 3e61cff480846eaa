import { useParams } from 'react-router';
import { useLabels } from '../labels/language.js';
import { partLabels } from '../labels/parts.js';
import { French } from '../ui/french.js';
import { AxisName } from '../ui/marks.js';
import { Page } from '../ui/page.js';
import { loadPart, usePart } from './load-part.js';
import { PartIndicators } from './part-indicators.js';
import { PartAttention, PartLede, PartNow, PartRows, PartWays } from './part-view.js';

export const load = loadPart('ACTION_CADRE');

/** One action-cadre by itself. */
export function Component() {
  const labels = useLabels(partLabels);
  const part = usePart('ACTION_CADRE', useParams()['number'] ?? '');
  const { number, title, objective } = part.actionCadre!;
  const axis = part.axis!;
  const lede = (
    <>
      <PartLede part={part} /> <French>{labels.objective(objective.number, objective.title)}</French>.
    </>
  );
  return (
    <Page title={<French>{title}</French>} documentTitle={title} kicker={<><AxisName axis={axis} link /> {labels.actionCadre(number)}</>} lede={lede} axis={axis.number}>
      <PartWays text={`/?axe=${axis.number}&action-cadre=${number}`} filter={`axe=${axis.number}`} calendar={`axe=${axis.number}&cadre=${number}`} />
      <PartNow part={part} />
      <PartAttention part={part} />
      <PartRows part={part} title={labels.rows} />
      <PartIndicators indicators={part.indicators} name={title} axis={axis.number} />
    </Page>
  );
}
