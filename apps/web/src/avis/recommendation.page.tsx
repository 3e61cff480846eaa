import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ApiError, type Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { RecommendationPage, ReviewAnswer } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { FrenchText } from '../ui/french.js';
import { focusWhenLost } from '../ui/lost-focus.js';
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
  const [told, setTold] = useState('');
  const done = (words: string) => {
    setTold(words);
    focusWhenLost(() => null);
  };
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
      <p role="status" className={styles['line']}>
        {told}
      </p>
      {availableTransitions.includes('SEND') && <AnswerForm key={recommendation.id} recommendation={recommendation} onSent={() => done(labels.sent)} />}
      {availableTransitions.includes('PUBLISH') && <Review recommendation={recommendation} onDone={(published) => done(published ? labels.publishedDone : labels.returnedDone)} />}
    </Page>
  );
}

/** The secretariat publishes an answer as it is, or says what it lacks. */
function Review({ recommendation: { id, answer }, onDone }: { recommendation: ShownRecommendation; onDone: (published: boolean) => void }) {
  const labels = useLabels(avisLabels);
  const { run, data, isPending, error } = useAction(ReviewAnswer);
  const [words, setWords] = useState('');
  const [asks, setAsks] = useState(false);
  const review = (publish: boolean) => void run({ input: { recommendation: id, version: answer!.version, publish, returnWith: publish ? null : words || null } }).then(({ reviewAnswer }) => {
      setAsks(false);
      if (reviewAnswer.problems.length === 0) onDone(publish);
    }, () => undefined);
  const problems = data?.reviewAnswer.problems ?? [];
  return (
    <Section title={labels.review} id="relire">
      <div className={styles['form']}>
        <TextField label={labels.returnWith} rows={3} maxLength={2000} value={words} onChange={setWords} error={problems.find(({ path }) => path === 'returnWith')?.message} />
        {problems.filter(({ path }) => path !== 'returnWith').map(({ code, message }) => (
          <Notice key={code} tone="bad" announce="alert" title={message} />
        ))}
        <Refusal error={error} />
        <div className={styles['acts']}>
          <Button look="primary" isPending={isPending} onPress={() => setAsks(true)}>
            {labels.publish}
          </Button>
          <Button isPending={isPending} onPress={() => review(false)}>
            {labels.returnAct}
          </Button>
        </div>
        {asks && (
          <Confirmation title={labels.publishAsk} act={labels.publish} keep={labels.keep} isPending={isPending} error={error} onAct={() => review(true)} onClose={() => setAsks(false)}>
            <p>{labels.publishText}</p>
          </Confirmation>
        )}
      </div>
    </Section>
  );
}
