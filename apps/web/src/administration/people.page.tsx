import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { People, type PeopleQuery, type PersonState, type Role } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { RealTimeNote } from '../shell/real-time-note.js';
import { requireSignIn } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { French } from '../ui/french.js';
import { NextPage } from '../ui/next-page.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { SearchField } from '../ui/search-field.js';
import { SelectField } from '../ui/select-field.js';
import { Table } from '../ui/table.js';
import styles from './administration.module.css';

const ROLES = Object.keys(roleLabels.fr.words) as Role[];
const STATES = Object.keys(administrationLabels.fr.states) as PersonState[];

function variables(search: URLSearchParams) {
  return {
    search: search.get('nom')?.trim() || null,
    role: ROLES.find((role) => role === search.get('role')) ?? null,
    organisation: search.get('organisation'),
    state: STATES.find((state) => state === search.get('etat')) ?? null,
    after: search.get('apres'),
  };
}

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(People, variables(search));
}

export function Component() {
  const labels = useLabels(administrationLabels);
  const [search] = useSearchParams();
  const { people } = useOperation(People, variables(search));
  return (
    <Page title={labels.people.title} kicker={<Link to="/administration">{labels.kicker}</Link>} lede={labels.people.lede(people.totalCount)}>
      <RealTimeNote />
      <Filters />
      {people.nodes.length === 0 ? <Empty title={labels.people.none} /> : <List people={people.nodes} />}
      {people.pageInfo.hasNextPage && <NextPage cursor={people.pageInfo.endCursor} label={labels.next} />}
    </Page>
  );
}

function Filters() {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const { search, set } = useAddressFilters();
  return (
    <div role="search" aria-label={labels.filters} className={styles['filters']}>
      <SearchField label={labels.search} value={search.get('nom') ?? ''} onSearch={(value, replace) => set('nom', value, replace)} />
      <SelectField label={labels.role} value={search.get('role') ?? ''} onChange={(value) => set('role', value)} options={[{ value: '', label: labels.anyRole }, ...ROLES.map((role) => ({ value: role, label: roles[role] }))]} />
      <SelectField label={labels.state} value={search.get('etat') ?? ''} onChange={(value) => set('etat', value)} options={[{ value: '', label: labels.anyState }, ...STATES.map((state) => ({ value: state, label: labels.states[state] }))]} />
    </div>
  );
}

function List({ people }: { people: PeopleQuery['people']['nodes'] }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const format = useFormat();
  return (
    <Table caption={labels.people.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.people.roles}</th>
          <th scope="col">{labels.state}</th>
          <th scope="col">{labels.people.lastSeen}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link to={`/administration/personnes/${person.id}`}>{person.name}</Link>
              <span className={styles['soft']}>{person.email}</span>
            </th>
            <td data-label={labels.people.roles}>
              <ul className={styles['list']}>
                {person.roles
                  .filter(({ current }) => current)
                  .map(({ id, role, organisation }) => (
                    <li key={id}>
                      {roles[role]}
                      {organisation && (
                        <span className={styles['soft']}>
                          <French>{organisation.name}</French>
                        </span>
                      )}
                    </li>
                  ))}
              </ul>
              {!person.roles.some(({ current }) => current) && labels.people.noRole}
            </td>
            <td data-label={labels.state}>{labels.states[person.state]}</td>
            <td data-label={labels.people.lastSeen}>{person.lastSeenOn ? format.day(person.lastSeenOn) : labels.people.never}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
