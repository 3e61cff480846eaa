import 'reflect-metadata';
import { ConfigError, loadConfig, Log } from '#platform';
import { createApi } from './application.js';

try {
  const config = loadConfig(process.env);
  const app = await createApi(config);
  await app.listen(config.port, config.host);
  app.get(Log).info('api ready', { host: config.host, port: config.port });
  process.send?.({ ready: true, url: await app.getUrl() });
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
  process.exit();
}
