import { Link, useParams } from 'react-router';
import { CommitmentHistory } from '../commitments/commitment-history.js';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { DecisionPage, type DecisionPageQuery } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { NotFoundPage } from '../shell/error-page.js';
import { WithoutQuorum } from '../meetings/quorum-note.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { French, FrenchText } from '../ui/french.js';
import { CommitmentLink } from '../ui/marks.js';
import { Page, Section } from '../ui/page.js';
import { DecisionActs } from './decision-acts.js';
import { DecisionFiles } from './decision-files.js';
import { DecisionState } from './decision-state.js';
import styles from './decisions.module.css';

export type Decision = DecisionPageQuery['decision'];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  const number = readNumber(params['number']);
  return number === null ? null : api.load(DecisionPage, { pact: await pactSlug(api), number });
}

function readNumber(text: string | undefined): number | null {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : null;
}

/** An address may hold anything where a number is due: that is said as it is. */
export function Component() {
  const labels = useLabels(decisionLabels);
  const { number: text = '' } = useParams();
  const number = readNumber(text);
  return number === null ? <NotFoundPage text={labels.noNumber(text)} /> : <Numbered number={number} />;
}

/** What was decided, who carries it out, and what became of it. */
function Numbered({ number }: { number: number }) {
  const labels = useLabels(decisionLabels);
  const { pact, can } = useShell();
  const { decision } = useOperation(DecisionPage, { pact: pact.slug, number });
  const { id, text, kind, fictional } = decision;
  return (
    <Page title={labels.number(number)} kicker={<><Link to="/decisions">{labels.title}</Link> · {labels.kinds[kind]}</>}>
      <blockquote className={styles['quote']}>
        <FrenchText>{text}</FrenchText>
      </blockquote>
      {fictional && <p className="small">{labels.fictional}</p>}
      <Facts decision={decision} />
      {kind !== 'FOLLOW_UP' && <p className="small">{labels.byItself}</p>}
      {kind === 'FOLLOW_UP' && (
        <Section title={labels.followUp} id="suivi">
          <FollowUps lines={decision.followUps} />
          <DecisionFiles key={`${number} files`} decision={decision} />
          <DecisionActs key={number} decision={decision} />
        </Section>
      )}
      {can('audit.read') && <CommitmentHistory object={id} key={id} />}
    </Page>
  );
}

function Facts({ decision }: { decision: Decision }) {
  const labels = useLabels(decisionLabels);
  const format = useFormat();
  const { kind, meeting, decidedOn, organisation, person, dueOn, closedOn, commitments, avenant } = decision;
  return (
    <dl className={styles['facts']}>
      <dt>{labels.state}</dt>
      <dd>
        <DecisionState decision={decision} />
        {closedOn && ` (${format.day(closedOn)})`}
      </dd>
      <dt>{labels.meeting}</dt>
      <dd>
        {meeting ? <French>{labels.decidedAt(meeting.title, format.day(decidedOn))}</French> : labels.decidedOn(format.day(decidedOn))}
        {meeting && <WithoutQuorum meeting={meeting} />}
      </dd>
      {organisation && (
        <>
          <dt>{labels.owner}</dt>
          <dd>
            <Link to={`/organisations/${organisation.slug}`}>
              <French>{organisation.name}</French>
            </Link>
            {person && `, ${person.name}`}
          </dd>
        </>
      )}
      {dueOn && (
        <>
          <dt>{kind === 'FOLLOW_UP' ? labels.due : labels.takesEffect}</dt>
          <dd>{format.day(dueOn)}</dd>
        </>
      )}
      {avenant?.number && (
        <>
          <dt>{labels.kinds.AVENANT}</dt>
          <dd>
            <Link to={`/avenants/${avenant.number}`}>
              {labels.avenant(avenant.number)}. <French>{avenant.title}</French>
            </Link>
          </dd>
        </>
      )}
      <dt>{labels.commitments}</dt>
      <dd>{commitments.length === 0 ? labels.noCommitment : <Commitments commitments={commitments} />}</dd>
    </dl>
  );
}

function Commitments({ commitments }: { commitments: Decision['commitments'] }) {
  return (
    <ul className={styles['commitments']}>
      {commitments.map((each) => (
        <li key={each.number}>
          <CommitmentLink commitment={each} axis={each.axis.number} />
        </li>
      ))}
    </ul>
  );
}

/** Its dated lines, oldest first. */
function FollowUps({ lines }: { lines: Decision['followUps'] }) {
  const labels = useLabels(decisionLabels);
  const format = useFormat();
  if (lines.length === 0) return <p>{labels.noFollowUp}</p>;
  return (
    <ol className={styles['lines']}>
      {lines.map(({ id, act, words, bySteering, writtenAt, writtenBy }) => (
        <li key={id} data-act={act}>
          <p className={styles['who']}>
            <strong>{labels.lines[act]}</strong> · {labels.wrote(writtenBy, format.instant(writtenAt))}
            {bySteering && ` (${labels.secretariat})`}
          </p>
          <FrenchText>{words}</FrenchText>
        </li>
      ))}
    </ol>
  );
}
