import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type CampaignPageQuery, ExtendDueDate } from '../graphql/generated.js';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';
import { ActDialog, problemAt } from './act-dialog.js';
import { AskedChoice } from './asked-choice.js';

type Campaign = CampaignPageQuery['campaign'];
interface ExtendProps {
  readonly pact: string;
  readonly campaign: Campaign;
  readonly onClose: () => void;
}

/** Gives one organisation more time. */
export function ExtendDialog({ pact, campaign, onClose }: ExtendProps) {
  const labels = useLabels(campaignActLabels);
  const format = useFormat();
  const { run, data, isPending, error } = useAction(ExtendDueDate);
  const [organisation, setOrganisation] = useState('');
  const [dueOn, setDueOn] = useState('');
  const problems = data?.extendDueDate.problems ?? [];
  const extend = (reason: string) =>
    void run({ input: { pact, campaign: campaign.code, organisation, dueOn, reason } }).then(({ extendDueDate }) => extendDueDate.problems.length === 0 && onClose(), () => undefined);
  return (
    <ActDialog title={labels.extendTitle} text={labels.extendText(format.longDay(campaign.dueOn))} act={labels.extend} isPending={isPending} error={error} problems={problems} fields={['dueOn']} onAct={extend} onClose={onClose}>
      <AskedChoice organisations={campaign.organisations} value={organisation} onChange={setOrganisation} />
      <TextField type="date" label={labels.until} value={dueOn} onChange={setDueOn} error={problemAt(problems, 'dueOn')} isRequired />
    </ActDialog>
  );
}

/** The campaign's day again. */
export function TakeBackDialog({ pact, campaign, organisation, onClose }: ExtendProps & { organisation: { readonly slug: string; readonly name: string } }) {
  const labels = useLabels(campaignActLabels);
  const format = useFormat();
  const { run, data, isPending, error } = useAction(ExtendDueDate);
  const problems = data?.extendDueDate.problems ?? [];
  const takeBack = () =>
    void run({ input: { pact, campaign: campaign.code, organisation: organisation.slug, dueOn: null } }).then(({ extendDueDate }) => extendDueDate.problems.length === 0 && onClose(), () => undefined);
  return (
    <Confirmation title={labels.takeBackTitle(organisation.name)} act={labels.takeBack} keep={labels.keep} isPending={isPending} error={error} onAct={takeBack} onClose={onClose}>
      <p>{labels.takeBackText(format.longDay(campaign.dueOn))}</p>
      {problems.length > 0 && <Notice tone="bad" announce="alert" title={problems.map(({ message }) => message).join(' ')} />}
    </Confirmation>
  );
}
