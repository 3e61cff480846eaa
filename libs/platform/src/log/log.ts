import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { CONFIG, type Config } from '../config/config.js';

/** Structured log lines with the request's id; ids and codes only, never names, addresses, texts or secrets. */
@Injectable()
export class Log {
  private readonly logger: Logger;
  private readonly fields = new AsyncLocalStorage<Record<string, unknown>>();

  constructor(@Inject(CONFIG) config: Config) {
    const options = { level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
    this.logger = config.logFile ? pino(options, pino.destination({ dest: config.logFile, mkdir: true, sync: true })) : pino(options);
  }

  /** Lines written while `work` runs carry these fields. */
  within<T>(fields: Record<string, unknown>, work: () => T): T {
    return this.fields.run({ ...this.fields.getStore(), ...fields }, work);
  }

  info(message: string, fields: Record<string, unknown> = {}): void {
    this.logger.info({ ...this.fields.getStore(), ...fields }, message);
  }

  warn(message: string, fields: Record<string, unknown> = {}): void {
    this.logger.warn({ ...this.fields.getStore(), ...fields }, message);
  }

  error(message: string, fields: Record<string, unknown> = {}): void {
    this.logger.error({ ...this.fields.getStore(), ...fields }, message);
  }
}
