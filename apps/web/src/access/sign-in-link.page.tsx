import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ApiError } from '../graphql/api.js';
import { useAction } from '../graphql/api-context.js';
import { SignIn } from '../graphql/generated.js';
import { accessLabels } from '../labels/access.js';
import { useLabels } from '../labels/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';
import styles from './access.module.css';
import { LinkRefusal, useRefusalTitle } from './link-refusal.js';

/** Where the mail's link leads. A button confirms: scanners of mail open links, and must not use them up. */
export function Component() {
  const labels = useLabels(accessLabels);
  const navigate = useNavigate();
  const token = useSearchParams()[0].get('jeton') ?? '';
  const { run, isPending, error } = useAction(SignIn);
  const refusalTitle = useRefusalTitle(labels.linkTitle, error, token);
  const [code, setCode] = useState('');
  const [elsewhere, setElsewhere] = useState(false);
  const confirm = () =>
    void run({ input: { token, ...(elsewhere && { code }) } }).then(
      ({ signIn }) => navigate(signIn.landing, { replace: true }),
      (refusal: unknown) => setElsewhere(codeIsAsked(refusal)),
    );
  const refused = !token || (error !== null && !elsewhere);
  if (elsewhere && !refused) {
    return (
      <Page title={labels.codeTitle} lede={labels.codeLede}>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            confirm();
          }}
        >
          <TextField isRequired inputMode="numeric" autoComplete="one-time-code" label={labels.code} value={code} onChange={setCode} error={error?.code === 'LINK_CODE_WRONG' ? error.message : undefined} />
          <Button type="submit" look="primary" isPending={isPending}>
            {labels.codeConfirm}
          </Button>
        </form>
      </Page>
    );
  }
  return (
    <Page title={refused ? refusalTitle : labels.linkTitle} lede={!refused && labels.linkText}>
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

/** Opened elsewhere than where it was asked for, and tries are left. */
function codeIsAsked(refusal: unknown): boolean {
  return refusal instanceof ApiError && ['LINK_ELSEWHERE', 'LINK_CODE_WRONG'].includes(refusal.code);
}
