import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const WRITTEN = '/* Written by `npm run codegen`. Do not edit. */';
const SCREENS = 'apps/web/src';
const documents = `${SCREENS}/**/*.graphql`;
/** Folders of screens that have operations. */
const folders = readdirSync(SCREENS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(`${SCREENS}/${entry.name}`, { recursive: true }).some((file) => String(file).endsWith('.graphql')))
  .map(({ name }) => name)
  .sort();
const operationsOf = (folder: string): string => `./operations/${folder}.js`;

/**
 * `npm run codegen`: reads schema.graphql and every *.graphql under src, writes what is committed under graphql/. The constants
 * lie in one file per folder of screens, which `generated.ts` passes on: a page then brings its folder's operations, not everybody's.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents,
  generates: {
    'apps/web/src/graphql/generated.ts': {
      plugins: [{ add: { content: [WRITTEN, ...folders.map((folder) => `export * from '${operationsOf(folder)}';`)] } }, 'typescript-operations'],
      config: {
        enumType: 'string-literal',
        skipTypename: true,
        useTypeImports: true,
        strictScalars: true,
        dedupeFragments: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', PartialDate: 'string' },
      },
    },
    ...Object.fromEntries(
      folders.map((folder) => [
        `apps/web/src/graphql/operations/${folder}.ts`,
        { plugins: [{ add: { content: [WRITTEN] } }, { './apps/web/codegen/typed-documents.mjs': { folder } }] },
      ]),
    ),
    'apps/web/src/graphql/manifest.json': { plugins: ['./apps/web/codegen/manifest.mjs'] },
  },
};

export default config;
