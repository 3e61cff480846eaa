import { Link } from 'react-router';
import { useApi } from '../graphql/api-context.js';
import { useLabels } from '../labels/language.js';
import { personalDataLabels } from '../labels/personal-data.js';
import { useShell } from '../shell/use-shell.js';
import { Section } from '../ui/page.js';
import styles from './personal-data.module.css';

/** Of the page of one's account: a copy of all that the space holds of oneself, and what is held in general. */
export function MyData() {
  const labels = useLabels(personalDataLabels).mine;
  const { can } = useShell();
  const { addressOf } = useApi();
  if (!can('personal-data.take')) return null;
  return (
    <Section title={labels.title} id="mes-donnees">
      <div className={styles['words']}>
        <p>{labels.text}</p>
        <p>
          <a href={addressOf('/files/donnees-personnelles.json')} download>
            {labels.take}
          </a>
        </p>
        <p>
          {labels.erase} <Link to="/donnees-personnelles">{labels.more}</Link>
        </p>
      </div>
    </Section>
  );
}
