import { useState } from 'react';
import { Link } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import styles from './campaign.module.css';
import { TakeBackDialog } from './extend-dialog.js';

type Campaign = CampaignPageQuery['campaign'];

/** Who was given more time, until when and why. */
export function Extensions({ pact, campaign }: { pact: string; campaign: Campaign }) {
  const labels = useLabels(campaignActLabels);
  const format = useFormat();
  const [asked, setAsked] = useState<Campaign['extensions'][number]['organisation'] | null>(null);
  if (campaign.extensions.length === 0) return null;
  return (
    <div className={styles['left-out']}>
      <Notice title={labels.extensions}>
        <ul>
          {campaign.extensions.map(({ organisation, dueOn, reason }) => (
            <li key={organisation.slug} className={styles['extension']}>
              <span>
                <Link to={`/rapports/${campaign.code}/${organisation.slug}`}>
                  <French>{organisation.name}</French>
                </Link>{' '}
                {labels.untilDay(format.day(dueOn))} <French>{reason}</French>
              </span>
              {campaign.availableTransitions.includes('EXTEND') && (
                <Button look="quiet" aria-label={labels.takeBackOf(organisation.name)} onPress={() => setAsked(organisation)}>
                  {labels.takeBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
      {asked && <TakeBackDialog pact={pact} campaign={campaign} organisation={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
