import { useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { AcceptInvitation, OpenInvitation } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { Button, ButtonLink } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page, Prose } from '../ui/page.js';

/** Where the mail of an invitation leads: what is offered, then the way in. Nothing happens without a press. */
export function Component() {
  const labels = useLabels(administrationLabels).invitation;
  const roles = useLabels(roleLabels).words;
  const { signIn } = useLabels(shellLabels);
  const format = useFormat();
  const navigate = useNavigate();
  const token = useSearchParams()[0].get('jeton') ?? '';
  const open = useAction(OpenInvitation);
  const accept = useAction(AcceptInvitation);
  const offered = open.data?.openInvitation;
  const refusal = accept.error ?? open.error;
  const enter = () => void accept.run({ input: { token } }).then(({ acceptInvitation }) => navigate(acceptInvitation.landing, { replace: true }), () => undefined);
  return (
    <Page title={labels.title} lede={!offered && labels.openText}>
      {refusal && (
        <Notice tone="bad" announce="alert" title={labels.refused}>
          <p>{refusal.message}</p>
        </Notice>
      )}
      {offered ? (
        <Prose>
          <p>
            {labels.offered(offered.name, roles[offered.role])} {offered.organisation && <French>{offered.organisation}</French>}
          </p>
          <p>{labels.until(format.instant(offered.expiresAt))}</p>
          <Button look="primary" isPending={accept.isPending} onPress={enter}>
            {labels.accept}
          </Button>
        </Prose>
      ) : refusal && refusal.code !== 'UNREACHABLE' ? (
        <ButtonLink to="/connexion">{signIn}</ButtonLink>
      ) : (
        <Button look="primary" isPending={open.isPending} onPress={() => void open.run({ input: { token } }).catch(() => undefined)}>
          {labels.open}
        </Button>
      )}
    </Page>
  );
}
