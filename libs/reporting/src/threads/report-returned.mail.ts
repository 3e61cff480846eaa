import { Injectable } from '@nestjs/common';
import { presentOn, heldOn } from '#access';
import { one, today, writeLetter, Mails, type Letter, type LetterPart, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import type { HeldRequest } from '../reports/reports.repository.js';

export const reportReturnedMail = 'report.returned';

/** Who sent the report and who validates for the organisation, each once, as long as they are there. */
const READERS = `
  SELECT p.id, p.email FROM person p WHERE p.tenant_id = $1 AND ${presentOn('p', '$4')} AND (p.id = $2 OR EXISTS (
    SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.organisation_id = $3 AND g.role = 'ORGANISATION_VALIDATOR' AND ${heldOn('g', '$4')}))
  ORDER BY p.id`;

/** Those who are to hear of what was made of a report that was sent. */
export function answerersOf(ctx: RequestContext, request: HeldRequest): Promise<{ id: string; email: string }[]> {
  return ctx.db.query<{ id: string; email: string }>(READERS, [ctx.tenant.id, request.report!.submittedById, request.organisationId, today(ctx)]);
}

/** Decides the mails of a return, in its transaction. */
@Injectable()
export class ReturnNews {
  constructor(private readonly mails: Mails) {}

  /** Gives how many people are written to. */
  async tell(ctx: RequestContext, request: HeldRequest): Promise<number> {
    const { id, version } = request.report!;
    const readers = await answerersOf(ctx, request);
    await this.mails.queueMany(ctx, readers.map((reader) => ({ to: reader.email, template: reportReturnedMail, payload: { reportId: id, personId: reader.id, version: version + 1 } })));
    return readers.length;
  }
}

interface Returned {
  readonly name: string;
  readonly locale: Locale;
  readonly number: number;
  readonly title: string;
  readonly organisation: string;
  readonly slug: string;
  readonly campaign: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly comment: string | null;
  readonly onFields: number;
  readonly decidedBy: string;
}

// Nothing once it was decided otherwise or sent again: `version` is the return's, and corrections leave the state as it is.
const SQL = `
  SELECT p.name, p.locale, n.number, n.title, o.name AS organisation, o.slug, c.code AS campaign, c.due_on::text AS "dueOn", c.closes_on::text AS "closesOn",
    r.return_comment AS comment, r.decided_by AS "decidedBy",
    (SELECT count(*)::int FROM report_comment m WHERE m.tenant_id = r.tenant_id AND m.report_id = r.id AND m.state = 'OPEN') AS "onFields"
  FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
  JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
  JOIN person p ON p.tenant_id = r.tenant_id AND p.id = $3
  WHERE r.tenant_id = $1 AND r.id = $2 AND r.state = 'RETURNED' AND c.state = 'OPEN' AND NOT EXISTS (
    SELECT FROM report_version v WHERE v.tenant_id = r.tenant_id AND v.report_id = r.id AND v.version > $4 AND v.state <> 'RETURNED')`;

/** Tells the organisation that a report came back, and what for. */
@Injectable()
export class ReportReturnedMail implements MailTemplate {
  readonly name = reportReturnedMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await one<Returned>(ctx.db, SQL, [ctx.tenant.id, String(payload['reportId']), String(payload['personId']), Number(payload['version'])]);
    return found ? writeLetter(letterFor(found, ctx.tenant.name, `${ctx.tenant.publicUrl}/rapports/${found.campaign}/${found.slug}#engagement-${found.number}`)) : null;
  }
}

const text = (words: string): LetterPart => ({ kind: 'text', text: words });

function letterFor(returned: Returned, tenant: string, url: string): Letter {
  const { locale, name, number, title, organisation, comment, onFields, decidedBy } = returned;
  const closes = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${returned.closesOn}T00:00:00Z`));
  if (locale === 'en') {
    return {
      locale,
      subject: `To be corrected: commitment ${number} – ${tenant}`,
      parts: [
        text(`Hello ${name},`),
        text(`${decidedBy} has read the report of ${organisation} on commitment ${number}, and sends it back to you:`),
        { kind: 'list', items: [{ before: '', quoted: title, lang: 'fr', after: '' }] },
        ...(comment ? [text(`“${comment}”`)] : []),
        ...(onFields > 0 ? [text(onFields === 1 ? 'One field carries a comment: you will find it beside the field.' : `${onFields} fields carry a comment: you will find each beside its field.`)] : []),
        { kind: 'action', label: 'Correct the report', url },
        { kind: 'note', text: `What was written is kept. The campaign takes answers until ${closes}.` },
      ],
      signature: tenant,
    };
  }
  return {
    locale,
    subject: `À corriger : engagement ${number} – ${tenant}`,
    parts: [
      text(`Bonjour ${name},`),
      text(`${decidedBy} a lu le rapport de « ${organisation} » sur l’engagement ${number} et vous le retourne :`),
      { kind: 'list', items: [title] },
      ...(comment ? [text(`« ${comment} »`)] : []),
      ...(onFields > 0 ? [text(onFields === 1 ? 'Une rubrique porte un commentaire : vous le lirez à côté d’elle.' : `${onFields} rubriques portent un commentaire : vous lirez chacun à côté de la sienne.`)] : []),
      { kind: 'action', label: 'Corriger le rapport', url },
      { kind: 'note', text: `Ce qui était écrit est gardé. La campagne prend les réponses jusqu’au ${closes}.` },
    ],
    signature: tenant,
  };
}
