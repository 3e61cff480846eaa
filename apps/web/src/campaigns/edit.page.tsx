import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { CampaignPlanPage, UpdateCampaign } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { MeetingChoice } from './meeting-choice.js';
import { inputOf, type Plan, planOf } from './plan.js';
import { PlanForm } from './plan-form.js';

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(CampaignPlanPage, { pact: await pactSlug(api), campaign: params['campaign']! });
}

/** Changes what was prepared, while nobody has been asked. */
export function Component() {
  const labels = useLabels(campaignPlanLabels);
  const semester = useSemester();
  const { pact } = useShell();
  const navigate = useNavigate();
  const { campaign: code = '' } = useParams();
  const { campaign, ...choices } = useOperation(CampaignPlanPage, { pact: pact.slug, campaign: code });
  const [search] = useSearchParams();
  // Days proposed where the COPIL was moved: they are in the form, and nowhere else until it is saved.
  const proposed = { dueOn: search.get('echeance') ?? campaign.dueOn, closesOn: search.get('cloture') ?? campaign.closesOn };
  const { run, data, isPending, error } = useAction(UpdateCampaign);
  const save = (plan: Plan) => {
    const sent = run({ input: { pact: pact.slug, campaign: code, version: campaign.version, ...inputOf(plan) } });
    void sent.then(({ updateCampaign: { campaign: saved } }) => saved && navigate(`/campagnes/${saved.code}/apercu`), () => undefined);
  };
  const kicker = semester(code);
  if (!campaign.availableTransitions.includes('UPDATE')) {
    return (
      <Page title={labels.edit} kicker={kicker}>
        <Empty title={labels.begun}>
          <ButtonLink to={`/campagnes/${code}`}>{labels.toCampaign}</ButtonLink>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={labels.edit} kicker={kicker} lede={labels.editLede}>
      <PlanForm
        first={{ ...planOf(campaign), ...proposed }}
        choices={choices}
        problems={data?.updateCampaign.problems ?? []}
        error={error}
        isPending={isPending}
        save={labels.saveEdit}
        onSave={save}
        meeting={(plan, change) => <MeetingChoice choices={choices} value={plan.meeting} onChange={(meeting) => change({ meeting })} />}
      />
    </Page>
  );
}
