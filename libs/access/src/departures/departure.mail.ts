import { Injectable } from '@nestjs/common';
import { one, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import type { Role } from '../permissions.js';
import { roleWords } from '../people/role.words.js';
import { departureFollowers } from './departure-followers.js';
import { departureMail } from './departures.service.js';

interface Inheritance {
  readonly leaver: string;
  readonly leaverId: string;
  readonly successor: string;
  readonly locale: Locale;
  readonly on: string;
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
}

const SQL = `
  SELECT l.name AS leaver, l.id AS "leaverId", s.name AS successor, s.locale, d.leaves_on::text AS on,
    (SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'roles', (
       SELECT coalesce(json_agg(DISTINCT g.role), '[]') FROM role_grant g WHERE g.tenant_id = $1 AND g.person_id = s.id AND g.organisation_id = o.id
         AND (g.valid_until IS NULL OR g.valid_until > d.leaves_on))) ORDER BY o.search)
     FROM departure_successor x JOIN organisation o ON o.tenant_id = x.tenant_id AND o.id = x.organisation_id
     WHERE x.tenant_id = $1 AND x.departure_id = d.id AND x.successor_id = s.id) AS organisations
  FROM departure d JOIN person l ON l.tenant_id = d.tenant_id AND l.id = d.person_id JOIN person s ON s.tenant_id = d.tenant_id AND s.id = $3
  WHERE d.tenant_id = $1 AND d.id = $2`;

/** Tells the successor what they take over. */
@Injectable()
export class DepartureMail implements MailTemplate {
  readonly name = departureMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await one<Inheritance>(ctx.db, SQL, [ctx.tenant.id, String(payload['departureId']), String(payload['successorId'])]);
    if (!found?.organisations) return null;
    const items = await Promise.all(found.organisations.map(async (each) => `${each.name} : ${[...each.roles.map((role) => roleWords(role, found.locale)), ...(await this.counted(ctx, found, each.id))].join(', ')}`));
    return writeLetter(letterFor(found, items, ctx.tenant.name, ctx.tenant.publicUrl));
  }

  /** How much of everything there is, as of now. */
  private async counted(ctx: RequestContext, { leaverId, locale, on }: Inheritance, organisationId: string): Promise<string[]> {
    const lines: string[] = [];
    for (const { words, count } of departureFollowers()) {
      const row = await one<{ n: number }>(ctx.db, `SELECT (${count})::int AS n`, [ctx.tenant.id, organisationId, leaverId, on]);
      if (row!.n > 0) lines.push(`${row!.n} ${words[locale]}`);
    }
    return lines;
  }
}

function letterFor({ leaver, successor, locale, on }: Inheritance, items: readonly string[], tenant: string, url: string): Letter {
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
  if (locale === 'en') {
    return {
      locale,
      subject: `You take over from ${leaver} – ${tenant}`,
      parts: [
        { kind: 'text', text: `Hello ${successor},` },
        { kind: 'text', text: `${leaver} leaves on ${day}. From that day you take over:` },
        { kind: 'list', items },
        { kind: 'text', text: 'What had been begun is kept: you find the drafts where they were left.' },
        { kind: 'action', label: 'Open the reports', url: `${url}/rapports` },
      ],
      signature: tenant,
    };
  }
  return {
    locale,
    subject: `${leaver} part, vous prenez la suite – ${tenant}`,
    parts: [
      { kind: 'text', text: `Bonjour ${successor},` },
      { kind: 'text', text: `${leaver} part le ${day}. À partir de ce jour, vous prenez la suite :` },
      { kind: 'list', items },
      { kind: 'text', text: 'Ce qui était commencé est gardé : vous retrouvez les brouillons là où ils en étaient.' },
      { kind: 'action', label: 'Ouvrir les rapports', url: `${url}/rapports` },
    ],
    signature: tenant,
  };
}
