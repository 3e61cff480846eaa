import { Injectable } from '@nestjs/common';
import { one, today, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { guestLinkMail, GuestLinks } from './guest-links.service.js';
import { presentOn } from './people/presence.sql.js';
import { stillReportsOn } from './reporters.sql.js';

interface Scope {
  name: string;
  locale: Locale;
  /** Its name on the day of the letter, as everywhere else in the space. */
  organisation: string;
}

/** A fresh link to answer with, asked for by someone whose link had been used or had expired. */
@Injectable()
export class GuestLinkMail implements MailTemplate {
  readonly name = guestLinkMail;
  readonly asked = true;
  readonly secret = true;

  constructor(private readonly links: GuestLinks) {}

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const linkId = String(payload['linkId']);
    const scope = await one<Scope>(
      ctx.db,
      `SELECT p.name, p.locale, pacte_named_on(o.name, o.former_names, 'name', $4) AS organisation FROM guest_link l
       JOIN person p ON p.tenant_id = l.tenant_id AND p.id = l.person_id
       JOIN organisation o ON o.tenant_id = l.tenant_id AND o.id = l.organisation_id
       WHERE l.tenant_id = $1 AND l.id = $2 AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > $3
         AND ${presentOn('p', '$4')} AND ${stillReportsOn('$4')}`,
      [ctx.tenant.id, linkId, ctx.clock.now(), today(ctx)],
    );
    return scope ? writeLetter(letterFor(scope, this.links.urlOf(ctx, linkId), ctx.tenant.name)) : null;
  }
}

function letterFor({ name, locale, organisation }: Scope, url: string, tenant: string): Letter {
  if (locale === 'en') {
    return {
      locale,
      subject: `Your new link to answer – ${organisation}`,
      parts: [
        { kind: 'text', text: `Hello ${name},` },
        { kind: 'text', text: `Here is a new link to answer for ${organisation}. It works once, for 7 days at most and until the campaign closes, and needs no account.` },
        { kind: 'action', label: 'Answer', url },
        { kind: 'note', text: 'Do not forward this message: whoever holds the link can answer in your name.' },
      ],
      signature: tenant,
    };
  }
  return {
    locale,
    subject: `Votre nouveau lien pour répondre – ${organisation}`,
    parts: [
      { kind: 'text', text: `Bonjour ${name},` },
      { kind: 'text', text: `Voici un nouveau lien pour répondre au nom de : ${organisation}. Il sert une seule fois, pendant 7 jours au plus et jusqu’à la clôture de la campagne, sans compte à créer.` },
      { kind: 'action', label: 'Répondre', url },
      { kind: 'note', text: 'Ne transférez pas ce message : qui tient le lien peut répondre en votre nom.' },
    ],
    signature: tenant,
  };
}
