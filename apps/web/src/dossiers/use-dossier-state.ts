import type { DossierListQuery } from '../graphql/generated.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';

type Stated = Pick<DossierListQuery['dossiers'][number], 'state' | 'sharedAt' | 'sharingDay' | 'sharesByItself'>;

/** Where a dossier is between its secretariat and its committee, in words. */
export function useDossierState(): (dossier: Stated) => string {
  const labels = useLabels(dossierLabels);
  const format = useFormat();
  return ({ state, sharedAt, sharingDay, sharesByItself }) => {
    if (sharedAt) return labels.sharedOn(format.instantDay(sharedAt));
    return sharesByItself && sharingDay ? labels.sharesOn(format.day(sharingDay)) : labels.states[state];
  };
}
