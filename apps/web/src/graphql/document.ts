/** An operation of this application: its name, the beginning of the hash of its text in manifest.json, and (for the compiler only) its types. */
export interface Document<Result, Variables> {
  readonly name: string;
  readonly hash: string;
  readonly types?: (variables: Variables) => Result;
}

export function document<Result, Variables>(name: string, hash: string): Document<Result, Variables> {
  return { name, hash };
}
