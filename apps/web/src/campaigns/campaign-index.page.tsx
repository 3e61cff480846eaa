import { Navigate } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { CampaignIndex } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { currentCampaign } from '../reporting/own-organisations.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';

export async function load(api: Api) {
  return api.load(CampaignIndex, { pact: await pactSlug(api) });
}

/** "/campagnes": goes to the campaign under way. */
export function Component() {
  const labels = useLabels(campaignLabels);
  const { prepare } = useLabels(campaignPlanLabels);
  const { pact, can } = useShell();
  const { campaigns } = useOperation(CampaignIndex, { pact: pact.slug });
  const campaign = currentCampaign(campaigns) ?? campaigns[0];
  if (campaign) return <Navigate replace to={`/campagnes/${campaign.code}`} />;
  return (
    <Page title={labels.kicker}>
      <Empty title={labels.none}>{can('campaign.run') && <ButtonLink to="/campagnes/preparer">{prepare}</ButtonLink>}</Empty>
    </Page>
  );
}
