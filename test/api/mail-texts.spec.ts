import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliverMail, MailTemplates, ORIGINAL_WORDING, type TenantRef } from '#platform';
import { startScriptedSmtp, type ScriptedSmtp } from '../jobs/scripted-smtp.js';
import { aPerson, aTenant, contextOf, countStatements, signedIn, startApi, type TestApi, type TestClient } from '../builders/index.js';

const LIST = 'query ($kind: String) { mailTexts(kind: $kind) { kind kindWords locale version edited subject introduction closing placeholders { name } versions { version subject writtenBy } } }';
const WORD = 'mutation ($input: WordMailInput!) { wordMail(input: $input) { conflict problems { path code message } text { version edited subject introduction } } }';
const RESTORE = 'mutation ($input: RestoreMailTextInput!) { restoreMailText(input: $input) { conflict text { version edited subject } } }';
const PREVIEW = 'query ($input: MailTextInput!) { mailTextPreview(input: $input) { subject text problems { path code } } }';
const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { invitation { id } } }';
const KIND = 'access.invitation';

interface Text {
  readonly kind: string;
  readonly locale: string;
  readonly version: number;
  readonly edited: boolean;
  readonly subject: string;
  readonly introduction: string;
  readonly closing: string;
  readonly placeholders: { readonly name: string }[];
  readonly versions: { readonly version: number; readonly subject: string | null; readonly writtenBy: string }[];
}
interface Outcome {
  readonly conflict: boolean;
  readonly problems: { readonly path: string; readonly code: string; readonly message: string }[];
  readonly text: Text;
}

let smtp: ScriptedSmtp;
let api: TestApi;
let tenant: TenantRef;
let desk: TestClient;
let clerkName: string;

beforeAll(async () => {
  smtp = await startScriptedSmtp();
  api = await startApi({ SMTP_URL: smtp.url });
});
afterAll(async () => {
  await api.close();
  await smtp.stop();
});
beforeEach(async () => {
  smtp.received.length = 0;
  tenant = await aTenant(api, { name: 'Ville d’Essai' });
  const clerk = await aPerson(api, tenant, { role: 'SECRETARIAT' });
  clerkName = clerk.name;
  desk = await signedIn(api, tenant, clerk);
});

const words = (more: object = {}) => ({ kind: KIND, locale: 'fr', subject: '{espace} vous attend', introduction: 'Chère, cher {nom},\n\nAu nom de {organisation} :', closing: 'Merci.', ...more });
const write = async (version: number, more: object = {}): Promise<Outcome> => (await desk.ask<{ wordMail: Outcome }>(WORD, { input: { ...words(more), version } })).wordMail;
const read = async (locale = 'fr'): Promise<Text> => (await desk.ask<{ mailTexts: Text[] }>(LIST, { kind: KIND })).mailTexts.find((text) => text.locale === locale)!;

/** Invites somebody and lets the mail leave; gives it as it arrived. */
async function invited(): Promise<{ subject: string; text: string; html: string }> {
  await desk.ask(INVITE, { input: { name: 'Zoé Tilleul', email: 'zoe@asso.example', role: 'COPIL_MEMBER' } });
  const ctx = contextOf(api, tenant);
  const [mail] = await ctx.db.query<{ id: string }>(`SELECT id FROM mail_message WHERE tenant_id = $1 AND state = 'QUEUED'`, [tenant.id]);
  await api.get(DeliverMail).handle(ctx, { mailId: mail!.id });
  const { subject, text, html } = smtp.received.at(-1)!.email;
  return { subject: subject!, text: text!, html: html! };
}

describe('the words of a space’s mails', () => {
  it('are the original’s until somebody writes them, in each language, and tell what can be replaced', async () => {
    const { result, statements } = await countStatements(api, () => desk.ask<{ mailTexts: Text[] }>(LIST));
    expect(statements.filter((sql) => sql.includes('mail_wording'))).toHaveLength(1);
    const kinds = [...new Set(result.mailTexts.map(({ kind }) => kind))].sort();
    expect(kinds).toEqual(['access.invitation', 'bilans.reading-answered', 'bilans.reading-opened', 'dossiers.shared', 'meeting.news', 'reminders.digest', 'report.returned']);
    expect(result.mailTexts).toHaveLength(14);
    expect(await read()).toMatchObject({ version: 0, edited: false, ...ORIGINAL_WORDING.fr, versions: [] });
    expect((await read()).placeholders.map(({ name }) => name)).toEqual(['nom', 'espace', 'objet', 'organisation', 'invitant']);
    const before = await invited();
    expect(before.subject).toBe('Votre invitation – Ville d’Essai');
    expect(before.text).toMatch(/^Bonjour Zoé Tilleul,/);
  });

  it('are those of the mails that leave from then on, in text and HTML, and of no other space', async () => {
    expect(await write(0)).toMatchObject({ conflict: false, problems: [], text: { version: 1, edited: true } });
    const mail = await invited();
    expect(mail.subject).toBe('Ville d’Essai vous attend');
    expect(mail.text).toMatch(/^Chère, cher Zoé Tilleul,\n\nAu nom de Ville d’Essai :\n\n[\s\S]+Voir l’invitation :\n[\s\S]+\n\nMerci\.\n\nCe lien sert une seule fois/);
    expect(mail.html).toContain('Au nom de Ville d’Essai');
    expect(mail.html).not.toContain('Bonjour');
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await theirs.ask<{ mailTexts: Text[] }>(LIST, { kind: KIND })).mailTexts.every(({ edited }) => !edited)).toBe(true);
  });

  it('name nothing that stands for nothing: refused with where', async () => {
    const { problems, text } = await write(0, { closing: 'Bien à vous,\n{prenom}' });
    expect(problems).toEqual([{ path: 'closing', code: 'MAIL_PLACEHOLDER_UNKNOWN', message: expect.stringContaining('« {prenom} », ligne 2') }]);
    expect(text.version).toBe(0);
    expect((await write(0, { subject: ' ' })).problems).toMatchObject([{ path: 'subject', code: 'MAIL_TEXT_REQUIRED' }]);
    expect((await desk.graphql(WORD, { input: { ...words({ kind: 'access.sign-in-link' }), version: 0 } })).code).toBe('MAIL_NOT_WORDABLE');
  });

  it('are not overwritten by who had not read them, and their versions stay', async () => {
    await write(0);
    expect(await write(0, { subject: 'Autre' })).toMatchObject({ conflict: true, text: { version: 1, subject: '{espace} vous attend' } });
    await write(1, { subject: 'Autre' });
    expect((await desk.ask<{ restoreMailText: Outcome }>(RESTORE, { input: { kind: KIND, locale: 'fr', version: 2 } })).restoreMailText).toMatchObject({ conflict: false, text: { version: 3, edited: false, subject: '{objet}' } });
    expect((await read()).versions).toEqual([
      { version: 3, subject: null, writtenBy: clerkName },
      { version: 2, subject: 'Autre', writtenBy: clerkName },
      { version: 1, subject: '{espace} vous attend', writtenBy: clerkName },
    ]);
    expect((await invited()).subject).toBe('Votre invitation – Ville d’Essai');
    const acts = await contextOf(api, tenant).db.query<{ action: string }>(`SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'mail.word%' ORDER BY sequence`, [tenant.id]);
    expect(acts.map(({ action }) => action)).toEqual(['mail.worded', 'mail.worded', 'mail.wording-restored']);
  });

  it('equal to the original’s are the return to it', async () => {
    await write(0);
    expect((await write(1, ORIGINAL_WORDING.fr)).text).toMatchObject({ version: 2, edited: false });
  });

  it('are tried on a person who does not exist, in text and in a frame that can do nothing', async () => {
    for (const { name } of api.get(MailTemplates).all().filter(({ wordable }) => wordable)) {
      for (const [locale, hello] of [['fr', 'Chère, cher Camille Exemple,'], ['en', 'Chère, cher Camille Exemple,']] as const) {
        const { mailTextPreview } = await desk.ask<{ mailTextPreview: { subject: string; text: string; problems: unknown[] } }>(PREVIEW, { input: words({ kind: name, locale, introduction: 'Chère, cher {nom},' }) });
        expect([name, locale, mailTextPreview.subject, mailTextPreview.problems]).toEqual([name, locale, 'Ville d’Essai vous attend', []]);
        expect(mailTextPreview.text.startsWith(hello)).toBe(true);
        expect(mailTextPreview.text).toContain('Merci.');
        expect(mailTextPreview.text).not.toMatch(/\{\w+\}|Bonjour|Hello/);
      }
    }
    const body = new URLSearchParams(words({ closing: '<b>{inconnu}</b>' })).toString();
    const { status, text, headers } = await desk.send('POST', '/files/courriels/apercu', { 'content-type': 'application/x-www-form-urlencoded' }, body);
    expect([status, headers['content-security-policy']]).toEqual([200, `default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'`]);
    expect(text).toContain('Chère, cher Camille Exemple');
    expect(text).toContain('&#60;b&#62;{inconnu}');
    expect((await desk.ask<{ mailTextPreview: { problems: unknown[] } }>(PREVIEW, { input: words({ closing: '{inconnu}' }) })).mailTextPreview.problems).toEqual([{ path: 'closing', code: 'MAIL_PLACEHOLDER_UNKNOWN' }]);
  });

  it('are the steering team’s to read and write', async () => {
    const member = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'COPIL_MEMBER' }));
    const operations = [[LIST, {}], [PREVIEW, { input: words() }], [WORD, { input: { ...words(), version: 0 } }], [RESTORE, { input: { kind: KIND, locale: 'fr', version: 0 } }]] as const;
    for (const [operation, variables] of operations) {
      expect((await member.graphql(operation, variables)).code).toBe('FORBIDDEN');
      expect((await api.client(tenant).graphql(operation, variables)).code).toBe('SIGN_IN_REQUIRED');
    }
    expect((await member.send('POST', '/files/courriels/apercu', { 'content-type': 'application/x-www-form-urlencoded' }, '')).status).toBe(403);
  });
});
