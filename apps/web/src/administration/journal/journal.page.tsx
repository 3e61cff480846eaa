import { Link, useSearchParams } from 'react-router';
import type { Api } from '../../graphql/api.js';
import { useOperation } from '../../graphql/api-context.js';
import { JournalPage, type JournalPageQuery } from '../../graphql/generated.js';
import { useFormat } from '../../labels/format.js';
import { journalLabels } from '../../labels/journal.js';
import { useLabels } from '../../labels/language.js';
import type { PageArgs } from '../../page.js';
import { requireSignIn } from '../../shell/use-shell.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { JournalEntry } from './journal-entry.js';
import { filterOf } from './journal-filter.js';
import { JournalFilters } from './journal-filters.js';
import styles from './journal.module.css';

type Entry = JournalPageQuery['journal']['nodes'][number];

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(JournalPage, { ...filterOf(search), after: search.get('apres') || null });
}

/** What happened in the space, day by day, newest first. */
export function Component() {
  const labels = useLabels(journalLabels);
  const [search, setSearch] = useSearchParams();
  const { journal } = useOperation(JournalPage, { ...filterOf(search), after: search.get('apres') || null });
  return (
    <Page title={labels.title} kicker={<Link to="/administration">{labels.kicker}</Link>} lede={labels.lede}>
      <JournalFilters entries={journal.nodes} count={journal.totalCount} />
      {journal.nodes.length === 0 ? (
        <Empty title={labels.noneTitle}>
          <p>{labels.noneText}</p>
          <Button onPress={() => setSearch(new URLSearchParams())}>{labels.clear}</Button>
        </Empty>
      ) : (
        <Days entries={journal.nodes} />
      )}
      <Paging next={journal.pageInfo.hasNextPage ? journal.pageInfo.endCursor : null} />
    </Page>
  );
}

function Days({ entries }: { entries: readonly Entry[] }) {
  const { instantDay } = useFormat();
  // Recorded in this order, which is the order of their days but for what a demonstration makes up.
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = instantDay(entry.at);
    if (days.at(-1)?.day === day) days.at(-1)!.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days.map(({ day, entries: ofDay }) => (
    <section key={ofDay[0]!.id} className={styles['day']} aria-label={day}>
      <h2>{day}</h2>
      <ol>
        {ofDay.map((entry) => (
          <JournalEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  ));
}

function Paging({ next }: { next: string | null }) {
  const labels = useLabels(journalLabels);
  const [search] = useSearchParams();
  const to = (after: string | null): string => {
    const target = new URLSearchParams(search);
    if (after) target.set('apres', after);
    else target.delete('apres');
    return `?${target}`;
  };
  if (!next && !search.has('apres')) return null;
  return (
    <nav className={styles['paging']} aria-label={labels.title}>
      {search.has('apres') && <Link to={to(null)}>{labels.newest}</Link>}
      {next && <Link to={to(next)}>{labels.older}</Link>}
    </nav>
  );
}
