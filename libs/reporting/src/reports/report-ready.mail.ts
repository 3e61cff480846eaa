import { Injectable } from '@nestjs/common';
import { heldOn, presentOn } from '#access';
import { nameOn } from '#organisations';
import { Mails, one, today, writeLetter, type Letter, type LetterPart, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { asked } from '../requests/request.sql.js';
import type { HeldRequest } from './reports.repository.js';

export const reportReadyMail = 'report.ready';

/** Who validates for the organisation; held, so that two who hand over at the same moment cause one letter. */
const VALIDATORS = `
  SELECT p.id, p.email FROM person p WHERE p.tenant_id = $1 AND ${presentOn('p', '$3')} AND EXISTS (
    SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.organisation_id = $2 AND g.role = 'ORGANISATION_VALIDATOR' AND ${heldOn('g', '$3')})
  ORDER BY p.id FOR NO KEY UPDATE OF p`;

/** Decides, in its transaction, the letter that says what waits to be validated: one for all that is handed over meanwhile. */
@Injectable()
export class ReadyNews {
  constructor(private readonly mails: Mails) {}

  /** Gives how many people will have been written to. */
  async tell(ctx: RequestContext, { organisationId, campaignId }: HeldRequest): Promise<number> {
    const validators = await ctx.db.query<{ id: string; email: string }>(VALIDATORS, [ctx.tenant.id, organisationId, today(ctx)]);
    await this.mails.queueUnlessWaiting(ctx, validators.map(({ id, email }) => ({ to: email, template: reportReadyMail, payload: { personId: id, organisationId, campaignId } })));
    return validators.length;
  }
}

interface Waiting {
  readonly name: string;
  readonly locale: Locale;
  readonly organisation: string;
  readonly slug: string;
  readonly campaign: string;
  readonly closesOn: string;
  readonly ready: readonly { readonly number: number; readonly title: string; readonly by: string | null }[];
}

// All that waits when the letter leaves; nothing once it was sent or given back, or when its reader validates there no more.
const SQL = `
  SELECT p.name, p.locale, ${nameOn('o', '$5')} AS organisation, o.slug, c.code AS campaign, c.closes_on::text AS "closesOn", w.ready
  FROM person p JOIN campaign c ON c.tenant_id = p.tenant_id AND c.id = $4 AND c.state = 'OPEN'
  JOIN organisation o ON o.tenant_id = p.tenant_id AND o.id = $3
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('number', n.number, 'title', n.title, 'by', r.ready_by) ORDER BY n.number) AS ready
    FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id AND r.state = 'READY'
    JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
    WHERE q.tenant_id = p.tenant_id AND q.campaign_id = c.id AND q.organisation_id = o.id AND ${asked()}) w
  WHERE p.tenant_id = $1 AND p.id = $2 AND w.ready IS NOT NULL AND ${presentOn('p', '$5')} AND EXISTS (
    SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.organisation_id = o.id AND g.role = 'ORGANISATION_VALIDATOR' AND ${heldOn('g', '$5')})`;

/** Tells who validates what is ready to be read and sent. */
@Injectable()
export class ReportReadyMail implements MailTemplate {
  readonly name = reportReadyMail;
  readonly inHours = true;
  /** Somebody who ends twelve answers in a row causes one letter. */
  readonly gathersMs = 30 * 60_000;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await one<Waiting>(ctx.db, SQL, [ctx.tenant.id, ...['personId', 'organisationId', 'campaignId'].map((name) => String(payload[name])), today(ctx)]);
    return found ? writeLetter(letterFor(found, ctx.tenant.name, `${ctx.tenant.publicUrl}/rapports/${found.campaign}/${found.slug}`)) : null;
  }
}

const text = (words: string): LetterPart => ({ kind: 'text', text: words });

function letterFor({ locale, name, organisation, closesOn, ready }: Waiting, tenant: string, url: string): Letter {
  const closes = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${closesOn}T00:00:00Z`));
  const n = ready.length;
  if (locale === 'en') {
    return {
      locale,
      subject: `To be validated: ${n === 1 ? 'a report' : `${n} reports`} of ${organisation} – ${tenant}`,
      parts: [
        text(`Hello ${name},`),
        text(n === 1 ? `A report of ${organisation} is ready. It leaves when you send it:` : `${n} reports of ${organisation} are ready. They leave when you send them:`),
        { kind: 'list', items: ready.map(({ number, title, by }) => ({ before: `Commitment ${number} – `, quoted: title, lang: 'fr' as const, after: by ? ` (${by})` : '' })) },
        { kind: 'action', label: 'Read and send', url },
        { kind: 'note', text: `What needs another hand can be given back with a word. The campaign takes answers until ${closes}.` },
      ],
      signature: tenant,
    };
  }
  return {
    locale,
    subject: `À valider : ${n === 1 ? 'un rapport' : `${n} rapports`} de « ${organisation} » – ${tenant}`,
    parts: [
      text(`Bonjour ${name},`),
      text(n === 1 ? `Un rapport de « ${organisation} » est prêt. Il part quand vous l’envoyez :` : `${n} rapports de « ${organisation} » sont prêts. Ils partent quand vous les envoyez :`),
      { kind: 'list', items: ready.map(({ number, title, by }) => `Engagement ${number} – ${title}${by ? ` (${by})` : ''}`) },
      { kind: 'action', label: 'Relire et envoyer', url },
      { kind: 'note', text: `Ce qui est à reprendre peut être rendu avec un mot. La campagne prend les réponses jusqu’au ${closes}.` },
    ],
    signature: tenant,
  };
}
