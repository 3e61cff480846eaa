import { concatAST, Kind, print, separateOperations, stripIgnoredCharacters } from 'graphql';

/** Each operation with the fragments it uses, as the one line of text that is sent and hashed. */
export function operationsOf(documents) {
  const all = concatAST(documents.map((file) => file.document));
  const texts = Object.entries(separateOperations(all)).map(([name, ast]) => {
    const operation = ast.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    return { name, type: operation.operation, text: stripIgnoredCharacters(print(ast)) };
  });
  return texts.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
