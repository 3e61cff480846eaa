import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { Page } from '../ui/page.js';
import styles from './administration.module.css';

export const load = (api: Api) => requireSignIn(api);

/** What each page of the administration asks for; a page that one may not open is not offered. */
const PAGES = [
  { to: '/administration/personnes', words: 'people', permission: 'person.list' },
  { to: '/administration/acces', words: 'access', permission: 'person.list' },
  { to: '/administration/organisations', words: 'organisations', permission: 'organisation.manage' },
  { to: '/administration/courriels', words: 'mails', permission: 'mail.read' },
  { to: '/administration/journal', words: 'journal', permission: 'audit.read' },
  { to: '/administration/donnees-personnelles', words: 'personalData', permission: 'personal-data.read' },
  { to: '/administration/identite', words: 'identity', permission: 'tenant.manage' },
  { to: '/administration/espaces', words: 'spaces', permission: 'tenant.list' },
  { to: '/qui-peut-quoi', words: 'permissions', permission: 'permission.read' },
] as const;

export function Component() {
  const labels = useLabels(administrationLabels);
  const { can } = useShell();
  return (
    <Page title={labels.title} lede={labels.lede}>
      <ul className={styles['links']}>
        {PAGES.filter(({ permission }) => can(permission)).map(({ to, words }) => (
          <li key={to}>
            <Link to={to}>{labels.links[words][0]}</Link>
            <p>{labels.links[words][1]}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
