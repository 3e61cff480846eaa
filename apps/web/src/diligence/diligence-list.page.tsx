import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { DiligenceList } from '../graphql/generated.js';
import { diligenceLabels } from '../labels/diligence.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { CountCells, CountHeads } from './count-cells.js';
import styles from './diligence.module.css';

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(DiligenceList, { pact: await pactSlug(api) });
}

/** How organisations answered in all campaigns, what is missing first. */
export function Component() {
  const labels = useLabels(diligenceLabels);
  const api = useApi();
  const { pact } = useShell();
  const { diligence } = useOperation(DiligenceList, { pact: pact.slug });
  return (
    <Page title={labels.title} lede={labels.lede}>
      <p className={styles['rule']}>{labels.rule}</p>
      {diligence.length === 0 ? (
        <Empty title={labels.none} />
      ) : (
        <Table caption={labels.caption} stack>
          <thead>
            <tr>
              <th scope="col">{labels.organisation}</th>
              <CountHeads />
            </tr>
          </thead>
          <tbody>
            {diligence.map(({ organisation, ...counts }) => (
              <tr key={organisation.slug}>
                <th scope="row">
                  <Link to={`/reponses-rendues/${organisation.slug}`}>
                    <French>{organisation.name}</French>
                  </Link>
                </th>
                <CountCells counts={counts} />
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className={styles['doors']}>
        <a href={api.addressOf(`/files/assiduite/${pact.slug}.csv`)} download>
          {labels.csv}
        </a>
      </p>
    </Page>
  );
}
