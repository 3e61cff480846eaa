import { Injectable } from '@nestjs/common';
import { Mails, Notices, one, writeLetter, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { LETTER_FIELDS, letterFrom, reportLetter, type ReportLetterReader, type ReportLetterWords } from '../reports/report-letter.js';
import type { HeldRequest } from '../reports/reports.repository.js';
import { answerNotices } from '../threads/answer-notices.js';
import { answerersOf } from '../threads/report-returned.mail.js';
import { ReportEditKind } from './report-edit.entity.js';

export const reportEditedMail = 'report.edited';

/** Decides the mails of an edit, in its transaction: the organisation hears of every word of its own that was changed. */
@Injectable()
export class EditNews {
  constructor(
    private readonly mails: Mails,
    private readonly notices: Notices,
  ) {}

  /** Gives how many people are written to. */
  async tell(ctx: RequestContext, request: HeldRequest, version: number): Promise<number> {
    const readers = await answerersOf(ctx, request);
    await this.mails.queueMany(ctx, readers.map(({ id, email }) => ({ to: email, template: reportEditedMail, payload: { reportId: request.report!.id, personId: id, version } })));
    await this.notices.tell(ctx, await answerNotices(ctx, 'REPORT_EDITED', readers.map(({ id }) => ({ personId: id, requestId: request.id }))));
    return readers.length;
  }
}

interface Told extends ReportLetterReader {
  readonly kind: ReportEditKind;
  readonly reason: string | null;
  readonly editedBy: string;
}

const SQL = `
  SELECT ${LETTER_FIELDS}, e.kind, e.reason, e.edited_by AS "editedBy"
  FROM ${letterFrom('$3')} JOIN report_edit e ON e.tenant_id = r.tenant_id AND e.report_id = r.id AND e.version = $4
  WHERE r.tenant_id = $1 AND r.id = $2`;

/** Tells the organisation that the secretariat changed its answer, and where both can be read. */
@Injectable()
export class ReportEditedMail implements MailTemplate {
  readonly name = reportEditedMail;

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const found = await one<Told>(ctx.db, SQL, [ctx.tenant.id, String(payload['reportId']), String(payload['personId']), Number(payload['version'])]);
    return found ? writeLetter(reportLetter(ctx, found, wordsOf(found))) : null;
  }
}

function wordsOf({ locale, organisation, kind, reason, editedBy }: Told): ReportLetterWords {
  const corrected = kind === ReportEditKind.CORRECTED;
  if (locale === 'en') {
    return {
      subject: corrected ? 'Corrected' : 'Accepted with an edit',
      opening: corrected ? `${editedBy} corrected the report of ${organisation}, whose campaign is closed:` : `${editedBy} accepted the report of ${organisation}, and changed something in it:`,
      quoted: reason,
      action: 'See what changed',
      note: 'Your words are kept beside the edit. If you disagree, write to the secretariat.',
    };
  }
  return {
    subject: corrected ? 'Corrigé' : 'Accepté avec une modification',
    opening: corrected ? `${editedBy} a corrigé le rapport de « ${organisation} », dont la campagne est close :` : `${editedBy} a accepté le rapport de « ${organisation} » en le modifiant :`,
    quoted: reason,
    action: 'Voir ce qui a changé',
    note: 'Vos mots sont gardés à côté de la modification. Si vous n’êtes pas d’accord, écrivez au secrétariat.',
  };
}
