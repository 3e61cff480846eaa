import { Injectable } from '@nestjs/common';
import { one, systemClock, writeLetter, type Letter, type LetterPart, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { MailChoices } from '../mail-choices/mail-choices.service.js';
import { roleWords } from '../people/role.words.js';
import type { Role } from '../permissions.js';
import { AccessRequests, requestArrivedMail, requestConfirmMail, requestDecidedMail } from './access-requests.service.js';

interface Asked {
  readonly name: string;
  readonly locale: Locale;
  readonly organisation: string;
  readonly confirmed: boolean;
  readonly expired: boolean;
  readonly decision: 'APPROVED' | 'REFUSED' | null;
  readonly reason: string | null;
}

const SQL = `SELECT a.name, a.locale, coalesce(o.name, a.organisation_text) AS organisation, a.confirmed_at IS NOT NULL AS confirmed, a.expires_at <= $3 AS expired, a.decision, a.reason
  FROM access_request a LEFT JOIN organisation o ON o.tenant_id = a.tenant_id AND o.id = a.organisation_id WHERE a.tenant_id = $1 AND a.id = $2`;

function asked(ctx: RequestContext, payload: Record<string, unknown>): Promise<Asked | undefined> {
  return one<Asked>(ctx.db, SQL, [ctx.tenant.id, String(payload['requestId']), systemClock.now()]);
}

function letter(locale: Locale, subject: string, name: string, parts: readonly LetterPart[], tenant: string): Letter {
  const hello = locale === 'fr' ? `Bonjour ${name},` : `Hello ${name},`;
  return { locale, subject: `${subject} – ${tenant}`, parts: [{ kind: 'text', text: hello }, ...parts], signature: tenant };
}

/** Asks the address whether it was really them; nobody sees the request before. */
@Injectable()
export class RequestConfirmMail implements MailTemplate {
  readonly name = requestConfirmMail;
  readonly asked = true;
  readonly secret = true;

  constructor(private readonly requests: AccessRequests) {}

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await asked(ctx, payload);
    if (!found || found.confirmed || found.expired) return null;
    const url = this.requests.urlOf(ctx, String(payload['requestId']));
    const parts: LetterPart[] =
      found.locale === 'fr'
        ? [
            { kind: 'text', text: `Vous avez demandé un accès pour « ${found.organisation} ». Confirmez que cette adresse est bien la vôtre : votre demande sera alors lue.` },
            { kind: 'action', label: 'Confirmer ma demande', url },
            { kind: 'note', text: 'Ce lien sert une seule fois, pendant 3 jours. Si vous n’avez rien demandé, ne faites rien : personne ne verra cette demande.' },
          ]
        : [
            { kind: 'text', text: `You asked for access for “${found.organisation}”. Confirm that this address is yours: your request will then be read.` },
            { kind: 'action', label: 'Confirm my request', url },
            { kind: 'note', text: 'This link works once, for 3 days. If you asked for nothing, do nothing: nobody will see this request.' },
          ];
    return writeLetter(letter(found.locale, found.locale === 'fr' ? 'Confirmez votre demande d’accès' : 'Confirm your request for access', found.name, parts, ctx.tenant.name));
  }
}

/** Tells whoever decides that a request waits. Not sent when it was answered meanwhile. */
@Injectable()
export class RequestArrivedMail implements MailTemplate {
  readonly name = requestArrivedMail;

  constructor(private readonly choices: MailChoices) {}

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await asked(ctx, payload);
    const reader = await one<{ name: string; locale: Locale; slug: string | null; validates: boolean }>(
      ctx.db,
      `SELECT p.name, p.locale, o.slug, EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = $1 AND g.person_id = p.id AND g.organisation_id = o.id AND g.role = 'ORGANISATION_VALIDATOR') AS validates
       FROM person p JOIN access_request a ON a.tenant_id = p.tenant_id AND a.id = $3 LEFT JOIN organisation o ON o.tenant_id = a.tenant_id AND o.id = a.organisation_id
       WHERE p.tenant_id = $1 AND p.id = $2`,
      [ctx.tenant.id, String(payload['personId']), String(payload['requestId'])],
    );
    if (!found || !reader || found.decision) return null;
    const page = reader.validates && reader.slug ? `/organisations/${reader.slug}/personnes` : '/administration/acces';
    const url = ctx.tenant.publicUrl + page;
    const stop = await this.choices.wayOut(ctx, String(payload['personId']), 'ACCESS_REQUESTS');
    const parts: LetterPart[] =
      reader.locale === 'fr'
        ? [{ kind: 'text', text: `${found.name} demande un accès pour « ${found.organisation} ». Son adresse est confirmée.` }, { kind: 'action', label: 'Lire la demande', url }, { kind: 'note', text: 'Ne plus être prévenu des demandes d’accès :', url: stop.url }]
        : [{ kind: 'text', text: `${found.name} asks for access for “${found.organisation}”. Their address is confirmed.` }, { kind: 'action', label: 'Read the request', url }, { kind: 'note', text: 'No longer be told of requests for access:', url: stop.url }];
    const subject = reader.locale === 'fr' ? 'Une demande d’accès attend votre réponse' : 'A request for access awaits your answer';
    return { ...writeLetter(letter(reader.locale, subject, reader.name, parts, ctx.tenant.name)), headers: stop.headers };
  }
}

interface GivenRole {
  readonly role: Role;
  readonly organisation: string | null;
  readonly until: string | null;
}

/** « Vous y tenez le rôle … » : which, for whom, until when. */
function givenWords({ role, organisation, until }: GivenRole, locale: Locale): string {
  const held = `${roleWords(role, locale)}${organisation ? `, ${organisation}` : ''}`;
  const day = until && new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${until}T00:00:00Z`));
  if (locale === 'en') return `Your role: ${held}, ${day ? `until ${day}` : 'without an end date'}.`;
  return `Votre rôle : ${held}, ${day ? `jusqu’au ${day.replace(/^1 /, '1er ')}` : 'sans date de fin'}.`;
}

/** The answer; approved, with the role that it gives. */
@Injectable()
export class RequestDecidedMail implements MailTemplate {
  readonly name = requestDecidedMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await asked(ctx, payload);
    if (!found?.decision) return null;
    const french = found.locale === 'fr';
    const said: LetterPart[] = found.reason ? [{ kind: 'text', text: found.reason }] : [];
    const parts = found.decision === 'APPROVED' ? await this.approved(ctx, found, payload, said) : [{ kind: 'text' as const, text: french ? `Votre demande d’accès pour « ${found.organisation} » n’est pas acceptée.` : `Your request for access for “${found.organisation}” is not approved.` }, ...said];
    return writeLetter(letter(found.locale, french ? 'Réponse à votre demande d’accès' : 'Answer to your request for access', found.name, parts, ctx.tenant.name));
  }

  private async approved(ctx: RequestContext, { organisation, locale }: Asked, payload: Record<string, unknown>, said: readonly LetterPart[]): Promise<LetterPart[]> {
    const french = locale === 'fr';
    const given = await one<GivenRole>(
      ctx.db,
      `SELECT g.role, o.name AS organisation, g.valid_until::text AS until FROM role_grant g LEFT JOIN organisation o ON o.tenant_id = g.tenant_id AND o.id = g.organisation_id WHERE g.tenant_id = $1 AND g.id = $2`,
      [ctx.tenant.id, payload['grantId'] ?? null],
    );
    return [
      { kind: 'text', text: french ? `Votre demande d’accès pour « ${organisation} » est acceptée.` : `Your request for access for “${organisation}” is approved.` },
      ...(given ? [{ kind: 'text' as const, text: givenWords(given, locale) }] : []),
      { kind: 'text', text: french ? 'Connectez-vous avec cette adresse : il n’y a pas de mot de passe.' : 'Sign in with this address: there is no password.' },
      ...said,
      { kind: 'action', label: french ? 'Se connecter' : 'Sign in', url: `${ctx.tenant.publicUrl}/connexion` },
    ];
  }
}
