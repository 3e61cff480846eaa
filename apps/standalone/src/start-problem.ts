import { ConfigError } from '#platform';

/** Something the person who starts the service can mend: said in one line of each language, never as a stack trace. */
export class StartProblem extends Error {
  constructor(
    readonly french: string,
    readonly english: string,
  ) {
    super(english);
    this.name = 'StartProblem';
  }
}

export function diskFull(place: string): StartProblem {
  return new StartProblem(
    `Le disque est plein : libérez de la place pour ${place}, puis relancez. Rien de ce qui était enregistré n’est perdu.`,
    `The disk is full: free some space for ${place}, then start again. Nothing that was saved is lost.`,
  );
}

/** Turns what the system says into words; anything unforeseen stays as it is. */
function explain(error: unknown, place: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(place);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartProblem(
      `Accès refusé à ${path ?? place} : rendez-le accessible à votre compte, ou choisissez un autre dossier (PACTE_DATA=…).`,
      `No access to ${path ?? place}: make it accessible to your account, or choose another folder (PACTE_DATA=…).`,
    );
  }
  const database = DATABASE[code ?? ''];
  return database ? new StartProblem(`DATABASE_URL, DATABASE_ADMIN_URL : ${database[0]}.`, `DATABASE_URL, DATABASE_ADMIN_URL: ${database[1]}.`) : error;
}

const DATABASE: Readonly<Record<string, readonly [french: string, english: string]>> = {
  ECONNREFUSED: ['aucune base ne répond à cette adresse', 'no database answers at that address'],
  ENOTFOUND: ['la machine n’est pas connue', 'the host is not known'],
  ETIMEDOUT: ['la machine ne répond pas', 'the host does not answer'],
  '28P01': ['le mot de passe est refusé', 'the password is refused'],
  '28000': ['ce rôle ne peut pas se connecter', 'the role may not connect'],
  '3D000': ['la base n’existe pas', 'the database does not exist'],
};

/** What is told at the terminal: the cause and what to do, without a trace. */
export function wordsFor(error: unknown, place: string): string {
  const known = explain(error, place);
  if (known instanceof StartProblem) return `${known.french}\n${known.english}`;
  if (known instanceof ConfigError) return `Configuration refusée / ${known.message}`;
  return `Erreur imprévue / Unforeseen error: ${(known as Error).message}`;
}
