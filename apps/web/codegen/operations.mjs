import { createHash } from 'node:crypto';
import { concatAST, Kind, print, separateOperations, stripIgnoredCharacters } from 'graphql';

/** Each operation with the fragments it uses as one line of text, and the hash by which it is sent. */
export function operationsOf(documents) {
  const all = concatAST(documents.map((file) => file.document));
  const texts = Object.entries(separateOperations(all)).map(([name, ast]) => {
    const operation = ast.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const text = stripIgnoredCharacters(print(ast));
    return { name, type: operation.operation, text, hash: createHash('sha256').update(text).digest('hex') };
  });
  return texts.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
