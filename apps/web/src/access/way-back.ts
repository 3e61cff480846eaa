/** The page that asked for a sign-in, when there was one; a path of this site only. */
export function wayBack(search: URLSearchParams): string | null {
  const back = search.get('retour');
  return back && /^\/(?![/\\])/.test(back) ? back : null;
}
