import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, TenantDirectory, type TenantRef } from '#platform';
import { aPact, aPerson, aTenant, contextOf, mailsOf, signedIn, startApi, tokenIn, type TestApi, type TestClient } from '../builders/index.js';

const CREATE = 'mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { slug name url } } }';
const TENANTS = '{ tenants { totalCount nodes { slug } } }';
const SETTINGS = '{ tenantSettings { name senderAddress locale timeZone holidays sendsFrom sendsUntil hasLogo version } }';
const CHANGE = 'mutation ($input: ChangeTenantInput!) { changeTenant(input: $input) { settings { name version } } }';
const LOGO = 'mutation ($input: ChangeTenantLogoInput!) { changeTenantLogo(input: $input) { settings { hasLogo } } }';
const ACCEPT = 'mutation ($input: InvitationTokenInput!) { acceptInvitation(input: $input) { landing viewer { kind grants { role } tenant { slug } } } }';
const SPACES = '{ spaces { slug current } }';
const SWITCH = 'mutation ($input: SwitchTenantInput!) { switchTenant(input: $input) { url } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { kind tenant { slug } person { email } } } }';
/** The head of an image of 320 by 240 pixels. */
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d4948445200000140000000f0', 'hex'), Buffer.alloc(44)]);

let api: TestApi;
let service: TenantRef;
let operator: TestClient;

const asked = (slug: string) => ({ slug, name: `Ville ${slug}`, senderAddress: `pacte@${slug}.example`, administratorName: 'Ada Aulne', administratorEmail: `ada@${slug}.example` });
const refOf = async (slug: string): Promise<TenantRef> => (await api.get(TenantDirectory).list()).find((each) => each.slug === slug)!;

beforeAll(async () => {
  api = await startApi({ DEFAULT_TENANT: 'service' });
  await api.get(Database).service(`INSERT INTO tenant (slug, name, sender_address) VALUES ('service', 'Service', 'service@pacte.example')`);
  api.get(TenantDirectory).forget();
  service = await refOf('service');
  operator = await signedIn(api, service, await aPerson(api, service, { role: 'OPERATOR' }));
});
afterAll(() => api.close());

describe('a space', () => {
  it('is made by the operator; its first administrator comes by the invitation, at the space’s own path', async () => {
    const { createTenant } = await operator.ask<{ createTenant: { tenant: object } }>(CREATE, { input: asked('brume') });
    expect(createTenant.tenant).toEqual({ slug: 'brume', name: 'Ville brume', url: 'http://pacte.test/espaces/brume' });
    const brume = await refOf('brume');
    const [mail] = await mailsOf(api, brume, 'access.invitation');
    expect(mail!.to).toBe('ada@brume.example');
    expect(mail!.mail!.text).toContain('http://pacte.test/espaces/brume/invitation?jeton=');
    const browser = api.client(brume);
    const input = { token: tokenIn(mail!.mail) };
    const { acceptInvitation } = await browser.ask<{ acceptInvitation: object }>(ACCEPT, { input });
    expect(acceptInvitation).toMatchObject({ viewer: { kind: 'PERSON', grants: [{ role: 'PACT_ADMINISTRATOR' }], tenant: { slug: 'brume' } } });
    expect([...browser.cookies.keys()]).toEqual(['pacte_brume']);
    expect((await api.client(service).graphql(ACCEPT, { input })).code).toBe('LINK_INVALID');
    expect((await operator.graphql(CREATE, { input: asked('brume') })).code).toBe('SPACE_SLUG_TAKEN');
  });

  it('is made by nobody else, nowhere else', async () => {
    const elsewhere = await aTenant(api);
    const pretender = await signedIn(api, elsewhere, await aPerson(api, elsewhere, { role: 'OPERATOR' }, { role: 'PACT_ADMINISTRATOR' }));
    const administrator = await signedIn(api, service, await aPerson(api, service, { role: 'PACT_ADMINISTRATOR' }));
    for (const client of [pretender, administrator]) {
      expect((await client.graphql(CREATE, { input: asked('ombre') })).code).toBe('FORBIDDEN');
      expect((await client.graphql(TENANTS)).code).toBe('FORBIDDEN');
    }
    expect((await api.client(service).graphql(TENANTS)).code).toBe('SIGN_IN_REQUIRED');
    expect(await refOf('ombre')).toBeUndefined();
    expect((await operator.graphql(CREATE, { input: { ...asked('ombre'), slug: 'Pas Bon' } })).code).toBe('SPACE_SLUG_UNFIT');
    expect((await operator.graphql(CREATE, { input: { ...asked('ombre'), timeZone: 'Lune/Mer' } })).code).toBe('TIME_ZONE_UNKNOWN');
  });

  it('has one address: unknown ones, and those of others, are not found', async () => {
    const own = await aTenant(api);
    const at = async (host: string, path: string) => {
      const answer = await api.client({ ...service, publicUrl: `http://${host}${path}` }).graphql('{ viewer { tenant { slug } } }');
      return answer.code ?? (answer.data as unknown as { viewer: { tenant: { slug: string } } }).viewer.tenant.slug;
    };
    await operator.ask(CREATE, { input: asked('sable') });
    expect(await at('pacte.test', '')).toBe('service');
    expect(await at('pacte.test', '/espaces/sable')).toBe('sable');
    expect(await at('pacte.test', '/espaces/inconnu')).toBe('NOT_FOUND');
    expect(await at('pacte.test', '/espaces/service')).toBe('NOT_FOUND');
    expect(await at('pacte.test', `/espaces/${own.slug}`)).toBe('NOT_FOUND');
    expect(await at(`${own.slug}.test`, '')).toBe(own.slug);
    expect(await at(`${own.slug}.test`, '/espaces/sable')).toBe('NOT_FOUND');
    expect(await at('pacte.test', '/espaces/sable/espaces/service')).toBe('NOT_FOUND');
    const pageAt = async (path: string) => (await api.client({ ...service, publicUrl: 'http://pacte.test' }).get(path)).status;
    expect([await pageAt('/espaces/sable/bilans'), await pageAt('/espaces/sable/rien'), await pageAt('/espaces/inconnu/bilans')]).toEqual([200, 404, 404]);
  });

  it('on one origin shares no session with another', async () => {
    await operator.ask(CREATE, { input: asked('lande') });
    const lande = await refOf('lande');
    const pact = await aPact(api, lande);
    const browser = api.client(lande);
    for (const [name, value] of operator.cookies) browser.cookies.set(name, value);
    expect(await browser.ask('{ viewer { kind } pacts { slug } }')).toEqual({ viewer: { kind: 'ANONYMOUS' }, pacts: [{ slug: pact.slug }] });
    expect(await operator.ask('{ viewer { kind } pacts { slug } }')).toEqual({ viewer: { kind: 'PERSON' }, pacts: [] });
  });

  it('is kept by its administrators: settings with a version, a logo that is an image', async () => {
    const tenant = await aTenant(api);
    const administrator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' }));
    const secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    const { tenantSettings } = await administrator.ask<{ tenantSettings: { hasLogo: boolean; version: number } }>(SETTINGS);
    const { hasLogo: _, ...settings } = tenantSettings;
    const input = { ...settings, name: 'Autre nom', timeZone: 'Indian/Reunion', holidays: 'NONE' };
    expect(await administrator.ask(CHANGE, { input })).toEqual({ changeTenant: { settings: { name: 'Autre nom', version: settings.version + 1 } } });
    expect((await administrator.graphql(CHANGE, { input })).code).toBe('VERSION_CONFLICT');
    expect((await secretariat.graphql(CHANGE, { input })).code).toBe('FORBIDDEN');
    expect((await secretariat.graphql(SETTINGS)).code).toBe('FORBIDDEN');
    expect((await administrator.get('/files/logo')).status).toBe(404);
    const put = (image: Buffer) => administrator.graphql(LOGO, { input: { image: image.toString('base64') } });
    expect((await put(Buffer.from('<svg onload="alert(1)"/>'))).code).toBe('LOGO_UNFIT');
    expect((await put(Buffer.concat([PNG, Buffer.alloc(200_000)]))).code).toBe('LOGO_TOO_LARGE');
    const wide = Buffer.from(PNG);
    wide.writeUInt32BE(2001, 16);
    expect((await put(wide)).errors[0]).toMatchObject({ message: expect.stringMatching(/^Le logo fait 2\u202f001 × 240 points/), extensions: { code: 'LOGO_TOO_WIDE' } });
    expect((await put(PNG.subarray(0, 20))).code).toBe('LOGO_UNFIT');
    expect((await put(PNG)).code).toBeUndefined();
    const logo = await api.client(tenant).get('/files/logo');
    expect([logo.status, logo.headers['content-type'], logo.headers['x-content-type-options']]).toEqual([200, 'image/png', 'nosniff']);
    expect((await api.client(await aTenant(api)).get('/files/logo')).status).toBe(404);
  });

  it('says in which hours its messages leave; wrong hours are refused at their field', async () => {
    const tenant = await aTenant(api);
    const administrator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' }));
    type Settings = Record<'name' | 'senderAddress' | 'locale' | 'timeZone' | 'holidays' | 'sendsFrom' | 'sendsUntil', string> & { version: number; hasLogo?: boolean };
    const read = async () => (await administrator.ask<{ tenantSettings: Settings }>(SETTINGS)).tenantSettings;
    const { hasLogo: _, ...settings } = await read();
    const change = (part: Partial<Settings>) => administrator.graphql(CHANGE, { input: { ...settings, ...part } });
    const problems = async (part: Partial<Settings>) => (await change(part)).errors.flatMap(({ extensions }) => extensions.problems ?? []).map(({ path, code }) => `${path} ${code}`);
    expect(await problems({ sendsFrom: '18:00', sendsUntil: '09:00' })).toEqual(['sendsUntil SEND_HOURS_REVERSED']);
    expect(await problems({ sendsFrom: '09:00', sendsUntil: '09:00' })).toEqual(['sendsUntil SEND_HOURS_REVERSED']);
    expect(await problems({ sendsFrom: '25:00', sendsUntil: '' })).toEqual(['sendsFrom HOUR_UNKNOWN', 'sendsUntil HOUR_UNKNOWN']);
    expect(await problems({ timeZone: 'Paris' })).toEqual(['timeZone TIME_ZONE_UNKNOWN']);
    expect(await read()).toMatchObject({ version: settings.version });
    expect((await change({ sendsFrom: '09:30', sendsUntil: '17:15' })).code).toBeUndefined();
    expect(await read()).toMatchObject({ sendsFrom: '09:30', sendsUntil: '17:15', version: settings.version + 1 });
    expect((await refOf(tenant.slug)).sendWindow).toEqual({ from: '09:30', until: '17:15' });
    const { sendsFrom: _from, sendsUntil: _until, ...without } = settings;
    expect((await administrator.graphql(CHANGE, { input: { ...without, version: settings.version + 1 } })).code).toBeUndefined();
    expect(await read()).toMatchObject({ sendsFrom: '09:30', sendsUntil: '17:15' });
    const [entry] = await contextOf(api, tenant).db.query<{ changes: object[] }>(`SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = 'tenant.changed' ORDER BY sequence LIMIT 1`, [tenant.id]);
    expect(entry!.changes).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'sendsFrom', after: '09:30' }), expect.objectContaining({ field: 'sendsUntil', after: '17:15' })]));
  });
});

describe('going over to another space', () => {
  it('signs in to where the same address is known, once, and nowhere else', async () => {
    const [here, there, third] = [await aTenant(api), await aTenant(api), await aTenant(api)];
    const person = await aPerson(api, here, { role: 'SECRETARIAT' });
    const twin = async (tenant: TenantRef) => api.get(Database).transaction(contextOf(api, tenant), async (ctx) => api.get((await import('#access')).Persons).register(ctx, person));
    await twin(there);
    const browser = await signedIn(api, here, person);
    expect((await browser.ask<{ spaces: { slug: string; current: boolean }[] }>(SPACES)).spaces.sort((a) => (a.current ? -1 : 1))).toEqual([{ slug: here.slug, current: true }, { slug: there.slug, current: false }]);
    expect(await api.client(here).ask(SPACES)).toEqual({ spaces: [] });
    for (const slug of [third.slug, here.slug, 'inconnu']) expect((await browser.graphql(SWITCH, { input: { slug } })).code).toBe('SPACE_NOT_YOURS');
    const { switchTenant } = await browser.ask<{ switchTenant: { url: string } }>(SWITCH, { input: { slug: there.slug } });
    expect(switchTenant.url).toMatch(new RegExp(`^${there.publicUrl}/connexion/lien\\?jeton=`));
    const input = { token: new URL(switchTenant.url).searchParams.get('jeton') };
    const arriving = api.client(there);
    expect(await arriving.ask(SIGN_IN, { input })).toEqual({ signIn: { viewer: { kind: 'PERSON', tenant: { slug: there.slug }, person: { email: person.email } } } });
    expect((await arriving.graphql(SIGN_IN, { input })).code).toBe('LINK_USED');
    expect((await api.client(here).graphql(SWITCH, { input: { slug: there.slug } })).code).toBe('SIGN_IN_REQUIRED');
  });

  it('between paths of one origin works in the same browser only', async () => {
    await operator.ask(CREATE, { input: asked('combe') });
    const combe = await refOf('combe');
    const person = await aPerson(api, service, { role: 'SECRETARIAT' });
    const { Persons } = await import('#access');
    await api.get(Database).transaction(contextOf(api, combe), (ctx) => api.get(Persons).register(ctx, person));
    const browser = await signedIn(api, service, person);
    const { switchTenant } = await browser.ask<{ switchTenant: { url: string } }>(SWITCH, { input: { slug: 'combe' } });
    const input = { token: new URL(switchTenant.url).searchParams.get('jeton') };
    expect((await api.client(combe).graphql(SIGN_IN, { input })).code).toBe('LINK_ELSEWHERE');
    const same = api.client(combe);
    for (const [name, value] of browser.cookies) same.cookies.set(name, value);
    expect((await same.graphql(SIGN_IN, { input })).code).toBeUndefined();
  });
});
