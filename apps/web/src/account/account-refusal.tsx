import type { ApiError } from '../graphql/api.js';
import { accountLabels } from '../labels/account.js';
import { useLabels } from '../labels/language.js';
import { ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';

/** Why an act on the account was refused; when it only wants a recent sign-in, the way to one and back. */
export function AccountRefusal({ error }: { error: ApiError | null }) {
  const labels = useLabels(accountLabels);
  if (!error) return null;
  return (
    <Notice tone={error.code === 'SIGN_IN_AGAIN' ? 'info' : 'bad'} announce="alert" title={error.message}>
      {error.code === 'SIGN_IN_AGAIN' && <ButtonLink to="/connexion?retour=/mon-compte">{labels.signInAgain}</ButtonLink>}
    </Notice>
  );
}
