import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { root } from './source-files.js';

interface Cruise {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
}

/** What dependency-cruiser refuses below `folder`, in words. */
async function refusals(folder: string, ...sources: string[]): Promise<{ cruised: number; refused: string[] }> {
  const args = [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...sources];
  // It exits with the number of violations.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64e6 }).catch((error: { stdout: string }) => error);
  const { summary } = JSON.parse(stdout) as Cruise;
  return { cruised: summary.totalCruised, refused: summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`) };
}

describe('imports', () => {
  const sketch = mkdtempSync(join(tmpdir(), 'fences-'));
  afterAll(() => rmSync(sketch, { recursive: true }));

  function file(path: string, text: string): void {
    mkdirSync(dirname(join(sketch, path)), { recursive: true });
    writeFileSync(join(sketch, path), text);
  }

  it('point one way, through the doors', async () => {
    const { cruised, refused } = await refusals(root, 'apps', 'libs', 'migrations');
    expect(cruised).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  }, 60_000);

  it('are refused when they do not', async () => {
    file('tsconfig.json', '{ "compilerOptions": { "module": "nodenext" } }');
    file('package.json', '{ "type": "module", "imports": { "#access": { "source": "./libs/access/src/index.ts" } } }');
    file('libs/access/src/index.ts', `export * from './inside.js';`);
    file('libs/access/src/inside.ts', `export const inside = 1;`);
    file('libs/platform/src/index.ts', `export * from '#access';`);
    file('libs/audit/src/index.ts', `import '../../access/src/inside.js';`);
    file('libs/meetings/src/index.ts', `import '../../reporting/src/index.js';`);
    file('libs/reporting/src/index.ts', `import '../../cellar/src/index.js';`);
    file('libs/cellar/src/index.ts', `import './away.js';`);
    const { refused } = await refusals(sketch, 'libs');
    expect(refused.sort()).toEqual([
      'audit-looks-down-only: libs/audit/src/index.ts → libs/access/src/inside.ts',
      'meetings-looks-down-only: libs/meetings/src/index.ts → libs/reporting/src/index.ts',
      'one-door: libs/audit/src/index.ts → libs/access/src/inside.ts',
      'platform-looks-down-only: libs/platform/src/index.ts → libs/access/src/index.ts',
      'resolvable: libs/cellar/src/index.ts → ./away.js',
      'rooms-have-a-floor: libs/reporting/src/index.ts → libs/cellar/src/index.ts',
    ]);
  }, 60_000);
});
