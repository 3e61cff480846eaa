import { Link, useParams } from 'react-router';
import { ApiError, type Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { AvisOfYear, AvisOwners, StartAvis } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Empty, Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { AvisEditionShown } from './avis-edition.js';
import { AvisDesk } from './avis-desk.js';
import { AvisWriters } from './avis-writers.js';

export async function load(api: Api, { params }: PageArgs) {
  const year = Number(params['year']);
  if (!Number.isInteger(year)) throw new ApiError('AVIS_NOT_FOUND', '');
  const pact = await pactSlug(api);
  return Promise.all([api.load(AvisOfYear, { pact, year }), api.load(AvisOwners, { pact })]);
}

/** What the Conseil says of a bilan: as it was adopted, and as it is written. */
export function Component() {
  const labels = useLabels(avisLabels);
  const { pact, can } = useShell();
  const year = Number(useParams()['year']);
  const { avis } = useOperation(AvisOfYear, { pact: pact.slug, year });
  const acts = avis?.availableActs ?? [];
  return (
    <Page title={labels.titleOf(year)} kicker={<Link to={`/bilans/${year}`}>{labels.ofBilan(year)}</Link>}>
      {!avis && <Empty title={labels.none}>{can('avis.begin') ? <Start year={year} /> : <p>{labels.noneText}</p>}</Empty>}
      {avis && !avis.edition && avis.drafts.length === 0 && !avis.words && acts.length === 0 && <Empty title={labels.none}>{<p>{labels.noneText}</p>}</Empty>}
      {avis?.edition && !avis.edition.public && <Notice tone="info" title={labels.notPublic} />}
      {avis?.edition && avis.state === 'DRAFT' && can('bilan.preview') && <Notice tone="info" title={labels.correcting} />}
      {avis && can('bilan.preview') && <AvisWriters key={avis.writers.map(({ id }) => id).join()} avis={avis} />}
      {avis && can('bilan.preview') && <AvisDesk key={avis.id} avis={avis} />}
      {avis?.edition && <AvisEditionShown year={year} edition={avis.edition} beside={null} />}
    </Page>
  );
}

function Start({ year }: { year: number }) {
  const labels = useLabels(avisLabels);
  const { pact } = useShell();
  const { run, isPending, error } = useAction(StartAvis);
  return (
    <>
      <Refusal error={error} />
      <Button look="primary" isPending={isPending} onPress={() => void run({ input: { pact: pact.slug, year } }).catch(() => undefined)}>
        {labels.start}
      </Button>
    </>
  );
}
