type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON as RFC 8785 has it: keys in the order of their UTF-16 units, no blank, numbers as ECMAScript writes them. Two
 * writers of the same content write the same bytes, so that a hash of them is a hash of the content.
 */
export function canonicalJson(value: unknown): string {
  return written(value as Json);
}

function written(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(written).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    // The default order of sort() is that of UTF-16 units.
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${written((value as Record<string, Json>)[key]!)}`).join(',')}}`;
  }
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) throw new Error(`${String(value)} is not in JSON`);
  return JSON.stringify(value);
}
