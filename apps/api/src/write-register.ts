import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { registerDocument } from '#personal-data';
import { projectPath } from '#platform';

writeFileSync(projectPath('docs', 'personal-data.md'), registerDocument());
