import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { ReminderForecastPage, type ReminderForecastPageQuery, Shell } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, todayIn, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { DayField } from '../ui/day-field.js';
import { Page, Section } from '../ui/page.js';
import { fromOf, neighbours } from './forecast-days.js';
import { ForecastTable } from './forecast-table.js';
import { MailStopped } from './mail-stopped.js';
import styles from './reminders.module.css';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(ReminderForecastPage, { pact: await pactSlug(api), from: fromOf(search, todayIn(await api.load(Shell, {}))) });
}

type Forecast = ReminderForecastPageQuery['reminderForecast'];

/** The dry run: who will be told what, when and why, and why not. */
export function Component() {
  const { forecast: labels, rules } = useLabels(reminderLabels);
  const format = useFormat();
  const { pact, today } = useShell();
  const [address] = useSearchParams();
  const { search, set } = useAddressFilters<'du' | 'seulement'>();
  const { reminderForecast, mailStop } = useOperation(ReminderForecastPage, { pact: pact.slug, from: fromOf(address, today) });
  const { from, to, last, mails } = reminderForecast;
  const only = search.get('seulement') === 'oui';
  const days = reminderForecast.days.map((day) => ({ ...day, rows: only ? day.rows.filter(({ outcome }) => outcome === 'SEND') : day.rows })).filter(({ rows }) => rows.length > 0);
  return (
    <Page
      title={labels.title}
      kicker={
        <>
          {rules.kicker} · <Link to="/campagnes/regles-de-relance">{rules.title}</Link>
        </>
      }
      lede={labels.lede}
    >
      <MailStopped stop={mailStop} />
      <div className={styles['form']}>
        <DayField label={labels.from} value={from} min={today} max={last} isRequired onDay={(day) => set('du', day, true)} />
        <label className={styles['choice']}>
          <input type="checkbox" checked={only} onChange={({ target }) => set('seulement', target.checked ? 'oui' : '')} />
          {labels.only}
        </label>
        <p className={styles['text']} role="status">
          {labels.range(format.longDay(from), format.longDay(to), mails)} {days.length === 0 && labels.none}
        </p>
      </div>
      <Days days={days} />
      <Paging range={reminderForecast} />
      <p className="small">{labels.notOpen}</p>
    </Page>
  );
}

function Days({ days }: { days: Forecast['days'] }) {
  const labels = useLabels(reminderLabels).forecast;
  const format = useFormat();
  return days.map(({ on, mails, rows }) => (
    <Section key={on} title={labels.day(format.longDay(on), mails)} id={`jour-${on}`}>
      <DayRows day={format.longDay(on)} rows={rows} />
    </Section>
  ));
}

/** What leaves; what does not is behind a line, so that a day is read at a glance. */
function DayRows({ day, rows }: { day: string; rows: Forecast['days'][number]['rows'] }) {
  const labels = useLabels(reminderLabels).forecast;
  const sent = rows.filter(({ outcome }) => outcome === 'SEND');
  const silent = rows.filter(({ outcome }) => outcome !== 'SEND');
  return (
    <>
      {sent.length > 0 && <ForecastTable caption={labels.caption(day)} rows={sent} />}
      {silent.length > 0 && (
        <details className={styles['own-days']}>
          <summary aria-label={`${labels.silent(silent.length)}, ${day}`}>{labels.silent(silent.length)}</summary>
          <ForecastTable caption={labels.silentCaption(day)} rows={silent} />
        </details>
      )}
    </>
  );
}

function Paging({ range }: { range: Forecast }) {
  const labels = useLabels(reminderLabels).forecast;
  const { before, after } = neighbours(useSearchParams()[0], range, useShell().today);
  return (
    <nav className={styles['paging']} aria-label={labels.title}>
      {before !== null && <Link to={before}>{labels.before}</Link>}
      {after !== null && <Link to={after}>{labels.after}</Link>}
    </nav>
  );
}
