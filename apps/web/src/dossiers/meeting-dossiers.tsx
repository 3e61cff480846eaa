import { Link } from 'react-router';
import type { MeetingPageQuery } from '../graphql/generated.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { capital } from '../labels/semester.js';
import { dayInParis } from '../meetings/sitting.js';
import { useShell } from '../shell/use-shell.js';
import { Section } from '../ui/page.js';
import styles from './dossiers.module.css';
import { useDossierState } from './use-dossier-state.js';

/** What the committee has before it at this meeting, and the way to prepare it. */
export function MeetingDossiers({ meeting: { id, startsAt, state, dossiers } }: { meeting: MeetingPageQuery['meeting'] }) {
  const labels = useLabels(dossierLabels);
  const format = useFormat();
  const stateOf = useDossierState();
  const { can, today } = useShell();
  const prepares = can('dossier.make') && state !== 'CANCELLED' && dayInParis(startsAt) >= today;
  if (dossiers.length === 0 && !prepares) return null;
  return (
    <Section title={labels.title} id="dossiers">
      <ul className={styles['list']}>
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <Link to={`/dossiers/${dossier.id}`}>{labels.edition(dossier.number)}</Link>
            <p className="small">
              {capital(labels.asOf(format.day(dossier.cutOff)))}, {stateOf(dossier)}.
            </p>
          </li>
        ))}
      </ul>
      {prepares && (
        <p className="sans">
          <Link to={`/dossiers?reunion=${id}`}>{labels.prepare}</Link>
        </p>
      )}
    </Section>
  );
}
