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
export function explain(error: unknown, place: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(place);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartProblem(
      `Accès refusé à ${path ?? place} : rendez-le accessible à votre compte, ou choisissez un autre dossier (PACTE_DATA=…).`,
      `No access to ${path ?? place}: make it accessible to your account, or choose another folder (PACTE_DATA=…).`,
    );
  }
  return error;
}
