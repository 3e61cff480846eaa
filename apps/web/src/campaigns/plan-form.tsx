import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApiError } from '../graphql/api.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import type { Plan, PlanChoices, PlanProblem } from './plan.js';
import styles from './plan.module.css';
import { PlanScope } from './plan-scope.js';

interface PlanFormProps {
  readonly first: Plan;
  readonly choices: PlanChoices;
  readonly problems: readonly PlanProblem[];
  readonly error: ApiError | null;
  readonly isPending: boolean;
  readonly save: string;
  readonly onSave: (plan: Plan) => void;
  /** The choice of the COPIL, given what to change of the plan. */
  readonly meeting: (plan: Plan, change: (part: Partial<Plan>) => void) => ReactNode;
}

const FIELDS = ['code', 'title', 'opensOn', 'dueOn', 'closesOn', 'meeting', 'axes', 'commitments'];

/** A campaign on one page: for which COPIL, when, about what, asking whom. */
export function PlanForm({ first, choices, problems, error, isPending, save, onSave, meeting }: PlanFormProps) {
  const labels = useLabels(campaignPlanLabels);
  const navigate = useNavigate();
  const [plan, setPlan] = useState(first);
  const change = (part: Partial<Plan>) => setPlan((before) => ({ ...before, ...part }));
  const wrong = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const others = problems.filter(({ path }) => !FIELDS.includes(path));
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSave(plan);
      }}
    >
      <fieldset>
        <legend>{labels.what}</legend>
        {meeting(plan, change)}
        <TextField label={labels.code} description={labels.codeHint} value={plan.code} onChange={(code) => change({ code })} error={wrong('code')} isRequired />
        <TextField label={labels.name} value={plan.title} onChange={(title) => change({ title })} error={wrong('title')} isRequired />
      </fieldset>
      <fieldset>
        <legend>{labels.days}</legend>
        <Days plan={plan} onChange={change} wrong={wrong} />
      </fieldset>
      <PlanScope plan={plan} choices={choices} onChange={change} wrong={wrong('axes') ?? wrong('commitments')} />
      <fieldset>
        <legend>{labels.who}</legend>
        <p>{labels.answering}</p>
        <label className={styles['choice']}>
          <input type="checkbox" checked={plan.partnersContribute} onChange={({ target }) => change({ partnersContribute: target.checked })} />
          {labels.partners}
        </label>
        <p className="small">{labels.partnersHint}</p>
      </fieldset>
      {others.length > 0 && <Notice tone="bad" announce="alert" title={others.map(({ message }) => message).join(' ')} />}
      <Refusal error={error} />
      <div className={styles['ways']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {save}
        </Button>
        <Button look="quiet" onPress={() => void navigate(-1)}>
          {labels.cancel}
        </Button>
      </div>
    </form>
  );
}

const DAYS = ['opensOn', 'dueOn', 'closesOn'] as const;

function Days({ plan, onChange, wrong }: { plan: Plan; onChange: (part: Partial<Plan>) => void; wrong: (path: string) => string | undefined }) {
  const labels = useLabels(campaignPlanLabels);
  const hints = { opensOn: labels.opensHint, dueOn: labels.dueHint, closesOn: labels.closesHint };
  return (
    <div className={styles['days']}>
      {DAYS.map((day) => (
        <TextField key={day} type="date" label={labels[day]} description={hints[day]} value={plan[day]} onChange={(value) => onChange({ [day]: value })} error={wrong(day)} isRequired />
      ))}
    </div>
  );
}
