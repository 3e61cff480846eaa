import { Link, useNavigate } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { SignOut } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { forgetKeptDrafts, saveOpenDrafts } from '../reporting/kept-drafts.js';
import { Button } from '../ui/button.js';
import styles from './shell.module.css';
import { useShell } from './use-shell.js';

/** Who is signed in, and the way out; or the way in. */
export function ViewerState() {
  const labels = useLabels(shellLabels);
  const { viewer } = useShell();
  const navigate = useNavigate();
  const { run, isPending } = useAction(SignOut);
  const { person } = viewer;
  if (!person) return <Link to="/connexion">{labels.signIn}</Link>;
  const name = viewer.guest ? labels.guestOf(viewer.guest.organisation.name) : labels.signedInAs(person.name);
  const leave = async () => {
    await saveOpenDrafts();
    const { signOut } = await run({});
    forgetKeptDrafts(person.id);
    // The identity provider signs out too, then sends back here.
    if (signOut.continueAt) window.location.assign(signOut.continueAt);
    else await navigate('/');
  };
  return (
    <div className={styles['viewer']}>
      <span>
        {name}
        {person.fictional && <span className={styles['fictional']}> ({labels.fictional})</span>}
      </span>
      {!viewer.guest && <Link to="/notifications">{labels.notices(viewer.unreadNotices)}</Link>}
      {!viewer.guest && <Link to="/mon-compte">{labels.account}</Link>}
      <Button look="quiet" isPending={isPending} onPress={leave}>
        {labels.signOut}
      </Button>
    </div>
  );
}
