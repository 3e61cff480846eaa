import { DomainError, registerMessages } from '#platform';

registerMessages({
  OPEN_DATA_FILE_NOT_FOUND: { fr: '« {file} » n’est pas un fichier de données ouvertes (il y a : {files}).', en: '“{file}” is not an open data file (there are: {files}).' },
});

export const openDataFileNotFound = (file: string, files: readonly string[]): DomainError => new DomainError('OPEN_DATA_FILE_NOT_FOUND', { file, files: files.join(', ') });
