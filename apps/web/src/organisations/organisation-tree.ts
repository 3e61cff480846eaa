export interface Branch<T> {
  readonly organisation: T;
  readonly children: readonly Branch<T>[];
}

interface Placed {
  readonly slug: string;
  readonly parent: { readonly slug: string } | null;
}

/** The organisations as trees, in their order. One whose parent is not among them (filtered out) stands by itself. */
export function treeOf<T extends Placed>(organisations: readonly T[]): Branch<T>[] {
  const slugs = new Set(organisations.map(({ slug }) => slug));
  const below = new Map<string | null, T[]>();
  for (const organisation of organisations) {
    const parent = organisation.parent && slugs.has(organisation.parent.slug) ? organisation.parent.slug : null;
    below.set(parent, [...(below.get(parent) ?? []), organisation]);
  }
  const branches = (parent: string | null): Branch<T>[] => (below.get(parent) ?? []).map((organisation) => ({ organisation, children: branches(organisation.slug) }));
  return branches(null);
}
