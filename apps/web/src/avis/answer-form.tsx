import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AnswerRecommendation, type AnswerStance } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { useDraft } from '../ui/use-draft.js';
import styles from './avis.module.css';
import { Conflict } from './conflict.js';
import type { ShownRecommendation } from './recommendation.js';

interface Typed {
  readonly stance: '' | AnswerStance;
  readonly reason: string;
  readonly plan: string;
  readonly decision: string;
  readonly commitment: string;
}

type Answer = ShownRecommendation['answer'];
const STANCES = ['ACCEPTED', 'PARTLY', 'REFUSED'] as const;
const typedOf = (answer: Answer): Typed => ({ stance: answer?.stance ?? '', reason: answer?.reason ?? '', plan: answer?.plan ?? '', decision: String(answer?.decision ?? ''), commitment: String(answer?.commitment ?? '') });
const numberOf = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);
/** Something else than a number: said at its field, and nothing is sent meanwhile. */
const isOdd = (text: string): boolean => text.trim() !== '' && numberOf(text) === null;

/** The written answer of the organisation: kept as a draft, or sent. */
export function AnswerForm({ recommendation, onSent }: { recommendation: ShownRecommendation; onSent: () => void }) {
  const labels = useLabels(avisLabels);
  const { draft, theirs, problems, error, isPending, isKept, save, take } = useAnswer(recommendation, onSent);
  const { stance, reason, plan, decision, commitment } = draft.words;
  const at = (path: string) => problems.find((each) => each.path === path)?.message;
  const odd = (text: string) => (isOdd(text) ? labels.numberOnly : undefined);
  const others = problems.filter(({ code, path }) => code !== 'VERSION_CONFLICT' && !['stance', 'reason', 'plan', 'decision', 'commitment'].includes(path));
  return (
    <Section title={labels.answerTitle} id="repondre">
      <AskBeforeLeaving unsaved={draft.isOwn ? [labels.answerTitle] : []} />
      <form
        className={styles['form']}
        aria-label={labels.answerTitle}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) save(true);
        }}
      >
        <SelectField label={labels.stance} value={stance} onChange={(value) => draft.change({ stance: value as Typed['stance'] })} options={[{ value: '', label: labels.chooseStance }, ...STANCES.map((value) => ({ value, label: labels.stances[value] }))]} error={at('stance')} />
        <TextField label={labels.reasonOfAnswer} rows={5} maxLength={8000} value={reason} onChange={(value) => draft.change({ reason: value })} error={at('reason')} />
        <TextField label={labels.plan} description={labels.planHint} rows={5} maxLength={8000} value={plan} onChange={(value) => draft.change({ plan: value })} error={at('plan')} />
        <div className={styles['row']}>
          <TextField label={labels.commitmentNumber} inputMode="numeric" value={commitment} onChange={(value) => draft.change({ commitment: value })} error={odd(commitment) ?? at('commitment')} />
          <TextField label={labels.decisionNumber} inputMode="numeric" value={decision} onChange={(value) => draft.change({ decision: value })} error={odd(decision) ?? at('decision')} />
        </div>
        {theirs && <Conflict mine={[reason, plan].join('\n')} theirs={[theirs.reason, theirs.plan].filter(Boolean).join('\n')} onKeep={() => save(false, theirs.version)} onTake={take} />}
        {others.map(({ code, message }) => (
          <Notice key={code} tone="bad" announce="alert" title={message} />
        ))}
        <Refusal error={error} />
        <div className={styles['acts']}>
          <Button type="submit" look="primary" isPending={isPending} isDisabled={theirs !== null}>
            {labels.send}
          </Button>
          <Button isPending={isPending} isDisabled={theirs !== null} onPress={() => save(false)}>
            {labels.keepDraft}
          </Button>
          <span role="status">{isKept && labels.kept}</span>
        </div>
      </form>
    </Section>
  );
}

function useAnswer({ id, answer }: ShownRecommendation, onSent: () => void) {
  const draft = useDraft<Typed>(typedOf(answer), answer?.version ?? 0);
  const { run, data, isPending, error } = useAction(AnswerRecommendation);
  const [theirs, setTheirs] = useState<NonNullable<Answer> | null>(null);
  const submit = async (send: boolean, over: number) => {
    if (isOdd(draft.words.decision) || isOdd(draft.words.commitment)) return;
    const sent = draft.hold();
    const { stance, reason, plan, decision, commitment } = sent;
    const { answerRecommendation: outcome } = await run({ input: { recommendation: id, version: over, stance: stance || null, reason, plan, decision: numberOf(decision), commitment: numberOf(commitment), send } });
    const now = outcome.recommendation?.answer;
    if (outcome.problems.length === 0) {
      draft.saved(sent, now?.version ?? 0);
      setTheirs(null);
      if (send) onSent();
    } else if (now && outcome.problems.some(({ code }) => code === 'VERSION_CONFLICT')) {
      draft.shown(now.version);
      setTheirs(now);
    }
  };
  const take = () => {
    draft.drop();
    setTheirs(null);
  };
  return { draft, theirs, take, isKept: !draft.isOwn && data?.answerRecommendation.problems.length === 0, problems: data?.answerRecommendation.problems ?? [], error, isPending, save: (send: boolean, over = draft.version) => void submit(send, over).catch(() => undefined) };
}
