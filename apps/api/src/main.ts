import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError, loadConfig, Log } from '#platform';
import { createApi } from './application.js';
import { startProblem } from './start-problem.js';

try {
  const config = loadConfig(process.env);
  const app = await createApi(config);
  stopWithParent(app);
  await app.listen(config.port, config.host);
  app.get(Log).info('api ready', { host: config.host, port: config.port });
  process.send?.({ ready: true, url: await app.getUrl() });
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : (startProblem(error, process.env) ?? error));
  process.exit(1);
}

/** Started by another process: when it is gone, even killed, the requests under way end and so do we. */
function stopWithParent(app: NestFastifyApplication): void {
  process.once('disconnect', () => void app.close().finally(() => process.exit(0)));
}
