import { Link, useLocation } from 'react-router';
import { useLabels } from '../labels/language.js';
import { viewLabels } from '../labels/views.js';
import { useShell } from '../shell/use-shell.js';

/** For who is signed in: the way to keep a page as it is set, and to those that were kept. Anybody else keeps its address. */
export function ViewWays() {
  const labels = useLabels(viewLabels).ways;
  const { pathname, search } = useLocation();
  const { can } = useShell();
  if (!can('view.save')) return null;
  return (
    <>
      <Link to={`/vues/garder?${new URLSearchParams({ page: `${pathname}${search}` })}`}>{labels.keep}</Link>
      <Link to="/vues">{labels.views}</Link>
    </>
  );
}
