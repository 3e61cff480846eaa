import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Log, TenantDirectory, type Config } from '#platform';
import { ApiModule } from './api.module.js';
import { acceptBounces } from './http/bounces.controller.js';
import { addHooks } from './http/hooks.js';
import { BODY_LIMIT, HttpErrors } from './http/http-errors.filter.js';
import { addPages } from './http/pages.js';
import { takeSpaceOff } from './http/space-path.js';
import { acceptOneClick } from './http/unsubscribe.controller.js';
import { acceptFiles } from './http/uploads.js';
import { inputValidation } from './input-problems.js';
import { acceptDocumentIds } from './persisted-documents.js';
import { addSubscriptions } from './subscriptions/subscriptions.js';

/** The API, not yet listening: main.ts listens, tests do too. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, genReqId: () => randomUUID(), trustProxy: config.trustedProxies, rewriteUrl: takeSpaceOff });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, { logger: ['fatal'], abortOnError: false });
  const log = app.get(Log);
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new HttpErrors(log));
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  addHooks(fastify, log, config.publicUrl);
  await fastify.register(cookie);
  await fastify.register(helmet, securityHeaders(config));
  await fastify.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
  acceptDocumentIds(fastify, config);
  acceptFiles(fastify);
  acceptOneClick(fastify);
  acceptBounces(fastify);
  addPages(fastify, app.get(TenantDirectory));
  addSubscriptions(app, config);
  app.enableShutdownHooks();
  return app;
}

/** For answers that are no page: nothing in them may run. Pages bring a policy of their own. */
function securityHeaders(config: Config) {
  const https = config.publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: [`'none'`], frameAncestors: [`'none'`], baseUri: [`'none'`], formAction: [`'none'`] } },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  } as const;
}
