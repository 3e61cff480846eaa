import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { MembersPage, type MembersPageQuery } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { RealTimeNote } from '../shell/real-time-note.js';
import { requireSignIn } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import styles from './administration.module.css';
import { type EndingRole, EndRoleConfirmation } from './end-role.js';
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
      <RealTimeNote />
      <Section title={labels.people.title} id="personnes">
        <Members people={people.nodes} />
        {people.pageInfo.hasNextPage && <Link to={`?apres=${people.pageInfo.endCursor ?? ''}`}>{labels.next}</Link>}
      </Section>
      <Section title={labels.access.requests} id="demandes">
        <RequestList requests={accessRequests.nodes} organisations={[]} />
      </Section>
      <Section title={labels.access.invite} id="inviter">
        <InviteForm within={organisation} />
      </Section>
      <Section title={labels.access.invitations} id="invitations">
        <InvitationTable invitations={invitations.nodes} />
      </Section>
    </Page>
  );
}

type Member = MembersPageQuery['organisationPeople']['nodes'][number];

function Members({ people }: { people: readonly Member[] }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const [ending, setEnding] = useState<EndingRole | null>(null);
  const [ended, setEnded] = useState(false);
  const ask = (person: Member, { id, role, from, organisation }: Member['roles'][number]) => {
    const others = people.filter((each) => each.id !== person.id && each.roles.some(({ current }) => current)).length;
    setEnded(false);
    setEnding({ id, role, from, person: person.name, organisation: organisation?.name ?? null, others });
  };
  return (
    <>
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
                    .map((grant) => (
                      <li key={grant.id} className={styles['actions']}>
                        {roles[grant.role]}
                        <Button look="quiet" aria-label={`${labels.person.endOf(roles[grant.role])} (${person.name})`} onPress={() => ask(person, grant)}>
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
      {ended && <Notice tone="good" announce="status" title={labels.person.ended} />}
      {ending && <EndRoleConfirmation ending={ending} onDone={() => setEnded(true)} onClose={() => setEnding(null)} />}
    </>
  );
}
