import { SmallMultiples } from '../charts/small-multiples.js';
import { ChartKey } from '../charts/chart-key.js';
import { useApi } from '../graphql/api-context.js';
import { useLabels } from '../labels/language.js';
import { partLabels } from '../labels/parts.js';
import { useShell } from '../shell/use-shell.js';
import { Section } from '../ui/page.js';
import type { PartShown } from './load-part.js';
import styles from './parts.module.css';

/** What is counted of the part, side by side. */
export function PartIndicators({ indicators, name, axis }: { indicators: PartShown['indicators']; name: string; axis: number | null }) {
  const labels = useLabels(partLabels);
  const api = useApi();
  const { pact } = useShell();
  return (
    <Section
      title={labels.indicators}
      id="indicateurs"
      aside={
        <a href={api.addressOf(`/files/indicateurs/${pact.slug}.csv${axis ? `?axe=${axis}` : ''}`)} download>
          {labels.ways.figures}
        </a>
      }
    >
      {indicators.length === 0 ? (
        <p className={styles['of']}>{labels.noIndicators}</p>
      ) : (
        <>
          <ChartKey />
          <SmallMultiples indicators={indicators} name={name} />
        </>
      )}
    </Section>
  );
}
