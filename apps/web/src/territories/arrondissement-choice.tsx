import { type ReactNode, useId } from 'react';
import { useLabels } from '../labels/language.js';
import { territoryLabels } from '../labels/territories.js';
import { Button } from '../ui/button.js';
import { SetWords } from '../ui/set-words.js';
import { ARRONDISSEMENTS, type Group } from './places.js';
import styles from './territories.module.css';

interface ArrondissementChoiceProps {
  readonly legend: ReactNode;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
  /** Chosen at once; one may still take some of theirs away. */
  readonly groups: readonly Group[];
  /** Offers all of them at once. */
  readonly wholeCity?: boolean;
}

/** Twenty boxes to tick, with the pact's groups as short cuts. */
export function ArrondissementChoice({ legend, description, error, value, onChange, groups, wholeCity = false }: ArrondissementChoiceProps) {
  const labels = useLabels(territoryLabels);
  const id = useId();
  const put = (numbers: readonly number[]) => onChange(ARRONDISSEMENTS.filter((number) => numbers.includes(number)));
  return (
    <fieldset className={styles['choice']} aria-describedby={description || error ? `${id}-more` : undefined}>
      <legend>{legend}</legend>
      {(description || error) && (
        <p id={`${id}-more`} className={error ? styles['error'] : styles['help']}>
          {error ?? description}
        </p>
      )}
      <div className={styles['boxes']}>
        {ARRONDISSEMENTS.map((number) => (
          <label key={number}>
            <input type="checkbox" checked={value.includes(number)} onChange={(event) => put(event.target.checked ? [...value, number] : value.filter((each) => each !== number))} />
            <SetWords>{labels.short(number)}</SetWords>
          </label>
        ))}
      </div>
      <div className={styles['acts']}>
        {groups.map(({ code, name, arrondissements }) => (
          <Button key={code} look="quiet" onPress={() => put([...value, ...arrondissements])}>
            {labels.addGroup(name)}
          </Button>
        ))}
        {wholeCity && (
          <Button look="quiet" onPress={() => put(ARRONDISSEMENTS)}>
            {labels.all}
          </Button>
        )}
        {value.length > 0 && (
          <Button look="quiet" onPress={() => put([])}>
            {labels.nothing}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
