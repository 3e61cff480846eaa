import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { BilanPrint } from '../graphql/generated.js';
import { bilanFileLabels } from '../labels/bilan-files.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import type { ShownEdition } from './edition.js';
import styles from './reading.module.css';

const SHEETS = ['xlsx', 'ods'] as const;
const TABLES = ['chiffres.csv', 'engagements.csv', 'decisions.csv', 'organisations.csv', 'parties.csv', 'datapackage.json'] as const;

/** The same bilan to keep, to print and to compute with: each file of the frozen rows. */
export function EditionFiles({ edition: read }: { edition: ShownEdition }) {
  const labels = useLabels(bilanFileLabels);
  const { id, year, number } = read;
  const { addressOf } = useApi();
  const { pact } = useShell();
  const { print, pages } = usePrint({ pact: pact.slug, year, number }, read);
  const link = (kind: string, words: string) => (
    <a href={addressOf(`/files/bilans/${id}/${kind}`)} download>
      {words}
    </a>
  );
  return (
    <section className={styles['take']} aria-label={labels.take}>
      <ul className={styles['files']}>
        <li>
          <span role="status">
            {print === 'READY' && link('pdf', labels.pdf(pages ?? 0))}
            {print === 'WAITING' && labels.printing}
            {print === 'FAILED' && labels.printFailed}
          </span>
        </li>
        {SHEETS.map((kind) => (
          <li key={kind}>{link(kind, labels.files[kind])}</li>
        ))}
      </ul>
      <details className={styles['tables']}>
        <summary>{labels.tables}</summary>
        <ul className={styles['files']}>
          {TABLES.map((kind) => (
            <li key={kind}>{link(kind, labels.files[kind])}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const EACH_MS = 1_500;

/** Where its PDF is: asked again while it is being made, and nothing else of the page. */
function usePrint(key: { pact: string; year: number; number: number }, read: Pick<ShownEdition, 'print' | 'pages'>): Pick<ShownEdition, 'print' | 'pages'> {
  const { send } = useApi();
  const { data } = useQuery({
    ...operationQuery(send, BilanPrint, key),
    enabled: read.print === 'WAITING',
    refetchInterval: ({ state }) => (state.data && state.data.bilanEdition.print !== 'WAITING' ? false : EACH_MS),
  });
  return data?.bilanEdition ?? read;
}
