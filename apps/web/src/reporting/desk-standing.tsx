import { CommitmentLink } from '../ui/marks.js';
import { deskStandingLabels } from '../labels/desk-standing.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import type { Desk } from './desk-order.js';
import styles from './desk.module.css';
import { useOwnOrganisations } from './own-organisations.js';

/** The reader answers for the organisation of the page. */
export function useIsOwn(slug: string): boolean {
  return useOwnOrganisations().some((organisation) => organisation.slug === slug);
}

/** More time that the organisation was given, and why. */
export function MoreTime({ desk: { extension, campaign, organisation } }: { desk: Desk }) {
  const labels = useLabels(deskStandingLabels);
  const format = useFormat();
  const own = useIsOwn(organisation.slug);
  if (!extension || campaign.state !== 'OPEN') return null;
  return (
    <div className={styles['standing']}>
      <Notice title={(own ? labels.extension : labels.extensionOther)(format.longDay(extension.dueOn), format.day(campaign.dueOn))}>
        <p>
          <French>{extension.reason}</French>
        </p>
      </Notice>
    </div>
  );
}

/** What was written about commitments that are another's to answer by now. */
export function FormerRequests({ former }: { former: Desk['former'] }) {
  const labels = useLabels(deskStandingLabels);
  const format = useFormat();
  if (former.length === 0) return null;
  return (
    <section className={styles['group']} aria-labelledby="groupe-former">
      <h2 id="groupe-former">
        {labels.former} <span className={styles['count']}>{former.length}</span>
      </h2>
      <p className="small">{labels.formerLede}</p>
      <ul className={styles['former']}>
        {former.map(({ id, commitment, formerOn }) => (
          <li key={id}>
            <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
            {formerOn && <span className="small">{labels.formerOn(format.day(formerOn))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
