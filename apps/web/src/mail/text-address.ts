/** A kind in an address: what ends like a file, the service looks for among its files. */
export const textPath = (kind: string): string => `/administration/courriels/textes/${kind.replace('.', '_')}`;

export const kindIn = (segment: string): string => segment.replace('_', '.');
