import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Reads a text file shipped with the service, by its path from the project's folder (`data/…`), built or not. */
export function readProjectFile(...path: string[]): string {
  return readFileSync(projectPath(...path), 'utf8');
}

/** Where a file of the project is, by its path from the project's folder. */
export function projectPath(...path: string[]): string {
  return join(projectFolder(), ...path);
}

/** The folder that holds package.json: dist/ keeps the tree of the sources, one level deeper. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json was not found above the service’s files');
    folder = parent;
  }
  return folder;
}
