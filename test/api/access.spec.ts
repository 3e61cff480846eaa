import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GuestLinks } from '#access';
import { Database, type TenantRef } from '#platform';
import { aCampaign, anOrganisation, aPact, aPerson, aTenant, change, contextOf, dayFromNow, mailsOf, startApi, tokenIn, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';

const SIGN_IN = 'mutation ($token: String!) { signIn(input: { token: $token }) { landing } }';
const OPEN = 'mutation ($token: String!) { openGuestLink(input: { token: $token }) { landing viewer { kind permissions guest { organisation { slug } campaign pact } } } }';
const RENEW = 'mutation ($token: String!) { renewGuestLink(input: { token: $token }) { sent } }';
const WHO = '{ viewer { kind } }';

interface Who {
  viewer: { kind: string };
}

let api: TestApi;
let tenant: TenantRef;
let neighbour: TenantRef;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  neighbour = await aTenant(api);
});

describe('a guest link', () => {
  let person: TestPerson;
  let organisation: { id: string; slug: string; name: string };
  let pact: { id: string; slug: string };
  let campaign: { id: string; code: string };

  beforeEach(async () => {
    organisation = await anOrganisation(api, tenant);
    pact = await aPact(api, tenant, { leads: [organisation] });
    campaign = await aCampaign(api, tenant, pact, { opensOn: dayFromNow(-30), dueOn: dayFromNow(20), closesOn: dayFromNow(30) });
    person = await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: organisation.id });
  });

  /** Ways in which a person stops answering for the organisation. */
  const leavings = [
    `UPDATE person SET left_on = '2019-01-01' WHERE tenant_id = $1`,
    `DELETE FROM role_grant WHERE tenant_id = $1`,
    `UPDATE role_grant SET role = 'FINANCE_CORRESPONDENT' WHERE tenant_id = $1`,
  ];

  const starting = (day: string) => change(api, tenant, 'UPDATE pact SET starts_on = $3 WHERE tenant_id = $1 AND id = $2', [tenant.id, pact.id, day]);

  async function guestLink(): Promise<{ id: string; token: string }> {
    const asked = { person: person.id, organisation: organisation.id, campaign: campaign.id, expiresAt: new Date(Date.now() + 3_600_000) };
    const { id, url } = await api.get(Database).transaction(contextOf(api, tenant), (ctx) => api.get(GuestLinks).create(ctx, asked));
    expect(url).toBe(api.get(GuestLinks).urlOf(contextOf(api, tenant), id));
    return { id, token: /jeton=([\w-]+)$/.exec(url)![1]! };
  }

  async function opened(): Promise<{ browser: TestClient; link: { id: string; token: string } }> {
    const link = await guestLink();
    const browser = api.client(tenant);
    await browser.ask(OPEN, { token: link.token });
    return { browser, link };
  }

  it('opens the organisation’s page of one campaign, without the person’s other roles', async () => {
    const { token } = await guestLink();
    await starting('2016-01-01');
    const { openGuestLink } = await api.client(tenant).ask<{ openGuestLink: { landing: string; viewer: { kind: string; permissions: string[]; guest: object } } }>(OPEN, { token });
    expect(openGuestLink.landing).toBe('/rapports');
    expect(openGuestLink.viewer).toMatchObject({ kind: 'GUEST', guest: { organisation: { slug: organisation.slug }, campaign: campaign.code, pact: pact.slug } });
    expect(openGuestLink.viewer.permissions).toContain('report.write');
    expect(openGuestLink.viewer.permissions).not.toContain('report.decide');
  });

  it('of a pact that is not the latest leads to that pact’s own addresses', async () => {
    await aPact(api, tenant);
    await starting('2001-01-01');
    const { token } = await guestLink();
    expect((await api.client(tenant).ask<{ openGuestLink: { landing: string } }>(OPEN, { token })).openGuestLink.landing).toBe(`/pactes/${pact.slug}/rapports`);
  });

  it('works once; the browser that used it may follow it again', async () => {
    const { browser, link } = await opened();
    expect((await api.client(tenant).graphql(OPEN, { token: link.token })).code).toBe('LINK_USED');
    expect((await browser.graphql(OPEN, { token: link.token })).code).toBeUndefined();
    expect((await browser.ask<Who>(WHO)).viewer.kind).toBe('GUEST');
  });

  it('expires, and the session it opened with it', async () => {
    const { browser } = await opened();
    const { token } = await guestLink();
    await change(api, tenant, `UPDATE guest_link SET expires_at = now() - interval '1 second' WHERE tenant_id = $1`, [tenant.id]);
    expect((await api.client(tenant).graphql(OPEN, { token })).code).toBe('LINK_EXPIRED');
    expect((await browser.ask<Who>(WHO)).viewer.kind).toBe('ANONYMOUS');
  });

  it('says that the time to answer by link is over, once no fresh one would be sent', async () => {
    const { token } = await guestLink();
    await change(api, tenant, `UPDATE guest_link SET expires_at = now() - interval '1 second' WHERE tenant_id = $1`, [tenant.id]);
    await change(api, tenant, `UPDATE campaign SET due_on = $2, closes_on = $2 WHERE tenant_id = $1`, [tenant.id, dayFromNow(-2)]);
    expect((await api.client(tenant).graphql(OPEN, { token })).code).toBe('LINK_OVER');
    expect((await api.client(neighbour).graphql(OPEN, { token })).code).toBe('LINK_INVALID');
    await api.client(tenant).ask(RENEW, { token });
    expect(await mailsOf(api, tenant)).toHaveLength(0);
  });

  it('can be withdrawn, and the session it opened with it', async () => {
    const { browser, link } = await opened();
    await api.get(Database).transaction(contextOf(api, tenant), (ctx) => api.get(GuestLinks).revoke(ctx, link.id));
    expect((await browser.ask<Who>(WHO)).viewer.kind).toBe('ANONYMOUS');
    expect((await api.client(tenant).graphql(OPEN, { token: link.token })).code).toBe('LINK_REVOKED');
    await api.client(tenant).ask(RENEW, { token: link.token });
    expect(await mailsOf(api, tenant)).toHaveLength(0);
  });

  it('opens, renews and reads nothing once the person no longer answers for the organisation', async () => {
    for (const leaving of leavings) {
      person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: organisation.id });
      const { browser, link } = await opened();
      const unused = await guestLink();
      await api.client(tenant).ask(RENEW, { token: link.token });
      expect((await mailsOf(api, tenant))[0]!.mail).not.toBeNull();
      const sent = (await mailsOf(api, tenant)).length;
      await change(api, tenant, leaving, [tenant.id]);
      expect((await browser.ask<Who>(WHO)).viewer.kind).toBe('ANONYMOUS');
      expect((await api.client(tenant).graphql(OPEN, { token: unused.token })).code).toBe('LINK_REVOKED');
      expect(await api.client(tenant).ask(RENEW, { token: link.token })).toEqual({ renewGuestLink: { sent: true } });
      // No other mail, and the one that was waiting does not leave.
      expect((await mailsOf(api, tenant)).map(({ mail }) => mail)).toEqual(Array(sent).fill(null));
    }
  });

  it('comes by a mail that bears the organisation’s name of that day', async () => {
    const { token } = await guestLink();
    const rename = (until: string) => change(api, tenant, `UPDATE organisation SET former_names = $2::jsonb WHERE tenant_id = $1`, [tenant.id, JSON.stringify([{ name: 'Le nom d’avant', acronym: null, until, source: null }])]);
    await rename(dayFromNow(2));
    await api.client(tenant).ask(RENEW, { token });
    const subject = async () => (await mailsOf(api, tenant))[0]!.mail!.subject;
    expect(await subject()).toBe('Votre nouveau lien pour répondre – Le nom d’avant');
    await rename(dayFromNow(-2));
    expect(await subject()).toBe(`Votre nouveau lien pour répondre – ${organisation.name}`);
  });

  it('is not opened by a role held in another organisation', async () => {
    const { browser } = await opened();
    const { token } = await guestLink();
    const other = await anOrganisation(api, tenant);
    await change(api, tenant, `UPDATE role_grant SET organisation_id = $2 WHERE tenant_id = $1`, [tenant.id, other.id]);
    expect((await browser.ask<Who>(WHO)).viewer.kind).toBe('ANONYMOUS');
    expect((await api.client(tenant).graphql(OPEN, { token })).code).toBe('LINK_REVOKED');
  });

  it('is renewed for a week, and to the end of the campaign’s last day at most', async () => {
    const { token } = await guestLink();
    const renewed = async () => {
      await api.client(tenant).ask(RENEW, { token });
      const sql = `SELECT date_trunc('minute', l.expires_at - l.created_at + interval '30 seconds') AS lasts, l.expires_at = (c.closes_on + 1)::timestamp AT TIME ZONE $2 AS with_campaign
        FROM guest_link l JOIN campaign c ON c.id = l.campaign_id WHERE l.tenant_id = $1 ORDER BY l.created_at DESC LIMIT 1`;
      return (await contextOf(api, tenant).db.query<{ lasts: { days?: number; hours?: number }; with_campaign: boolean }>(sql, [tenant.id, tenant.timeZone]))[0]!;
    };
    expect(await renewed()).toMatchObject({ lasts: { days: 7 }, with_campaign: false });
    await change(api, tenant, `UPDATE campaign SET due_on = $2, closes_on = $2 WHERE tenant_id = $1`, [tenant.id, dayFromNow(2)]);
    expect((await renewed()).with_campaign).toBe(true);
    await change(api, tenant, `UPDATE campaign SET due_on = $2, closes_on = $2 WHERE tenant_id = $1`, [tenant.id, dayFromNow(-2)]);
    expect(await api.client(tenant).ask(RENEW, { token })).toEqual({ renewGuestLink: { sent: true } });
    expect(await mailsOf(api, tenant)).toHaveLength(2);
  });

  it('is not valable at the neighbour’s, nor as a sign-in link', async () => {
    const { token } = await guestLink();
    expect((await api.client(neighbour).graphql(OPEN, { token })).code).toBe('LINK_INVALID');
    expect((await api.client(tenant).graphql(SIGN_IN, { token })).code).toBe('LINK_INVALID');
  });

  it('is sent afresh to the same mailbox, and only there', async () => {
    const { link } = await opened();
    expect(await api.client(tenant).ask(RENEW, { token: link.token })).toEqual({ renewGuestLink: { sent: true } });
    const [{ to, mail } = { to: '', mail: null }] = await mailsOf(api, tenant);
    expect(to).toBe(person.email);
    const fresh = api.client(tenant);
    await fresh.ask(OPEN, { token: tokenIn(mail) });
    expect((await fresh.ask<Who>(WHO)).viewer.kind).toBe('GUEST');
    expect((await mailsOf(api, tenant))[0]!.mail).toBeNull();
  });

  it('is renewed with the same answer whatever it is, a few times an hour', async () => {
    const { token } = await guestLink();
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const each of [token, forged]) {
      const codes = [];
      for (let n = 0; n < 4; n++) codes.push((await api.client(tenant).graphql(RENEW, { token: each })).code);
      expect(codes).toEqual([undefined, undefined, undefined, 'TOO_MANY_REQUESTS']);
    }
    expect(await mailsOf(api, tenant)).toHaveLength(3);
  });
});
