import { useApi } from '../graphql/api-context.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { saveOpenDrafts } from '../reporting/kept-drafts.js';
import { SelectField } from '../ui/select-field.js';
import { openPact } from './go-to-pact.js';
import { useShell } from './use-shell.js';

/** In a space with several pacts: which of them is shown. */
export function PactSwitch() {
  const labels = useLabels(shellLabels);
  const api = useApi();
  const shell = useShell();
  const { pacts } = shell;
  if (pacts.length < 2) return null;
  const go = async (slug: string) => {
    await saveOpenDrafts();
    openPact(api, slug);
  };
  const years = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => `${startsOn.slice(0, 4)}–${endsOn.slice(0, 4)}`;
  return (
    <SelectField
      label={labels.pactShown}
      value={shell.pact.slug}
      onChange={(slug) => void go(slug).catch(() => undefined)}
      options={pacts.map((each) => ({ value: each.slug, label: `${each.shortTitle}, ${years(each)}`, language: 'fr' }))}
    />
  );
}
