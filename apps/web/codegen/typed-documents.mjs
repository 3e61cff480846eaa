import { operationsOf } from './operations.mjs';

const suffix = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/** Codegen plugin: one typed constant per operation of a folder, named after it, and what they say of their results and variables. */
export function plugin(_schema, documents, { folder }) {
  const own = operationsOf(documents)
    .filter((operation) => operation.folder === folder)
    .map(({ name, type, id }) => ({ name, id, typed: `${name}${suffix[type]}` }));
  const types = own.flatMap(({ typed }) => [typed, `${typed}Variables`]);
  const constants = own.map(({ name, id, typed }) => `export const ${name} = /* @__PURE__ */ document<${typed}, ${typed}Variables>('${name}', '${id}');`);
  return {
    prepend: ["import { document } from '../document.js';", `import type {\n${types.map((type) => `  ${type},\n`).join('')}} from '../generated.js';\n`],
    content: constants.join('\n'),
  };
}
