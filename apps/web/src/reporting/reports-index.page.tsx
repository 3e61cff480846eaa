import { Navigate } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { ReportingCampaigns } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { currentCampaign, useOwnOrganisations } from './own-organisations.js';

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(ReportingCampaigns, { pact: await pactSlug(api) });
}

/** "/rapports": goes to what the reader has to answer now. */
export function Component() {
  const labels = useLabels(reportingLabels);
  const { pact, viewer } = useShell();
  const { campaigns } = useOperation(ReportingCampaigns, { pact: pact.slug });
  const [organisation] = useOwnOrganisations();
  const campaign = viewer.guest?.campaign ?? currentCampaign(campaigns)?.code;
  if (organisation && campaign) return <Navigate replace to={`/rapports/${campaign}/${organisation.slug}`} />;
  return (
    <Page title={labels.title}>
      <Empty title={labels.none.title}>
        <p>{organisation ? labels.none.noCampaign : labels.none.noOrganisation}</p>
      </Empty>
    </Page>
  );
}
