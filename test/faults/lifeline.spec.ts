import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';

const LIFELINE = new URL('../../dist/apps/standalone/src/lifeline.js', import.meta.url).href;
const CHILD = `setTimeout(() => { for (;;); }, 300)`;
const PARENT = `
  const child = require('node:child_process').spawn(process.execPath, ['--import', ${JSON.stringify(LIFELINE)}, '-e', ${JSON.stringify(CHILD)}],
    { detached: true, stdio: 'ignore', env: { ...process.env, PACTE_PARENT: String(process.pid) } });
  console.log(child.pid);
  setInterval(() => {}, 1000);`;

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('a process too busy to hear that its parent was killed ends all the same', async () => {
  const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const child = Number(line.toString());
  await wait(2_000); // until it spins
  expect(alive(child)).toBe(true);
  parent.kill('SIGKILL');
  for (let seconds = 0; seconds < 30 && alive(child); seconds += 1) await wait(1_000);
  expect(alive(child)).toBe(false);
}, 60_000);
