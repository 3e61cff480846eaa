import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { SelectField } from '../ui/select-field.js';
import { copilsOf, type PlanChoices } from './plan.js';

interface MeetingChoiceProps {
  readonly choices: PlanChoices;
  readonly value: string | null;
  readonly onChange: (meeting: string | null) => void;
  readonly description?: string;
}

/** The COPIL that a campaign prepares. */
export function MeetingChoice({ choices, value, onChange, description }: MeetingChoiceProps) {
  const labels = useLabels(campaignPlanLabels);
  const format = useFormat();
  const copils = copilsOf(choices).map(({ id, title, startsAt }) => ({ value: id, label: `${format.instantDay(startsAt)} · ${title}`, language: 'fr' }));
  return <SelectField label={labels.meeting} description={description} value={value ?? ''} onChange={(id) => onChange(id || null)} options={[{ value: '', label: labels.noMeeting }, ...copils]} />;
}
