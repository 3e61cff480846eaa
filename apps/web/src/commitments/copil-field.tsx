import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { PactCopils } from '../graphql/generated.js';
import { lifeLabels } from '../labels/commitment-life.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { dayInParis } from '../meetings/sitting.js';
import { useShell } from '../shell/use-shell.js';
import { SelectField } from '../ui/select-field.js';

/** The COPILs that have met, the latest first. */
export function CopilField({ value, onChange, error }: { value: string; onChange: (value: string) => void; error?: string | undefined }) {
  const labels = useLabels(lifeLabels);
  const format = useFormat();
  const { pact, today } = useShell();
  const { send } = useApi();
  const { data } = useQuery(operationQuery(send, PactCopils, { pact: pact.slug }));
  const copils = (data?.meetings ?? []).filter(({ instance, startsAt }) => instance === 'COPIL' && dayInParis(startsAt) <= today).reverse();
  return (
    <SelectField
      label={labels.copil}
      value={value}
      onChange={onChange}
      error={error}
      options={[{ value: '', label: labels.chooseCopil }, ...copils.map(({ id, title, startsAt }) => ({ value: id, label: `${format.instantDay(startsAt)} · ${title}` }))]}
    />
  );
}
