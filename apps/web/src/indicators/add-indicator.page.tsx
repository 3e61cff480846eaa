import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { IndicatorChoices } from '../graphql/generated.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, requirePermission, useShell } from '../shell/use-shell.js';
import { Page } from '../ui/page.js';
import { DefinitionForm } from './definition-form.js';

export async function load(api: Api) {
  await requirePermission(api, 'indicator.manage');
  return api.load(IndicatorChoices, { pact: await pactSlug(api) });
}

/** Adds an indicator to the pact. */
export function Component() {
  const labels = useLabels(indicatorLabels);
  const { pact } = useShell();
  const choices = useOperation(IndicatorChoices, { pact: pact.slug });
  return (
    <Page title={labels.form.titleAdd} kicker={<Link to="/indicateurs">{labels.back}</Link>}>
      <DefinitionForm pact={pact.slug} choices={choices} />
    </Page>
  );
}
