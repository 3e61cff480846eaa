// What must be there before the service or its tests can run, made when it is missing or stale. Plain Node: it runs
// before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A refusal said in one line of each language. */
export class Refusal extends Error {
  constructor(french, english) {
    super(`${french}\n${english}`);
  }
}

export function say(french, english) {
  console.log(`${french} / ${english}`);
}

/** Ends the process with the refusal's lines alone; anything else is a defect and keeps its trace. */
export function refuse(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}

export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(`Node 20.19 ou plus récent est nécessaire ; celui-ci est ${process.versions.node}.`, `Node 20.19 or later is needed; this one is ${process.versions.node}.`);
}

/** Installs what the lockfile names when something is missing or of another version. */
export async function ensureInstalled() {
  if (installed()) return;
  say('Installation des dépendances (une minute environ)…', 'Installing dependencies (about a minute)…');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const status = npm?.endsWith('.js') ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
  if (status !== 0) {
    throw new Refusal(
      'L’installation a échoué (voir ci-dessus) : vérifiez le réseau, la place sur le disque et les droits sur node_modules, puis relancez.',
      'The installation failed (see above): check the network, disk space and rights on node_modules, then start again.',
    );
  }
}

function installed() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf('node_modules/.package-lock.json');
  return found !== undefined && Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || found[path]?.version === version);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

const SERVER = ['apps/api', 'apps/worker', 'apps/standalone', 'libs', 'migrations'];

/** Compiles the server into dist/ unless nothing changed since the last time. */
export async function ensureServerBuilt({ quiet = false } = {}) {
  const inputs = [...SERVER, '.swcrc', 'package-lock.json'];
  await onceFor('server', inputs, async () => {
    if (!quiet) say('Construction du serveur…', 'Building the server…');
    const folders = SERVER.filter((folder) => existsSync(join(root, folder)));
    const status = await run(process.execPath, ['node_modules/@swc/cli/bin/swc.js', ...folders, '--out-dir', 'dist', '--quiet']);
    if (status !== 0) throw new Refusal('La construction du serveur a échoué (voir ci-dessus).', 'The build of the server failed (see above).');
    for (const folder of folders) removeLeftovers(folder);
  });
}

/** Builds the screens into dist/web and the API's explorer into dist/graphiql, unless nothing changed since the last time. */
export async function ensureWebBuilt() {
  await Promise.all([
    onceFor('web', ['apps/web', 'package-lock.json'], async () => {
      say('Construction des écrans…', 'Building the screens…');
      if ((await vite('apps/web/vite.config.ts')) !== 0) throw new Refusal('La construction des écrans a échoué (voir ci-dessus).', 'The build of the screens failed (see above).');
    }),
    onceFor('graphiql', ['apps/graphiql', 'node_modules/graphiql/package.json'], async () => {
      if ((await vite('apps/graphiql/vite.config.mjs')) !== 0) throw new Refusal('La construction de GraphiQL a échoué (voir ci-dessus).', 'The build of GraphiQL failed (see above).');
    }),
  ]);
}

function vite(config) {
  return run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'error']);
}

async function onceFor(name, inputs, build) {
  const stamp = join(root, 'dist', `${name}.stamp`);
  const state = fingerprint(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/** Names, sizes and times rather than contents: a few milliseconds at each start. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Code whose source is gone must not be found any more. */
function removeLeftovers(folder) {
  for (const file of filesUnder(join(root, 'dist', folder))) {
    const source = join(root, relative(join(root, 'dist'), file)).replace(/\.js(\.map)?$/, '.ts');
    if (/\.js(\.map)?$/.test(file) && !existsSync(source)) rmSync(file);
  }
}

/** Runs a program from the project's root with our output; resolves with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', (error) => reject(error.code === 'ENOENT' ? new Refusal(`« ${command} » est introuvable.`, `"${command}" was not found.`) : error));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
