import { type ReactNode, useId, useState } from 'react';
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
  const [taken, setTaken] = useState('');
  const Heading = `h${level}` as const;
  if (isError && !together) return <Failed onAgain={() => void refetch()} />;
  if (!together || together.contributions.length + together.contradictions.length === 0) return null;
  const { contributions } = together;
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <Heading id={id}>{level === 2 ? labels.others : labels.title}</Heading>
      <p className="small">
        {labels.lede(contributions.filter(({ state }) => state === 'SENT').length, contributions.length)} {own && together.maySettle && labels.yours}
      </p>
      <Contradictions together={together} own={own} />
      <ul className={styles['columns']}>
        {contributions.map((each) => (
          <Said key={each.id} contribution={each} level={level} own={own} onTaken={setTaken} />
        ))}
      </ul>
      <p role="status" className={styles['taken']}>
        {taken}
      </p>
    </section>
  );
}

interface SaidProps {
  readonly contribution: Contribution;
  readonly level: 2 | 4;
  readonly own: OwnAnswer | undefined;
  readonly onTaken: (words: string) => void;
}

/** One porteur: who, how far, and what it sent. */
function Said({ contribution, level, own, onTaken }: SaidProps) {
  const labels = useLabels(contributionLabels);
  const format = useFormat();
  const name = useFieldName({ indicators: contribution.measurements.map(({ indicator }) => indicator), milestones: [] });
  const Heading = level === 2 ? 'h3' : 'h5';
  const { organisation, role, state, sentAt, late } = contribution;
  const around = (field: Field, content: ReactNode) => {
    const change = own && takes(field, contribution, own.read());
    if (!change) return content;
    const isText = TEXTS.includes(field as TextName);
    const take = () => {
      own.edit(change(own.read()));
      onTaken(labels.taken(name(field)));
    };
    return (
      <>
        {content}
        <Button look="quiet" aria-label={(isText ? labels.takeIn : labels.takeFigureIn)(name(field), organisation.name)} onPress={take}>
          {isText ? labels.take : labels.takeFigure}
        </Button>
      </>
    );
  };
  return (
    <li>
      <Heading>
        <French>{organisation.name}</French>
      </Heading>
      <p className={styles['who']}>
        {[labels.roles[role], sentAt ? labels.sent(format.instantDay(sentAt)) : labels.states[state], late && labels.late].filter(Boolean).join(' · ')}
      </p>
      {state === 'SENT' && <AnswerSheet report={contribution} level={level === 2 ? 4 : 5} around={own ? around : undefined} />}
    </li>
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
