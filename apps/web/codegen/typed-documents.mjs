import { operationsOf } from './operations.mjs';

const suffix = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/** Codegen plugin: one typed constant per operation, named after it. */
export function plugin(_schema, documents) {
  return operationsOf(documents)
    .map(({ name, type, id }) => {
      const typed = `${name}${suffix[type]}`;
      return `export const ${name} = /* @__PURE__ */ document<${typed}, ${typed}Variables>('${name}', '${id}');`;
    })
    .join('\n');
}
