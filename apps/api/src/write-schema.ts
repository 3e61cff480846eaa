import { writeFileSync } from 'node:fs';
import { projectPath } from '#platform';
import { schemaText } from './schema-text.js';

writeFileSync(projectPath('schema.graphql'), await schemaText());
