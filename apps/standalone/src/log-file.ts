import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 10 * 1024 * 1024;

/** The log of one part of the service. Two files of 10 MB at most; a full disk costs lines, never the service. */
export class LogFile {
  private descriptor: number;
  private size: number;

  constructor(readonly path: string) {
    this.descriptor = openSync(path, 'a', 0o600);
    this.size = fstatSync(this.descriptor).size;
  }

  static of(data: string, name: string): LogFile {
    return new LogFile(join(data, 'logs', `${name}.log`));
  }

  write(text: string | Buffer): void {
    try {
      if (this.size > LARGEST) this.turn();
      this.size += writeSync(this.descriptor, text as string);
    } catch {
      // no room: the line is lost
    }
  }

  private turn(): void {
    renameSync(this.path, `${this.path}.1`);
    closeSync(this.descriptor);
    this.descriptor = openSync(this.path, 'a', 0o600);
    this.size = 0;
  }
}
