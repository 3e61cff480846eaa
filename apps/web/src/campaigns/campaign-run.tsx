import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type CampaignPageQuery, CloseCampaign, OpenCampaign } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useToday } from '../shell/use-today.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import styles from './campaign.module.css';

/** Opens or closes the campaign; both write to many people or shut them out, so both ask first. */
export function CampaignRun({ pact, campaign }: { pact: string; campaign: CampaignPageQuery['campaign'] }) {
  const labels = useLabels(campaignLabels);
  const opening = campaign.state === 'PLANNED';
  const open = useAction(OpenCampaign);
  const close = useAction(CloseCampaign);
  const [asking, setAsking] = useState(false);
  const today = useToday();
  const format = useFormat();
  const isTime = opening ? today >= campaign.opensOn : campaign.state === 'OPEN' && today > campaign.dueOn;
  if (!isTime) return null;
  const { run, isPending, error } = opening ? open : close;
  const confirm = () => void run({ input: { pact, campaign: campaign.code, version: campaign.version } }).then(() => setAsking(false), () => undefined);
  const words = opening ? labels.open : labels.close;
  if (!asking) {
    return (
      <p className={styles['run']}>
        <Button look="quiet" onPress={() => setAsking(true)}>
          {words}
        </Button>
        {!opening && <span>{labels.closesAlone(format.longDay(campaign.closesOn))}</span>}
      </p>
    );
  }
  return (
    <AskFirst title={words} warning={opening ? labels.openWarning : labels.closeWarning} refusal={error?.message}>
      <Button look="primary" isPending={isPending} onPress={confirm}>
        {labels.confirm}
      </Button>
      <Button look="quiet" onPress={() => setAsking(false)}>
        {labels.cancel}
      </Button>
    </AskFirst>
  );
}

/** Takes the place and the focus of the button that asked. */
function AskFirst({ title, warning, refusal, children }: { title: string; warning: string; refusal: string | undefined; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles['ask']}>
      <Notice tone={refusal ? 'bad' : 'warn'} title={title} announce="status">
        <p>{refusal ?? warning}</p>
        <p className={styles['run']}>{children}</p>
      </Notice>
    </div>
  );
}
