import { execFile } from 'node:child_process';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { DomainError } from '../errors/domain-error.js';
import { Log } from '../log/log.js';

export type ScanState = 'CLEAN' | 'NOT_SCANNED';

const TIMEOUT_MS = 60_000;
/** As clamscan and its like answer: something was found. */
const FOUND = 1;

/** Has the operator's command (SCAN_COMMAND) look at a file before it is kept. A scan that fails keeps nothing. */
@Injectable()
export class FileScan {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** Throws UPLOAD_UNSAFE or UPLOAD_NOT_SCANNED. */
  async scan(path: string): Promise<ScanState> {
    const command = this.config.scanCommand;
    if (!command) return 'NOT_SCANNED';
    const code = await exitOf(command, path);
    if (code === 0) return 'CLEAN';
    if (code === FOUND) throw new DomainError('UPLOAD_UNSAFE');
    this.log.error('scan of a file failed', { code });
    throw new DomainError('UPLOAD_NOT_SCANNED');
  }
}

/** The path is an argument of the shell's, never a part of what it reads as words. */
function exitOf(command: string, path: string): Promise<number | string> {
  return new Promise((done) => {
    execFile('/bin/sh', ['-c', `${command} "$1"`, 'scan', path], { timeout: TIMEOUT_MS }, (error) => done(error ? (error.code ?? error.signal ?? 'unknown') : 0));
  });
}
