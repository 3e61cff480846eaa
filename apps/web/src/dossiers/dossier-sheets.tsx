import { dossierLabels } from '../labels/dossiers.js';
import { porteurRoleLabels, statusLabels, weatherLabels } from '../labels/enums.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { French, Quoting } from '../ui/french.js';
import { CommitmentLink } from '../ui/marks.js';
import { Section } from '../ui/page.js';
import { type Content, Said } from './dossier-parts.js';
import styles from './dossiers.module.css';

type Sheet = Content['sheets'][number];
type Answer = NonNullable<Sheet['answer']>;
type Request = NonNullable<Sheet['beside']>[number];

/** Every commitment, axis by axis: folded, because one comes here for one of them. */
export function Sheets({ content: { axes, sheets } }: { content: Content }) {
  const labels = useLabels(dossierLabels);
  return (
    <Section title={labels.sheets} id="fiches">
      {axes.map(({ number, title }) => (
        <details key={number} data-axis={number} className={styles['axis']}>
          <summary>
            {number}. <French>{title}</French>
          </summary>
          {sheets.filter(({ axis }) => axis === number).map((sheet) => (
            <SheetOf key={sheet.number} sheet={sheet} />
          ))}
        </details>
      ))}
    </Section>
  );
}

function SheetOf({ sheet }: { sheet: Sheet }) {
  const format = useFormat();
  const labels = useLabels(dossierLabels);
  const roles = useLabels(porteurRoleLabels);
  const statuses = useLabels(statusLabels).words;
  return (
    <article className={styles['sheet']}>
      <h3>
        <CommitmentLink commitment={sheet} />
      </h3>
      <p className="small">
        {statuses[sheet.status]}
        {sheet.calendar && (
          <>
            {' · '}
            <French>{sheet.calendar}</French>
          </>
        )}
      </p>
      <ul className={styles['plain']}>
        {sheet.porteurs.map(({ role, name }, index) => (
          <li key={index}>
            {roles.words[role]} : <French>{name}</French>
          </li>
        ))}
        {sheet.milestones.map(({ title, due, reachedOn }) => (
          <li key={title}>
            <French>{`${title}, ${due}`}</French>
            {reachedOn && `, ${labels.reached(format.day(reachedOn))}`}
          </li>
        ))}
      </ul>
      {sheet.asked === null || sheet.state === null ? <p className={styles['silent']}>{labels.nobodyAsked}</p> : <RequestOf request={{ ...sheet, organisation: sheet.asked, state: sheet.state }} forGroup={sheet.forGroup ?? false} />}
      {sheet.beside?.map((request) => (
        <RequestOf key={request.organisation} request={request} />
      ))}
    </article>
  );
}

function RequestOf({ request: { organisation, state, late, excused, answer }, forGroup = false }: { request: Request; forGroup?: boolean }) {
  const labels = useLabels(dossierLabels);
  const note = forGroup && <p className="small">{labels.forGroup}</p>;
  if (answer) {
    return (
      <>
        {note}
        <AnswerOf organisation={organisation} answer={answer} />
      </>
    );
  }
  return (
    <>
      {note}
      <p className={styles['silent']}>
        <Quoting french={[organisation]}>{excused ? labels.excusedAnswer(organisation) : labels.noAnswer(organisation, labels.answerStates[state], late)}</Quoting>
      </p>
    </>
  );
}

function AnswerOf({ organisation, answer }: { organisation: string; answer: Answer }) {
  const labels = useLabels(dossierLabels);
  const statuses = useLabels(statusLabels).words;
  const weathers = useLabels(weatherLabels).words;
  const figures = useFigures();
  const said = [answer.status ? statuses[answer.status] : labels.unsaid, answer.weather ? weathers[answer.weather] : labels.unsaid, answer.unchanged && labels.unchanged].filter(Boolean);
  return (
    <>
      <p>
        <strong>
          <Quoting french={[organisation]}>{labels.answerOf(organisation)}</Quoting>
        </strong>{' '}
        : {said.join(', ').toLowerCase()}
      </p>
      <Said title={labels.achievements} text={answer.achievements} />
      <Said title={labels.difficulties} text={answer.difficulties} />
      <Said title={labels.next} text={answer.nextSteps} />
      {answer.figures.length > 0 && (
        <ul className={styles['plain']}>
          {answer.figures.map((figure) => (
            <li key={figure.indicator}>
              <French>{figure.indicator}</French> : <Quoting french={unitForms(figure.unit)}>{figures.words({ ...figure, kept: figure.value === null && !figure.notKnown }, figure.unit)}</Quoting>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
