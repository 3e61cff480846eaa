import { fingerprintOf, hashOf, isSignedBy } from '#bilans';
import { StartProblem } from './start-problem.js';

/** What is kept beside the file. */
export interface Seal {
  readonly sha256: string;
  readonly signature: string;
  readonly publicKey: string;
}

export type SealFault = 'ALTERED' | 'NOT_SIGNED' | 'OTHER_KEY';

export interface About {
  readonly format: string;
  readonly pact: string;
  readonly year: number;
  readonly edition: number;
  readonly frozenAt: string;
  /** Of an avis: the edition of the bilan that it was given on. */
  readonly bilan?: { readonly edition: number; readonly sha256: string };
}

export interface Verdict {
  readonly fault: SealFault | undefined;
  readonly hash: string;
  /** Fingerprint of the key that the seal names. */
  readonly key: string;
  /** Whether the key is the one that was expected; undefined when none was. */
  readonly keyKnown: boolean;
  readonly about: About | undefined;
}

/** Where the seal of a file is when nobody says otherwise. */
export function sealBeside(file: string): string {
  return file.replace(/(\.json)?$/, '.sceau.json');
}

export function readSeal(text: string): Seal {
  try {
    const { sha256, signature, publicKey } = JSON.parse(text) as Partial<Seal>;
    if (typeof sha256 === 'string' && typeof signature === 'string' && typeof publicKey === 'string') return { sha256, signature, publicKey };
  } catch {
    // Said below.
  }
  throw new StartProblem('Ce sceau n’est celui ni d’un bilan ni d’un avis.', 'This seal is that of neither a bilan nor an avis.');
}

/** The bytes as they are: a file that was opened and saved again by a program that writes it otherwise is another file. */
export function checkFile(bytes: Buffer, { sha256, signature, publicKey }: Seal, expectedKey: string | undefined): Verdict {
  const [hash, key] = [hashOf(bytes), fingerprintOf(publicKey)];
  const isOther = expectedKey !== undefined && expectedKey.trim().toLowerCase() !== key;
  const fault = hash !== sha256 ? 'ALTERED' : !isSignedBy(bytes, signature, publicKey) ? 'NOT_SIGNED' : isOther ? 'OTHER_KEY' : undefined;
  return { fault, hash, key, keyKnown: expectedKey !== undefined, about: fault ? undefined : aboutOf(bytes) };
}

function aboutOf(bytes: Buffer): Verdict['about'] {
  try {
    return JSON.parse(bytes.toString('utf8')) as Verdict['about'];
  } catch {
    return undefined;
  }
}

const FAULTS: Readonly<Record<SealFault, readonly [french: string, english: string]>> = {
  ALTERED: ['le fichier n’est pas celui qui a été scellé', 'the file is not the one that was sealed'],
  NOT_SIGNED: ['la signature n’est pas celle de cette clé sur ce fichier', 'the signature is not that of this key on this file'],
  OTHER_KEY: ['la clé qui signe n’est pas celle que vous attendez', 'the key that signs is not the one you expect'],
};

/** What was found, in a line of each language; and the key, to compare with the one that the space shows. */
export function verdictWords(file: string, { fault, hash, key, keyKnown, about }: Verdict): string {
  const known = `  SHA-256 ${hash}\n  clé / key ${key}`;
  if (fault) return `${file} : n’est pas authentique : ${FAULTS[fault][0]}.\n${file}: is not genuine: ${FAULTS[fault][1]}.\n${known}`;
  const which = about ? `${about.bilan ? 'avis du Conseil, ' : ''}${about.pact}, ${about.year}, édition ${about.edition}, ${about.frozenAt}` : '';
  const given = about?.bilan ? `\n  rendu sur le bilan, édition ${about.bilan.edition} / given on the bilan, edition ${about.bilan.edition}\n  SHA-256 du bilan / of the bilan ${about.bilan.sha256}` : '';
  const trust = keyKnown ? '' : '\nComparez la clé avec celle que l’espace affiche sur sa page de vérification. / Compare the key with the one that the space shows on its verification page.';
  return `${file} : tel qu’il a été signé (${which}).\n${file}: as it was signed (${which}).\n${known}${given}${trust}`;
}
