import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { ServiceProcess } from './service-process.js';

const kill = (pid: number): boolean => process.kill(pid, 'SIGKILL');
const noTrace = (output: string): void => {
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(output.trim().split('\n').length).toBeLessThanOrEqual(5);
};

describe('npm start', () => {
  let service: ServiceProcess;

  beforeAll(async () => {
    service = await (await ServiceProcess.begin()).ready();
  }, 120_000);
  afterAll(() => service.clear());

  it('says where everything is, and answers', async () => {
    expect(service.output).toContain(service.url);
    expect(service.output).toMatch(/Messages \/ Mailbox +http:\/\/127\.0\.0\.1:\d+/);
    expect(await service.answers()).toBe(true);
  });

  it('has counted what it loaded, so that the first pages are planned well', async () => {
    const { superuserPassword } = JSON.parse(readFileSync(join(service.data, 'secrets.json'), 'utf8')) as { superuserPassword: string };
    const port = readFileSync(join(service.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
    const client = new pg.Client({ connectionString: `postgres://postgres:${superuserPassword}@127.0.0.1:${port}/pacte` });
    await client.connect();
    const { rows } = await client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname IN ('commitment', 'report_request', 'report') AND reltuples > 0 ORDER BY 1`);
    await client.end();
    expect(rows).toEqual([{ relname: 'commitment' }, { relname: 'report' }, { relname: 'report_request' }]);
  });

  it('keeps its secrets from other accounts', () => {
    expect(statSync(join(service.data, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('starts the API again when it dies', async () => {
    const api = service.processOf(/apps\/api/);
    kill(api);
    await service.until(() => service.answers().then((answers) => answers && service.processOf(/apps\/api/) !== api));
    expect(service.output).toContain('« api » s’est arrêté ; il redémarre');
  }, 60_000);

  it('starts the worker again when it dies', async () => {
    const worker = service.processOf(/apps\/worker/);
    kill(worker);
    await service.until(() => service.processes().some(({ pid, command }) => /apps\/worker/.test(command) && pid !== worker));
  }, 60_000);

  it('starts PostgreSQL again when it dies, and API and worker find it', async () => {
    const postgres = service.processOf(/postgres -D/);
    kill(postgres);
    await service.until(() => service.output.includes('PostgreSQL s’est arrêté ; il redémarre'));
    await service.until(() => service.answers());
    expect(service.processOf(/postgres -D/)).not.toBe(postgres);
  }, 60_000);

  it('sends a second start on the same data to the first one', async () => {
    for (const port of [service.port, undefined]) {
      const second = await ServiceProcess.begin({ data: service.data, ...(port && { port }) });
      expect(await second.end()).toBe(1);
      expect(second.output).toContain(`Pacte tourne déjà sur ces données : ${service.url} (processus ${service.pid})`);
      noTrace(second.output);
    }
    expect(await service.answers()).toBe(true);
  }, 60_000);

  it('leaves no process when it is killed, and starts again on the same data', async () => {
    const names = readFileSync(join(service.data, 'secrets.json'), 'utf8');
    await service.end('SIGKILL');
    await service.until(() => service.processes().length === 0, 25);
    service = await (await ServiceProcess.begin({ data: service.data })).ready();
    expect(await service.answers()).toBe(true);
    expect(readFileSync(join(service.data, 'secrets.json'), 'utf8')).toBe(names);
  }, 120_000);

  it('starts again after everything was killed at once, with a lock that names nobody', async () => {
    const postgres = service.processOf(/postgres -D/);
    const leash = service.processOf(/read -r/);
    kill(leash); // nothing tells PostgreSQL that we are gone
    await service.end('SIGKILL');
    await service.until(() => !service.processes().some(({ command }) => /apps\//.test(command)), 25);
    expect(service.processOf(/postgres -D/)).toBe(postgres);
    service = await (await ServiceProcess.begin({ data: service.data })).ready();
    expect(service.processOf(/postgres -D/)).not.toBe(postgres);
    expect(await service.answers()).toBe(true);
  }, 120_000);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`stops everything in order on ${signal}`, async () => {
      if (service.over) service = await (await ServiceProcess.begin({ data: service.data })).ready();
      expect(await service.end(signal)).toBe(0);
      expect(service.processes()).toEqual([]);
      expect(readFileSync(join(service.data, 'logs/postgres.log'), 'utf8').trim()).toMatch(/database system is shut down$/);
      noTrace(service.output.slice(service.output.indexOf('Arrêt…')));
    }, 120_000);
  }
});

describe('npm start refuses in words', () => {
  const refused = async (options: Parameters<typeof ServiceProcess.begin>[0]): Promise<string> => {
    const service = await ServiceProcess.begin(options);
    try {
      expect(await service.end()).toBe(1);
      noTrace(service.output);
      expect(service.processes()).toEqual([]);
      return service.output;
    } finally {
      await service.clear();
    }
  };

  it('a port that another program holds', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    try {
      expect(await refused({ port })).toContain(`Le port ${port} est déjà pris`);
    } finally {
      other.close();
    }
  });

  it('settings that make no sense, naming each', async () => {
    const output = await refused({ env: { PORT: 'ninety', HOST: '', LOG_LEVEL: 'loud', PUBLIC_URL: 'nowhere' } });
    for (const name of ['PORT', 'LOG_LEVEL', 'PUBLIC_URL']) expect(output).toContain(`${name}:`);
  });

  it('an address that is not of this machine', async () => {
    expect(await refused({ env: { HOST: '192.0.2.1' } })).toContain('HOST : « 192.0.2.1 » n’est pas une adresse de cette machine');
  });

  it('a database of one’s own without the role that owns it', async () => {
    expect(await refused({ env: { DATABASE_URL: 'postgres://pacte@127.0.0.1/pacte' } })).toContain('DATABASE_ADMIN_URL:');
  });

  it('a database that is not there', async () => {
    const url = `postgres://pacte@127.0.0.1:${await freePort()}/pacte`;
    expect(await refused({ env: { DATABASE_URL: url, DATABASE_ADMIN_URL: url } })).toContain('aucune base ne répond à cette adresse');
  });

  it('a data folder that cannot be one', async () => {
    const service = await ServiceProcess.begin();
    await service.end('SIGKILL');
    const file = join(service.data, 'file');
    writeFileSync(file, '');
    expect(await refused({ data: file })).toContain(file);
    await service.clear();
  });

  it('secrets that were damaged', async () => {
    const service = await ServiceProcess.begin();
    await service.end('SIGKILL');
    writeFileSync(join(service.data, 'secrets.json'), '{ "secretKey": ');
    expect(await refused({ data: service.data })).toContain('secrets.json est abîmé');
  });
});
