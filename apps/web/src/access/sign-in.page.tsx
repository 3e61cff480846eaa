import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { RequestSignInLink, SignInPage, type SignInPageQuery, TryPersona } from '../graphql/generated.js';
import { accessLabels } from '../labels/access.js';
import { roleLabels } from '../labels/enums.js';
import { setFrench } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import styles from './access.module.css';

export const load = (api: Api) => api.load(SignInPage, {});

export function Component() {
  const labels = useLabels(accessLabels);
  const { demonstration } = useOperation(SignInPage, {});
  const [sent, setSent] = useState<Sent>();
  return (
    <Page title={labels.title} lede={labels.lede}>
      {sent ? (
        <Notice tone="good" title={labels.sentTitle} announce="status">
          <p>{labels.sent(sent.to)}</p>
          <p>
            {labels.codeText} <strong className={styles['code']}>{sent.code}</strong>
          </p>
          {demonstration?.mailboxUrl && <a href={demonstration.mailboxUrl}>{labels.mailbox}</a>}
          <Button look="quiet" onPress={() => setSent(undefined)}>
            {labels.again}
          </Button>
        </Notice>
      ) : (
        <AddressForm onSent={setSent} />
      )}
      {demonstration && <Personas personas={demonstration.personas} />}
    </Page>
  );
}

interface Sent {
  readonly to: string;
  /** For the browser in which the mail is opened, when it is not this one. */
  readonly code: string;
}

function AddressForm({ onSent }: { onSent: (sent: Sent) => void }) {
  const labels = useLabels(accessLabels);
  const { run, isPending, error } = useAction(RequestSignInLink);
  const [email, setEmail] = useState('');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        run({ input: { email } }).then(({ requestSignInLink }) => onSent({ to: email, code: requestSignInLink.code }), () => undefined);
      }}
    >
      <TextField type="email" autoComplete="email" isRequired label={labels.email} description={labels.emailHelp} value={email} onChange={setEmail} error={error?.message} />
      <Button type="submit" look="primary" isPending={isPending}>
        {labels.send}
      </Button>
    </form>
  );
}

type Persona = NonNullable<SignInPageQuery['demonstration']>['personas'][number];

function Personas({ personas }: { personas: readonly Persona[] }) {
  const labels = useLabels(accessLabels);
  const roles = useLabels(roleLabels);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { run, isPending, error } = useAction(TryPersona);
  const enter = (person: string) => run({ input: { person } }).then(({ tryPersona }) => navigate(landingOf(search, tryPersona.landing)), () => undefined);
  return (
    <Section title={labels.personasTitle}>
      <p className={styles['intro']}>{labels.personasText}</p>
      {error && <Notice tone="bad" title={error.message} announce="alert" />}
      <ul className={styles['personas']}>
        {personas.map((persona) => (
          <li key={persona.id}>
            <div>
              <h3>{persona.name}</h3>
              <p className="small">
                {roles.words[persona.role]}
                {persona.organisation && (
                  <>
                    {', '}
                    <French>{persona.organisation.name}</French>
                  </>
                )}
                {' · '}
                {labels.fictional}
              </p>
              <p>{setFrench(persona.description)}</p>
            </div>
            <Button isDisabled={isPending} onPress={() => void enter(persona.id)} aria-label={labels.tryAs(persona.name)}>
              {labels.enter}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Back to the page that asked for a sign-in, when there was one; a path of this site only. */
function landingOf(search: URLSearchParams, landing: string): string {
  const back = search.get('retour');
  return back && /^\/(?![/\\])/.test(back) ? back : landing;
}
