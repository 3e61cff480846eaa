import { Injectable } from '@nestjs/common';
import { heldOn, presentOn } from '#access';
import { longDay, one, today, writeLetter, type Locale, type MailTemplate, type RenderedMail, type RequestContext, type Wordable } from '#platform';

export const readingOpenedMail = 'bilans.reading-opened';

interface Opened {
  readonly person: string;
  readonly locale: Locale;
  readonly pact: string;
  readonly year: number;
  readonly closesOn: string;
  readonly path: string;
}

const OPENED = `SELECT p.name AS person, p.locale, t.short_title AS pact, b.year, r.closes_on::text AS "closesOn", pacte_pact_path(b.tenant_id, b.pact_id) || '/bilans/' || b.year || '/lecture' AS path
  FROM bilan_reading r JOIN bilan b ON b.tenant_id = r.tenant_id AND b.id = r.bilan_id AND b.state = 'IN_READING' JOIN pact t ON t.tenant_id = b.tenant_id AND t.id = b.pact_id
  JOIN person p ON p.tenant_id = r.tenant_id AND p.id = $3
  WHERE r.tenant_id = $1 AND r.id = $2 AND r.ended_at IS NULL AND r.closes_on >= $4::date AND ${presentOn('p', '$4')}
    AND EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.role = 'CONSEIL_MEMBER' AND ${heldOn('g', '$4')})`;

/** Tells a member of the Conseil that a bilan is theirs to read. It is needed: they sit to read it. Nothing once the reading is over. */
@Injectable()
export class ReadingOpenedMail implements MailTemplate {
  readonly name = readingOpenedMail;
  readonly inHours = true;
  readonly wordable: Wordable = {
    placeholders: { annee: { fr: 'année du bilan', en: 'year of the account' }, date: { fr: 'dernier jour de la lecture', en: 'last day of the reading' } },
    sample: (ctx, locale) => mailOf(ctx, { person: 'Camille Exemple', locale, pact: 'Pacte d’exemple', year: 2019, closesOn: today(ctx), path: '/bilans' }),
  };

  async render(ctx: RequestContext, { readingId, personId }: Record<string, unknown>): Promise<RenderedMail | null> {
    const opened = await one<Opened>(ctx.db, OPENED, [ctx.tenant.id, readingId, personId, today(ctx)]);
    return opened ? mailOf(ctx, opened) : null;
  }
}

function mailOf(ctx: RequestContext, opened: Opened): RenderedMail {
  return { ...writeLetter(letterFor(ctx, opened)), values: { annee: String(opened.year), date: longDay(opened.closesOn, opened.locale) } };
}

function letterFor(ctx: RequestContext, { person, locale, pact, year, closesOn, path }: Opened) {
  const fr = locale !== 'en';
  const day = longDay(closesOn, locale);
  const text = (words: string) => ({ kind: 'text' as const, text: words });
  return {
    locale,
    subject: fr ? `Le bilan ${year} est à lire avant sa publication, jusqu’au ${day} – ${ctx.tenant.name}` : `The ${year} account is yours to read before it is published, until ${day} – ${ctx.tenant.name}`,
    parts: [
      text(fr ? `Bonjour ${person},` : `Hello ${person},`),
      text(fr ? `Le bilan ${year} de « ${pact} » n’est pas encore publié : vous le lisez avant les autres, comme membre du Conseil.` : `The ${year} account of “${pact}” is not published yet: you read it before the others, as a member of the Conseil.`),
      text(
        fr
          ? `Jusqu’au ${day}, vous pouvez dire ce que vous en pensez, partie par partie, engagement par engagement, chiffre par chiffre. Le secrétariat répond à chaque remarque et dit ce qu’il change. Ces échanges ne sont pas publics.`
          : `Until ${day} you can say what you think of it, part by part, commitment by commitment, figure by figure. The secretariat answers each remark and says what it changes. These exchanges are not public.`,
      ),
      { kind: 'action' as const, label: fr ? 'Lire le bilan' : 'Read the account', url: `${ctx.tenant.publicUrl}${path}` },
      text(fr ? 'Si la page vous demande de vous connecter, donnez l’adresse à laquelle vous recevez ce message : un lien vous y est envoyé, sans mot de passe.' : 'If the page asks you to sign in, give the address that got this message: a link is sent to it, without a password.'),
    ],
    signature: ctx.tenant.name,
  };
}
