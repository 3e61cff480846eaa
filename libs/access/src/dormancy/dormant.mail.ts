import { Injectable } from '@nestjs/common';
import { one, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { dormantMail, GRACE_DAYS } from './dormancy.service.js';

/** Warns that the account will be switched off. Not sent to whoever has come meanwhile. */
@Injectable()
export class DormantMail implements MailTemplate {
  readonly name = dormantMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const person = await one<{ name: string; locale: Locale }>(
      ctx.db,
      `SELECT name, locale FROM person WHERE tenant_id = $1 AND id = $2 AND dormant_warned_on IS NOT NULL AND disabled_on IS NULL AND left_on IS NULL`,
      [ctx.tenant.id, String(payload['personId'])],
    );
    return person ? writeLetter(letterFor(person.locale, person.name, ctx.tenant.name, `${ctx.tenant.publicUrl}/connexion`)) : null;
  }
}

function letterFor(locale: Locale, name: string, tenant: string, url: string): Letter {
  if (locale === 'en') {
    return {
      locale,
      subject: `Your account will be switched off – ${tenant}`,
      parts: [
        { kind: 'text', text: `Hello ${name},` },
        { kind: 'text', text: `You have not signed in for a year. Without a sign-in within ${GRACE_DAYS} days, your account will be switched off. Nothing is deleted: an administrator can switch it on again.` },
        { kind: 'action', label: 'Sign in to keep it', url },
      ],
      signature: tenant,
    };
  }
  return {
    locale,
    subject: `Votre compte va être éteint – ${tenant}`,
    parts: [
      { kind: 'text', text: `Bonjour ${name},` },
      { kind: 'text', text: `Vous ne vous êtes pas connecté depuis un an. Sans connexion d’ici ${GRACE_DAYS} jours, votre compte sera éteint. Rien n’est supprimé : une personne qui administre l’espace peut le rallumer.` },
      { kind: 'action', label: 'Me connecter pour le garder', url },
    ],
    signature: tenant,
  };
}
