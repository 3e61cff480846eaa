import { alertLabels } from '../labels/alerts.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { CommitmentLink } from '../ui/marks.js';
import { Section } from '../ui/page.js';
import type { Content } from './dossier-parts.js';
import { HeadedTable } from './headed-table.js';

type Alert = NonNullable<Content['alerts']>[number];

/** What the rules pointed at when the dossier was prepared; one frozen before it held alerts has no such part. */
export function Alerts({ content: { alerts } }: { content: Content }) {
  const labels = useLabels(dossierLabels);
  if (!alerts) return null;
  return (
    <Section title={labels.alerts} id="alertes">
      {alerts.length === 0 ? (
        <p>{labels.noAlert}</p>
      ) : (
        <HeadedTable caption={labels.alertsCaption} heads={[labels.aboutWhat, labels.alert, labels.why, labels.since]}>
          {alerts.map((alert) => (
            <Row key={`${alert.kind} ${alert.number} ${alert.title}`} alert={alert} />
          ))}
        </HeadedTable>
      )}
    </Section>
  );
}

function Row({ alert: { kind, why, since, number, title, organisation, word } }: { alert: Alert }) {
  const labels = useLabels(dossierLabels);
  const { kinds } = useLabels(alertLabels);
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        {number === null ? <French>{title}</French> : <CommitmentLink commitment={{ number, title }} />}
        {organisation && (
          <p className="small">
            <French>{organisation}</French>
          </p>
        )}
      </th>
      <td data-label={labels.alert}>{kinds[kind]}</td>
      <td data-label={labels.why}>
        <French>{why}</French>
        {word && (
          <p>
            <em>
              {labels.word} <French>{word}</French>
            </em>
          </p>
        )}
      </td>
      <td data-label={labels.since}>{format.day(since)}</td>
    </tr>
  );
}
