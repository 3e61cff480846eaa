import { NavLink } from 'react-router';
import { mailLabels } from '../labels/mails.js';
import { useLabels } from '../labels/language.js';
import styles from './mail.module.css';

/** From what was sent to who cannot be written to. */
export function MailTabs() {
  const labels = useLabels(mailLabels).tabs;
  return (
    <nav aria-label={labels.label} className={styles['tabs']}>
      <NavLink to="/administration/courriels" end>
        {labels.log}
      </NavLink>
      <NavLink to="/administration/courriels/adresses">{labels.addresses}</NavLink>
      <NavLink to="/administration/courriels/textes">{labels.texts}</NavLink>
    </nav>
  );
}
