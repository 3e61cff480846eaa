/** An address within the pact, whatever stood in the page's own; anything else is the first page. */
export function withinPact(typed: string | null): string {
  return typed?.startsWith('/') && !/^\/[/\\]/.test(typed) ? typed : '/';
}

/** The page of an address in words, with what was chosen there: « Carte des engagements · axe 2, porteur samusocial ». */
export function pageWords(path: string, pages: Readonly<Record<string, string>>): string {
  const { pathname, searchParams } = new URL(path, 'http://within.invalid');
  const [, first = ''] = pathname.split('/');
  const rest = pathname.slice(first.length + 2);
  const choices = [...searchParams].filter(([name]) => name !== 'projection').map(([name, value]) => `${name} ${value}`);
  return [[pages[`/${first}`] ?? pathname, rest].filter(Boolean).join(' '), choices.join(', ')].filter(Boolean).join(' · ');
}
