import { Injectable } from '@nestjs/common';
import { one, systemClock, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { SignIn, signInMail } from './sign-in.service.js';

/** The link to sign in with. Not sent when it was used or has expired meanwhile. */
@Injectable()
export class SignInLinkMail implements MailTemplate {
  readonly name = signInMail;
  readonly asked = true;
  readonly secret = true;

  constructor(private readonly signIn: SignIn) {}

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const linkId = String(payload['linkId']);
    const person = await one<{ name: string; locale: Locale }>(
      ctx.db,
      `SELECT p.name, p.locale FROM sign_in_link l JOIN person p ON p.tenant_id = l.tenant_id AND p.id = l.person_id
       WHERE l.tenant_id = $1 AND l.id = $2 AND l.used_at IS NULL AND l.expires_at > $3`,
      [ctx.tenant.id, linkId, systemClock.now()],
    );
    return person ? writeLetter(letterFor(person.locale, person.name, this.signIn.urlOf(ctx, linkId), ctx.tenant.name)) : null;
  }
}

function letterFor(locale: Locale, name: string, url: string, tenant: string): Letter {
  if (locale === 'en') {
    return {
      locale,
      subject: `Your link to sign in – ${tenant}`,
      parts: [
        { kind: 'text', text: `Hello ${name},` },
        { kind: 'text', text: 'You asked to sign in. This link works once, for 15 minutes.' },
        { kind: 'action', label: 'Sign in', url },
        { kind: 'note', text: 'If you did not ask for it, do nothing: without this link nobody can sign in in your name. Do not forward this message.' },
      ],
      signature: tenant,
    };
  }
  return {
    locale,
    subject: `Votre lien de connexion – ${tenant}`,
    parts: [
      { kind: 'text', text: `Bonjour ${name},` },
      { kind: 'text', text: 'Vous avez demandé à vous connecter. Ce lien sert une seule fois, pendant 15 minutes.' },
      { kind: 'action', label: 'Se connecter', url },
      { kind: 'note', text: 'Si vous n’avez rien demandé, ne faites rien : sans ce lien, personne ne peut se connecter à votre place. Ne transférez pas ce message.' },
    ],
    signature: tenant,
  };
}
