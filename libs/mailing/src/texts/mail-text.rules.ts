import { COMMON_PLACEHOLDERS, ORIGINAL_WORDING, unknownPlaceholders, type Locale, type MailWording, type Placeholders, type ProblemDetail } from '#platform';

const LONGEST: Readonly<Record<keyof MailWording, number>> = { subject: 200, introduction: 2_000, closing: 2_000 };

/** What a form sends, without what nobody sees. */
export function tidied({ subject, introduction, closing }: MailWording): MailWording {
  const clean = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
  return { subject: clean(subject).replace(/\s+/g, ' '), introduction: clean(introduction), closing: clean(closing) };
}

export function isOriginal(wording: MailWording, locale: Locale): boolean {
  const original = ORIGINAL_WORDING[locale];
  return wording.subject === original.subject && wording.introduction === original.introduction && wording.closing === original.closing;
}

/** Every placeholder that a mail knows: its own, and those of all. */
export const placeholdersOf = (own: Placeholders): Placeholders => ({ ...COMMON_PLACEHOLDERS, ...own });

/** What is wrong with the words, field by field: empty, too long, or naming what is not known. */
export function wordingProblems(wording: MailWording, own: Placeholders): ProblemDetail[] {
  const known = placeholdersOf(own);
  const names = Object.keys(known).map((name) => `{${name}}`);
  return (['subject', 'introduction', 'closing'] as const).flatMap((path): ProblemDetail[] => {
    const text = wording[path];
    if (text === '' && path !== 'closing') return [{ path, code: 'MAIL_TEXT_REQUIRED' }];
    if (text.length > LONGEST[path]) return [{ path, code: 'MAIL_TEXT_TOO_LONG', details: { max: LONGEST[path] } }];
    return unknownPlaceholders(text, known).slice(0, 1).map(({ name, line }) => ({ path, code: 'MAIL_PLACEHOLDER_UNKNOWN', details: { value: `{${name}}`, line, known: names } }));
  });
}
