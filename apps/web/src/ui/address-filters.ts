import { useCallback, useMemo } from 'react';
import { useLocation, useNavigation, useSearchParams } from 'react-router';

/** How a page is looked at, not what of it. */
const NO_FILTERS: readonly string[] = ['projection', 'au'];

/**
 * Filters that stand in the address: what they show, and how one is set. A list then begins at its first page, and stays
 * where it is on the screen; `replace` is for what changes at each key.
 */
export function useAddressFilters<Name extends string = string>() {
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();
  const { location: coming } = useNavigation();
  // A control shows what was just chosen while its rows are being read.
  const standing = coming?.pathname === pathname ? coming.search : search.toString();
  const shown = useMemo(() => new URLSearchParams(standing), [standing]);
  const set = useCallback(
    (name: Name, value: string, replace = false) =>
      setSearch(
        () => {
          // Of two chosen one after the other, the second is added to the first, even while its rows are being read.
          const old = new URLSearchParams(standing);
          if (value) old.set(name, value);
          else old.delete(name);
          old.delete('apres');
          old.delete('page');
          return old;
        },
        // Shown in the same frame: a checkbox must not fall back to its old state while its rows are being read.
        { replace, preventScrollReset: true, flushSync: true },
      ),
    [setSearch, standing],
  );
  const clear = () => setSearch([...shown].filter(([name]) => NO_FILTERS.includes(name)), { preventScrollReset: true, flushSync: true });
  return { search: shown, set, clear };
}
