import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { AccountPage, type AccountPageQuery, CalendarFeed, Shell } from '../graphql/generated.js';
import { accountLabels } from '../labels/account.js';
import { roleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { MyData } from '../personal-data/my-data.js';
import { RealTimeNote } from '../shell/real-time-note.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { ButtonLink } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import styles from './account.module.css';
import { OwnCalendar } from './own-calendar.js';
import { MailChoiceList } from './mail-choice-list.js';
import { SessionList } from './session-list.js';
import { TokenForm } from './token-form.js';
import { TokenList } from './token-list.js';

export async function load(api: Api) {
  await requireSignIn(api);
  const { viewer } = await api.load(Shell, {});
  if (!viewer.guest) await Promise.all([api.load(AccountPage, {}), api.load(CalendarFeed, {})]);
}

/** A guest, who came by the link of a reminder, is told that it opens no account. */
export function Component() {
  return useShell().viewer.guest ? <NoAccount /> : <Account />;
}

function NoAccount() {
  const labels = useLabels(accountLabels);
  return (
    <Page title={labels.title}>
      <Notice tone="info" title={labels.guest.title}>
        <p>{labels.guest.text}</p>
        <ButtonLink to="/connexion?retour=/mon-compte">{labels.guest.signIn}</ButtonLink>
      </Notice>
    </Page>
  );
}

/** Who I am here, where I am signed in, and what acts in my name. */
function Account() {
  const labels = useLabels(accountLabels);
  const { viewer, account } = useOperation(AccountPage, {});
  return (
    <Page title={labels.title} lede={labels.lede}>
      <RealTimeNote />
      <Section title={labels.me.title} id="moi">
        <Me person={account.person} grants={viewer.grants} identities={account.identities} />
      </Section>
      <Section title={labels.sessions.title} id="connexions">
        <SessionList sessions={account.sessions} />
      </Section>
      <Section title={labels.mails.title} id="courriels">
        <p className={styles['intro']}>{labels.mails.text}</p>
        <MailChoiceList topics={account.mailTopics} declined={account.declinedMails} />
      </Section>
      <Section title={labels.tokens.title} id="jetons">
        <p className={styles['intro']}>{labels.tokens.text}</p>
        <TokenList tokens={account.tokens} />
        <TokenForm scopes={account.offeredScopes} tokens={account.tokens} />
      </Section>
      <OwnCalendar />
      <MyData />
    </Page>
  );
}

interface MeProps {
  readonly person: AccountPageQuery['account']['person'];
  readonly grants: AccountPageQuery['viewer']['grants'];
  readonly identities: AccountPageQuery['account']['identities'];
}

function Me({ person, grants, identities }: MeProps) {
  const labels = useLabels(accountLabels).me;
  const roles = useLabels(roleLabels).words;
  const format = useFormat();
  return (
    <dl className={styles['facts']}>
      <dt>{labels.name}</dt>
      <dd>
        {person.name}
        {person.fictional && <span className={styles['soft']}>{labels.fictional}</span>}
      </dd>
      <dt>{labels.email}</dt>
      <dd>{person.email}</dd>
      <dt>{labels.roles}</dt>
      <dd>
        {grants.length === 0 && labels.noRole}
        <ul>
          {grants.map(({ role, organisation }) => (
            <li key={role + (organisation?.slug ?? '')}>
              {roles[role]}
              {organisation && (
                <>
                  {', '}
                  <Link to={`/organisations/${organisation.slug}`}>
                    <French>{organisation.name}</French>
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
        <Link to="/qui-peut-quoi" className={styles['soft']}>
          {labels.whoMayDoWhat}
        </Link>
      </dd>
      <dt>{labels.waysIn}</dt>
      <dd>
        <ul>
          <li>{labels.byMail}</li>
          {identities.map(({ id, provider, linkedAt }) => (
            <li key={id}>{labels.byProvider(provider, format.instantDay(linkedAt))}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
