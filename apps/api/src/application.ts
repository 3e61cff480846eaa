import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform';
import { ApiModule } from './api.module.js';

const BODY_LIMIT = 1_000_000;

/** The API, not yet listening: main.ts listens, tests do too. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, genReqId: () => randomUUID(), trustProxy: 'loopback' });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, { logger: ['fatal'] });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: false }));
  await app.register(cookie as never);
  app.enableShutdownHooks();
  return app;
}
