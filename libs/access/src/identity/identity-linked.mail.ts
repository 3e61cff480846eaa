import { Injectable } from '@nestjs/common';
import { one, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { identityLinkedMail } from './identity-sign-in.service.js';

interface Told {
  name: string;
  locale: Locale;
  label: string;
}

/** Tells the person that an identity provider now opens their account. */
@Injectable()
export class IdentityLinkedMail implements MailTemplate {
  readonly name = identityLinkedMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const told = await one<Told>(
      ctx.db,
      `SELECT p.name, p.locale, v.label FROM identity i JOIN person p ON p.tenant_id = i.tenant_id AND p.id = i.person_id
       JOIN identity_provider v ON v.tenant_id = i.tenant_id AND v.id = i.provider_id WHERE i.tenant_id = $1 AND i.id = $2`,
      [ctx.tenant.id, String(payload['identityId'])],
    );
    return told ? writeLetter(letterFor(told, ctx)) : null;
  }
}

function letterFor({ name, locale, label }: Told, { tenant }: RequestContext): Letter {
  const url = `${tenant.publicUrl}/mon-compte`;
  if (locale === 'en') {
    return {
      locale,
      subject: `First sign-in with ${label} – ${tenant.name}`,
      parts: [
        { kind: 'text', text: `Hello ${name},` },
        { kind: 'text', text: `You have just signed in with ${label} for the first time. From now on, ${label} opens your account here, beside the links sent to this address.` },
        { kind: 'text', text: 'If it was not you, end your other sessions and tell the pact’s secretariat.' },
        { kind: 'action', label: 'See my account', url },
      ],
      signature: tenant.name,
    };
  }
  return {
    locale,
    subject: `Première connexion avec ${label} – ${tenant.name}`,
    parts: [
      { kind: 'text', text: `Bonjour ${name},` },
      { kind: 'text', text: `Vous venez de vous connecter avec ${label} pour la première fois. ${label} ouvre désormais votre compte ici, comme les liens envoyés à cette adresse.` },
      { kind: 'text', text: 'Si ce n’est pas vous, mettez fin à vos autres connexions et prévenez le secrétariat du pacte.' },
      { kind: 'action', label: 'Voir mon compte', url },
    ],
    signature: tenant.name,
  };
}
