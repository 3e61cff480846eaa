import type { Locale } from '../context/request-context.js';
import { writeLetter, type Letter, type LetterPart } from './letter.js';
import type { RenderedMail } from './mail-templates.js';

/** What a space may word of a mail: plain paragraphs, an empty line between two. What the mail has to say stands between introduction and closing. */
export interface MailWording {
  readonly subject: string;
  readonly introduction: string;
  readonly closing: string;
}

/** Names that stand for something, with what for. */
export type Placeholders = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** Those of every mail. */
export const COMMON_PLACEHOLDERS: Placeholders = {
  nom: { fr: 'nom de la personne', en: 'name of the person' },
  espace: { fr: 'nom de l’espace', en: 'name of the space' },
  objet: { fr: 'objet d’origine, avec ses nombres et ses dates', en: 'original subject, with its numbers and dates' },
};

/** A mail as it is while nobody has worded it. */
export const ORIGINAL_WORDING: Readonly<Record<Locale, MailWording>> = {
  fr: { subject: '{objet}', introduction: 'Bonjour {nom},', closing: '' },
  en: { subject: '{objet}', introduction: 'Hello {nom},', closing: '' },
};

const PLACEHOLDER = /\{([^{}]*)\}/g;
/** How each letter begins. */
const GREETING = /^(?:Bonjour|Hello) (.+),$/s;

/** Names between braces that stand for nothing, with the line of each. */
export function unknownPlaceholders(text: string, known: Placeholders): { readonly name: string; readonly line: number }[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(({ 1: name, index }) => (Object.hasOwn(known, name!) ? [] : [{ name: name!, line: text.slice(0, index).split('\n').length }]));
}

/** The mail as the space words it. One that is no letter, or of which the space has worded nothing, stays as it is. */
export function wordedAs(mail: RenderedMail, wordings: Partial<Readonly<Record<Locale, MailWording>>> | null, space: string): RenderedMail {
  const { letter, values, ...rest } = mail;
  const wording = letter && wordings?.[letter.locale];
  if (!wording) return rest;
  const [first, ...others] = letter.parts;
  const greeted = first?.kind === 'text' ? GREETING.exec(first.text)?.[1] : undefined;
  const known: Readonly<Record<string, string>> = { ...values, nom: greeted ?? '', espace: space, objet: letter.subject };
  const told = greeted === undefined ? letter.parts : others;
  const { subject, text, html } = writeLetter({ ...letter, subject: filled(wording.subject, known), parts: [...paragraphs(wording.introduction, known), ...beforeNotes(told, paragraphs(wording.closing, known))] });
  return { ...rest, subject, text, html };
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
}

function paragraphs(text: string, values: Readonly<Record<string, string>>): LetterPart[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => (paragraph.trim() ? [{ kind: 'text' as const, text: filled(paragraph.trim().replace(/\s*\n\s*/g, ' '), values) }] : []));
}

/** What is good to know stands last. */
function beforeNotes(parts: Letter['parts'], closing: readonly LetterPart[]): LetterPart[] {
  const last = parts.findLastIndex(({ kind }) => kind !== 'note') + 1;
  return [...parts.slice(0, last), ...closing, ...parts.slice(last)];
}
