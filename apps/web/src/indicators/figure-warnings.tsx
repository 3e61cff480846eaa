import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';

interface WarnedReport {
  readonly figureWarnings: readonly { readonly path: string; readonly message: string }[];
  readonly measurements: readonly { readonly indicator: { readonly title: string } }[];
}

/** Figures of a report that look like a slip, with both numbers, for who decides on it; nothing is refused for them. */
export function FigureWarnings({ report: { figureWarnings, measurements } }: { report: WarnedReport }) {
  const labels = useLabels(indicatorLabels);
  if (figureWarnings.length === 0) return null;
  const titleAt = (path: string) => measurements[Number(/^measurements\.(\d+)/.exec(path)?.[1])]?.indicator.title ?? '';
  return (
    <Notice tone="warn" title={labels.oddFigures(figureWarnings.length)}>
      <ul>
        {figureWarnings.map(({ path, message }) => (
          <li key={path}>
            <French>{titleAt(path)}</French>
            {labels.colon} {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
