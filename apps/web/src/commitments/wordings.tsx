import { WordedParts } from '../avenants/worded-parts.js';
import { avenantLabels } from '../labels/avenants.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { textDiffLabels } from '../labels/text-diff.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { AvenantLink } from './avenant-link.js';
import type { Commitment } from './commitment.page.js';
import styles from './life.module.css';

/** The wordings the commitment has had, newest first, each with what it changed; and what an adopted avenant will change. */
export function Wordings({ commitment: { wording, wordings, comingAvenants } }: { commitment: Commitment }) {
  const labels = useLabels(avenantLabels);
  const { legend } = useLabels(textDiffLabels);
  const format = useFormat();
  if (wordings.length === 0 && comingAvenants.length === 0) return null;
  return (
    <Section title={labels.wordings} id="redactions" aside={wordings.length > 0 && legend}>
      {comingAvenants.map((avenant) => (
        <Notice key={avenant.number} title={labels.announced}>
          <p>
            <AvenantLink avenant={avenant} />. {labels.coming(format.day(avenant.effectiveOn ?? ''))}
          </p>
        </Notice>
      ))}
      <ol className={styles['changes']}>
        {wordings.map(({ number, effectiveFrom, avenant, changes }) => (
          <li key={number} className={styles['wording']}>
            <h3>
              {labels.wording(number)} <span className="small">{number === wording ? `${labels.holding}, ${labels.since(format.day(effectiveFrom))}` : labels.since(format.day(effectiveFrom))}</span>
            </h3>
            {avenant && (
              <p className="small">
                <AvenantLink avenant={avenant} /> {avenant.fictional && labels.fictional}
              </p>
            )}
            {changes.length > 0 && <WordedParts parts={changes} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}
