import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { EndRole, MembersPage, type MembersPageQuery } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../routes.js';
import { requireSignIn } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { Table } from '../ui/table.js';
import styles from './administration.module.css';
import { InvitationTable } from './invitation-table.js';
import { InviteForm } from './invite-form.js';
import { RequestList } from './request-list.js';

export async function load(api: Api, { params, search }: PageArgs) {
  await requireSignIn(api);
  return api.load(MembersPage, { organisation: params['slug'] ?? '', after: search.get('apres') });
}

/** The people of one organisation, for its validators. */
export function Component() {
  const labels = useLabels(administrationLabels);
  const organisation = useParams()['slug'] ?? '';
  const [search] = useSearchParams();
  const { organisationPeople: people, accessRequests, invitations } = useOperation(MembersPage, { organisation, after: search.get('apres') });
  return (
    <Page title={labels.members.title} kicker={<Link to={`/organisations/${organisation}`}>{labels.organisation}</Link>} lede={labels.members.lede}>
      <Section title={labels.people.title} id="personnes">
        <Members people={people.nodes} />
        {people.pageInfo.hasNextPage && <Link to={`?apres=${people.pageInfo.endCursor ?? ''}`}>{labels.next}</Link>}
      </Section>
      <Section title={labels.access.requests} id="demandes">
        <RequestList requests={accessRequests.nodes} organisations={[]} within />
      </Section>
      <Section title={labels.access.invite} id="inviter">
        <InviteForm organisations={[]} within={organisation} />
      </Section>
      <Section title={labels.access.invitations} id="invitations">
        <InvitationTable invitations={invitations.nodes} />
      </Section>
    </Page>
  );
}

function Members({ people }: { people: MembersPageQuery['organisationPeople']['nodes'] }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const { run, isPending, error } = useAction(EndRole);
  return (
    <>
      <Refusal error={error} />
      <Table caption={labels.members.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.name}</th>
            <th scope="col">{labels.role}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                <span className={styles['soft']}>{person.email}</span>
              </th>
              <td data-label={labels.role}>
                <ul className={styles['list']}>
                  {person.roles
                    .filter(({ current }) => current)
                    .map(({ id, role }) => (
                      <li key={id} className={styles['actions']}>
                        {roles[role]}
                        <Button look="quiet" isPending={isPending} aria-label={`${labels.person.endOf(roles[role])} (${person.name})`} onPress={() => void run({ input: { grant: id } }).catch(() => undefined)}>
                          {labels.person.end}
                        </Button>
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
