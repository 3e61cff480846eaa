/* eslint-disable no-control-regex -- control characters are what this is about */
const LINE_ENDS = /\r\n?|[\u000b\u0085\u2028]/g;
const PARAGRAPHS = /[\u000c\u2029]/g;
/** Word's bullets: drawn ones, those of its Symbol and Wingdings fonts, and the « o » of its second level, which a tab follows. */
const BULLETS = /^[^\S\n]*(?:[\u00b7\u2022\u2023\u25aa\u25cf\u25e6\u2043\uf0a7\uf0b7\uf0d8\uf076\uf0fc]|o(?=\t))[^\S\n]*/gm;
/** What is not seen: soft hyphens, zero-width spaces, byte order marks, and marks that turn the direction of what follows. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Control characters (PostgreSQL refuses some), signs of private fonts, halves of a character. */
const UNWRITABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]|\p{Cs}/gu;

/**
 * A text as it is kept, whatever it was pasted from: its words, its accents, its quotes, dashes and non-breaking spaces stay;
 * its lines and bullets are plain ones. Null when nothing is left.
 */
export function cleanText(text: string | null): string | null {
  const clean = (text ?? '')
    .replace(LINE_ENDS, '\n')
    .replace(PARAGRAPHS, '\n\n')
    .replace(UNSEEN, '')
    .replace(BULLETS, '• ')
    .replace(UNWRITABLE, '')
    .replace(/\t/g, ' ')
    // One space between words; where one of several was non-breaking, Word was aligning.
    .replace(/[ \u00a0]{2,}/g, ' ')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim();
  return clean === '' ? null : clean;
}
