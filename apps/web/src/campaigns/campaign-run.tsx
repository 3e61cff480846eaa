import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type CampaignPageQuery, type CampaignTransition, CloseCampaign, ReopenCampaign } from '../graphql/generated.js';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { TextField } from '../ui/text-field.js';
import { ActDialog, problemAt } from './act-dialog.js';
import styles from './campaign.module.css';
import { ExcuseDialog } from './excuse-dialog.js';
import { ExtendDialog } from './extend-dialog.js';

interface RunProps {
  readonly pact: string;
  readonly campaign: CampaignPageQuery['campaign'];
}
type DialogProps = RunProps & { readonly onClose: () => void };

const DIALOGS = { EXTEND: ExtendDialog, EXCUSE: ExcuseDialog, CLOSE: CloseDialog, REOPEN: ReopenDialog } as const;
type Act = keyof typeof DIALOGS;
const ACTS = Object.keys(DIALOGS) as Act[];

/** What the secretariat can do with a campaign that has begun, as far as its rules allow it today; each asks first. */
export function CampaignRun({ pact, campaign }: RunProps) {
  const labels = useLabels(campaignActLabels);
  const format = useFormat();
  const [asked, setAsked] = useState<Act | null>(null);
  const acts = ACTS.filter((act) => campaign.availableTransitions.includes(act satisfies CampaignTransition));
  if (acts.length === 0) return null;
  const Dialog = asked && DIALOGS[asked];
  const words = { EXTEND: labels.extend, EXCUSE: labels.excuse, CLOSE: labels.close, REOPEN: labels.reopen };
  return (
    <div className={styles['run']} role="group" aria-label={labels.title}>
      {acts.map((act) => (
        <Button key={act} onPress={() => setAsked(act)}>
          {words[act]}
        </Button>
      ))}
      {acts.includes('CLOSE') && <span>{labels.closesAlone(format.longDay(campaign.closesOn))}</span>}
      {Dialog && <Dialog pact={pact} campaign={campaign} onClose={() => setAsked(null)} />}
    </div>
  );
}

function CloseDialog({ pact, campaign: { code, version }, onClose }: DialogProps) {
  const labels = useLabels(campaignActLabels);
  const { run, isPending, error } = useAction(CloseCampaign);
  return (
    <Confirmation title={labels.closeTitle} act={labels.close} keep={labels.keep} isPending={isPending} error={error} onAct={() => void run({ input: { pact, campaign: code, version } }).then(onClose, () => undefined)} onClose={onClose}>
      <p>{labels.closeText}</p>
    </Confirmation>
  );
}

function ReopenDialog({ pact, campaign: { code, version }, onClose }: DialogProps) {
  const labels = useLabels(campaignActLabels);
  const { run, data, isPending, error } = useAction(ReopenCampaign);
  const [closesOn, setClosesOn] = useState('');
  const problems = data?.reopenCampaign.problems ?? [];
  const reopen = (reason: string) => void run({ input: { pact, campaign: code, version, closesOn, reason } }).then(({ reopenCampaign }) => reopenCampaign.problems.length === 0 && onClose(), () => undefined);
  return (
    <ActDialog title={labels.reopenTitle} text={labels.reopenText} act={labels.reopen} isPending={isPending} error={error} problems={problems} fields={['closesOn']} onAct={reopen} onClose={onClose}>
      <TextField type="date" label={labels.closesOn} value={closesOn} onChange={setClosesOn} error={problemAt(problems, 'closesOn')} isRequired />
    </ActDialog>
  );
}
