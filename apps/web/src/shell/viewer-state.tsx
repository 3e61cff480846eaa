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
  const signOut = async () => {
    await saveOpenDrafts();
    await run({});
    forgetKeptDrafts(person.id);
    await navigate('/');
  };
  return (
    <div className={styles['viewer']}>
      <span>
        {name}
        {person.fictional && <span className={styles['fictional']}> ({labels.fictional})</span>}
      </span>
      <Button look="quiet" isPending={isPending} onPress={signOut}>
        {labels.signOut}
      </Button>
    </div>
  );
}
