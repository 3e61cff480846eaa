import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PorteurRole } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { useLabels } from '../labels/language.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { SearchField } from '../ui/search-field.js';
import { SelectField } from '../ui/select-field.js';
import { Table } from '../ui/table.js';
import campaign from './campaign.module.css';
import styles from './plan.module.css';
import { ASKED_ROLES, organisationsShown } from './preview-filter.js';
import type { Preview } from './preview.page.js';

type Row = Preview['organisations'][number];

/** Who is asked what, and whether somebody can be written to. The filters live in the address. */
export function PreviewedOrganisations({ organisations }: { organisations: readonly Row[] }) {
  const labels = useLabels(campaignPlanLabels).asks;
  const [search] = useSearchParams();
  const shown = organisationsShown(organisations, search);
  return (
    <Section title={labels.organisations} id="organisations" aside={<span role="status">{labels.shown(shown.length, organisations.length)}</span>}>
      <Filters />
      {shown.length === 0 ? (
        <Empty title={labels.noMatch} />
      ) : (
        <Table caption={labels.caption} stack>
          <thead>
            <tr>
              <th scope="col">{labels.organisation}</th>
              <th scope="col">{labels.asked}</th>
              <th scope="col">{labels.contacts}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.organisation.slug}>
                <th scope="row">
                  <Link to={`/organisations/${row.organisation.slug}`}>
                    <French>{row.organisation.name}</French>
                  </Link>
                </th>
                <td data-label={labels.asked}>
                  <Asked requests={row.requests} />
                </td>
                <td data-label={labels.contacts}>
                  <Reach row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function Reach({ row: { contacts, reachable } }: { row: Row }) {
  const labels = useLabels(campaignPlanLabels).asks;
  if (contacts === 0) return <span className={styles['nobody']}>{labels.nobody}</span>;
  return reachable === 0 ? <span className={styles['nobody']}>{labels.toPhone(contacts)}</span> : labels.people(contacts, reachable);
}

function Asked({ requests }: { requests: Row['requests'] }) {
  const labels = useLabels(campaignPlanLabels).asks;
  const roles = ASKED_ROLES.map((role) => ({ role, of: requests.filter((request) => request.role === role) })).filter(({ of }) => of.length > 0);
  return (
    <ul className={styles['asked']}>
      {roles.map(({ role, of }) => (
        <li key={role}>
          <span className={styles['as']}>{labels.as[role]}</span>
          {of.map(({ number, instead }, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <Link to={`/engagements/${number}`}>{number}</Link>
              {instead && ` ${labels.instead}`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Filters() {
  const labels = useLabels(campaignPlanLabels).asks;
  const { search, set, clear } = useAddressFilters();
  const words = useCallback((value: string, replace: boolean) => set('texte', value, replace), [set]);
  const roles: readonly PorteurRole[] = ASKED_ROLES;
  return (
    <div className={styles['filters']} role="search" aria-label={labels.organisations}>
      <SearchField label={labels.text} value={search.get('texte') ?? ''} onSearch={words} />
      <SelectField label={labels.role} value={search.get('role') ?? ''} onChange={(value) => set('role', value)} options={[{ value: '', label: labels.anyRole }, ...roles.map((role) => ({ value: role, label: labels.as[role] }))]} />
      <label className={campaign['late-filter']}>
        <input type="checkbox" checked={search.get('sans') === 'oui'} onChange={({ target }) => set('sans', target.checked ? 'oui' : '')} />
        {labels.onlySilent}
      </label>
      {['texte', 'role', 'sans'].some((name) => search.has(name)) && (
        <Button look="quiet" onPress={clear}>
          {labels.clear}
        </Button>
      )}
    </div>
  );
}
