import { Link } from 'react-router';
import { useApi } from '../graphql/api-context.js';
import type { AvisShownFragment } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import styles from './avis.module.css';
import { RecommendationPair } from './recommendation.js';

export type ShownAvis = AvisShownFragment;
type Edition = NonNullable<ShownAvis['edition']>;

/** An avis as it was adopted, each recommendation with its answer. `beside`: the edition of the bilan that is read beside it; null on the page of the avis, whose heading names it. */
export function AvisEditionShown({ year, edition, beside }: { year: number; edition: Edition; beside: number | null }) {
  const labels = useLabels(avisLabels);
  const { recommendations, words, bilanEdition, reason, changes } = edition;
  const answered = recommendations.filter(({ answer }) => answer?.state === 'PUBLISHED').length;
  return (
    <Section title={beside === null ? labels.adoptedText : labels.titleOf(year)} id="avis" aside={labels.counts(recommendations.length, answered, recommendations.filter(({ late }) => late).length)}>
      <p className={styles['line']}>
        <Given edition={edition} />
      </p>
      {beside !== null && beside !== bilanEdition && (
        <p className={styles['line']}>
          {labels.otherEdition(bilanEdition)} <Link to={`/bilans/${year}/editions/${bilanEdition}`}>{labels.given(bilanEdition)}</Link>
        </p>
      )}
      {reason && (
        <Notice tone="info" title={labels.erratum(edition.number)}>
          <FrenchText>{reason}</FrenchText>
          <p>
            {labels.changes} : {changes.map(({ recommendation }) => (recommendation === null ? labels.text : labels.recommendation(recommendation))).join(', ')}
          </p>
        </Notice>
      )}
      <div className={styles['words']}>
        <FrenchText>{words}</FrenchText>
      </div>
      <ol className={styles['recommendations']}>
        {recommendations.map((recommendation) => (
          <RecommendationPair key={recommendation.id} recommendation={recommendation} />
        ))}
      </ol>
      <Files edition={edition} />
    </Section>
  );
}

function Given({ edition: { adoptedOn, votesFor, votesAgainst, votesAbstained, bilanEdition, fictional } }: { edition: Edition }) {
  const labels = useLabels(avisLabels);
  const format = useFormat();
  const votes = votesFor === null ? null : labels.votes(votesFor, votesAgainst ?? 0, votesAbstained ?? 0);
  const said = [labels.adopted(format.day(adoptedOn)), votes, labels.given(bilanEdition), fictional && labels.fictional].filter(Boolean).join(' · ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function Files({ edition: { id, hash } }: { edition: Edition }) {
  const labels = useLabels(avisLabels);
  const { addressOf } = useApi();
  return (
    <>
      <ul className={styles['files']}>
        {(['json', 'sceau.json'] as const).map((kind) => (
          <li key={kind}>
            <a href={addressOf(`/files/avis/${id}/${kind}`)} download>
              {labels.files[kind]}
            </a>
          </li>
        ))}
        <li>
          <Link to={`/bilans/verifier?empreinte=${hash}`}>{labels.verify}</Link>
        </li>
        <li>
          <Link to="/recommandations">{labels.listTitle}</Link>
        </li>
      </ul>
      <p className={styles['seal']}>
        {labels.hash} : <code>{hash}</code>
      </p>
    </>
  );
}
