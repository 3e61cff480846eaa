import { Link } from 'react-router';
import { useOperation } from '../graphql/api-context.js';
import { AvisBeside, WaysBeside } from '../avis/beside.js';
import { BilanEditionPage, type BilanEditionPageQuery } from '../graphql/generated.js';
import { bilanEditionLabels } from '../labels/bilan-editions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { French, FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { EditionFiles } from './edition-files.js';
import { BilanReading } from './reading.js';
import styles from './reading.module.css';
import { Seal } from './seal.js';
import { WayToWriting } from './way-to-writing.js';
import { Years } from './years.js';

export type ShownEdition = BilanEditionPageQuery['bilanEdition'];


/** A bilan as it was frozen: read from its own rows, whatever became of what it was copied from. */
export function Edition({ year, number }: { year: number; number: number | null }) {
  const labels = useLabels(bilanEditionLabels);
  const { pact } = useShell();
  const { bilanEdition: edition } = useOperation(BilanEditionPage, { pact: pact.slug, year, number });
  return (
    <Page title={labels.title(year)} documentTitle={`${labels.title(year)}, ${labels.edition(edition.number)}`} kicker={<Kicker edition={edition} />} lede={<p>{labels.lede}</p>}>
      <Years />
      <WayToWriting year={year} />
      <Standing edition={edition} />
      <EditionFiles edition={edition} />
      {edition.erratum && <Erratum erratum={edition.erratum} />}
      <WaysBeside year={year} />
      <BilanReading content={edition.content} />
      <AvisBeside year={year} edition={edition.number} />
      <Seal edition={edition} />
    </Page>
  );
}

function Kicker({ edition: { number, publishedAt, cutOff, content } }: { edition: ShownEdition }) {
  const labels = useLabels(bilanEditionLabels);
  const format = useFormat();
  return (
    <>
      <French>{content.pact}</French>
      {` · ${[labels.edition(number), publishedAt ? labels.published(format.instantDay(publishedAt)) : labels.frozen, labels.cutOff(format.day(cutOff))].join(', ')}`}
    </>
  );
}

/** What became of it since. */
function Standing({ edition: { year, withdrawnAt, withdrawnReason, replacedBy } }: { edition: ShownEdition }) {
  const labels = useLabels(bilanEditionLabels);
  const format = useFormat();
  return (
    <>
      {withdrawnAt && (
        <Notice tone="bad" title={labels.withdrawn(format.instantDay(withdrawnAt))}>
          <FrenchText>{withdrawnReason ?? ''}</FrenchText>
        </Notice>
      )}
      {replacedBy !== null && (
        <Notice tone="warn" title={labels.replaced(replacedBy)}>
          <p>
            <Link to={`/bilans/${year}/editions/${replacedBy}`}>{labels.toReplacing(replacedBy)}</Link>
          </p>
        </Notice>
      )}
    </>
  );
}

function Erratum({ erratum: { replaces, reason, differences } }: { erratum: NonNullable<ShownEdition['erratum']> }) {
  const labels = useLabels(bilanEditionLabels);
  return (
    <Section title={labels.erratum(replaces)} id="erratum" aside={labels.changes(differences.length)}>
      <div className={styles['words']}>
        <FrenchText>{reason}</FrenchText>
      </div>
      {differences.length > 0 && (
        <Table caption={labels.differences} stack>
          <thead>
            <tr>
              <th scope="col">{labels.what}</th>
              <th scope="col">{labels.before}</th>
              <th scope="col">{labels.after}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ kind, subject, before, after }, at) => (
              <tr key={at}>
                <th scope="row">
                  <French>{subject}</French> <span className="small">({labels.kinds[kind]})</span>
                </th>
                <td data-label={labels.before}>{before ? <French>{before}</French> : '—'}</td>
                <td data-label={labels.after}>{after ? <French>{after}</French> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
