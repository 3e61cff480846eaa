// The parts of `npm test`. Each gives rows { part, passed, failed, skipped }.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../../apps/standalone/prepare.mjs';

const CACHE = join(root, '.cache');
const LONGEST_MS = 50 * 60_000;
const FIRST_BROWSER_PORT = 4640;
mkdirSync(CACHE, { recursive: true });

/** A program that is right or wrong as a whole counts as one check. */
export async function check(part, ...commands) {
  const outcomes = [];
  for (const args of commands) outcomes.push(await node(args));
  const failed = outcomes.filter((code) => code !== 0).length;
  return [{ part, passed: outcomes.length - failed, failed, skipped: 0 }];
}

export const lint = () => check('lint', ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-location', '.cache/eslint']);
export const types = () => check('types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], ['node_modules/typescript/bin/tsc', '-p', 'apps/web/tsconfig.json']);

/** Jest projects, one row each. */
export async function jest(projects, ...options) {
  const report = join(CACHE, `jest-${projects[0]}.json`);
  rmSync(report, { force: true });
  const code = await node(
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--selectProjects', ...projects, '--json', '--outputFile', report, ...options],
    { hideOutput: true },
  );
  const suites = read(report)?.testResults ?? [];
  const rows = projects.map((part) => {
    const own = suites.filter((suite) => projectOf(suite.name) === part);
    const count = (...states) => own.flatMap((suite) => suite.assertionResults).filter((test) => states.includes(test.status)).length;
    // A file that does not even load has no test to count.
    const broken = own.filter((suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed')).length;
    return { part, passed: count('passed'), failed: count('failed') + broken, skipped: count('pending', 'skipped', 'todo', 'disabled') };
  });
  return honest(rows, code);
}

/** The journeys, in as many halves as there are processors for: each has a service of its own, so none sees the other's acts. */
export async function browser() {
  const halves = availableParallelism() > 1 ? ['1/2', '2/2'] : ['1/1'];
  const rows = await Promise.all(halves.map((half, index) => journeys(half, FIRST_BROWSER_PORT + 10 * index)));
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return [{ part: 'browser', passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }];
}

async function journeys(half, port) {
  const report = join(CACHE, `browser-${port}.json`);
  rmSync(report, { force: true });
  const code = await node(['node_modules/@playwright/test/cli.js', 'test', `--shard=${half}`], { env: { ...process.env, PACTE_TEST_PORT: String(port) } });
  const stats = read(report)?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  // A test that passed at its second try has passed; Playwright names it in its report.
  const [row] = honest([{ part: 'browser', passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }], code);
  return row;
}

/** A runner that failed without a failed test, and a part without any test, are failures too. */
function honest(rows, code) {
  for (const row of rows) if (row.passed + row.failed + row.skipped === 0) row.failed = 1;
  if (code !== 0 && rows.every((row) => row.failed === 0)) rows[0].failed = 1;
  return rows;
}

function projectOf(file) {
  const [top, second] = relative(root, file).split('/');
  return top === 'test' ? second : 'unit';
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function node(args, { hideOutput = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    // Jest tells its results on standard error, and repeats them as JSON on standard output.
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', hideOutput ? 'ignore' : 'inherit', 'inherit'], timeout: LONGEST_MS });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
