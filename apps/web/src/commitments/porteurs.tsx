import { Link } from 'react-router';
import type { PorteurRole } from '../graphql/generated.js';
import { commitmentLabels } from '../labels/commitments.js';
import { porteurRoleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import type { Commitment } from './commitment.page.js';
import styles from './commitment.module.css';

const ROLES: readonly PorteurRole[] = ['LEAD', 'CO_LEAD', 'PARTNER', 'TO_ASSOCIATE'];

/** Who answers, by role; then the line as it was signed. */
export function Porteurs({ porteurs, verbatim }: { porteurs: Commitment['porteurs']; verbatim: string | null }) {
  const roles = useLabels(porteurRoleLabels);
  const labels = useLabels(commitmentLabels);
  return (
    <>
      <dl className={styles['porteurs']}>
        {ROLES.map((role) => ({ role, held: porteurs.filter((porteur) => porteur.role === role) }))
          .filter(({ held }) => held.length > 0)
          .map(({ role, held }) => (
            <div key={role}>
              <dt>{roles.plurals[role]}</dt>
              {held.map((porteur) => (
                <dd key={porteur.id}>
                  <PorteurName porteur={porteur} />
                </dd>
              ))}
            </div>
          ))}
      </dl>
      {verbatim && (
        <p className="small">
          {labels.asSigned} <French>{`« ${verbatim} »`}</French>
        </p>
      )}
    </>
  );
}

function PorteurName({ porteur: { organisation, verbatim } }: { porteur: Commitment['porteurs'][number] }) {
  if (!organisation) return <French>{verbatim}</French>;
  return (
    <Link to={`/organisations/${organisation.slug}`}>
      <French>{organisation.name}</French>
    </Link>
  );
}
