import type { CommitmentStatus, Weather } from '../graphql/generated.js';
import { dossierLabels } from '../labels/dossiers.js';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French, FrenchText } from '../ui/french.js';
import { AxisName, CommitmentLink } from '../ui/marks.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import type { Dossier } from './dossier.page.js';
import { HeadedTable } from './headed-table.js';
import styles from './dossiers.module.css';

export type Content = Dossier['content'];
type Line = Content['total'];

const WEATHERS = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'] as const;
const COUNTS = ['asked', 'sent', 'accepted', 'excused', 'late'] as const;

/** How many answered, and what the weather is, axis by axis. */
export function Where({ content: { total, axes } }: { content: Content }) {
  const labels = useLabels(dossierLabels);
  const weathers = useLabels(weatherLabels).words;
  const counts = [labels.answered(total.reported, total.expected), labels.accepted(total.accepted), total.excused > 0 && labels.excused(total.excused), total.late > 0 && labels.missing(total.late)].filter(Boolean);
  return (
    <Section title={labels.where} id="ou">
      <p className={styles['text']}>
        {counts.join(', ')}. {total.medianAgeDays !== null && labels.age(total.medianAgeDays)} {total.commitments > total.expected && labels.notAsked(total.commitments - total.expected)}
      </p>
      <p className={styles['text']}>{labels.counted}</p>
      <Table caption={labels.axesCaption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.axis}</th>
            {[labels.asked, labels.acceptedHead, ...WEATHERS.map((each) => weathers[each])].map((head) => (
              <th key={head} scope="col" data-figure>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {axes.map(({ number, title, line }) => (
            <tr key={number}>
              <th scope="row">
                <AxisName axis={{ number, title }} />
              </th>
              <Figures line={line} />
            </tr>
          ))}
          <tr>
            <th scope="row">{labels.pact}</th>
            <Figures line={total} />
          </tr>
        </tbody>
      </Table>
    </Section>
  );
}

function Figures({ line }: { line: Line }) {
  const labels = useLabels(dossierLabels);
  const weathers = useLabels(weatherLabels).words;
  const cells = [
    [labels.asked, line.expected] as const,
    [labels.acceptedHead, line.accepted] as const,
    ...WEATHERS.map((weather) => [weathers[weather], line.weathers.find((each) => each.weather === weather)?.count ?? 0] as const),
  ];
  return cells.map(([head, count]) => (
    <td key={head} data-figure data-label={head}>
      {count}
    </td>
  ));
}

/** Accepted answers that say that the commitment is at risk, in their own words. */
export function Storms({ content: { storms } }: { content: Content }) {
  const labels = useLabels(dossierLabels);
  return (
    <Section title={labels.storms} id="orages">
      {storms.length === 0 && <p>{labels.noStorm}</p>}
      {storms.map(({ number, title, organisation, difficulties, nextSteps }) => (
        <div key={number} className={styles['storm']}>
          <h3>
            <CommitmentLink commitment={{ number, title }} />
          </h3>
          <p className="small">
            <French>{organisation}</French>
          </p>
          <Said title={labels.difficulties} text={difficulties} />
          <Said title={labels.next} text={nextSteps} />
        </div>
      ))}
    </Section>
  );
}

/** A part of an answer, when it was written. */
export function Said({ title, text }: { title: string; text: string | null }) {
  if (!text) return null;
  return (
    <div className={styles['said']}>
      <p className="small">{title}</p>
      <FrenchText>{text}</FrenchText>
    </div>
  );
}

export function Moves({ content: { moves } }: { content: Content }) {
  const labels = useLabels(dossierLabels);
  const status = useTurn<CommitmentStatus>(useLabels(statusLabels).words);
  const weather = useTurn<Weather>(useLabels(weatherLabels).words);
  return (
    <Section title={labels.moves} id="bouge">
      {moves.length === 0 ? (
        <p>{labels.noMove}</p>
      ) : (
        <HeadedTable caption={labels.movesCaption} heads={[labels.commitment, labels.status, labels.weather]}>
          {moves.map(({ number, title, fromStatus, toStatus, fromWeather, toWeather }) => (
            <tr key={number}>
              <th scope="row">
                <CommitmentLink commitment={{ number, title }} />
              </th>
              <td data-label={labels.status}>{status(fromStatus, toStatus)}</td>
              <td data-label={labels.weather}>{weather(fromWeather, toWeather)}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
    </Section>
  );
}

/** « Nuageux, puis couvert »; one word when nothing turned. */
function useTurn<Value extends string>(words: Readonly<Record<Value, string>>): (from: Value | null, to: Value | null) => string {
  const labels = useLabels(dossierLabels);
  const said = (value: Value | null) => (value === null ? labels.unsaid : words[value]);
  return (from, to) => (from === to ? said(to) : labels.fromTo(said(from), said(to).toLowerCase()));
}

export function LateOnes({ content: { late } }: { content: Content }) {
  const labels = useLabels(dossierLabels);
  const format = useFormat();
  return (
    <Section title={labels.late} id="retard">
      {late.length === 0 ? (
        <p>{labels.noLate}</p>
      ) : (
        <HeadedTable caption={labels.lateCaption} heads={[labels.commitment, labels.porteur, labels.due]}>
          {late.map(({ number, title, organisation, dueOn }) => (
            <tr key={number}>
              <th scope="row">
                <CommitmentLink commitment={{ number, title }} />
              </th>
              <td data-label={labels.porteur}>
                <French>{organisation}</French>
              </td>
              <td data-label={labels.due}>{format.day(dueOn)}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
    </Section>
  );
}

export function Organisations({ content: { organisations } }: { content: Content }) {
  const labels = useLabels(dossierLabels);
  return (
    <Section title={labels.who} id="organisations">
      <p>{organisations.length === 0 ? labels.nobody : labels.whoText}</p>
      {organisations.length > 0 && (
        <Table caption={labels.whoCaption} stack>
          <thead>
            <tr>
              <th scope="col">{labels.organisation}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col" data-figure>
                  {labels.counts[count]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organisations.map(({ name, ...counts }) => (
              <tr key={name}>
                <th scope="row">
                  <French>{name}</French>
                </th>
                {COUNTS.map((count) => (
                  <td key={count} data-figure data-label={labels.counts[count]}>
                    {counts[count]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
