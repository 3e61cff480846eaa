import { addDays, dayIn } from '#platform';

/** The day so many days from today where the spaces of these tests are: around midnight it is not the machine's, nor PostgreSQL's `current_date`. */
export function dayFromNow(days: number): string {
  return addDays(dayIn('Europe/Paris', new Date()), days);
}

/** The same, in SQL. */
export const TODAY_SQL = `(now() AT TIME ZONE 'Europe/Paris')::date`;
