import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { territoryLabels } from '../labels/territories.js';
import { useShell } from '../shell/use-shell.js';
import { ArrondissementChoice } from '../territories/arrondissement-choice.js';
import { usePlaceWords } from '../territories/places.js';
import { SetWords } from '../ui/set-words.js';
import type { DeskRequest } from './desk-order.js';
import styles from './report-form.module.css';

interface PlacesFieldProps {
  readonly value: readonly number[] | undefined;
  readonly onChange: (value: readonly number[]) => void;
  readonly error: string | undefined;
}

/** Which arrondissements the semester concerned. Folded, with what it holds in sight: most answers have nothing to change in it. */
export function PlacesField({ value = [], onChange, error }: PlacesFieldProps) {
  const { report: labels } = useLabels(territoryLabels);
  const { named } = usePlaceWords();
  const { pact } = useShell();
  return (
    <details className={styles['places']} open={error ? true : undefined}>
      <summary>
        {labels.headed} <SetWords>{value.length > 0 ? named(value) : labels.none}</SetWords>
      </summary>
      <ArrondissementChoice legend={<span className="visually-hidden">{labels.title}</span>} description={labels.hint} value={value} onChange={onChange} groups={pact.territoryGroups} error={error} wholeCity />
    </details>
  );
}

/** Last semester's, to compare. */
export function PlacesMargin({ previous }: { previous: DeskRequest['previousReport'] }) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  const { named } = usePlaceWords();
  if (!previous || previous.arrondissements.length === 0) return null;
  return (
    <>
      <p className={styles['margin-title']}>
        {labels.lastTimeShort} {semester(previous.campaign.code)}
      </p>
      <p>
        <SetWords>{named(previous.arrondissements)}</SetWords>
      </p>
    </>
  );
}

/** Whether the question arises: a town may have no arrondissements. */
export function useHasPlaces({ territories }: { readonly territories: readonly unknown[] }, value: readonly number[] = []): boolean {
  const { pact } = useShell();
  return pact.territoryGroups.length > 0 || territories.length > 0 || value.length > 0;
}
