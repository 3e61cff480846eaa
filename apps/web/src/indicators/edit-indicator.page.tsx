import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { IndicatorChoices, IndicatorPage } from '../graphql/generated.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requirePermission, useShell } from '../shell/use-shell.js';
import { Page } from '../ui/page.js';
import { typedOf } from './definition-draft.js';
import { DefinitionForm } from './definition-form.js';

export async function load(api: Api, { params }: PageArgs) {
  await requirePermission(api, 'indicator.manage');
  const pact = await pactSlug(api);
  return Promise.all([api.load(IndicatorPage, { pact, code: params['code'] ?? '' }), api.load(IndicatorChoices, { pact })]);
}

/** Changes the definition of an indicator. */
export function Component() {
  const labels = useLabels(indicatorLabels);
  const { pact } = useShell();
  const { indicator } = useOperation(IndicatorPage, { pact: pact.slug, code: useParams()['code'] ?? '' });
  const choices = useOperation(IndicatorChoices, { pact: pact.slug });
  const before = useMemo(() => ({ typed: typedOf(indicator), version: indicator.version }), [indicator]);
  return (
    <Page title={labels.form.titleEdit} documentTitle={`${labels.form.titleEdit} : ${indicator.title}`} kicker={<Link to={`/indicateurs/${indicator.code}`}>{labels.backToOne}</Link>} lede={indicator.title}>
      <DefinitionForm key={indicator.code} pact={pact.slug} choices={choices} before={before} />
    </Page>
  );
}
