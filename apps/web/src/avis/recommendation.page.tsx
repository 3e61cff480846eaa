import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ApiError, type Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { RecommendationPage, ReviewAnswer } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../routes.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { AnswerForm } from './answer-form.js';
import styles from './avis.module.css';
import { RecommendationPair, type ShownRecommendation } from './recommendation.js';

export async function load(api: Api, { params }: PageArgs) {
  const [year, number] = [Number(params['year']), Number(params['number'])];
  if (!Number.isInteger(year) || !Number.isInteger(number)) throw new ApiError('RECOMMENDATION_NOT_FOUND', '');
  const { recommendations } = await api.load(RecommendationPage, { pact: await pactSlug(api), year, number });
  if (recommendations.length === 0) throw new ApiError('RECOMMENDATION_NOT_FOUND', '');
}

/** One recommendation: where its owner answers, and the secretariat reviews. */
export function Component() {
  const labels = useLabels(avisLabels);
  const { pact } = useShell();
  const params = useParams();
  const [year, number] = [Number(params['year']), Number(params['number'])];
  const { recommendations } = useOperation(RecommendationPage, { pact: pact.slug, year, number });
  const [recommendation] = recommendations;
  if (!recommendation) return null;
  const { answer, availableTransitions } = recommendation;
  return (
    <Page title={labels.recommendation(number)} documentTitle={`${labels.recommendation(number)}, ${labels.titleOf(year)}`} kicker={<Link to={`/bilans/${year}/avis`}>{labels.titleOf(year)}</Link>}>
      <ul>
        <RecommendationPair recommendation={recommendation} linked={false} />
      </ul>
      {answer?.returnedWith && answer.state === 'RETURNED' && (
        <Notice tone="warn" title={labels.returned}>
          <FrenchText>{answer.returnedWith}</FrenchText>
        </Notice>
      )}
      {availableTransitions.includes('SEND') && <AnswerForm key={recommendation.id} recommendation={recommendation} />}
      {availableTransitions.includes('PUBLISH') && <Review recommendation={recommendation} />}
    </Page>
  );
}

/** The secretariat publishes an answer as it is, or says what it lacks. */
function Review({ recommendation: { id, answer } }: { recommendation: ShownRecommendation }) {
  const labels = useLabels(avisLabels);
  const { run, data, isPending, error } = useAction(ReviewAnswer);
  const [words, setWords] = useState('');
  const review = (publish: boolean) => void run({ input: { recommendation: id, version: answer!.version, publish, returnWith: words || null } }).catch(() => undefined);
  const problems = data?.reviewAnswer.problems ?? [];
  return (
    <Section title={labels.review} id="relire">
      <p className={styles['line']}>{labels.publishText}</p>
      <div className={styles['form']}>
        <TextField label={labels.returnWith} rows={3} maxLength={2000} value={words} onChange={setWords} error={problems.find(({ path }) => path === 'returnWith')?.message} />
        {problems.filter(({ path }) => path !== 'returnWith').map(({ code, message }) => (
          <Notice key={code} tone="bad" announce="alert" title={message} />
        ))}
        <Refusal error={error} />
        <div className={styles['acts']}>
          <Button look="primary" isPending={isPending} onPress={() => review(true)}>
            {labels.publish}
          </Button>
          <Button isPending={isPending} onPress={() => review(false)}>
            {labels.returnAct}
          </Button>
        </div>
      </div>
    </Section>
  );
}
