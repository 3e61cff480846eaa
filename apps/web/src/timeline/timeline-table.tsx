import { useRows } from '../commitments/calendar-drawing.js';
import { statusLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { timelineLabels } from '../labels/timeline.js';
import { Folded } from '../ui/folded.js';
import { French, Quoting } from '../ui/french.js';
import { CommitmentLink, StatusWord } from '../ui/marks.js';
import { Table } from '../ui/table.js';
import { useStepWords } from './step-words.js';
import { type Commitment, momentOf, statusOf, type Timeline } from './timeline-rows.js';

/** The same as words: what was signed, how it was read, where the day stands in it. */
export function TimelineTable({ timeline, commitments }: { timeline: Timeline; commitments: readonly Commitment[] }) {
  const { columns, table, caption } = useLabels(timelineLabels);
  return (
    <Folded summary={table}>
      <Table caption={caption} stack>
        <thead>
          <tr>
            <th scope="col">{columns.commitment}</th>
            <th scope="col">{columns.words}</th>
            <th scope="col">{columns.read}</th>
            <th scope="col">{columns.moment}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.milestones}</th>
          </tr>
        </thead>
        <tbody>
          {commitments.map((commitment) => (
            <Row key={commitment.number} commitment={commitment} today={timeline.today} />
          ))}
        </tbody>
      </Table>
    </Folded>
  );
}

function Row({ commitment, today }: { commitment: Commitment; today: string }) {
  const { columns, moments } = useLabels(timelineLabels);
  const { unknown } = useLabels(statusLabels);
  const rows = useRows(commitment.calendar);
  const words = useStepWords();
  const status = statusOf(commitment);
  return (
    <tr>
      <th scope="row">
        <CommitmentLink commitment={commitment} axis={commitment.axis.number} />
      </th>
      <td data-label={columns.words}>
        <French>{commitment.calendar.verbatim}</French>
      </td>
      <td data-label={columns.read}>
        {rows.map(({ label, french }, index) => (
          <div key={index}>
            <Quoting french={french}>{label}</Quoting>
          </div>
        ))}
      </td>
      <td data-label={columns.moment}>{moments[momentOf(commitment, today)]}</td>
      <td data-label={columns.status}>{status ? <StatusWord status={status} /> : unknown}</td>
      <td data-label={columns.milestones}>
        {commitment.milestones.length === 0
          ? '–'
          : commitment.milestones.map((step) => (
              <div key={`${step.title} ${step.dueOn}`}>
                <Quoting french={[step.title]}>{words(step)}</Quoting>
              </div>
            ))}
      </td>
    </tr>
  );
}
