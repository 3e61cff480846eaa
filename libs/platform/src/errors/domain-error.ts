/** A path into the input that was refused, with a stable code; the message is written by the formatter. */
export interface ProblemDetail {
  readonly path: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * A refusal that its reader can act on. `code` is stable (UPPER_SNAKE); the sentence in the reader's language is made
 * by the formatter from the code and the details, so that rooms never hold texts.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly problems: readonly ProblemDetail[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
