import { useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { SignIn } from '../graphql/generated.js';
import { accessLabels } from '../labels/access.js';
import { useLabels } from '../labels/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';

/** Where the mail's link leads. A button confirms: scanners of mail open links, and must not use them up. */
export function Component() {
  const labels = useLabels(accessLabels);
  const navigate = useNavigate();
  const token = useSearchParams()[0].get('jeton') ?? '';
  const { run, isPending, error } = useAction(SignIn);
  const confirm = () => run({ input: { token } }).then(({ signIn }) => navigate(signIn.landing, { replace: true }), () => undefined);
  const refusal = token ? error?.message : labels.noToken;
  return (
    <Page title={labels.linkTitle} lede={labels.linkText}>
      {refusal ? (
        <Notice tone="warn" title={labels.linkRefused} announce="alert">
          <p>{refusal}</p>
          <ButtonLink to="/connexion">{labels.newLink}</ButtonLink>
        </Notice>
      ) : (
        <Button look="primary" isPending={isPending} onPress={() => void confirm()}>
          {labels.linkConfirm}
        </Button>
      )}
    </Page>
  );
}
