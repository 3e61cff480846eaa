import { rmSync } from 'node:fs';

export default async function tearDown() {
  const running = globalThis.pacteTestServer;
  if (!running) return;
  globalThis.pacteTestServer = undefined;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
