import type { CodegenConfig } from '@graphql-codegen/cli';

/** `npm run codegen`: reads schema.graphql and every *.graphql under src, writes the two committed files. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'apps/web/src/**/*.graphql',
  generates: {
    'apps/web/src/graphql/generated.ts': {
      plugins: [
        { add: { content: ['/* Written by `npm run codegen`. Do not edit. */', "import { document } from './document.js';"] } },
        'typescript-operations',
        './apps/web/codegen/typed-documents.mjs',
      ],
      config: {
        enumType: 'string-literal',
        skipTypename: true,
        useTypeImports: true,
        strictScalars: true,
        dedupeFragments: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', PartialDate: 'string' },
      },
    },
    'apps/web/src/graphql/manifest.json': { plugins: ['./apps/web/codegen/manifest.mjs'] },
  },
};

export default config;
