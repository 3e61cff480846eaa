import { useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { RemindNowPage } from '../graphql/generated.js';
import { CampaignTabs } from '../campaigns/campaign-head.js';
import { AskedChoice } from '../campaigns/asked-choice.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Page } from '../ui/page.js';
import { MailStopped } from './mail-stopped.js';
import { RemindNowForm } from './remind-now-form.js';
import styles from './reminders.module.css';

const variablesOf = (pact: string, campaign: string, organisation: string) => ({ pact, campaign, organisation, chosen: organisation !== '' });

export async function load(api: Api, { params, search }: PageArgs) {
  await requireSignIn(api);
  return api.load(RemindNowPage, variablesOf(await pactSlug(api), params['campaign']!, search.get('organisation') ?? ''));
}

/** One organisation, or one person of it, reminded outside the rules: who, and when the last one went, before anything leaves. */
export function Component() {
  const labels = useLabels(reminderLabels).rules.now;
  const { pact } = useShell();
  const { campaign: code = '' } = useParams();
  const { search, set } = useAddressFilters<'organisation'>();
  const organisation = search.get('organisation') ?? '';
  const { campaign, reminderOutlook, mailStop } = useOperation(RemindNowPage, variablesOf(pact.slug, code, organisation));
  return (
    <Page title={labels.title} kicker={useLabels(campaignLabels).kicker} lede={labels.lede}>
      <CampaignTabs campaign={code} />
      <MailStopped stop={mailStop} />
      <div className={styles['form']}>
        <AskedChoice organisations={campaign.organisations} value={organisation} onChange={(slug) => set('organisation', slug)} />
        {reminderOutlook && <RemindNowForm key={organisation} pact={pact.slug} campaign={code} slug={organisation} outlook={reminderOutlook} />}
      </div>
    </Page>
  );
}
