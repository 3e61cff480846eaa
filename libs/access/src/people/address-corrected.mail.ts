import { Injectable } from '@nestjs/common';
import { one, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { addressCorrectedMail } from './person-correction.service.js';

interface Told {
  readonly name: string;
  readonly locale: Locale;
}

/** Tells a person, at their former address and at the new one, that the new one opens their account. */
@Injectable()
export class AddressCorrectedMail implements MailTemplate {
  readonly name = addressCorrectedMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const told = await one<Told>(ctx.db, `SELECT name, locale FROM person WHERE tenant_id = $1 AND id = $2 AND erased_on IS NULL`, [ctx.tenant.id, String(payload['personId'])]);
    return told ? writeLetter(letterFor(told, payload['address'] === 'FORMER', ctx)) : null;
  }
}

/** The former address may be a stranger's, mistyped: it learns neither the name nor the new address. */
function letterFor({ name, locale }: Told, former: boolean, { tenant }: RequestContext): Letter {
  const url = `${tenant.publicUrl}/connexion`;
  if (locale === 'en') {
    const subject = former ? `This address no longer opens an account – ${tenant.name}` : `Your address was corrected – ${tenant.name}`;
    return {
      locale,
      subject,
      parts: former
        ? [
            { kind: 'text', text: `The secretariat of “${tenant.name}” replaced this address by another: it no longer opens an account, and receives no more mail from us.` },
            { kind: 'text', text: 'If you did not ask for it, tell the secretariat.' },
          ]
        : [
            { kind: 'text', text: `Hello ${name},` },
            { kind: 'text', text: `The secretariat of “${tenant.name}” corrected the address of your account: this one opens it from now on. Links sent to the former one no longer work, and open sessions have ended.` },
            { kind: 'action', label: 'Sign in', url },
          ],
      signature: tenant.name,
    };
  }
  const subject = former ? `Cette adresse n’ouvre plus de compte – ${tenant.name}` : `Votre adresse a été corrigée – ${tenant.name}`;
  return {
    locale,
    subject,
    parts: former
      ? [
          { kind: 'text', text: `Le secrétariat de « ${tenant.name} » a remplacé cette adresse par une autre : elle n’ouvre plus de compte et ne reçoit plus de message de notre part.` },
          { kind: 'text', text: 'Si vous ne l’avez pas demandé, prévenez le secrétariat.' },
        ]
      : [
          { kind: 'text', text: `Bonjour ${name},` },
          { kind: 'text', text: `Le secrétariat de « ${tenant.name} » a corrigé l’adresse de votre compte : c’est elle qui l’ouvre désormais. Les liens envoyés à l’ancienne ne servent plus, et les connexions ouvertes ont pris fin.` },
          { kind: 'action', label: 'Me connecter', url },
        ],
    signature: tenant.name,
  };
}
