import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { AccessPage, Shell } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { RealTimeNote } from '../shell/real-time-note.js';
import { pactIfAny, requireSignIn, usePactIfAny, useShell } from '../shell/use-shell.js';
import { Page, Section } from '../ui/page.js';
import { InvitationTable } from './invitation-table.js';
import { InviteForm } from './invite-form.js';
import { RequestList } from './request-list.js';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  const { viewer } = await api.load(Shell, {});
  return api.load(AccessPage, { ...(await pactIfAny(api)), manages: viewer.permissions.includes('person.manage'), after: search.get('apres') });
}

/** Who asks to come in, and who is invited. */
export function Component() {
  const labels = useLabels(administrationLabels);
  const pact = usePactIfAny();
  const { can } = useShell();
  const [search] = useSearchParams();
  const { accessRequests, invitations, organisations, rolesToGive } = useOperation(AccessPage, { ...pact, manages: can('person.manage'), after: search.get('apres') });
  return (
    <Page title={labels.access.title} kicker={<Link to="/administration">{labels.kicker}</Link>} lede={labels.access.lede}>
      <RealTimeNote />
      <Section title={labels.access.requests} id="demandes">
        <RequestList requests={accessRequests.nodes} organisations={organisations?.nodes ?? []} />
      </Section>
      {rolesToGive && (
        <Section title={labels.access.invite} id="inviter">
          <InviteForm organisations={organisations?.nodes ?? []} offers={rolesToGive} />
        </Section>
      )}
      <Section title={labels.access.invitations} id="invitations">
        <InvitationTable invitations={invitations.nodes} />
        {invitations.pageInfo.hasNextPage && <Link to={`?apres=${invitations.pageInfo.endCursor ?? ''}#invitations`}>{labels.next}</Link>}
      </Section>
    </Page>
  );
}
