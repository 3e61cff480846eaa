const LONGEST = 500;
/** A path of this site: one slash, and nothing that a browser could take for another site. */
const PATH = /^\/(?![/\\])[^\s\\]*$/;

/** The page to come back to after a sign-in; null for anything but a page of this site. */
export function wayBack(path: string | null | undefined): string | null {
  if (!path || path.length > LONGEST || !PATH.test(path) || /^\/connexion(?:[/?#]|$)/.test(path)) return null;
  return path;
}
