import type { CheckedChain, ChainFault, ChainFaultKind } from '#audit';

/** Heads kept elsewhere: hashes by sequence, by space. */
export type KnownHeads = Map<string, Map<string, string>>;

/** Reads `paris:1234:hash`, as the command prints it; undefined when one is not of that form. */
export function readKnownHeads(texts: readonly string[]): KnownHeads | undefined {
  const known: KnownHeads = new Map();
  for (const text of texts) {
    const match = /^([a-z0-9-]+):([1-9]\d{0,17}):([0-9a-f]{64})$/.exec(text.trim());
    if (!match) return undefined;
    const [, slug, sequence, hash] = match as unknown as [string, string, string, string];
    known.set(slug, (known.get(slug) ?? new Map<string, string>()).set(sequence, hash));
  }
  return known;
}

/** Where the journal ends; the last word can be kept elsewhere and given back with --known. */
export function headWords(slug: string, { sequence, hash, at }: CheckedChain['head']): string {
  if (at === null) return `${slug} : journal vide / empty journal`;
  return `${slug} : ${sequence} lignes intactes, la dernière du ${at} / ${sequence} entries intact, the last of ${at}\n  ${slug}:${sequence}:${hash}`;
}

type Told = (sequence: number, at: string) => readonly [french: string, english: string];

const FAULTS: Readonly<Record<ChainFaultKind, Told>> = {
  REMOVED: (n, at) => [`la ligne n° ${n} manque, avant celle du ${at}`, `entry no. ${n} is missing, before that of ${at}`],
  ALTERED: (n, at) => [`la ligne n° ${n}, du ${at}, a été modifiée, déplacée ou ajoutée`, `entry no. ${n}, of ${at}, was altered, moved or added`],
  PERSONAL_ALTERED: (n, at) => [`les données personnelles de la ligne n° ${n}, du ${at}, ont été modifiées`, `the personal data of entry no. ${n}, of ${at}, were altered`],
  PERSONAL_REMOVED: (n, at) => [`les données personnelles de la ligne n° ${n}, du ${at}, ont été retirées sans que le journal le dise`, `the personal data of entry no. ${n}, of ${at}, were removed without the journal telling it`],
  ERASURES_DIFFER: (n, at) => [`l’effacement dit par la ligne n° ${n}, du ${at}, ne correspond pas à ce qui a été effacé`, `the erasure told by entry no. ${n}, of ${at}, is not what was erased`],
  OUTSIDE: (n, at) => [`une ligne du ${at} a été ajoutée hors de la chaîne, qui compte ${n - 1} lignes`, `an entry of ${at} was added outside the chain, which counts ${n - 1} entries`],
  TAIL_REMOVED: (n, at) => [`la ligne n° ${n} et les suivantes manquent ; la dernière qui reste est du ${at}`, `entry no. ${n} and those after it are missing; the last one left is of ${at}`],
  TAIL_ADDED: (n, at) => [`la ligne n° ${n} est au-delà de la fin de la chaîne ; la dernière est du ${at}`, `entry no. ${n} is beyond the end of the chain; the last one is of ${at}`],
  HEAD_ALTERED: (n, at) => [`la fin de la chaîne, n° ${n}, du ${at}, a été modifiée`, `the end of the chain, no. ${n}, of ${at}, was altered`],
  KNOWN_DIFFERS: (n, at) => [`la ligne n° ${n}, du ${at}, n’est plus celle dont l’empreinte avait été gardée : la chaîne a été réécrite`, `entry no. ${n}, of ${at}, is not the one whose hash was kept: the chain was rewritten`],
};

/** The first fault of a space's journal, in a line of each language. */
export function faultWords(slug: string, { kind, sequence, at }: ChainFault): string {
  const [french, english] = FAULTS[kind](sequence, at ?? '—');
  return `${slug} : le journal n’est plus tel qu’il a été écrit : ${french}.\n${slug}: the journal is not as it was written: ${english}.`;
}
