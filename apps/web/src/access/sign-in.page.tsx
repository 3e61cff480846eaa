import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { RequestSignInLink, SignInPage, type SignInPageQuery } from '../graphql/generated.js';
import { accessLabels } from '../labels/access.js';
import { useLabels } from '../labels/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';
import styles from './access.module.css';
import { Personas } from './personas.js';
import { ProviderRefusal } from './provider-refusal.js';
import { wayBack } from './way-back.js';

export const load = (api: Api) => api.load(SignInPage, {});

interface Sent {
  readonly email: string;
  readonly code: string;
}

export function Component() {
  const labels = useLabels(accessLabels);
  const { demonstration, identityProviders } = useOperation(SignInPage, {});
  const [sent, setSent] = useState<Sent | null>(null);
  const [search] = useSearchParams();
  return (
    <Page title={labels.title} lede={labels.lede}>
      <ProviderRefusal code={search.get('refus')} />
      {sent ? (
        <LinkSent sent={sent} mailbox={demonstration?.mailboxUrl ?? null} onAgain={() => setSent(null)} />
      ) : (
        <>
          <AddressForm onSent={setSent} />
          <Providers providers={identityProviders} />
        </>
      )}
      {demonstration && <Personas personas={demonstration.personas} />}
    </Page>
  );
}

/** The code is for whoever opens the mail on another device: it is not in the mail, so the mail alone opens nothing there. */
function LinkSent({ sent, mailbox, onAgain }: { sent: Sent; mailbox: string | null; onAgain: () => void }) {
  const labels = useLabels(accessLabels);
  return (
    <Notice tone="good" title={labels.sentTitle} announce="status">
      <p>{labels.sent(sent.email)}</p>
      <p>
        {labels.codeText} <strong className={styles['code']}>{sent.code}</strong>
      </p>
      {mailbox && <a href={mailbox}>{labels.mailbox}</a>}
      <Button look="quiet" onPress={onAgain}>
        {labels.again}
      </Button>
    </Notice>
  );
}

function AddressForm({ onSent }: { onSent: (sent: Sent) => void }) {
  const labels = useLabels(accessLabels);
  const [search] = useSearchParams();
  const { run, isPending, error } = useAction(RequestSignInLink);
  const [email, setEmail] = useState('');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        run({ input: { email, back: wayBack(search) } }).then(({ requestSignInLink }) => onSent({ email, code: requestSignInLink.code }), () => undefined);
      }}
    >
      <TextField type="email" autoComplete="email" isRequired label={labels.email} description={labels.emailHelp} value={email} onChange={setEmail} error={error?.message} />
      <Button type="submit" look="primary" isPending={isPending}>
        {labels.send}
      </Button>
    </form>
  );
}

/** Other ways in: the browser leaves for the provider and comes back. */
function Providers({ providers }: { providers: SignInPageQuery['identityProviders'] }) {
  const labels = useLabels(accessLabels);
  const [search] = useSearchParams();
  const back = wayBack(search);
  if (providers.length === 0) return null;
  return (
    <div className={styles['providers']}>
      <p>{labels.or}</p>
      <ul>
        {providers.map(({ slug, label }) => (
          <li key={slug}>
            <ButtonLink to={`/connexion/oidc/${slug}${back ? `?retour=${encodeURIComponent(back)}` : ''}`} leaves>
              {labels.signInWith(label)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
