import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** What `npm run codegen` writes. */
const WRITTEN = /\/graphql\/(?:generated|operations\/[\w-]+)\.ts$/;

/** Hand-written sources below the given folders; tests of rules beside them are left out unless asked for. */
export function sourcesIn(folders: readonly string[], options: { extensions?: RegExp; specs?: boolean } = {}): SourceFile[] {
  const { extensions = /\.tsx?$/, specs = false } = options;
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && extensions.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => (specs || !/\.spec\.tsx?$/.test(path)) && !WRITTEN.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** `path:line: what` for each match, as an editor opens it. */
export function findings(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}
