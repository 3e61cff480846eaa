import { Link, useNavigate } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { SignOut } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { Button } from '../ui/button.js';
import styles from './shell.module.css';
import { useShell } from './use-shell.js';

/** Who is signed in, and the way out; or the way in. */
export function ViewerState() {
  const labels = useLabels(shellLabels);
  const { viewer } = useShell();
  const navigate = useNavigate();
  const { run, isPending } = useAction(SignOut);
  if (!viewer.person) return <Link to="/connexion">{labels.signIn}</Link>;
  const name = viewer.guest ? labels.guestOf(viewer.guest.organisation.name) : labels.signedInAs(viewer.person.name);
  return (
    <div className={styles['viewer']}>
      <span>
        {name}
        {viewer.person.fictional && <span className={styles['fictional']}> ({labels.fictional})</span>}
      </span>
      <Button look="quiet" isPending={isPending} onPress={() => run({}).then(() => navigate('/'))}>
        {labels.signOut}
      </Button>
    </div>
  );
}
