// `npm test`: everything, from a fresh clone. Installs what is missing, runs every part, ends with `N passed, N failed`.
import { ensureInstalled, ensureNode, ensureServerBuilt, ensureWebBuilt, refuse, say } from '../apps/standalone/prepare.mjs';
import { forgetLogs, logs } from './runner/logs.mjs';
import { browser, jest, lint, types } from './runner/parts.mjs';
import { ensurePrograms } from './runner/programs.mjs';

const begun = Date.now();
const rows = [];

async function timed(run) {
  const from = Date.now();
  for (const row of await run()) rows.push({ ...row, seconds: (Date.now() - from) / 1000 });
}

try {
  ensureNode();
  await ensureInstalled();
} catch (error) {
  refuse(error);
}
const missing = await ensurePrograms();
forgetLogs();

// Two at a time: there are often no more than two processors.
await Promise.all([timed(lint), timed(types)]);
try {
  await ensureServerBuilt();
  await ensureWebBuilt();
} catch (error) {
  console.error(error.message);
  rows.push({ part: 'build', passed: 0, failed: 1, skipped: 0, seconds: 0 });
}
await timed(() => jest(['architecture', 'unit', 'api', 'jobs'], '--maxWorkers=2'));
// Alone: they kill processes and watch the time that it takes.
await timed(() => jest(['faults'], '--runInBand'));
if (missing.includes('chromium')) rows.push({ part: 'browser', passed: 0, failed: 0, skipped: 1, seconds: 0 });
else await timed(browser);
await timed(logs);

report();

function report() {
  console.log('');
  for (const { part, passed, failed, skipped, seconds } of rows) {
    console.log(`${part.padEnd(14)}${String(passed).padStart(5)} passed${String(failed).padStart(5)} failed${String(skipped).padStart(5)} skipped${`${seconds.toFixed(0)} s`.padStart(8)}`);
  }
  for (const name of missing) say(`Non couvert : ce qui a besoin de ${name} (absent de cette machine).`, `Not covered: what needs ${name} (not on this machine).`);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const skipped = sum('skipped');
  // Where results are relied on, what was not run is not right.
  const failed = sum('failed') + (process.env.CI ? skipped : 0);
  if (process.env.CI && skipped) say('En intégration continue, rien ne doit être sauté.', 'In continuous integration nothing may be skipped.');
  console.log(`${((Date.now() - begun) / 1000).toFixed(0)} s`);
  console.log(`${sum('passed')} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
