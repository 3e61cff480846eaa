import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { CampaignPreviewPage, type CampaignPreviewPageQuery } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { useToday } from '../shell/use-today.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { CampaignSteps } from './campaign-head.js';
import { PlanActs } from './plan-acts.js';
import { PreviewedLeftOut } from './previewed-left-out.js';
import { PreviewedOrganisations } from './previewed-organisations.js';
import styles from './plan.module.css';

export type Preview = CampaignPreviewPageQuery['campaignPreview'];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(CampaignPreviewPage, { pact: await pactSlug(api), campaign: params['campaign']! });
}

/** Whom the campaign would ask, and for what, before anybody is: looked at, then opened. */
export function Component() {
  const labels = useLabels(campaignPlanLabels).asks;
  const semester = useSemester();
  const { pact } = useShell();
  const { campaign: code = '' } = useParams();
  const { campaignPreview: preview } = useOperation(CampaignPreviewPage, { pact: pact.slug, campaign: code });
  const { campaign, requests, organisations, commitments } = preview;
  return (
    <Page title={labels.title(semester(code))} kicker={labels.kicker} lede={labels.lede(requests, organisations.length, commitments)}>
      <CampaignSteps campaign={campaign} />
      <PlanActs pact={pact.slug} campaign={campaign} preview={preview} />
      <Doubts preview={preview} />
      <PreviewedOrganisations organisations={organisations} />
      <PreviewedLeftOut leftOut={preview.leftOut} />
    </Page>
  );
}

/** What should be looked at before opening: commitments without a lead, organisations that no mail reaches. */
function Doubts({ preview: { unanswered, organisations, campaign } }: { preview: Preview }) {
  const labels = useLabels(campaignPlanLabels).asks;
  const format = useFormat();
  const today = useToday();
  const silent = organisations.filter(({ reachable }) => reachable === 0).length;
  return (
    <div className={styles['notes']}>
      {today < campaign.opensOn && <Notice title={labels.opens(format.longDay(campaign.opensOn))} />}
      {unanswered.length > 0 && (
        <Notice tone="bad" title={labels.unanswered(unanswered.length)}>
          <p>{labels.unansweredText}</p>
          <ul>
            {unanswered.map((number) => (
              <li key={number}>
                <Link to={`/engagements/${number}`}>{number}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {silent > 0 && (
        <Notice tone="warn" title={labels.silent(silent)}>
          <p>
            {labels.silentText}{' '}
            <Link to="?sans=oui" preventScrollReset>
              {labels.showSilent}
            </Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
