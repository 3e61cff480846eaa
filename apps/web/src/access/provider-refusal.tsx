import { accessLabels } from '../labels/access.js';
import { useLabels } from '../labels/language.js';
import { ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';

/** Why signing in through a provider opened nothing, told where it can be tried again. The address names a code only. */
export function ProviderRefusal({ code }: { code: string | null }) {
  const labels = useLabels(accessLabels);
  const refusals: Readonly<Record<string, string>> = labels.refusals;
  if (code === null || !Object.hasOwn(refusals, code)) return null;
  return (
    <Notice tone="warn" title={labels.providerRefused} announce="alert">
      <p>{refusals[code]}</p>
      {code === 'PROVIDER_MAIL_UNKNOWN' && <ButtonLink to="/acces">{labels.askAccess}</ButtonLink>}
    </Notice>
  );
}
