import { Injectable } from '@nestjs/common';
import { dayIn, one, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import type { TokenScope } from '../permissions.js';
import { tokenCreatedMail } from './personal-tokens.service.js';

interface Told {
  person: string;
  locale: Locale;
  name: string;
  scopes: TokenScope[];
  expires_at: Date;
}

const SCOPES: Readonly<Record<TokenScope, Readonly<Record<Locale, string>>>> = {
  READ: { fr: 'lire ce que vous pouvez lire', en: 'read what you can read' },
  REPORT: { fr: 'rédiger et envoyer les réponses de votre organisation', en: 'write and send your organisation’s answers' },
  ADMINISTER: { fr: 'conduire les campagnes, décider des rapports, gérer les organisations et les personnes', en: 'run campaigns, decide on reports, manage organisations and people' },
};

/** Tells the person that a token was made in their name: should it be somebody else, they learn of it. */
@Injectable()
export class TokenCreatedMail implements MailTemplate {
  readonly name = tokenCreatedMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const told = await one<Told>(
      ctx.db,
      `SELECT p.name AS person, p.locale, t.name, t.scopes, t.expires_at FROM personal_token t JOIN person p ON p.tenant_id = t.tenant_id AND p.id = t.person_id
       WHERE t.tenant_id = $1 AND t.id = $2`,
      [ctx.tenant.id, String(payload['tokenId'])],
    );
    return told ? writeLetter(letterFor(told, ctx)) : null;
  }
}

function letterFor({ person, locale, name, scopes, expires_at }: Told, { tenant }: RequestContext): Letter {
  const until = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${dayIn(tenant.timeZone, expires_at)}T00:00:00Z`));
  const items = scopes.map((scope) => SCOPES[scope][locale]);
  const url = `${tenant.publicUrl}/mon-compte`;
  if (locale === 'en') {
    return {
      locale,
      subject: `A personal token was made – ${tenant.name}`,
      parts: [
        { kind: 'text', text: `Hello ${person},` },
        { kind: 'text', text: `A personal token “${name}” was made from your account. Until ${until}, the program that holds it can act in your name:` },
        { kind: 'list', items },
        { kind: 'text', text: 'If it was not you, withdraw it at once and end your other sessions.' },
        { kind: 'action', label: 'See my account', url },
      ],
      signature: tenant.name,
    };
  }
  return {
    locale,
    subject: `Un jeton personnel a été créé – ${tenant.name}`,
    parts: [
      { kind: 'text', text: `Bonjour ${person},` },
      { kind: 'text', text: `Un jeton personnel « ${name} » a été créé depuis votre compte. Jusqu’au ${until}, le programme qui le détient peut agir en votre nom :` },
      { kind: 'list', items },
      { kind: 'text', text: 'Si ce n’est pas vous, retirez-le sans attendre et mettez fin à vos autres connexions.' },
      { kind: 'action', label: 'Voir mon compte', url },
    ],
    signature: tenant.name,
  };
}
