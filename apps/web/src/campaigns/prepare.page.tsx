import { useNavigate, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { CampaignPreparation, CreateCampaign } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { inputOf, type Plan } from './plan.js';
import { MeetingChoice } from './meeting-choice.js';
import { PlanForm } from './plan-form.js';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(CampaignPreparation, { pact: await pactSlug(api), meeting: search.get('copil') });
}

/** A new campaign, filled in from the COPIL that the address names, or from the next one. */
export function Component() {
  const labels = useLabels(campaignPlanLabels);
  const { pact } = useShell();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { campaignProposal: proposal, ...choices } = useOperation(CampaignPreparation, { pact: pact.slug, meeting: search.get('copil') });
  const { run, data, isPending, error } = useAction(CreateCampaign);
  const { code, title, opensOn, dueOn, closesOn, meeting, partnersContribute } = proposal;
  const first: Plan = { code, title, opensOn, dueOn, closesOn, meeting, partnersContribute, scope: 'ALL', axes: [], commitments: [] };
  const save = (plan: Plan) =>
    void run({ input: { pact: pact.slug, ...inputOf(plan) } }).then(({ createCampaign: { campaign } }) => campaign && navigate(`/campagnes/${campaign.code}/apercu`), () => undefined);
  return (
    <Page title={labels.prepare} kicker={useLabels(campaignLabels).kicker} lede={labels.prepareLede}>
      <PlanForm
        key={meeting}
        first={first}
        choices={choices}
        problems={data?.createCampaign.problems ?? []}
        error={error}
        isPending={isPending}
        save={labels.save}
        onSave={save}
        meeting={(plan, change) => (
          <>
            {proposal.codeTaken && plan.code === code && <Notice tone="warn" title={labels.codeTaken(code)} />}
            <MeetingChoice
              choices={choices}
              value={plan.meeting}
              description={labels.meetingHint}
              onChange={(id) => (id ? setSearch({ copil: id }, { replace: true, preventScrollReset: true }) : change({ meeting: null }))}
            />
          </>
        )}
      />
    </Page>
  );
}
