/** What stands in print for a sign that none of the fonts has. The frozen text, and its page, keep the sign. */
export const NO_SIGN = '\u25a1';

/** Emojis, all at once and each as one, however it is put together: no font here has them, and PDF/UA takes no sign without a shape. */
export function withoutPictures(text: string): string {
  return text.replace(/(?:(?:[\u{1f000}-\u{1faff}]|[\u{2190}-\u{2bff}](?=\ufe0f))(?:\ufe0e|\ufe0f|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])*\u200d?)+/gu, NO_SIGN);
}

/** What a print was refused for, as it was written. */
export function unknownSigns(error: unknown): string[] {
  const told = [...String(error instanceof Error ? error.message : error).matchAll(/the text `?\\?"(.+?)\\?"`? could not be displayed/g)].map(([, sign]) => sign!);
  return [...new Set(told.map((sign) => sign.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))))];
}
