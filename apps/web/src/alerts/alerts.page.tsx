import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { AlertsPage, type AlertsPageQuery } from '../graphql/generated.js';
import { alertLabels } from '../labels/alerts.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Projection } from '../ui/projection.js';
import { SelectField } from '../ui/select-field.js';
import { AlertItem } from './alert-item.js';
import { alertFilter, FILTER_NAMES, type FilterName, KINDS } from './alert-filter.js';
import { ViewWays } from '../views/view-ways.js';
import styles from './alerts.module.css';

export async function load(api: Api, { search }: PageArgs) {
  return api.load(AlertsPage, { pact: await pactSlug(api), filter: alertFilter(search) });
}

/** What needs attention, by kind: why, since when, and what is done about it. */
export function Component() {
  const labels = useLabels(alertLabels);
  const { pact } = useShell();
  const [search] = useSearchParams();
  const { alerts: list, pact: { axes }, organisations } = useOperation(AlertsPage, { pact: pact.slug, filter: alertFilter(search) });
  const kinds = KINDS.filter((kind) => list.alerts.some((alert) => alert.kind === kind));
  const filtered = FILTER_NAMES.some((name) => search.get(name));
  return (
    <Page title={labels.title} lede={labels.lede}>
      <Filters list={list} axes={axes} organisations={organisations.nodes} />
      {kinds.length === 0 && <Empty title={labels.none}>{<p>{filtered ? labels.noneHere : labels.noneText}</p>}</Empty>}
      {kinds.map((kind) => (
        <Section key={kind} title={labels.kinds[kind]} id={kind.toLowerCase()} aside={<KindCount counts={list.counts} kind={kind} />}>
          <ul className={styles['alerts']}>
            {list.alerts.filter((alert) => alert.kind === kind).map((alert) => (
              <AlertItem key={alert.id} alert={alert} />
            ))}
          </ul>
        </Section>
      ))}
      <Doors pact={pact.slug} search={search} />
    </Page>
  );
}

type List = AlertsPageQuery['alerts'];

function KindCount({ counts, kind }: { counts: List['counts']; kind: List['counts'][number]['kind'] }) {
  const labels = useLabels(alertLabels);
  const count = counts.find((each) => each.kind === kind);
  return count ? labels.ofKind(count.open + count.acknowledged, count.acknowledged) : null;
}

function Filters({ list, axes, organisations }: { list: List; axes: AlertsPageQuery['pact']['axes']; organisations: AlertsPageQuery['organisations']['nodes'] }) {
  const labels = useLabels(alertLabels);
  const { can } = useShell();
  const { search, set, clear } = useAddressFilters<FilterName>();
  const { kinds, axis, organisation } = alertFilter(search);
  const of = (kind: (typeof KINDS)[number]): number => list.counts.filter((each) => each.kind === kind).reduce((sum, { open, acknowledged }) => sum + open + acknowledged, 0);
  return (
    <section aria-label={labels.filters} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SelectField label={labels.kind} value={kinds?.length === 1 ? kinds[0]! : ''} onChange={(value) => set('sorte', value)} options={[{ value: '', label: labels.anyKind }, ...KINDS.map((value) => ({ value, label: `${labels.kinds[value]} (${of(value)})` }))]} />
        <SelectField label={labels.axis} value={String(axis ?? '')} onChange={(value) => set('axe', value)} options={[{ value: '', label: labels.anyAxis }, ...axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]} />
        <SelectField
          label={labels.organisation}
          value={organisation ?? ''}
          onChange={(value) => set('organisation', value)}
          options={[{ value: '', label: labels.anyOrganisation }, ...organisations.map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }))]}
        />
        {can('request.list') && (
          <SelectField
            label={labels.acknowledgement}
            value={search.get('prises-en-compte') ?? ''}
            onChange={(value) => set('prises-en-compte', value)}
            options={[{ value: '', label: labels.either }, { value: 'non', label: labels.open }, { value: 'oui', label: labels.acknowledged }]}
          />
        )}
        {FILTER_NAMES.some((name) => search.get(name)) && (
          <Button look="quiet" onPress={clear}>
            {labels.clear}
          </Button>
        )}
      </div>
      <p role="status" className={styles['count']}>
        {labels.shown(list.alerts.length)}
      </p>
    </section>
  );
}

function Doors({ pact, search }: { pact: string; search: URLSearchParams }) {
  const labels = useLabels(alertLabels);
  const api = useApi();
  const filters = new URLSearchParams([...search].filter(([name]) => FILTER_NAMES.some((each) => each === name)));
  return (
    <p className={styles['doors']}>
      <a href={api.addressOf(`/files/alertes/${pact}.csv?${filters}`)} download>
        {labels.csv}
      </a>
      <Link to="/alertes/regles">{labels.rules}</Link>
      <Projection />
      <ViewWays />
    </p>
  );
}
