import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../graphql/api.js';
import { useAction, useApi } from '../graphql/api-context.js';
import { type CampaignTransition, DeleteCampaign, OpenCampaign } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import styles from './campaign.module.css';
import type { Preview } from './preview.page.js';

interface PlanActsProps {
  readonly pact: string;
  readonly campaign: { readonly code: string; readonly version: number; readonly availableTransitions: readonly CampaignTransition[] };
  /** Whom it would ask, where the reader has just seen it: a campaign is opened from there only. */
  readonly preview?: Preview;
}

/** What can be done with a campaign that is prepared: look whom it asks, open it, change it, give it up. */
export function PlanActs({ pact, campaign, preview }: PlanActsProps) {
  const labels = useLabels(campaignPlanLabels);
  const [asked, setAsked] = useState<'open' | 'delete' | null>(null);
  const [stale, setStale] = useState(false);
  const { code, availableTransitions: may } = campaign;
  const close = () => setAsked(null);
  return (
    <>
      {stale && (
        <div className={styles['ask']}>
          <Notice tone="warn" announce="alert" title={labels.asks.stale}>
            <p>{labels.asks.staleText}</p>
          </Notice>
        </div>
      )}
      <div className={styles['run']}>
        {!preview && may.includes('UPDATE') && (
          <ButtonLink to={`/campagnes/${code}/apercu`} look="primary">
            {labels.preview}
          </ButtonLink>
        )}
        {preview && may.includes('OPEN') && preview.unanswered.length === 0 && preview.requests > 0 && (
          <Button look="primary" onPress={() => setAsked('open')}>
            {labels.asks.open}
          </Button>
        )}
        {may.includes('UPDATE') && <ButtonLink to={`/campagnes/${code}/modifier`}>{labels.edit}</ButtonLink>}
        {may.includes('DELETE') && (
          <Button look="quiet" onPress={() => setAsked('delete')}>
            {labels.delete}
          </Button>
        )}
      </div>
      {asked === 'open' && preview && <OpenDialog pact={pact} campaign={campaign} preview={preview} onStale={() => setStale(true)} onClose={close} />}
      {asked === 'delete' && <DeleteDialog pact={pact} campaign={campaign} onClose={close} />}
    </>
  );
}

type DialogProps = Pick<PlanActsProps, 'pact' | 'campaign'> & { readonly onClose: () => void };

/** Opens what was seen: when the porteurs have changed since, nothing opens and the page is read again. */
function OpenDialog({ pact, campaign: { code, version }, preview, onStale, onClose }: DialogProps & { preview: Preview; onStale: () => void }) {
  const labels = useLabels(campaignPlanLabels).asks;
  const api = useApi();
  const navigate = useNavigate();
  const { run, isPending, error } = useAction(OpenCampaign);
  const refused = (refusal: unknown) => {
    if (!(refusal instanceof ApiError) || refusal.code !== 'CAMPAIGN_PREVIEW_STALE') return;
    void api.queries.invalidateQueries();
    onStale();
    onClose();
  };
  const open = () => void run({ input: { pact, campaign: code, version, preview: preview.fingerprint } }).then(() => navigate(`/campagnes/${code}`), refused);
  return (
    <Confirmation title={labels.openTitle} act={labels.open} keep={labels.notYet} isPending={isPending} error={error} onAct={open} onClose={onClose}>
      <p>{labels.openText(preview.requests, preview.organisations.length)}</p>
    </Confirmation>
  );
}

function DeleteDialog({ pact, campaign: { code, version }, onClose }: DialogProps) {
  const labels = useLabels(campaignPlanLabels);
  const semester = useSemester();
  const navigate = useNavigate();
  const { run, isPending, error } = useAction(DeleteCampaign);
  const remove = () => void run({ input: { pact, campaign: code, version } }).then(() => navigate('/campagnes'), () => undefined);
  return (
    <Confirmation title={labels.deleteTitle(semester(code))} act={labels.delete} keep={labels.keep} isPending={isPending} error={error} onAct={remove} onClose={onClose}>
      <p>{labels.deleteText}</p>
    </Confirmation>
  );
}
