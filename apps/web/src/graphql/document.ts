/** An operation of this application: its name, its text, and (for the compiler only) its types. */
export interface Document<Result, Variables> {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Result;
}

export function document<Result, Variables>(name: string, text: string): Document<Result, Variables> {
  return { name, text };
}
