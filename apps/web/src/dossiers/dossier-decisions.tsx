import { Link } from 'react-router';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Section } from '../ui/page.js';
import type { Content } from './dossier-parts.js';
import { HeadedTable } from './headed-table.js';

/** What meetings decided and is not done: it comes back until it is. */
export function Decisions({ decisions }: { decisions: NonNullable<Content['decisions']> }) {
  const labels = useLabels(dossierLabels);
  return (
    <Section title={labels.decisions} id="decisions">
      {decisions.length === 0 ? (
        <p>{labels.noDecision}</p>
      ) : (
        <HeadedTable caption={labels.decisionsCaption} heads={[labels.number, labels.decision, labels.owner, labels.due]}>
          {decisions.map((decision) => (
            <Row key={decision.number} decision={decision} />
          ))}
        </HeadedTable>
      )}
    </Section>
  );
}

function Row({ decision: { number, text, organisation, dueOn, late, closingProposed, commitments } }: { decision: NonNullable<Content['decisions']>[number] }) {
  const labels = useLabels(dossierLabels);
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link to={`/decisions/${number}`}>{number}</Link>
      </th>
      <td data-label={labels.decision}>
        <French>{text}</French> {commitments.length > 0 && `(${labels.about(commitments)})`} {closingProposed && <em>{labels.saidDone}</em>}
      </td>
      <td data-label={labels.owner}>{organisation && <French>{organisation}</French>}</td>
      <td data-label={labels.due}>
        {dueOn && format.day(dueOn)}
        {late && <strong>, {labels.isLate}</strong>}
      </td>
    </tr>
  );
}
