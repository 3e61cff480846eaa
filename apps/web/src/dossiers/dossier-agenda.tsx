import { agendaLabels } from '../labels/agendas.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Section } from '../ui/page.js';
import type { Content } from './dossier-parts.js';
import { HeadedTable } from './headed-table.js';

/** What will be spoken about, in order; left out while nothing was written. */
export function AgendaOf({ content: { agenda } }: { content: Content }) {
  const labels = useLabels(dossierLabels).agenda;
  const { kinds, duration } = useLabels(agendaLabels);
  const format = useFormat();
  if (agenda.length === 0) return null;
  return (
    <Section title={labels.title} id="ordre-du-jour">
      <HeadedTable caption={labels.caption} heads={[labels.at, labels.item, labels.presenter, labels.duration]}>
        {agenda.map(({ kind, startsAt, minutes, title, presenter, document }, index) => (
          <tr key={index}>
            <td data-label={labels.at}>{format.time(startsAt)}</td>
            <th scope="row" data-label={labels.item}>
              {kind !== 'FREE' && `${kinds[kind]} : `}
              <French>{title}</French>
              {document && (
                <>
                  {' '}
                  ({labels.document} <French>{document}</French>)
                </>
              )}
            </th>
            <td data-label={labels.presenter}>{presenter && <French>{presenter}</French>}</td>
            <td data-label={labels.duration}>{duration(minutes)}</td>
          </tr>
        ))}
      </HeadedTable>
    </Section>
  );
}
