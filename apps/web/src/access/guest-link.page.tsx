import { useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { OpenGuestLink, RenewGuestLink } from '../graphql/generated.js';
import { accessLabels } from '../labels/access.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';

/** The signed link of a reminder: opens the organisation's page without an account. */
export function Component() {
  const labels = useLabels(accessLabels);
  const navigate = useNavigate();
  const token = useSearchParams()[0].get('jeton') ?? '';
  const { run, isPending, error } = useAction(OpenGuestLink);
  const open = () => run({ input: { token } }).then(({ openGuestLink }) => navigate(openGuestLink.landing, { replace: true }), () => undefined);
  return (
    <Page title={labels.guestTitle} lede={labels.guestText}>
      {!token ? (
        <Notice tone="warn" title={labels.linkRefused} announce="alert">
          <p>{labels.noToken}</p>
        </Notice>
      ) : error ? (
        <Refused token={token} reason={error.message} />
      ) : (
        <Button look="primary" isPending={isPending} onPress={() => void open()}>
          {labels.guestConfirm}
        </Button>
      )}
    </Page>
  );
}

function Refused({ token, reason }: { token: string; reason: string }) {
  const labels = useLabels(accessLabels);
  const { run, isPending, error, data } = useRenewal(token);
  if (data) {
    return (
      <Notice tone="good" title={labels.renewedTitle} announce="status">
        <p>{labels.renewed}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={labels.linkRefused} announce="alert">
      <p>{error?.message ?? reason}</p>
      <Button look="primary" isPending={isPending} onPress={run}>
        {labels.renew}
      </Button>
    </Notice>
  );
}

function useRenewal(token: string) {
  const { run, ...rest } = useAction(RenewGuestLink);
  return { ...rest, run: () => void run({ input: { token } }).catch(() => undefined) };
}
