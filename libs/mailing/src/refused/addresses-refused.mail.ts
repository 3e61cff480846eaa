import { Injectable } from '@nestjs/common';
import { one, writeLetter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { addressesRefusedMail } from './refusal-telling.service.js';

interface Told {
  readonly name: string;
  readonly locale: Locale;
  readonly refused: readonly { readonly who: string; readonly way: 'REFUSED' | 'BOUNCED'; readonly code: string | null }[];
}

/** As many lines as are read; the page has them all. */
const MOST_LINES = 20;

/** Tells the secretariat which addresses refuse mails. Not sent when all were put right meanwhile. */
@Injectable()
export class AddressesRefusedMail implements MailTemplate {
  readonly name = addressesRefusedMail;
  readonly inHours = true;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const told = await one<Told>(
      ctx.db,
      `SELECT p.name, p.locale, (SELECT coalesce(json_agg(json_build_object('who', coalesce(w.name || ' <' || r.address || '>', r.address), 'way', r.way, 'code', r.code) ORDER BY r.address), '[]')
         FROM refused_address r LEFT JOIN person w ON w.tenant_id = r.tenant_id AND w.email = r.address WHERE r.tenant_id = $1 AND r.told_at = $3) AS refused
       FROM person p WHERE p.tenant_id = $1 AND p.id = $2`,
      [ctx.tenant.id, String(payload['personId']), String(payload['toldAt'])],
    );
    if (!told || told.refused.length === 0) return null;
    return writeLetter(told.locale === 'en' ? english(told, ctx) : french(told, ctx));
  }
}

const shown = ({ refused }: Told, ways: Readonly<Record<'REFUSED' | 'BOUNCED', string>>, more: (count: number) => string): string[] => [
  ...refused.slice(0, MOST_LINES).map(({ who, way, code }) => `${who} – ${ways[way]}${code ? ` (${code})` : ''}`),
  ...(refused.length > MOST_LINES ? [more(refused.length - MOST_LINES)] : []),
];

function french(told: Told, { tenant }: RequestContext): Parameters<typeof writeLetter>[0] {
  const many = told.refused.length > 1;
  return {
    locale: 'fr',
    subject: `${many ? `${told.refused.length} adresses refusent` : 'Une adresse refuse'} les courriels – ${tenant.name}`,
    parts: [
      { kind: 'text', text: `Bonjour ${told.name},` },
      { kind: 'text', text: many ? 'Ces adresses refusent nos courriels, pour de bon : plus rien ne leur est envoyé.' : 'Cette adresse refuse nos courriels, pour de bon : plus rien ne lui est envoyé.' },
      { kind: 'list', items: shown(told, { REFUSED: 'refusé à l’envoi', BOUNCED: 'revenu après l’envoi' }, (count) => `et ${count} ${count > 1 ? 'autres' : 'autre'}`) },
      { kind: 'text', text: 'Corrigez l’adresse de la personne, joignez-la autrement, ou laissez repartir les courriels si l’adresse est de nouveau bonne.' },
      { kind: 'action', label: 'Voir les adresses', url: `${tenant.publicUrl}/administration/courriels/adresses` },
    ],
    signature: tenant.name,
  };
}

function english(told: Told, { tenant }: RequestContext): Parameters<typeof writeLetter>[0] {
  const many = told.refused.length > 1;
  return {
    locale: 'en',
    subject: `${many ? `${told.refused.length} addresses refuse` : 'An address refuses'} mails – ${tenant.name}`,
    parts: [
      { kind: 'text', text: `Hello ${told.name},` },
      { kind: 'text', text: `${many ? 'These addresses refuse' : 'This address refuses'} our mails for good: nothing more is sent there.` },
      { kind: 'list', items: shown(told, { REFUSED: 'refused when sent', BOUNCED: 'came back after it was sent' }, (count) => `and ${count} more`) },
      { kind: 'text', text: 'Correct the person’s address, reach them another way, or let mails leave again if the address is good.' },
      { kind: 'action', label: 'See the addresses', url: `${tenant.publicUrl}/administration/courriels/adresses` },
    ],
    signature: tenant.name,
  };
}
