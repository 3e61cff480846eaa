import { Link, useParams } from 'react-router';
import { CommitmentAlerts } from '../alerts/commitment-alerts.js';
import { DecisionLines } from '../decisions/decision-lines.js';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { AlertsOfCommitment, CommitmentPage, type CommitmentPageQuery } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { commitmentLabels } from '../labels/commitments.js';
import { decisionLabels } from '../labels/decisions.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { NotFoundPage } from '../shell/error-page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French, FrenchText } from '../ui/french.js';
import { AxisName, CommitmentLink, CommitmentNumber } from '../ui/marks.js';
import { DocumentTitle, PageTitle, Section } from '../ui/page.js';
import { CalendarDrawing } from './calendar-drawing.js';
import { CommitmentHistory } from './commitment-history.js';
import styles from './commitment.module.css';
import { Indicators } from './indicators.js';
import { Milestones } from './milestones.js';
import { Porteurs } from './porteurs.js';
import { Reports } from './reports.js';
import { Standing } from './standing.js';
import { StatusChanges } from './status-changes.js';
import { Territories } from './territories.js';
import { Wordings } from './wordings.js';

export type Commitment = CommitmentPageQuery['commitment'];

export async function load(api: Api, { params }: PageArgs) {
  const number = readNumber(params['number']);
  if (number === null) return null;
  const pact = await pactSlug(api);
  // Beside the page, at the same time: what alerts are made of is read by another statement than the commitment.
  return Promise.all([api.load(CommitmentPage, { pact, number }), api.load(AlertsOfCommitment, { pact, number })]);
}

function readNumber(text: string | undefined): number | null {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : null;
}

/** An address may hold anything where a number is due: that is said as it is. */
export function Component() {
  const { pact } = useShell();
  const labels = useLabels(commitmentLabels);
  const { number: text = '' } = useParams();
  const number = readNumber(text);
  return number === null ? <NotFoundPage text={labels.noNumber(text, pact.commitmentCount)} /> : <Numbered number={number} />;
}

function Numbered({ number }: { number: number }) {
  const { pact } = useShell();
  const { commitment } = useOperation(CommitmentPage, { pact: pact.slug, number });
  const labels = useLabels(commitmentLabels);
  const decisions = useLabels(decisionLabels);
  return (
    <article className={styles['page']} data-axis={commitment.axis.number}>
      <DocumentTitle>{`${commitment.number}. ${commitment.title}`}</DocumentTitle>
      <Head commitment={commitment} />
      <CommitmentAlerts number={commitment.number} />
      <CalendarSection commitment={commitment} />
      <div className={styles['columns']}>
        <Text commitment={commitment} />
        <Facts commitment={commitment} />
      </div>
      <Wordings commitment={commitment} />
      <Milestones commitment={commitment} />
      <Section title={labels.indicators} id="chiffres">
        <Indicators indicators={commitment.indicators} number={commitment.number} />
      </Section>
      <Section title={labels.reports} id="rapports">
        <Reports reports={commitment.reports} />
      </Section>
      <StatusChanges commitment={commitment} />
      <DecisionLines decisions={commitment.decisions} title={decisions.about} />
      <CommitmentHistory object={commitment.id} key={commitment.id} />
      <Neighbours commitment={commitment} />
    </article>
  );
}

function Head({ commitment }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels);
  return (
    <header className={styles['head']}>
      <div className={styles['numeral']}>
        <span className="visually-hidden">{labels.kicker(commitment.number)}</span>
        <span aria-hidden="true">
          <CommitmentNumber number={commitment.number} size="page" />
        </span>
      </div>
      <div className={styles['title']}>
        <PageTitle>
          <French>{commitment.title}</French>
        </PageTitle>
        <Whereabouts commitment={commitment} />
        <Standing commitment={commitment} />
      </div>
    </header>
  );
}

/** Where it stands in the pact: axis, objective, action-cadre, each a way back to that part of it. */
function Whereabouts({ commitment: { axis, objective, actionCadre, subHeading } }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels);
  return (
    <ul className={styles['whereabouts']}>
      <li>
        <AxisName axis={axis} link />
      </li>
      <li>
        {labels.objective(objective.number)} <French>{objective.title}</French>
      </li>
      {actionCadre && (
        <li>
          {labels.actionCadre(actionCadre.number)}{' '}
          <Link to={`/actions-cadres/${actionCadre.number}`}>
            <French>{actionCadre.title}</French>
          </Link>
        </li>
      )}
      {subHeading && (
        <li>
          <French>{subHeading}</French>
        </li>
      )}
    </ul>
  );
}

function CalendarSection({ commitment: { calendar } }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels);
  const { pact, today } = useShell();
  const notes: Readonly<Record<string, string | undefined>> = labels.notes;
  const readings = calendar.notes.flatMap((note) => notes[note] ?? []);
  return (
    <section className={styles['calendar']} aria-labelledby="calendar-title">
      <h2 id="calendar-title" className={styles['label']}>
        {labels.calendar}
      </h2>
      <blockquote className={styles['verbatim']}>
        <French>{`« ${calendar.verbatim} »`}</French>
      </blockquote>
      <CalendarDrawing calendar={calendar} pact={pact} today={today} />
      {readings.length > 0 && <p className="small">{readings.join(' ')}</p>}
    </section>
  );
}

function Text({ commitment: { purpose, means, note, source, page, wording } }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels);
  const { amended } = useLabels(avenantLabels);
  return (
    <div className={styles['text']}>
      <h2 className={styles['label']}>{labels.purpose}</h2>
      <div className={styles['purpose']}>
        <FrenchText>{purpose}</FrenchText>
      </div>
      {means && (
        <>
          <h2 className={styles['label']}>{labels.means}</h2>
          <FrenchText>{means}</FrenchText>
        </>
      )}
      {note && (
        <>
          <h2 className={styles['label']}>{labels.note}</h2>
          <FrenchText>{note}</FrenchText>
        </>
      )}
      <p className="small">
        {labels.source} <French>{[source.title, source.publisher, source.year].filter(Boolean).join(', ')}</French>, {labels.page(page)}. {wording > 1 ? <a href="#redactions">{amended(wording)}</a> : labels.restated}
      </p>
    </div>
  );
}

function Facts({ commitment }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels);
  const { audience, porteurs, porteursVerbatim, territories, related } = commitment;
  return (
    <aside className={styles['facts']}>
      {audience && (
        <>
          <h2 className={styles['label']}>{labels.audience}</h2>
          <FrenchText>{audience}</FrenchText>
        </>
      )}
      <h2 className={styles['label']}>{labels.porteurs}</h2>
      <Porteurs porteurs={porteurs} verbatim={porteursVerbatim} />
      <Territories territories={territories} />
      {related.length > 0 && (
        <>
          <h2 className={styles['label']}>{labels.related}</h2>
          <ul className={styles['related']}>
            {related.map((other) => (
              <li key={other.number}>
                <CommitmentLink commitment={other} axis={other.axis.number} />
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

/** Previous and next, and the numbers of the same objective. */
function Neighbours({ commitment: { number, objective } }: { commitment: Commitment }) {
  const labels = useLabels(commitmentLabels);
  const { pact } = useShell();
  return (
    <nav aria-label={labels.neighbours} className={styles['neighbours']}>
      <p className="small">{labels.inObjective(objective.number)}</p>
      <ol>
        {objective.commitments.map((each) => (
          <li key={each.number}>
            <Link to={`/engagements/${each.number}`} aria-label={labels.kicker(each.number)} aria-current={each.number === number ? 'page' : undefined}>
              {each.number}
            </Link>
          </li>
        ))}
      </ol>
      <p className={styles['steps']}>
        {number > 1 ? (
          <Link to={`/engagements/${number - 1}`} rel="prev">
            ← {labels.previous} <CommitmentNumber number={number - 1} size="text" />
          </Link>
        ) : (
          <span />
        )}
        {number < pact.commitmentCount && (
          <Link to={`/engagements/${number + 1}`} rel="next">
            {labels.next} <CommitmentNumber number={number + 1} size="text" /> →
          </Link>
        )}
      </p>
    </nav>
  );
}
