import type { Settings } from './settings.js';

interface Persona {
  readonly name: string;
  readonly description: string;
  readonly organisation: { readonly name: string } | null;
}

/** What the person at the terminal needs to go on: addresses, and who can be tried. */
export async function announcement(settings: Settings, mailboxUrl: string | undefined): Promise<string> {
  const lines = [
    ['Écrans / Screens', settings.publicUrl],
    ['API GraphQL', `${settings.publicUrl}/graphql`],
    ...(mailboxUrl ? [['Messages / Mailbox', mailboxUrl]] : []),
    ['Données / Data', settings.data],
  ].map(([label, value]) => `  ${label!.padEnd(22)}${value}`);
  const personas = settings.demonstration ? await personasOf(settings.publicUrl) : [];
  if (personas.length) {
    lines.push('', '  Personnes à essayer, toutes fictives / Persons to try, all fictional:');
    lines.push(...personas.map(({ name, description, organisation }) => `    ${name.padEnd(22)}${organisation?.name ?? description.split(/[:,.]/, 1)[0]!.trim()}`));
  }
  return lines.join('\n');
}

/** Asked to the API as a screen would; without an answer the addresses alone are printed. */
async function personasOf(url: string): Promise<Persona[]> {
  const query = '{ demonstration { personas { name description organisation { name } } } }';
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }).catch(() => undefined);
  const body = (await answer?.json().catch(() => undefined)) as { data?: { demonstration?: { personas: Persona[] } | null } } | undefined;
  return body?.data?.demonstration?.personas ?? [];
}
