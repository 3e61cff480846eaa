import { useAction } from '../graphql/api-context.js';
import { SwitchTenant } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { saveOpenDrafts } from '../reporting/kept-drafts.js';
import { SelectField } from '../ui/select-field.js';
import { useShell } from './use-shell.js';

/** For whoever is known in several spaces: going over signs in to the other one. */
export function SpaceSwitch() {
  const labels = useLabels(shellLabels);
  const { spaces } = useShell();
  const { run, isPending } = useAction(SwitchTenant);
  if (spaces.length < 2) return null;
  const current = spaces.find((space) => space.current);
  const go = async (slug: string) => {
    await saveOpenDrafts();
    const { switchTenant } = await run({ input: { slug } });
    globalThis.location.assign(switchTenant.url);
  };
  return (
    <SelectField
      label={labels.space}
      value={current?.slug ?? ''}
      isDisabled={isPending}
      onChange={(slug) => void go(slug).catch(() => undefined)}
      options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
    />
  );
}
