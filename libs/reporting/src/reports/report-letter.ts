import type { Letter, LetterPart, Locale, RequestContext } from '#platform';

/** A letter about one report: to whom, and about which. */
export interface ReportLetterReader {
  readonly name: string;
  readonly locale: Locale;
  readonly number: number;
  readonly title: string;
  readonly organisation: string;
  readonly slug: string;
  readonly campaign: string;
}

/** SQL: its fields, of a report `r` and of a person, a parameter: see `letterFrom`. */
export const LETTER_FIELDS = `p.name, p.locale, n.number, n.title, o.name AS organisation, o.slug, c.code AS campaign`;

export function letterFrom(person: string): string {
  return `report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
  JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
  JOIN person p ON p.tenant_id = r.tenant_id AND p.id = ${person}`;
}

/** What it says, in its reader's language. */
export interface ReportLetterWords {
  readonly subject: string;
  /** Who did what of whose report; the commitment follows. */
  readonly opening: string;
  /** The words that come with it. */
  readonly quoted: string | null;
  readonly more?: string | null;
  readonly action: string;
  readonly note: string;
}

/** Leads to the answer on its organisation's page. */
export function reportLetter(ctx: RequestContext, reader: ReportLetterReader, words: ReportLetterWords): Letter {
  const { locale, name, number, title, slug, campaign } = reader;
  const fr = locale === 'fr';
  const { name: tenant, publicUrl } = ctx.tenant;
  return {
    locale,
    subject: `${words.subject}${fr ? ' : engagement' : ': commitment'} ${number} – ${tenant}`,
    parts: [
      text(fr ? `Bonjour ${name},` : `Hello ${name},`),
      text(words.opening),
      { kind: 'list', items: [fr ? `Engagement ${number} – ${title}` : { before: `Commitment ${number} – `, quoted: title, lang: 'fr', after: '' }] },
      ...(words.quoted ? [text(fr ? `« ${words.quoted} »` : `“${words.quoted}”`)] : []),
      ...(words.more ? [text(words.more)] : []),
      { kind: 'action', label: words.action, url: `${publicUrl}/rapports/${campaign}/${slug}?engagement=${number}` },
      { kind: 'note', text: words.note },
    ],
    signature: tenant,
  };
}

const text = (words: string): LetterPart => ({ kind: 'text', text: words });
