import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useAction, useApi } from '../graphql/api-context.js';
import { type CampaignPageQuery, ExcuseRequests, OrganisationRequests, WithdrawExcuse } from '../graphql/generated.js';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { useLabels } from '../labels/language.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import { SelectField } from '../ui/select-field.js';
import { ActDialog } from './act-dialog.js';
import { AskedChoice } from './asked-choice.js';

const UNANSWERED: readonly string[] = ['AWAITED', 'DRAFT', 'READY', 'RETURNED'];

interface ExcuseProps {
  readonly pact: string;
  readonly campaign: CampaignPageQuery['campaign'];
  readonly onClose: () => void;
}

/** Excuses an organisation of one request, or of all that it has not sent. */
export function ExcuseDialog({ pact, campaign, onClose }: ExcuseProps) {
  const labels = useLabels(campaignActLabels);
  const { send } = useApi();
  const { run, data, isPending, error } = useAction(ExcuseRequests);
  const [organisation, setOrganisation] = useState('');
  const [request, setRequest] = useState('');
  const owed = useQuery({ ...operationQuery(send, OrganisationRequests, { pact, campaign: campaign.code, organisation }), enabled: organisation !== '' });
  const choices = (owed.data?.reportRequests.nodes ?? []).filter(({ state }) => UNANSWERED.includes(state));
  const choose = (slug: string) => {
    setOrganisation(slug);
    setRequest('');
  };
  const excuse = (reason: string) => {
    const of = request ? { request } : { organisation };
    void run({ input: { pact, campaign: campaign.code, ...of, reason } }).then(({ excuseRequests }) => excuseRequests.problems.length === 0 && onClose(), () => undefined);
  };
  return (
    <ActDialog title={labels.excuseTitle} text={labels.excuseText} act={labels.excuseDo} isPending={isPending} error={error} problems={data?.excuseRequests.problems ?? []} onAct={excuse} onClose={onClose}>
      <AskedChoice organisations={campaign.organisations} value={organisation} onChange={choose} />
      <SelectField
        label={labels.of}
        value={request}
        onChange={setRequest}
        isDisabled={choices.length === 0}
        options={[{ value: '', label: labels.everything }, ...choices.map(({ id, commitment: { number, title } }) => ({ value: id, label: labels.ofOne(number, title) }))]}
      />
    </ActDialog>
  );
}

interface ExpectProps {
  readonly pact: string;
  readonly campaign: string;
  readonly request: { readonly id: string; readonly commitment: { readonly number: number }; readonly organisation: { readonly name: string } };
  readonly onClose: () => void;
}

/** Undoes an excuse: the answer is expected again. */
export function ExpectDialog({ pact, campaign, request: { id, commitment, organisation }, onClose }: ExpectProps) {
  const labels = useLabels(campaignActLabels);
  const { run, data, isPending, error } = useAction(WithdrawExcuse);
  const problems = data?.withdrawExcuse.problems ?? [];
  const expectAgain = () => void run({ input: { pact, campaign, request: id } }).then(({ withdrawExcuse }) => withdrawExcuse.problems.length === 0 && onClose(), () => undefined);
  return (
    <Confirmation title={labels.expectTitle} act={labels.expect} keep={labels.keep} isPending={isPending} error={error} onAct={expectAgain} onClose={onClose}>
      <p>{labels.expectText(organisation.name, commitment.number)}</p>
      {problems.length > 0 && <Notice tone="bad" announce="alert" title={problems.map(({ message }) => message).join(' ')} />}
    </Confirmation>
  );
}
