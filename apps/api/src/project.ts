import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the project by its path from the root: the code runs from its sources in tests and from dist/ elsewhere. */
export function projectFile(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json is not above the code');
    folder = parent;
  }
  return join(folder, path);
}
