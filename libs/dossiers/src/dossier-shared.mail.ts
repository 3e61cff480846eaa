import { Injectable } from '@nestjs/common';
import { presentOn } from '#access';
import { dayIn, longDay, one, today, writeLetter, type Locale, type MailTemplate, type RenderedMail, type RequestContext, type Wordable } from '#platform';

export const dossierSharedMail = 'dossiers.shared';

interface Shared {
  readonly person: string;
  readonly locale: Locale;
  readonly meeting: string;
  readonly startsAt: Date;
  readonly cutOff: string;
  readonly pages: number;
  readonly path: string;
  readonly fictional: boolean;
}

const SHARED = `SELECT p.name AS person, p.locale, m.title AS meeting, m.starts_at AS "startsAt", d.cut_off::text AS "cutOff", d.pages, d.fictional,
    pacte_pact_path(d.tenant_id, d.pact_id) || '/dossiers/' || d.id AS path
  FROM dossier d JOIN meeting m ON m.tenant_id = d.tenant_id AND m.id = d.meeting_id JOIN person p ON p.tenant_id = d.tenant_id AND p.id = $3
  WHERE d.tenant_id = $1 AND d.id = $2 AND d.state = 'SHARED' AND m.state <> 'CANCELLED' AND ${presentOn('p', '$4')}`;

/** Tells a member of the committee where the dossier is. It is needed: nobody comes to a meeting unprepared for want of a mail. */
@Injectable()
export class DossierSharedMail implements MailTemplate {
  readonly name = dossierSharedMail;
  readonly inHours = true;
  readonly wordable: Wordable = {
    placeholders: { reunion: { fr: 'titre de la réunion', en: 'title of the meeting' }, date: { fr: 'jour de la réunion', en: 'day of the meeting' } },
    sample: (ctx, locale) =>
      mailOf(ctx, { person: 'Camille Exemple', locale, meeting: 'COPIL de printemps', startsAt: ctx.clock.now(), cutOff: today(ctx), pages: 24, path: '/dossiers', fictional: false }),
  };

  async render(ctx: RequestContext, { dossierId, personId }: Record<string, unknown>): Promise<RenderedMail | null> {
    const shared = await one<Shared>(ctx.db, SHARED, [ctx.tenant.id, dossierId, personId, today(ctx)]);
    return shared ? mailOf(ctx, shared) : null;
  }
}

function mailOf(ctx: RequestContext, shared: Shared): RenderedMail {
  return { ...writeLetter(letterFor(ctx, shared)), values: { reunion: shared.meeting, date: longDay(dayIn(ctx.tenant.timeZone, shared.startsAt), shared.locale) } };
}

function letterFor(ctx: RequestContext, { person, locale, meeting, startsAt, cutOff, pages, path, fictional }: Shared) {
  const fr = locale !== 'en';
  const day = (on: string): string => longDay(on, locale);
  const held = day(dayIn(ctx.tenant.timeZone, startsAt));
  return {
    locale,
    subject: fr ? `Le dossier du ${held} est à votre disposition – ${ctx.tenant.name}` : `The dossier of ${held} is at your disposal – ${ctx.tenant.name}`,
    parts: [
      { kind: 'text' as const, text: fr ? `Bonjour ${person},` : `Hello ${person},` },
      {
        kind: 'text' as const,
        text: fr
          ? `Le dossier de « ${meeting} », arrêté au ${day(cutOff)}, est prêt : ce qui a bougé, ce qui est en retard, ce qui inquiète, et une fiche par engagement (${pages} pages).`
          : `The dossier of “${meeting}”, as of ${day(cutOff)}, is ready: what moved, what is late, what worries, and one sheet per commitment (${pages} pages).`,
      },
      ...(fictional ? [{ kind: 'text' as const, text: fr ? 'Démonstration : les réponses, la réunion et les personnes sont fictives.' : 'Demonstration: the answers, the meeting and the people are fictional.' }] : []),
      { kind: 'action' as const, label: fr ? 'Ouvrir le dossier' : 'Open the dossier', url: `${ctx.tenant.publicUrl}${path}` },
      // Somebody may sit without ever having come: they do not know that their address is enough.
      { kind: 'text' as const, text: fr ? 'Si la page vous demande de vous connecter, donnez l’adresse à laquelle vous recevez ce message : un lien vous y est envoyé, sans mot de passe.' : 'If the page asks you to sign in, give the address that got this message: a link is sent to it, without a password.' },
    ],
    signature: ctx.tenant.name,
  };
}
