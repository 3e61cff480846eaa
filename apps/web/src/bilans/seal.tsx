import { Link } from 'react-router';
import { useApi } from '../graphql/api-context.js';
import { bilanEditionLabels } from '../labels/bilan-editions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Section } from '../ui/page.js';
import type { ShownEdition } from './edition.js';
import styles from './reading.module.css';

const FILES = ['json', 'sceau.json'] as const;

/** What proves the edition, and the others of its year. */
export function Seal({ edition: { id, year, number, hash, keyFingerprint, editions } }: { edition: ShownEdition }) {
  const labels = useLabels(bilanEditionLabels);
  const { addressOf } = useApi();
  const format = useFormat();
  const others = editions.filter((each) => each.number !== number);
  return (
    <Section title={labels.seal} id="sceau">
      <p className={styles['words']}>{labels.sealText}</p>
      <dl className={styles['seal']}>
        <dt>{labels.hash}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
        <dt>{labels.key}</dt>
        <dd>
          <code>{keyFingerprint}</code>
        </dd>
      </dl>
      <ul className={styles['files']}>
        {FILES.map((kind) => (
          <li key={kind}>
            <a href={addressOf(`/files/bilans/${id}/${kind}`)} download>
              {labels.files[kind]}
            </a>
          </li>
        ))}
        <li>
          <Link to={`/bilans/verifier?empreinte=${hash}`}>{labels.verify}</Link>
        </li>
        <li>
          <Link to={`/bilans/${year}/compte`}>{labels.account}</Link>
        </li>
      </ul>
      {others.length > 0 && (
        <>
          <h3>{labels.others}</h3>
          <ul className={styles['files']}>
            {others.map((each) => (
              <li key={each.number}>
                <Link to={`/bilans/${year}/editions/${each.number}`}>{labels.edition(each.number)}</Link>, {each.publishedAt ? labels.published(format.instantDay(each.publishedAt)) : labels.frozen}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
