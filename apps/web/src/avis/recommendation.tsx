import { Link } from 'react-router';
import type { RecommendationShownFragment } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import styles from './avis.module.css';

export type ShownRecommendation = RecommendationShownFragment;

/** A recommendation and its answer, side by side; or since when it waits. */
export function RecommendationPair({ recommendation, linked = true }: { recommendation: ShownRecommendation; linked?: boolean }) {
  const labels = useLabels(avisLabels);
  const { year, number, words, addressedTo, organisationName, fictional, availableTransitions } = recommendation;
  const place = `/bilans/${year}/avis/${number}`;
  // On its own page the recommendation is the page's heading.
  const Answer = linked ? 'h4' : 'h2';
  return (
    <li className={styles['pair']} id={`recommandation-${number}`}>
      <div>
        {linked && (
          <h3>
            <Link to={place}>{labels.recommendation(number)}</Link>
          </h3>
        )}
        <FrenchText>{words}</FrenchText>
        <p className={styles['who']}>
          <Quoting french={[addressedTo]}>{labels.addressed(addressedTo)}</Quoting>
          {organisationName !== addressedTo && (
            <>
              {' '}
              (<Quoting french={[organisationName]}>{labels.now(organisationName)}</Quoting>)
            </>
          )}
          {fictional && `. ${labels.fictional}`}
        </p>
      </div>
      <div>
        <Answer>{labels.answer}</Answer>
        <AnswerShown recommendation={recommendation} />
        {linked && availableTransitions.length > 0 && (
          <p>
            <Link to={place}>{availableTransitions.includes('PUBLISH') ? labels.review : labels.answerIt}</Link>
          </p>
        )}
      </div>
    </li>
  );
}

export function AnswerShown({ recommendation: { answer, late, received, dueOn, waitedDays } }: { recommendation: ShownRecommendation }) {
  const labels = useLabels(avisLabels);
  const format = useFormat();
  const published = answer?.state === 'PUBLISHED';
  return (
    <>
      {!published && <p className={late ? styles['late'] : styles['waits']}>{received ? labels.received : late ? labels.lateSince(format.day(dueOn), waitedDays) : labels.waits(waitedDays, format.day(dueOn))}</p>}
      {answer && !published && <p className={styles['who']}>{labels.states[answer.state]}</p>}
      {answer?.stance && <p className={styles['stance']}>{labels.stances[answer.stance]}</p>}
      {answer && (answer.reason || answer.plan) && (
        <dl className={styles['facts']}>
          {answer.reason && <Said term={labels.why} words={answer.reason} />}
          {answer.plan && <Said term={labels.plan} words={answer.plan} />}
        </dl>
      )}
      {answer && (answer.decision !== null || answer.commitment !== null) && (
        <p className={styles['line']}>
          {answer.decision !== null && <Link to={`/decisions/${answer.decision}`}>{labels.decision(answer.decision)}</Link>} {answer.commitment !== null && <Link to={`/engagements/${answer.commitment}`}>{labels.commitment(answer.commitment)}</Link>}
        </p>
      )}
      {answer?.publishedAt && <p className={styles['who']}>{labels.answeredOn(format.instantDay(answer.publishedAt))}</p>}
    </>
  );
}

function Said({ term, words }: { term: string; words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <FrenchText>{words}</FrenchText>
      </dd>
    </div>
  );
}

/** What a row says of where it stands. */
export function useStanding() {
  const labels = useLabels(avisLabels);
  const format = useFormat();
  return ({ answer, late, received, dueOn, waitedDays }: ShownRecommendation): string => {
    if (answer?.state === 'PUBLISHED' && answer.stance) return labels.stances[answer.stance];
    if (received) return labels.received;
    return late ? labels.lateSince(format.day(dueOn), waitedDays) : labels.waits(waitedDays, format.day(dueOn));
  };
}

export function Name({ children }: { children: string }) {
  return <French>{children}</French>;
}
