import { useSearchParams } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { ConfirmAccessRequest } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';

/** Where the mail of a request leads. A button confirms: scanners of mail open links, and must not use them up. */
export function Component() {
  const labels = useLabels(administrationLabels).ask;
  const token = useSearchParams()[0].get('jeton') ?? '';
  const { run, isPending, error, data } = useAction(ConfirmAccessRequest);
  return (
    <Page title={labels.confirmTitle} lede={!data && labels.confirmText}>
      <Refusal error={error} />
      {data ? (
        <Notice tone="good" announce="status" title={labels.confirmed} />
      ) : (
        <Button look="primary" isPending={isPending} onPress={() => void run({ input: { token } }).catch(() => undefined)}>
          {labels.confirm}
        </Button>
      )}
    </Page>
  );
}
