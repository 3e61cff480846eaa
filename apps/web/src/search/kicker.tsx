import type { SearchPageQuery } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { searchLabels } from '../labels/search.js';
import { useSemester } from '../labels/semester.js';
import { French } from '../ui/french.js';

/** What is found, and of whom or of when: « Réponse · CAF · 1er semestre 2019 ». */
export function Kicker({ hit: { kind, organisation, campaign, year, edition } }: { hit: Pick<SearchPageQuery['search']['hits'][number], 'kind' | 'organisation' | 'campaign' | 'year' | 'edition'> }) {
  const labels = useLabels(searchLabels);
  const semester = useSemester();
  return (
    <>
      {labels.kind[kind]}
      {organisation && (
        <>
          {' · '}
          <French>{organisation}</French>
        </>
      )}
      {campaign && ` · ${semester(campaign)}`}
      {year !== null && ` · ${labels.ofYear(year, edition)}`}
    </>
  );
}
