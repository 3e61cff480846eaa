import { useNavigate, useSearchParams } from 'react-router';
import type { ApiError } from '../graphql/api.js';
import { useAction } from '../graphql/api-context.js';
import { OpenGuestLink, RenewGuestLink } from '../graphql/generated.js';
import { accessLabels } from '../labels/access.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { LinkRefusal, useRefusalTitle } from './link-refusal.js';

/** The signed link of a reminder: opens the organisation's page without an account. */
export function Component() {
  const labels = useLabels(accessLabels);
  const navigate = useNavigate();
  const token = useSearchParams()[0].get('jeton') ?? '';
  const { run, isPending, error } = useAction(OpenGuestLink);
  const open = () => void run({ input: { token } }).then(({ openGuestLink }) => navigate(openGuestLink.landing, { replace: true }), () => undefined);
  const refused = !token || error !== null;
  const refusalTitle = useRefusalTitle(labels.guestTitle, error, token);
  return (
    <Page title={refused ? refusalTitle : labels.guestTitle} lede={!refused && labels.guestText}>
      {refused ? (
        <Refused token={token} error={error} onRetry={open} />
      ) : (
        <Button look="primary" isPending={isPending} onPress={open}>
          {labels.guestConfirm}
        </Button>
      )}
    </Page>
  );
}

function Refused({ token, error, onRetry }: { token: string; error: ApiError | null; onRetry: () => void }) {
  const labels = useLabels(accessLabels);
  const renewal = useRenewal(token);
  if (renewal.data) {
    return (
      <Notice tone="good" title={labels.renewedTitle} announce="status">
        <p>{labels.renewed}</p>
      </Notice>
    );
  }
  // Only a link that is known and still has its campaign is followed by another: no mail is promised that will not come.
  const renewable = error?.code === 'LINK_USED' || error?.code === 'LINK_EXPIRED';
  return (
    <LinkRefusal error={renewal.error ?? error} onRetry={renewal.error ? renewal.run : onRetry}>
      {renewable && (
        <Button look="primary" isPending={renewal.isPending} onPress={renewal.run}>
          {labels.newLink}
        </Button>
      )}
    </LinkRefusal>
  );
}

function useRenewal(token: string) {
  const { run, ...rest } = useAction(RenewGuestLink);
  return { ...rest, run: () => void run({ input: { token } }).catch(() => undefined) };
}
