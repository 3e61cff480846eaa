/** Every address of a pact, whatever stands after: it is looked at without its pact. */
const PACT = /^\/pactes\/[a-z0-9-]+(?=\/|$)/;

/** True when the web application has a page there; `patterns` are its routes: `/engagements/:number`. */
export function isKnownAddress(patterns: readonly string[], path: string): boolean {
  const own = path.replace(PACT, '') || '/';
  return patterns.some((pattern) => !pattern.endsWith('*') && shapeOf(pattern).test(own));
}

/** As the application's router reads them: without case, with or without a last slash. */
function shapeOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/\/$/, '').replace(/:\w+/g, '[^/]+')}/?$`, 'i');
}
