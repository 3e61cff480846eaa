import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useDay } from '../as-of/use-day.js';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { DaysPage, type DaysPageQuery } from '../graphql/generated.js';
import { comparisonLabels } from '../labels/comparison.js';
import { daysLabels } from '../labels/days.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, todayIn, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { DayField } from '../ui/day-field.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Projection } from '../ui/projection.js';
import { SelectField } from '../ui/select-field.js';
import { SetWords } from '../ui/set-words.js';
import { ViewWays } from '../views/view-ways.js';
import styles from './comparison.module.css';
import { DayMoveSections, DayMoveTable } from './day-moves.js';
import { type Days, daysFilterOf, FAMILIES, movesWanted } from './days-rows.js';

/** The other day is the one that is read: it stands in the address as on every page. */
function variables(pact: string, search: URLSearchParams) {
  return { pact, since: search.get('depuis') || null };
}

export async function load(api: Api, { search }: PageArgs) {
  return api.load(DaysPage, variables(await pactSlug(api), search));
}

/** Two days of the record: what moved between them. */
export function Component() {
  const labels = useLabels(daysLabels);
  const format = useFormat();
  const { pact } = useShell();
  const [search] = useSearchParams();
  const { daysCompared: days, pact: parts } = useOperation(DaysPage, variables(pact.slug, search));
  const moves = useMemo(() => movesWanted(days.moves, daysFilterOf(search)), [days, search]);
  const { before, after } = days;
  const isSame = before.day === after.day;
  return (
    <Page title={labels.title} kicker={isSame ? labels.same(format.day(after.day)) : labels.kicker(format.day(before.day), format.day(after.day))} lede={<Known days={days} />}>
      <Choice days={days} />
      <Ways />
      {days.moves.length === 0 ? (
        <Empty title={labels.none} />
      ) : (
        <>
          <Filters axes={parts.axes} count={moves.length} all={days.moves.length} />
          {moves.length === 0 ? <Empty title={labels.noneWanted} /> : search.get('vue') === 'tableau' ? <DayMoveTable moves={moves} /> : <DayMoveSections moves={moves} />}
        </>
      )}
    </Page>
  );
}

/** What is compared, how much had been answered on each day, and how old it was: said before any move is. */
function Known({ days: { before, after, compared, commitments, recordedFrom } }: { days: Days }) {
  const labels = useLabels(daysLabels);
  const { age, fictional } = useLabels(comparisonLabels);
  const semester = useSemester();
  const format = useFormat();
  return (
    <>
      <p>{labels.compared(compared, commitments)}</p>
      {[before, after].map(({ day, coverage }, side) => (
        <p key={side} className="small">
          <SetWords>{coverage ? `${labels.coverage(format.day(day), semester(coverage.semester), coverage.reported, coverage.expected)}, ${age(coverage.medianAgeDays)}.` : labels.noCampaign(format.day(day))}</SetWords>
        </p>
      ))}
      {(before.coverage?.fictional || after.coverage?.fictional) && <p className="small">{fictional}</p>}
      {before.day <= recordedFrom && (
        <p className="small">
          <SetWords>{labels.recorded(format.day(recordedFrom))}</SetWords>
        </p>
      )}
    </>
  );
}

/** Which two; they live in the address. */
function Choice({ days: { before, after, copils, recordedFrom } }: { days: Days }) {
  const labels = useLabels(daysLabels);
  const format = useFormat();
  // Not the day that is looked at: the last that can be chosen.
  const today = todayIn(useShell());
  const { asOf } = useApi();
  const { search, set } = useAddressFilters<'depuis'>();
  const read = useDay();
  const looked = asOf ?? today;
  const other = looked === after.day ? before.day : after.day;
  return (
    <section aria-label={labels.choose} className={styles['choice']}>
      <DayField label={labels.before} value={search.get('depuis') ?? other} min={recordedFrom} max={today} isRequired onDay={(day) => set('depuis', day)} />
      <DayField label={labels.after} value={looked} min={recordedFrom} max={today} isRequired onDay={(day) => read(day === today ? null : day)} />
      {copils.length > 0 && (
        <SelectField
          label={labels.since}
          value={copils.includes(other) ? other : ''}
          onChange={(day) => set('depuis', day)}
          options={[...(copils.includes(other) ? [] : [{ value: '', label: '–' }]), ...copils.map((day) => ({ value: day, label: format.day(day) }))]}
        />
      )}
    </section>
  );
}

function Ways() {
  const labels = useLabels(daysLabels);
  const api = useApi();
  const { pact } = useShell();
  const [search] = useSearchParams();
  const kept = new URLSearchParams([...search].filter(([name]) => ['depuis', 'sorte', 'axe'].includes(name)));
  return (
    <p className={styles['ways']}>
      <Link to="/vue-d-ensemble">{labels.overview}</Link>
      <Link to="/comparer">{labels.semesters}</Link>
      <a href={api.addressOf(`/files/dates/${pact.slug}.csv${kept.size > 0 ? `?${kept}` : ''}`)} download>
        {labels.csv}
      </a>
      <Projection />
      <ViewWays />
    </p>
  );
}

/** Which moves are shown, and how. */
function Filters({ axes, count, all }: { axes: DaysPageQuery['pact']['axes']; count: number; all: number }) {
  const { filters: labels, families } = useLabels(daysLabels);
  const { search, set } = useAddressFilters<'axe' | 'sorte' | 'vue'>();
  return (
    <section aria-label={labels.title} className={styles['filters']}>
      <div role="search" className={styles['choice']}>
        <SelectField label={labels.axis} value={search.get('axe') ?? ''} onChange={(value) => set('axe', value)} options={[{ value: '', label: labels.anyAxis }, ...axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]} />
        <SelectField label={labels.family} value={daysFilterOf(search).family ?? ''} onChange={(value) => set('sorte', value)} options={[{ value: '', label: labels.anyFamily }, ...FAMILIES.map((each) => ({ value: each, label: families[each] }))]} />
        <SelectField label={labels.view} value={search.get('vue') === 'tableau' ? 'tableau' : ''} onChange={(value) => set('vue', value)} options={[{ value: '', label: labels.list }, { value: 'tableau', label: labels.table }]} />
      </div>
      <p role="status" className="small">
        {labels.shown(count, all)}
      </p>
    </section>
  );
}
