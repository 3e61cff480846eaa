import { useId } from 'react';
import type { CampaignScope } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import type { Plan, PlanChoices } from './plan.js';
import styles from './plan.module.css';

const SCOPES: readonly CampaignScope[] = ['ALL', 'AXES', 'COMMITMENTS'];

interface PlanScopeProps {
  readonly plan: Plan;
  readonly choices: PlanChoices;
  readonly onChange: (part: Partial<Plan>) => void;
  readonly wrong: string | undefined;
}

/** What the campaign asks about: everything, axes, or commitments one by one. */
export function PlanScope({ plan, choices, onChange, wrong }: PlanScopeProps) {
  const labels = useLabels(campaignPlanLabels);
  const id = useId();
  return (
    <fieldset aria-describedby={wrong && id}>
      <legend>{labels.about}</legend>
      {SCOPES.map((scope) => (
        <label key={scope} className={styles['choice']}>
          <input type="radio" name="scope" checked={plan.scope === scope} onChange={() => onChange({ scope })} />
          {labels.scopes[scope]}
        </label>
      ))}
      {wrong && (
        <p id={id} role="alert" className={styles['wrong']}>
          {wrong}
        </p>
      )}
      {plan.scope === 'AXES' && <Choices legend={labels.axes} items={choices.pact.axes} chosen={plan.axes} onChange={(axes) => onChange({ axes })} />}
      {plan.scope === 'COMMITMENTS' && <Commitments plan={plan} choices={choices} onChange={onChange} />}
    </fieldset>
  );
}

function Commitments({ plan, choices, onChange }: Omit<PlanScopeProps, 'wrong'>) {
  const labels = useLabels(campaignPlanLabels);
  return choices.pact.axes.map(({ number, title, objectives }) => {
    const items = [...new Map(objectives.flatMap(({ commitments }) => commitments.map((each) => [each.number, each]))).values()].toSorted((a, b) => a.number - b.number);
    const chosen = items.filter((each) => plan.commitments.includes(each.number)).length;
    return (
      <details key={number} className={styles['axis']}>
        <summary>
          <French>{`${number}. ${title}`}</French> <span className={styles['chosen']}>{labels.chosenOf(chosen, items.length)}</span>
        </summary>
        <Choices legend={`${labels.commitments} : ${title}`} items={items} chosen={plan.commitments} onChange={(commitments) => onChange({ commitments })} />
      </details>
    );
  });
}

interface ChoicesProps {
  readonly legend: string;
  readonly items: readonly { readonly number: number; readonly title: string }[];
  readonly chosen: readonly number[];
  readonly onChange: (numbers: number[]) => void;
}

function Choices({ legend, items, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className={styles['choices']}>
      <legend className="visually-hidden">{legend}</legend>
      {items.map(({ number, title }) => (
        <label key={number} className={styles['choice']}>
          <input type="checkbox" checked={chosen.includes(number)} onChange={({ target }) => onChange(target.checked ? [...chosen, number] : chosen.filter((each) => each !== number))} />
          <French>{`${number}. ${title}`}</French>
        </label>
      ))}
    </fieldset>
  );
}
