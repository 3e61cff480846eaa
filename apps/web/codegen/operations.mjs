import { createHash } from 'node:crypto';
import { concatAST, Kind, print, separateOperations, stripIgnoredCharacters } from 'graphql';

/** Characters of a hash by which a screen names its document: enough for all there will ever be, and a third of the weight. */
const ID_LENGTH = 10;

const SOURCES = 'apps/web/src/';

/** Each operation with the fragments it uses as one line of text, its hash, the beginning of it by which screens send it, and the folder of screens it is written in. */
export function operationsOf(documents) {
  const all = concatAST(documents.map((file) => file.document));
  const folders = new Map(documents.flatMap(({ document, location }) => document.definitions.map(({ name }) => [name.value, folderOf(location)])));
  const taken = new Set();
  const texts = Object.entries(separateOperations(all)).map(([name, ast]) => {
    const operation = ast.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const text = stripIgnoredCharacters(print(ast));
    const hash = createHash('sha256').update(text).digest('hex');
    const id = hash.slice(0, ID_LENGTH);
    if (taken.has(id)) throw new Error(`two operations begin with ${id}: name documents by more of their hash`);
    taken.add(id);
    return { name, type: operation.operation, text, hash, id, folder: folders.get(name) };
  });
  return texts.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const folderOf = (location) => location.slice(location.indexOf(SOURCES) + SOURCES.length).split('/')[0];
