import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectPath, type TenantRef } from '#platform';
import { aTenant, SECRET_KEY, startApi, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let tenant: TenantRef;
let browser: TestClient;

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
  browser = api.client(tenant);
});
afterAll(() => api.close());

interface Refusal {
  errors: { message: string; extensions: { code: string; requestId: string } }[];
}

describe('an answer', () => {
  it('has an id to find it by, also told with what is refused', async () => {
    const { headers, text } = await browser.get('/graphql/nothing');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect((JSON.parse(text) as Refusal).errors[0]!.extensions.requestId).toBe(headers['x-request-id']);
  });

  it('of the API may run nothing and be framed nowhere', async () => {
    const { headers } = await browser.graphql('{ __typename }');
    expect(headers['content-security-policy']).toBe(`default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'`);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('of the API is kept by nobody on the way, whether it answers or refuses', async () => {
    for (const { headers } of [await browser.graphql('{ viewer { locale } }'), await browser.get('/graphql/nothing')]) expect(headers['cache-control']).toBe('no-store');
  });

  it('is compressed for those who ask', async () => {
    const body = JSON.stringify({ query: '{ __schema { types { name description fields { name } } } }' });
    const send = (encoding: string) => browser.send('POST', '/graphql', { 'content-type': 'application/json', 'accept-encoding': encoding }, body);
    expect((await send('br, gzip')).headers['content-encoding']).toBe('br');
    expect((await send('gzip')).headers['content-encoding']).toBe('gzip');
    expect((await send('identity')).headers['content-encoding']).toBeUndefined();
  });
});

describe('an address that is no page', () => {
  it('is not found, in the shape of every refusal and the reader’s language', async () => {
    for (const path of ['/open-data/nothing.csv', '/files/x', '/health/x', '/assets/x.js', '/graphql/x', '/no-such-file.txt', '/assets/..%2f..%2fpackage.json', '/..%2fpackage.json']) {
      const { status, text } = await browser.get(path, { 'accept-language': 'en' });
      expect({ path, status }).toEqual({ path, status: 404 });
      expect((JSON.parse(text) as Refusal).errors[0]!.extensions.code).toBe('NOT_FOUND');
    }
    const { text } = await browser.get('/files/x', { 'accept-language': 'en' });
    expect((JSON.parse(text) as Refusal).errors[0]!.message).toBe('There is nothing at this address.');
  });

  it('takes no writes', async () => {
    const { status, text } = await browser.send('POST', '/anything', { 'content-type': 'application/json' }, '{}');
    expect(status).toBe(404);
    expect((JSON.parse(text) as Refusal).errors[0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('tells what is wrong with a body', async () => {
    const code = async (type: string, body: string) => {
      const { status, text } = await browser.send('POST', '/graphql', { 'content-type': type }, body);
      return `${status} ${(JSON.parse(text) as Refusal).errors[0]!.extensions.code}`;
    };
    expect(await code('application/json', '{')).toBe('400 BAD_INPUT');
    expect(await code('application/xml', '<x/>')).toBe('415 MEDIA_TYPE_REFUSED');
  });
});

describe('a host name that serves nobody', () => {
  it('is told so, whatever is asked', async () => {
    const strict = await startApi({ DEFAULT_TENANT: 'nobody' });
    try {
      const stranger = strict.client({ ...tenant, publicUrl: 'http://elsewhere.test' });
      const { status, errors } = await stranger.graphql('{ pacts { slug } }', {}, { 'accept-language': 'en' });
      expect(status).toBe(400);
      expect(errors).toEqual([{ message: 'No space is served at this address.', extensions: { code: 'NO_TENANT', details: {}, requestId: expect.any(String) } }]);
    } finally {
      await strict.close();
    }
  });
});

describe('the pages', () => {
  it('are one page at each address of the application, under a policy of their own', async () => {
    for (const path of ['/', '/engagements/12', '/connexion/lien?jeton=x']) {
      const { status, headers, text } = await browser.get(path);
      expect({ path, status, type: headers['content-type'] }).toEqual({ path, status: 200, type: 'text/html; charset=utf-8' });
      expect(headers['cache-control']).toBe('no-cache');
      const policy = String(headers['content-security-policy']);
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)![1]!;
      expect(text).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`);
      expect(policy).toContain(`default-src 'self'`);
      expect(policy).not.toMatch(/unsafe|https?:|script-src/);
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/);
    }
    const nonces = await Promise.all([1, 2].map(async () => /nonce="([^"]+)"/.exec((await browser.get('/')).text)![1]));
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('answer 404 where the application has no page, or there is no space, with the page that says so', async () => {
    const statuses = async (paths: string[]) => Promise.all(paths.map(async (path) => `${(await browser.get(path)).status} ${path}`));
    const here = ['/organisations/caf', '/administration/personnes/x', '/pactes/un-pact/engagements/2', '/qui-peut-quoi/'];
    expect(await statuses(here)).toEqual(here.map((path) => `200 ${path}`));
    const nowhere = ['/inconnu', '/organisations/caf/inconnu', '/pactes/un-pact/inconnu', '/espaces/nulle-part/bilans'];
    expect(await statuses(nowhere)).toEqual(nowhere.map((path) => `404 ${path}`));
    expect((await browser.get('/inconnu')).text).toContain('<div id="root">');
  });

  it('have files that are kept for ever, and asked for with conditions', async () => {
    const file = /src="(\/assets\/[^"]+\.js)"/.exec((await browser.get('/')).text)![1]!;
    const first = await browser.get(file);
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toContain('javascript');
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await browser.get(file, { 'if-none-match': first.headers.etag! })).status).toBe(304);
  });

  it('include GraphiQL, from here and nowhere else', async () => {
    const { status, headers, text } = await browser.get('/graphiql');
    expect(status).toBe(200);
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(String(headers['content-security-policy'])).not.toContain('https:');
    const script = /src="(\/graphiql\/assets\/[^"]+\.js)"/.exec(text)![1]!;
    expect((await browser.get(script)).status).toBe(200);
  });
});

describe('health', () => {
  it('is live, and ready when the database is of the code’s version', async () => {
    expect(await browser.get('/health/live')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(await browser.get('/health/ready')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
  });

  it('says what is missing', async () => {
    const other = await startApi();
    try {
      const { Client } = (await import('pg')).default;
      const owner = new Client({ connectionString: other.database.ownerUrl });
      await owner.connect();
      await owner.query(`DELETE FROM migration WHERE id = (SELECT max(id) FROM migration)`);
      await owner.end();
      const answer = await other.client(tenant).get('/health/ready');
      expect(answer.status).toBe(503);
      expect((JSON.parse(answer.text) as { errors: { extensions: { code: string; details: { reason: string } } }[] }).errors[0]!.extensions).toMatchObject({ code: 'NOT_READY', details: { reason: 'migrations' } });
    } finally {
      await other.close();
    }
  });
});

describe('the process', () => {
  interface Ended {
    code: number | null;
    lines: string;
  }

  function start(environment: Record<string, string>) {
    const env = { PATH: process.env['PATH'], DATABASE_URL: api.database.url, SECRET_KEY, PORT: '0', LOG_LEVEL: 'silent', ...environment };
    const child = spawn(process.execPath, [projectPath('dist', 'apps', 'api', 'src', 'main.js')], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let lines = '';
    child.stderr!.on('data', (chunk: Buffer) => (lines += chunk.toString()));
    // Not `close`: Node does not tell it after `disconnect`.
    const ended = Promise.all([once(child, 'exit'), once(child.stderr!, 'close')]).then(([[code]]): Ended => ({ code: code as number | null, lines: lines.trim() }));
    const ready = once(child, 'message').then(([message]) => message as { url: string });
    return { child, ended, ready };
  }

  it('stops cleanly when asked, and when its parent is gone', async () => {
    const asked = start({});
    await asked.ready;
    asked.child.kill('SIGTERM');
    expect(await asked.ended).toMatchObject({ lines: '' });
    const orphan = start({});
    await orphan.ready;
    orphan.child.disconnect();
    expect(await orphan.ended).toEqual({ code: 0, lines: '' });
  }, 60_000);

  it('refuses to start as a role that row-level security does not bind', async () => {
    expect(await start({ DATABASE_URL: api.database.superuserUrl }).ended).toMatchObject({ code: 1, lines: expect.stringMatching(/DATABASE_URL: the role postgres is a superuser/) });
    expect(await start({ DATABASE_URL: api.database.ownerUrl }).ended).toMatchObject({ code: 1, lines: expect.stringMatching(/DATABASE_URL: the role pacte_owner owns the tables/) });
  }, 60_000);

  it('says in one line that its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    try {
      expect(await start({ PORT: String(port) }).ended).toEqual({ code: 1, lines: `PORT, HOST: 127.0.0.1:${port} is already in use` });
    } finally {
      taken.close();
    }
  }, 60_000);

  it('says when no database answers', async () => {
    const nobody = new URL(api.database.url);
    nobody.port = '1';
    expect(await start({ DATABASE_URL: nobody.href }).ended).toEqual({ code: 1, lines: 'DATABASE_URL: no database answers there' });
  }, 60_000);

  it('names each setting that is wrong', async () => {
    expect(await start({ TRUSTED_PROXIES: 'somewhere' }).ended).toEqual({ code: 1, lines: 'TRUSTED_PROXIES: invalid IP address: somewhere' });
    expect(await start({ SECRET_KEY: 'short' }).ended).toMatchObject({ code: 1, lines: expect.stringContaining('SECRET_KEY') });
  }, 60_000);
});
