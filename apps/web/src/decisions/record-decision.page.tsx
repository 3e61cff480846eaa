import { useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { DecisionChoices, RecordDecision } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, requirePermission, useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { DecisionFields } from './decision-fields.js';
import styles from './decisions.module.css';
import { BLANK, decisionInput, type TypedDecision } from './typed-decision.js';

export async function load(api: Api) {
  await requirePermission(api, 'decision.manage');
  return api.load(DecisionChoices, { pact: await pactSlug(api) });
}

/** The secretariat writes what a meeting decided; the address may name the meeting. */
export function Component() {
  const labels = useLabels(decisionLabels);
  const { pact } = useShell();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const choices = useOperation(DecisionChoices, { pact: pact.slug });
  const { run, data, isPending, error } = useAction(RecordDecision);
  const [typed, setTyped] = useState<TypedDecision>({ ...BLANK, meeting: search.get('reunion') ?? '' });
  const isSaved = useRef(false);
  const isTyped = JSON.stringify({ ...typed, meeting: '' }) !== JSON.stringify(BLANK);
  const problems = data?.recordDecision.problems ?? [];
  const save = () =>
    void run({ input: { pact: pact.slug, meeting: typed.meeting, ...decisionInput(typed) } }).then(({ recordDecision: { decision } }) => {
      if (!decision) return undefined;
      isSaved.current = true;
      return navigate(`/decisions/${decision.number}`);
    }, () => undefined);
  return (
    <Page title={labels.record} kicker={<Link to="/decisions">{labels.title}</Link>} lede={labels.recordLede}>
      <AskBeforeLeaving unsaved={isTyped ? [labels.record] : []} isLeft={() => isSaved.current} />
      <form
        aria-label={labels.record}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) save();
        }}
      >
        <DecisionFields typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} choices={choices} refusalAt={(path) => problems.find((problem) => problem.path === path)?.message ?? error?.at(path)} />
        <Refusal error={error?.at('dueOn') ? null : error} />
        <div className={styles['acts']}>
          <Button type="submit" look="primary" isPending={isPending}>
            {labels.save}
          </Button>
        </div>
      </form>
    </Page>
  );
}
