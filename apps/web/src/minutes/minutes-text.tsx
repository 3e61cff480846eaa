import { useOperation } from '../graphql/api-context.js';
import { MinutesEdition, type MinutesDecisionShownFragment } from '../graphql/generated.js';
import { agendaLabels } from '../labels/agendas.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { minutesLabels } from '../labels/minutes.js';
import { MeetingFacts } from '../meetings/meeting-facts.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import styles from './minutes.module.css';
import type { Edition } from './minutes.page.js';

/** An edition as it was frozen: the same text as its PDF. */
export function MinutesText({ id }: { id: string }) {
  const labels = useLabels(minutesLabels);
  const { content, changes, hash, fictional } = useOperation(MinutesEdition, { id }).minutes;
  const { meeting, introduction, items, otherDecisions } = content;
  return (
    <div className={styles['text']}>
      {changes && <Notice title={<Quoting french={[changes]}>{labels.changed(changes)}</Quoting>} />}
      <MeetingFacts {...meeting} />
      {introduction && <FrenchText>{introduction}</FrenchText>}
      <Attendance content={content} />
      <Section title={labels.items} id="points">
        {items.length === 0 && <p>{labels.noItems}</p>}
        <ol className={styles['items']}>
          {items.map(({ kind, title, presenter, notes, decisions }, at) => (
            <li key={at}>
              <h3>
                {at + 1}. <French>{title}</French>
              </h3>
              <AboutItem kind={kind} presenter={presenter} />
              {notes && <FrenchText>{notes}</FrenchText>}
              <Decisions decisions={decisions} />
              {!notes && decisions.length === 0 && <p className="small">{labels.nothing}</p>}
            </li>
          ))}
        </ol>
      </Section>
      {otherDecisions.length > 0 && (
        <Section title={labels.others} id="autres">
          <Decisions decisions={otherDecisions} />
        </Section>
      )}
      {fictional && <p className="small">{labels.fictional}</p>}
      <p className={styles['hash']}>{labels.hash(hash)}</p>
    </div>
  );
}

/** What kind of item it was, and who presented it. */
function AboutItem({ kind, presenter }: Pick<Edition['content']['items'][number], 'kind' | 'presenter'>) {
  const { kinds, presentedBy } = useLabels(agendaLabels);
  if (kind === 'FREE' && !presenter) return null;
  return (
    <p className="small">
      {kind !== 'FREE' && kinds[kind]}
      {kind !== 'FREE' && presenter && ' · '}
      {presenter && (
        <>
          {presentedBy} <French>{presenter}</French>
        </>
      )}
    </p>
  );
}

function Attendance({ content: { attendance, quorum } }: { content: Edition['content'] }) {
  const labels = useLabels(minutesLabels);
  return (
    <Section title={labels.attendance} id="presences">
      {quorum && (
        <p>
          {labels.says(labels.quorum(quorum.there, quorum.seats, quorum.needed))}
          <strong>{quorum.reached ? labels.reached : labels.missed}</strong>.
        </p>
      )}
      {attendance.length === 0 && <p>{labels.noAttendance}</p>}
      <ul className={styles['list']}>
        {attendance.map(({ organisation, name, chair, how, by }, at) => (
          <li key={at}>
            {organisation ? <French>{organisation}</French> : labels.personally}
            {name && `, ${name}`}
            {labels.says(chair ? ` (${labels.chair})` : '')}
            {by ? labels.by(by) : how ? labels.how[how] : labels.unnoted}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decisions({ decisions }: { decisions: readonly MinutesDecisionShownFragment[] }) {
  const labels = useLabels(minutesLabels);
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <ul className={styles['decisions']}>
      {decisions.map(({ number, text, organisation, dueOn, commitments }) => (
        <li key={number}>
          <p className="sans">
            <strong>{labels.decision(number)}</strong>
          </p>
          <FrenchText>{text}</FrenchText>
          <p className="small">{[organisation, dueOn && format.day(dueOn), commitments.length > 0 && labels.about(commitments)].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
