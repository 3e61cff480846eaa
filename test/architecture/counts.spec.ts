import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { auditActions } from '#audit';
import { root, sourcesIn } from './source-files.js';

/** A value followed at once by a plural: « {requests} demandes ». `{requests} {requests?demande|demandes}` agrees. */
const DISAGREEING = /\{(?!actor\}|object)\w+\} \p{L}+s\b/gu;

beforeAll(async () => {
  for (const { path, text } of sourcesIn(['libs'])) if (/^registerAuditActions\(/m.test(text) && !path.endsWith('.spec.ts')) await import(join(root, path));
});

it('no sentence of the journal has a plural that ignores its number', () => {
  expect(auditActions().size).toBeGreaterThan(30);
  const disagreeing = [...auditActions()].flatMap(([code, { fr, en }]) => [fr, en].flatMap((words) => words.match(DISAGREEING) ?? []).map((words) => `${code}: ${words}`));
  expect(disagreeing).toEqual([]);
});
