// `npm run dev`: the screens reload as they are edited (Vite), API and worker restart when the server's code changes.
import { fork, spawn } from 'node:child_process';
import { watch as watchFiles } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureServerBuilt, root, say } from './prepare.mjs';

const SERVER = ['apps/api', 'apps/worker', 'apps/standalone', 'libs', 'migrations'];

export async function watch() {
  const port = process.env.PORT || '4000';
  const host = process.env.HOST || '127.0.0.1';
  const apiPort = String(await freePort());
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const service = fork(join(root, 'dist/apps/standalone/src/main.js'), [], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: apiPort, PUBLIC_URL: process.env.PUBLIC_URL || `http://${host}:${port}` },
  });
  const screens = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts', '--host', host, '--port', port, '--strictPort', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, API_URL: apiUrl },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  screens.once('exit', () => service.kill('SIGTERM'));
  service.once('exit', (code) => {
    screens.kill('SIGTERM');
    process.exit(code ?? 1);
  });
  // The terminal sends Ctrl-C to both; we wait for the service to end in order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal));
  for (const folder of SERVER) watchFiles(join(root, folder), { recursive: true }, (_event, file) => onChange(service, String(file)));
}

let waiting;
function onChange(service, file) {
  if (!/\.ts$/.test(file) || /\.spec\.ts$/.test(file)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => void rebuild(service), 150); // an editor writes several times
}

let building = Promise.resolve();
function rebuild(service) {
  building = building
    .then(() => ensureServerBuilt())
    .then(() => service.connected && service.send({ reload: true }))
    .catch(() => say('Le code ne se compile pas : corrigez puis enregistrez.', 'The code does not compile: mend it and save.'));
  return building;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
