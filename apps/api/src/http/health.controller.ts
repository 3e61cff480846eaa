import { Controller, Get, type BeforeApplicationShutdown } from '@nestjs/common';
import { migrations } from '#migrations';
import { Database, DomainError } from '#platform';

/** For supervisors and load balancers: live, the process answers; ready, it can serve. */
@Controller('health')
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly database: Database) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    if (this.stopping) throw new DomainError('NOT_READY', { reason: 'stopping' });
    const applied = await this.appliedMigrations();
    const missing = migrations.map((migration) => migration.name).filter((name) => !applied.includes(name));
    if (missing.length) throw new DomainError('NOT_READY', { reason: 'migrations', missing });
    return { status: 'ok' };
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  private async appliedMigrations(): Promise<string[]> {
    try {
      return (await this.database.service<{ name: string }>(`SELECT name FROM migration`)).map((row) => row.name);
    } catch {
      throw new DomainError('NOT_READY', { reason: 'database' });
    }
  }
}
