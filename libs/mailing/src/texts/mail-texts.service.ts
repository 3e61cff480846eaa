import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { actingPersonId, Database, DomainError, MailTemplates, ORIGINAL_WORDING, wordedAs, type Locale, type MailWording, type ProblemDetail, type RenderedMail, type RequestContext, type Wordable } from '#platform';
import { mailKindWords } from '../log/mail-kinds.words.js';
import '../mailing.audit.js';
import '../mailing.errors.js';
import { isOriginal, placeholdersOf, tidied, wordingProblems } from './mail-text.rules.js';
import type { MailText, MailTextVersion } from './mail-text.graphql.js';

const LOCALES: readonly Locale[] = ['fr', 'en'];
const MOST_VERSIONS = 20;

export interface WordingGiven extends MailWording {
  readonly kind: string;
  readonly locale: string;
}

export interface WordingOutcome {
  readonly text: MailText;
  readonly conflict: boolean;
  readonly problems: readonly ProblemDetail[];
}

type StoredVersion = MailTextVersion & { readonly template: string; readonly locale: Locale };

/** The words that a space gives its mails: read, tried on a person who does not exist, written, taken back. */
@Injectable()
export class MailTexts {
  constructor(
    private readonly database: Database,
    private readonly templates: MailTemplates,
    private readonly audit: Audit,
  ) {}

  /** Of each mail that may be worded, in each language; or of one. One statement. */
  async list(ctx: RequestContext, kind: string | null = null): Promise<MailText[]> {
    requirePermission(ctx, 'mail.read', {});
    const wordable = this.templates.all().filter((template) => template.wordable && (kind === null || template.name === kind));
    if (wordable.length === 0) throw new DomainError('MAIL_NOT_WORDABLE');
    const stored = await ctx.db.query<StoredVersion>(
      `SELECT template, locale, version, subject, introduction, closing, written_at AS "writtenAt", written_by AS "writtenBy" FROM (
         SELECT w.*, row_number() OVER (PARTITION BY template, locale ORDER BY version DESC) AS place FROM mail_wording w WHERE tenant_id = $1 AND ($2::text IS NULL OR template = $2)) w
       WHERE place <= ${MOST_VERSIONS} ORDER BY version DESC`,
      [ctx.tenant.id, kind],
    );
    return wordable.flatMap((template) => LOCALES.map((locale) => textOf(ctx, template.name, template.wordable!, locale, stored.filter((row) => row.template === template.name && row.locale === locale))));
  }

  /** The mail to nobody, with the words given: as it would be, whatever they lack. */
  preview(ctx: RequestContext, given: WordingGiven): { readonly mail: RenderedMail; readonly problems: readonly ProblemDetail[] } {
    requirePermission(ctx, 'mail.read', {});
    const wordable = this.wordable(given.kind);
    const locale = localeOf(given.locale);
    const wording = tidied(given);
    return { mail: wordedAs(wordable.sample(ctx, locale), { [locale]: wording }, ctx.tenant.name), problems: wordingProblems(wording, wordable.placeholders) };
  }

  /** Words equal to the original's are the return to it. */
  async write(ctx: RequestContext, given: WordingGiven & { readonly version: number }): Promise<WordingOutcome> {
    requirePermission(ctx, 'mail.manage', {});
    const locale = localeOf(given.locale);
    const wording = tidied(given);
    const problems = wordingProblems(wording, this.wordable(given.kind).placeholders);
    if (problems.length > 0) return { text: await this.one(ctx, given.kind, locale), conflict: false, problems };
    return this.store(ctx, given.kind, locale, given.version, isOriginal(wording, locale) ? null : wording);
  }

  restore(ctx: RequestContext, { kind, locale, version }: { readonly kind: string; readonly locale: string; readonly version: number }): Promise<WordingOutcome> {
    requirePermission(ctx, 'mail.manage', {});
    this.wordable(kind);
    return this.store(ctx, kind, localeOf(locale), version, null);
  }

  private async store(ctx: RequestContext, kind: string, locale: Locale, version: number, wording: MailWording | null): Promise<WordingOutcome> {
    const written = await this.database.transaction(ctx, async (ctx) => {
      await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('mail-wording ' || $1 || $2 || $3, 0))`, [ctx.tenant.id, kind, locale]);
      const rows = await ctx.db.query(
        `INSERT INTO mail_wording (tenant_id, template, locale, version, subject, introduction, closing, written_at, written_by, written_by_id)
         SELECT $1, $2, $3, $4::int + 1, $5, $6, $7, $8, $9, $10 WHERE $4::int = (SELECT coalesce(max(version), 0) FROM mail_wording WHERE tenant_id = $1 AND template = $2 AND locale = $3) RETURNING version`,
        [ctx.tenant.id, kind, locale, version, wording?.subject ?? null, wording?.introduction ?? null, wording?.closing ?? null, ctx.clock.now(), nameOf(ctx), actingPersonId(ctx)],
      );
      if (rows.length === 0) return false;
      const changes = [{ field: 'kind', before: null, after: kind }, { field: 'locale', before: null, after: locale }, ...(wording ? [{ field: 'subject', before: null, after: wording.subject }] : [])];
      await this.audit.record(ctx, { action: wording ? 'mail.worded' : 'mail.wording-restored', objectType: 'tenant', objectId: ctx.tenant.id, changes });
      return true;
    });
    return { text: await this.one(ctx, kind, locale), conflict: !written, problems: [] };
  }

  private async one(ctx: RequestContext, kind: string, locale: Locale): Promise<MailText> {
    return (await this.list(ctx, kind)).find((text) => text.locale === locale)!;
  }

  private wordable(kind: string): Wordable {
    const wordable = this.templates.get(kind)?.wordable;
    if (!wordable) throw new DomainError('MAIL_NOT_WORDABLE');
    return wordable;
  }
}

function textOf(ctx: RequestContext, kind: string, { placeholders }: Wordable, locale: Locale, versions: readonly StoredVersion[]): MailText {
  const [last] = versions;
  const { subject, introduction, closing } = last?.subject != null ? (last as MailWording) : ORIGINAL_WORDING[locale];
  return {
    kind,
    kindWords: mailKindWords(kind, ctx.locale),
    locale,
    version: last?.version ?? 0,
    edited: last?.subject != null,
    subject,
    introduction,
    closing,
    placeholders: Object.entries(placeholdersOf(placeholders)).map(([name, words]) => ({ name, words: words[ctx.locale] })),
    versions: versions.map((each) => each),
  };
}

function localeOf(locale: string): Locale {
  return locale === 'en' ? 'en' : 'fr';
}

function nameOf({ actor }: RequestContext): string {
  return 'name' in actor ? actor.name : '';
}
