import { Injectable } from '@nestjs/common';
import { Mails, one, writeLetter, type Letter, type LetterPart, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import type { HeldRequest } from '../reports/reports.repository.js';
import { answerersOf } from '../threads/report-returned.mail.js';
import { ReportEditKind } from './report-edit.entity.js';

export const reportEditedMail = 'report.edited';

/** Decides the mails of an edit, in its transaction: the organisation hears of every word of its own that was changed. */
@Injectable()
export class EditNews {
  constructor(private readonly mails: Mails) {}

  /** Gives how many people are written to. */
  async tell(ctx: RequestContext, request: HeldRequest, version: number): Promise<number> {
    const readers = await answerersOf(ctx, request);
    await this.mails.queueMany(ctx, readers.map(({ id, email }) => ({ to: email, template: reportEditedMail, payload: { reportId: request.report!.id, personId: id, version } })));
    return readers.length;
  }
}

interface Told {
  readonly name: string;
  readonly locale: Locale;
  readonly number: number;
  readonly title: string;
  readonly organisation: string;
  readonly slug: string;
  readonly campaign: string;
  readonly kind: ReportEditKind;
  readonly reason: string | null;
  readonly editedBy: string;
}

const SQL = `
  SELECT p.name, p.locale, n.number, n.title, o.name AS organisation, o.slug, c.code AS campaign, e.kind, e.reason, e.edited_by AS "editedBy"
  FROM report_edit e JOIN report r ON r.tenant_id = e.tenant_id AND r.id = e.report_id
  JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
  JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
  JOIN person p ON p.tenant_id = e.tenant_id AND p.id = $3
  WHERE e.tenant_id = $1 AND e.report_id = $2 AND e.version = $4`;

/** Tells the organisation that the secretariat changed its answer, and where both can be read. */
@Injectable()
export class ReportEditedMail implements MailTemplate {
  readonly name = reportEditedMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await one<Told>(ctx.db, SQL, [ctx.tenant.id, String(payload['reportId']), String(payload['personId']), Number(payload['version'])]);
    return found ? writeLetter(letterFor(found, ctx.tenant.name, `${ctx.tenant.publicUrl}/rapports/${found.campaign}/${found.slug}?engagement=${found.number}`)) : null;
  }
}

const text = (words: string): LetterPart => ({ kind: 'text', text: words });

function letterFor({ locale, name, number, title, organisation, kind, reason, editedBy }: Told, tenant: string, url: string): Letter {
  const corrected = kind === ReportEditKind.CORRECTED;
  if (locale === 'en') {
    return {
      locale,
      subject: `${corrected ? 'Corrected' : 'Accepted with an edit'}: commitment ${number} – ${tenant}`,
      parts: [
        text(`Hello ${name},`),
        text(corrected ? `${editedBy} corrected the report of ${organisation}, whose campaign is closed:` : `${editedBy} accepted the report of ${organisation}, and changed something in it:`),
        { kind: 'list', items: [{ before: `Commitment ${number} – `, quoted: title, lang: 'fr', after: '' }] },
        ...(reason ? [text(`“${reason}”`)] : []),
        { kind: 'action', label: 'See what changed', url },
        { kind: 'note', text: 'Your words are kept beside the edit. If you disagree, write to the secretariat.' },
      ],
      signature: tenant,
    };
  }
  return {
    locale,
    subject: `${corrected ? 'Corrigé' : 'Accepté avec une modification'} : engagement ${number} – ${tenant}`,
    parts: [
      text(`Bonjour ${name},`),
      text(corrected ? `${editedBy} a corrigé le rapport de « ${organisation} », dont la campagne est close :` : `${editedBy} a accepté le rapport de « ${organisation} » en le modifiant :`),
      { kind: 'list', items: [`Engagement ${number} – ${title}`] },
      ...(reason ? [text(`« ${reason} »`)] : []),
      { kind: 'action', label: 'Voir ce qui a changé', url },
      { kind: 'note', text: 'Vos mots sont gardés à côté de la modification. Si vous n’êtes pas d’accord, écrivez au secrétariat.' },
    ],
    signature: tenant,
  };
}
