import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { PactTree } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { pactLabels } from '../labels/pact.js';
import { territoryLabels } from '../labels/territories.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { DocumentTitle, PageTitle } from '../ui/page.js';
import { AxisChapter } from './axis-chapter.js';
import { Filters } from './filters.js';
import { PactLines } from './pact-lines.js';
import { commitmentsOf, type PactTreePact, porteursOf, treeVariables, unknownFilters } from './pact-filters.js';
import styles from './pact.module.css';

export async function load(api: Api, { search }: PageArgs) {
  return api.load(PactTree, treeVariables(await pactSlug(api), search));
}

/** The whole pact as its table of contents, filtered by what the address says. */
export function Component() {
  const { pact: card } = useShell();
  const [search, setSearch] = useSearchParams();
  const labels = useLabels(pactLabels);
  const places = useLabels(territoryLabels);
  const { pact, avenants, matching } = useOperation(PactTree, treeVariables(card.slug, search));
  const found = matching ? new Set(matching.nodes.map(({ number }) => number)) : null;
  const everywhere = found && search.get('arrondissement') ? pact.axes.flatMap(commitmentsOf).filter(({ number, territories }) => found.has(number) && territories.length === 0) : [];
  const onlyNamed = search.get(ONLY_NAMED) !== null;
  const left = new Set(onlyNamed ? everywhere.map(({ number }) => number) : []);
  const shown = found && new Set([...found].filter((number) => !left.has(number)));
  const unknown = unknownFilters(pact, search);
  const names = { axe: labels.axis, 'action-cadre': labels.actionCadre, porteur: labels.organisation, annee: labels.year, arrondissement: places.filter };
  const chapters = pact.axes.map((axis) => <AxisChapter key={axis.number} axis={axis} shown={shown} />);
  return (
    <article className={styles['page']}>
      <div className={styles['opening']}>
        <Head pact={pact} avenants={avenants.filter(({ state }) => state !== 'DRAFT').length} />
        <PactLines pact={pact} shown={shown} />
        <Filters pact={pact} count={shown?.size ?? pact.commitmentCount} />
        {search.get('arrondissement') && found && (
          <p>
            {labels.wholeCity(everywhere.length)}{' '}
            {everywhere.length > 0 && (
              <Link to={{ search: `${withNamed(search, !onlyNamed)}` }} preventScrollReset>
                {onlyNamed ? labels.alsoWholeCity : labels.onlyNamed}
              </Link>
            )}
          </p>
        )}
      </div>
      {(unknown.length > 0 || shown?.size === 0) && (
        <Empty title={unknown.length > 0 ? labels.unknownTitle(unknown.map(({ name, value }) => labels.unknown(names[name], value))) : labels.noneTitle}>
          <p>{unknown.length > 0 ? labels.unknownText : labels.noneText}</p>
          <Button onPress={() => setSearch(new URLSearchParams())}>{unknown.length > 0 ? labels.showAll(pact.commitmentCount) : labels.clear}</Button>
        </Empty>
      )}
      {shown?.size !== 0 && chapters}
    </article>
  );
}

/** In the address: of a place, only the commitments whose text names it. */
const ONLY_NAMED = 'nomme';

function withNamed(search: URLSearchParams, only: boolean): URLSearchParams {
  const next = new URLSearchParams(search);
  if (only) next.set(ONLY_NAMED, 'oui');
  else next.delete(ONLY_NAMED);
  return next;
}

function Head({ pact, avenants }: { pact: PactTreePact; avenants: number }) {
  const { can } = useShell();
  const labels = useLabels(pactLabels);
  const places = useLabels(territoryLabels);
  const actionCadres = pact.axes.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.actionCadres)).length;
  return (
    <header className={styles['head']}>
      <DocumentTitle>{pact.title}</DocumentTitle>
      <PageTitle>
        <French>{pact.title}</French>
      </PageTitle>
      <p className={styles['lede']}>{labels.facts(pact.commitmentCount, pact.axes.length, actionCadres, porteursOf(pact).length)}</p>
      {(avenants > 0 || can('commitment.manage')) && (
        <p>
          <Link to="/avenants">{labels.avenants(avenants)}</Link>
        </p>
      )}
      {(pact.territoryGroups.length > 0 || can('territory.manage')) && (
        <p>
          <Link to="/groupes-d-arrondissements">{places.link}</Link>
        </p>
      )}
    </header>
  );
}
