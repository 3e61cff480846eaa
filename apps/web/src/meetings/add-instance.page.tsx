import { Link, useNavigate } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction } from '../graphql/api-context.js';
import { CreateInstance } from '../graphql/generated.js';
import { instanceLabels } from '../labels/instances.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { InstanceForm, type InstanceRules } from './instance-form.js';

const FIRST: InstanceRules = { kind: 'ATELIER', name: '', quorumPercent: 0, callDays: 15, months: [], begins: '14:30', minutes: 120 };

export async function load(api: Api) {
  await requireSignIn(api);
}

/** A new body of the pact; who sits in it is said on its page. */
export function Component() {
  const labels = useLabels(instanceLabels);
  const { title } = useLabels(meetingLabels);
  const { pact } = useShell();
  const navigate = useNavigate();
  const { run, data, isPending, error } = useAction(CreateInstance);
  return (
    <Page title={labels.add} lede={labels.addLede} kicker={<Link to="/reunions">{title}</Link>}>
      <InstanceForm
        first={FIRST}
        problems={data?.createInstance.problems ?? []}
        error={error}
        isPending={isPending}
        onSave={(rules) => void run({ input: { pact: pact.slug, ...rules } }).then(({ createInstance: { instance } }) => instance && navigate(`/instances/${instance.id}`), () => undefined)}
        cancel={<ButtonLink to="/reunions" look="quiet">{labels.cancel}</ButtonLink>}
      />
    </Page>
  );
}
