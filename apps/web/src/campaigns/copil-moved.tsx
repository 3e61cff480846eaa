import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import styles from './campaign.module.css';

/** The COPIL that the campaign prepares was moved: its own days stand, others are proposed. Nothing when it was not. */
export function CopilMoved({ campaign: { code, state, copilOn, copilMove, availableTransitions } }: { campaign: CampaignPageQuery['campaign'] }) {
  const labels = useLabels(campaignPlanLabels);
  const format = useFormat();
  if (!copilMove || !copilOn || state === 'CLOSED') return null;
  const { from, dueOn, closesOn } = copilMove;
  return (
    <div className={styles['moved']}>
      <Notice tone="warn" title={labels.moved(format.day(from), format.day(copilOn))}>
        <p>{labels.movedText(format.day(dueOn), format.day(closesOn))}</p>
        {availableTransitions.includes('UPDATE') ? <ButtonLink to={`/campagnes/${code}/modifier?echeance=${dueOn}&cloture=${closesOn}`}>{labels.movedTake}</ButtonLink> : <p>{labels.movedOpen}</p>}
      </Notice>
    </div>
  );
}
