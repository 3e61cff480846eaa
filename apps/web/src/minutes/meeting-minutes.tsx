import { Link } from 'react-router';
import type { MeetingPageQuery } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { minutesLabels } from '../labels/minutes.js';
import { useShell } from '../shell/use-shell.js';
import { Section } from '../ui/page.js';

/** The way from a meeting that was held to what it decided, in writing. */
export function MeetingMinutes({ meeting: { id, state, minutes } }: { meeting: MeetingPageQuery['meeting'] }) {
  const labels = useLabels(minutesLabels);
  const { can } = useShell();
  if (state !== 'HELD') return null;
  const isSent = minutes.some((each) => each.state === 'SHARED');
  if (!isSent && !can('meeting.manage')) return null;
  return (
    <Section title={labels.title} id="releve">
      <p className="sans">
        <Link to={`/reunions/${id}/releve`}>{isSent ? labels.read : labels.write}</Link>
      </p>
    </Section>
  );
}
