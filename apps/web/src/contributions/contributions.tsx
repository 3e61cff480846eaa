import { type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { contributionLabels } from '../labels/contributions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { AnswerSheet } from '../reporting/answer-sheet.js';
import { useFieldName } from '../reporting/commented-field.js';
import { type Field, type TextName, TEXTS } from '../reporting/report-answer.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Contradictions } from './contradictions.js';
import styles from './contributions.module.css';
import { type OwnAnswer, takes } from './own-answer.js';
import { type Contribution, useTogether } from './use-together.js';

interface ContributionsProps {
  readonly request: string;
  /** Of the reader's own answer: what is said is read again with each. */
  readonly version: number;
  /** Heading of the part; those inside are one step lower. */
  readonly level: 2 | 4;
  readonly own?: OwnAnswer | undefined;
}

/** What the other porteurs of the commitment say, side by side; and their figures that differ. Nothing where there are none. */
export function Contributions({ request, version, level, own }: ContributionsProps) {
  const labels = useLabels(contributionLabels);
  const id = useId();
  const { together, isError, refetch } = useTogether(request, version);
  const Heading = `h${level}` as const;
  if (isError && !together) return <Failed onAgain={() => void refetch()} />;
  if (!together || together.contributions.length + together.contradictions.length === 0) return null;
  const { contributions } = together;
  const sent = contributions.filter(({ state }) => state === 'SENT');
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <Heading id={id}>{level === 2 ? labels.others : labels.title}</Heading>
      <p className="small">
        {labels.lede(sent.length, contributions.length)} {own && together.maySettle && labels.yours}
      </p>
      <Contradictions together={together} own={own} />
      {sent.length > 0 && (
        <ul className={styles['columns']}>
          {sent.map((each) => (
            <Said key={each.id} contribution={each} level={level} own={own} />
          ))}
        </ul>
      )}
      <Silent contributions={contributions.filter(({ state }) => state !== 'SENT')} />
    </section>
  );
}

/** Those who have sent nothing: a line each, so that what was said has the room. */
function Silent({ contributions }: { contributions: readonly Contribution[] }) {
  const labels = useLabels(contributionLabels);
  if (contributions.length === 0) return null;
  return (
    <ul className={styles['silent']}>
      {contributions.map(({ id, organisation, role, state, late }) => (
        <li key={id}>
          <French>{organisation.name}</French> <span className={styles['who']}>{[labels.roles[role], labels.states[state], late && labels.late].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

interface SaidProps {
  readonly contribution: Contribution;
  readonly level: 2 | 4;
  readonly own: OwnAnswer | undefined;
}

/** One porteur: who, when, and what it sent. */
function Said({ contribution, level, own }: SaidProps) {
  const labels = useLabels(contributionLabels);
  const format = useFormat();
  const name = useFieldName({ indicators: contribution.measurements.map(({ indicator }) => indicator), milestones: [] });
  const Heading = level === 2 ? 'h3' : 'h5';
  const { organisation, role, sentAt, late } = contribution;
  const around = (field: Field, content: ReactNode) => (
    <>
      {content}
      {own && <Take field={field} name={name(field)} from={contribution} own={own} />}
    </>
  );
  return (
    <li>
      <Heading>
        <French>{organisation.name}</French>
      </Heading>
      <p className={styles['who']}>{[labels.roles[role], sentAt && labels.sent(format.instantDay(sentAt)), late && labels.late].filter(Boolean).join(' · ')}</p>
      <AnswerSheet report={contribution} level={level === 2 ? 4 : 5} around={own ? around : undefined} />
    </li>
  );
}

/** Takes a field into one's own answer. Once it is there the button has nothing to do: what was done is said in its place. */
function Take({ field, name, from, own }: { field: Field; name: string; from: Contribution; own: OwnAnswer }) {
  const labels = useLabels(contributionLabels);
  const mine = useSyncExternalStore(own.subscribe, own.read);
  const told = useRef<HTMLParagraphElement>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => told.current?.focus(), [times]);
  const change = takes(field, from, mine);
  if (!change) {
    return times > 0 ? (
      <p ref={told} tabIndex={-1} className={styles['taken']}>
        {labels.taken(name)}
      </p>
    ) : null;
  }
  const isText = TEXTS.includes(field as TextName);
  const take = () => {
    own.edit(change(own.read()));
    setTimes(times + 1);
  };
  return (
    <Button look="quiet" aria-label={(isText ? labels.takeIn : labels.takeFigureIn)(name, from.organisation.name)} onPress={take}>
      {isText ? labels.take : labels.takeFigure}
    </Button>
  );
}

function Failed({ onAgain }: { onAgain: () => void }) {
  const labels = useLabels(contributionLabels);
  return (
    <p className="small">
      {labels.failed}{' '}
      <Button look="quiet" onPress={onAgain}>
        {labels.again}
      </Button>
    </p>
  );
}
