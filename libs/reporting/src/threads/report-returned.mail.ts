import { Injectable } from '@nestjs/common';
import { presentOn, heldOn } from '#access';
import { Mails, Notices, one, today, writeLetter, type MailTemplate, type RenderedMail, type RequestContext, type Wordable } from '#platform';
import { LETTER_FIELDS, letterFrom, reportLetter, type ReportLetterReader, type ReportLetterWords } from '../reports/report-letter.js';
import { answerNotices } from './answer-notices.js';
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
  constructor(
    private readonly mails: Mails,
    private readonly notices: Notices,
  ) {}

  /** Gives how many people are written to. */
  async tell(ctx: RequestContext, request: HeldRequest): Promise<number> {
    const { id, version } = request.report!;
    const readers = await answerersOf(ctx, request);
    await this.mails.queueMany(ctx, readers.map((reader) => ({ to: reader.email, template: reportReturnedMail, payload: { reportId: id, personId: reader.id, version: version + 1 } })));
    await this.notices.tell(ctx, await answerNotices(ctx, 'REPORT_RETURNED', readers.map((reader) => ({ personId: reader.id, requestId: request.id }))));
    return readers.length;
  }
}

interface Returned extends ReportLetterReader {
  readonly closesOn: string;
  readonly comment: string | null;
  readonly onFields: number;
  readonly decidedBy: string;
}

// Nothing once it was decided otherwise or sent again: `version` is the return's, and corrections leave the state as it is.
const SQL = `
  SELECT ${LETTER_FIELDS}, c.closes_on::text AS "closesOn", r.return_comment AS comment, r.decided_by AS "decidedBy",
    (SELECT count(*)::int FROM report_comment m WHERE m.tenant_id = r.tenant_id AND m.report_id = r.id AND m.state = 'OPEN') AS "onFields"
  FROM ${letterFrom('$3')}
  WHERE r.tenant_id = $1 AND r.id = $2 AND r.state = 'RETURNED' AND c.state = 'OPEN' AND NOT EXISTS (
    SELECT FROM report_version v WHERE v.tenant_id = r.tenant_id AND v.report_id = r.id AND v.version > $4 AND v.state <> 'RETURNED')`;

/** Tells the organisation that a report came back, and what for. */
@Injectable()
export class ReportReturnedMail implements MailTemplate {
  readonly name = reportReturnedMail;
  readonly wordable: Wordable = {
    placeholders: {
      organisation: { fr: 'organisation qui répond', en: 'organisation that answers' },
      engagement: { fr: 'numéro de l’engagement', en: 'number of the commitment' },
      campagne: { fr: 'code de la campagne', en: 'code of the campaign' },
    },
    sample: (ctx, locale) => mailOf(ctx, { ...SAMPLE, locale, closesOn: today(ctx) }),
  };

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await one<Returned>(ctx.db, SQL, [ctx.tenant.id, String(payload['reportId']), String(payload['personId']), Number(payload['version'])]);
    return found ? mailOf(ctx, found) : null;
  }
}

/** A report of nobody. */
const SAMPLE: Omit<Returned, 'locale' | 'closesOn'> = {
  name: 'Camille Exemple',
  number: 12,
  title: 'Créer un accueil de jour',
  organisation: 'Association Exemple',
  slug: 'association-exemple',
  campaign: '2019-S1',
  comment: 'Le nombre de places manque.',
  onFields: 1,
  decidedBy: 'Dominique Exemple',
};

function mailOf(ctx: RequestContext, found: Returned): RenderedMail {
  const { organisation, number, campaign } = found;
  return { ...writeLetter(reportLetter(ctx, found, wordsOf(found))), values: { organisation, engagement: String(number), campagne: campaign } };
}

function wordsOf({ locale, organisation, comment, onFields, decidedBy, closesOn }: Returned): ReportLetterWords {
  const closes = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${closesOn}T00:00:00Z`));
  if (locale === 'en') {
    return {
      subject: 'To be corrected',
      opening: `${decidedBy} has read the report of ${organisation}, and sends it back to you:`,
      quoted: comment,
      more: onFields === 0 ? null : onFields === 1 ? 'One field carries a comment: you will find it beside the field.' : `${onFields} fields carry a comment: you will find each beside its field.`,
      action: 'Correct the report',
      note: `What was written is kept. The campaign takes answers until ${closes}.`,
    };
  }
  return {
    subject: 'À corriger',
    opening: `${decidedBy} a lu le rapport de « ${organisation} » et vous le retourne :`,
    quoted: comment,
    more: onFields === 0 ? null : onFields === 1 ? 'Une rubrique porte un commentaire : vous le lirez à côté d’elle.' : `${onFields} rubriques portent un commentaire : vous lirez chacun à côté de la sienne.`,
    action: 'Corriger le rapport',
    note: `Ce qui était écrit est gardé. La campagne prend les réponses jusqu’au ${closes}.`,
  };
}
