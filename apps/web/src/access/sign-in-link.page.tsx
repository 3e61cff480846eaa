import { useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { SignIn } from '../graphql/generated.js';
import { accessLabels } from '../labels/access.js';
import { useLabels } from '../labels/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { LinkRefusal } from './link-refusal.js';

/** Where the mail's link leads. A button confirms: scanners of mail open links, and must not use them up. */
export function Component() {
  const labels = useLabels(accessLabels);
  const navigate = useNavigate();
  const token = useSearchParams()[0].get('jeton') ?? '';
  const { run, isPending, error } = useAction(SignIn);
  const confirm = () => void run({ input: { token } }).then(({ signIn }) => navigate(signIn.landing, { replace: true }), () => undefined);
  const refused = !token || error !== null;
  return (
    <Page title={labels.linkTitle} lede={!refused && labels.linkText}>
      {refused ? (
        <LinkRefusal error={error} onRetry={confirm}>
          <ButtonLink to="/connexion">{labels.newLink}</ButtonLink>
        </LinkRefusal>
      ) : (
        <Button look="primary" isPending={isPending} onPress={confirm}>
          {labels.linkConfirm}
        </Button>
      )}
    </Page>
  );
}
