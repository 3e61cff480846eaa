import { Navigate } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { BilanIndex } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';

export async function load(api: Api) {
  return api.load(BilanIndex, { pact: await pactSlug(api) });
}

/** "/bilans": goes to the newest year. */
export function Component() {
  const { none } = useLabels(bilanLabels);
  const { bilan } = useLabels(shellLabels);
  const { pact } = useShell();
  const last = useOperation(BilanIndex, { pact: pact.slug }).bilans.at(-1);
  if (last) return <Navigate replace to={`/bilans/${last.year}`} />;
  return (
    <Page title={bilan}>
      <Empty title={none} />
    </Page>
  );
}
