import { Injectable } from '@nestjs/common';
import { one, systemClock, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext, type Wordable } from '#platform';
import type { Role } from '../permissions.js';
import { roleWords } from '../people/role.words.js';
import { invitationMail, Invitations } from './invitations.service.js';

interface Invited {
  readonly name: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly inviter: string | null;
}

/** The link that opens an account. Not sent when the invitation was withdrawn, accepted or has expired meanwhile. */
@Injectable()
export class InvitationMail implements MailTemplate {
  readonly name = invitationMail;
  readonly secret = true;
  readonly wordable: Wordable = {
    placeholders: { organisation: { fr: 'organisation pour laquelle on invite, ou l’espace', en: 'organisation for which one invites, or the space' }, invitant: { fr: 'qui invite', en: 'who invites' } },
    sample: (ctx, locale) => mailOf(ctx, locale, { name: 'Camille Exemple', role: 'CONTRIBUTOR', organisation: 'Association Exemple', inviter: 'Dominique Exemple' }, `${ctx.tenant.publicUrl}/invitation?jeton=…`),
  };

  constructor(private readonly invitations: Invitations) {}

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const id = String(payload['invitationId']);
    const invited = await one<Invited>(
      ctx.db,
      `SELECT i.name, i.role, o.name AS organisation, b.name AS inviter FROM invitation i
       LEFT JOIN organisation o ON o.tenant_id = i.tenant_id AND o.id = i.organisation_id
       LEFT JOIN person b ON b.tenant_id = i.tenant_id AND b.id = i.invited_by
       WHERE i.tenant_id = $1 AND i.id = $2 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $3`,
      [ctx.tenant.id, id, systemClock.now()],
    );
    return invited ? mailOf(ctx, ctx.tenant.locale, invited, this.invitations.urlOf(ctx, id)) : null;
  }
}

function mailOf(ctx: RequestContext, locale: Locale, invited: Invited, url: string): RenderedMail {
  const { name } = ctx.tenant;
  return { ...writeLetter(letterFor(locale, invited, url, name)), values: { organisation: invited.organisation ?? name, invitant: invited.inviter ?? name } };
}

function letterFor(locale: Locale, { name, role, organisation, inviter }: Invited, url: string, tenant: string): Letter {
  const held = roleWords(role, locale);
  if (locale === 'en') {
    return {
      locale,
      subject: `Your invitation – ${tenant}`,
      parts: [
        { kind: 'text', text: `Hello ${name},` },
        { kind: 'text', text: `${inviter ?? tenant} invites you to the space “${tenant}”. Your role: ${held}${organisation ? `, ${organisation}` : ''}.` },
        { kind: 'action', label: 'See the invitation', url },
        { kind: 'note', text: 'This link works once, for 14 days. If you do not know what this is about, do nothing. Do not forward this message: whoever holds the link enters in your name.' },
      ],
      signature: tenant,
    };
  }
  return {
    locale,
    subject: `Votre invitation – ${tenant}`,
    parts: [
      { kind: 'text', text: `Bonjour ${name},` },
      { kind: 'text', text: `${inviter ?? tenant} vous invite dans l’espace « ${tenant} ». Votre rôle : ${held}${organisation ? `, ${organisation}` : ''}.` },
      { kind: 'action', label: 'Voir l’invitation', url },
      { kind: 'note', text: 'Ce lien sert une seule fois, pendant 14 jours. Si vous ne savez pas de quoi il s’agit, ne faites rien. Ne transférez pas ce message : qui tient le lien entre à votre place.' },
    ],
    signature: tenant,
  };
}
