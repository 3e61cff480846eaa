// Side by side in one run, rounds interleaved, medians: the API, a bare server with one statement, PostGraphile 5.
// Absolute figures depend on the machine; the ratios are what is claimed.
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import { OPERATION, POSTGRAPHILE_OPERATION } from './operation.mjs';
import { openDatabase } from './database.mjs';

const CONNECTIONS = 16;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

const folder = mkdtempSync(join(tmpdir(), 'pacte-bench-'));
chmodSync(folder, 0o711); // started by root, PostgreSQL runs as an account that must pass through
const database = await openDatabase(folder);
const children = [];
try {
  const env = { ...process.env, DATABASE_URL: database.url, TENANT_ID: database.tenantId, NODE_ENV: 'production', DEMONSTRATION: 'true', LOG_LEVEL: 'error', SECRET_KEY: 'b'.repeat(40) };
  const subjects = [
    await subject('API', 'dist/apps/api/src/main.js', 4610, { query: OPERATION }, env),
    await subject('bare json_agg', 'bench/bare-server.mjs', 4611, { query: OPERATION }, env),
    await subject('PostGraphile 5', 'bench/postgraphile-server.mjs', 4612, { query: POSTGRAPHILE_OPERATION, variables: { tenant: database.tenantId } }, env),
  ];
  await sameAnswers(subjects);
  for (const each of subjects) await shoot(each, 2);
  const results = subjects.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, each] of subjects.entries()) results[index].push(await shoot(each, SECONDS));
  }
  report(subjects, results);
} finally {
  for (const child of children) child.kill('SIGTERM');
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function subject(name, file, port, body, env) {
  const child = fork(file, { env: { ...env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${name} did not start (${code})`)));
  });
  return { name, url: `http://127.0.0.1:${port}/graphql`, body: JSON.stringify(body) };
}

/** The three must say the same thing before their speed means anything. */
async function sameAnswers(subjects) {
  const [api, bare, postgraphile] = await Promise.all(
    subjects.map(async ({ url, body }) => {
      const text = await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
      return { json: JSON.parse(text), bytes: Buffer.byteLength(text) };
    }),
  );
  if (!isDeepStrictEqual(api.json, bare.json)) throw new Error(`the API and the bare server answer differently: ${JSON.stringify(api.json).slice(0, 300)} / ${JSON.stringify(bare.json).slice(0, 300)}`);
  if (postgraphile.json.errors) throw new Error(`PostGraphile: ${JSON.stringify(postgraphile.json.errors)}`);
  const numbers = JSON.stringify(postgraphile.json).match(/"number":\d+/g)?.length;
  const ours = JSON.stringify(api.json).match(/"number":\d+/g)?.length;
  if (numbers !== ours) throw new Error(`PostGraphile gives ${numbers} commitment numbers, the API ${ours}`);
  console.log(`answers agree: ${ours} commitment numbers; ${api.bytes} / ${bare.bytes} / ${postgraphile.bytes} bytes\n`);
}

async function shoot({ url, body }, duration) {
  const result = await autocannon({ url, method: 'POST', headers: { 'content-type': 'application/json' }, body, connections: CONNECTIONS, duration, workers: 1 });
  if (result.non2xx || result.errors) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return { rate: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

function report(subjects, results) {
  const rows = subjects.map(({ name }, index) => ({
    name,
    'req/s': Math.round(median(results[index].map((each) => each.rate))),
    'p50 ms': median(results[index].map((each) => each.p50)),
    'p99 ms': median(results[index].map((each) => each.p99)),
  }));
  console.table(rows);
  const rate = (index, round) => results[index][round].rate;
  for (const other of [1, 2]) {
    const ratios = results[0].map((_each, round) => rate(0, round) / rate(other, round));
    console.log(`API / ${subjects[other].name}: ${median(ratios).toFixed(2)} (rounds ${ratios.map((each) => each.toFixed(2)).join(', ')})`);
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length % 2 ? sorted[(sorted.length - 1) / 2] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
}
