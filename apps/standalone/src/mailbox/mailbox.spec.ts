import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailbox, type Mailbox } from './mailbox.js';

const mail = { from: 'Pacte <pacte@paris.example>', to: 'Ana@asso.example', subject: 'Vos engagements <à rendre>', messageId: '<1@paris.example>', text: 'Répondez sur http://127.0.0.1:4000/l/abc?x=1&y=2.\nMerci' };

describe('the local mailbox', () => {
  let folder: string;
  let mailbox: Mailbox;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
    mailbox = await startMailbox({ folder });
  });
  afterEach(async () => {
    await mailbox.stop();
    rmSync(folder, { recursive: true });
  });

  async function send(message: object): Promise<void> {
    const transport = createTransport(mailbox.smtpUrl);
    await transport.sendMail(message);
    transport.close();
  }
  const get = async (path: string): Promise<string> => (await fetch(mailbox.url + path)).text();
  const list = async (query = ''): Promise<{ id: string; to: string; subject: string; deliveries: number }[]> => JSON.parse(await get(`/messages.json${query}`)) as never;

  it('keeps one message per recipient and Message-ID, and counts repeated deliveries', async () => {
    await send(mail);
    await send(mail);
    await send({ ...mail, to: 'ben@asso.example' });
    await send({ ...mail, messageId: '<2@paris.example>' });
    expect((await list()).map(({ to, deliveries }) => [to, deliveries])).toEqual([
      ['ana@asso.example', 1],
      ['ben@asso.example', 1],
      ['ana@asso.example', 2],
    ]);
    expect(await list('?to=BEN@')).toHaveLength(1);
  });

  it('finds its messages again after a restart', async () => {
    await send(mail);
    await mailbox.stop();
    mailbox = await startMailbox({ folder });
    await send(mail);
    expect(await list()).toMatchObject([{ to: 'ana@asso.example', subject: mail.subject, deliveries: 2 }]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('shows pages where text is escaped and addresses are links', async () => {
    await send({ ...mail, html: '<p>Bonjour</p><script>alert(1)</script>' });
    const id = (await list())[0]!.id;
    expect(await get('/')).toContain('Vos engagements &lt;à rendre&gt;');
    expect(await get(`/messages/${id}`)).toContain('<a href="http://127.0.0.1:4000/l/abc?x=1&amp;y=2">');
    expect(await get(`/messages/${id}/source`)).toContain('Message-ID: <1@paris.example>');
    const formatted = await fetch(`${mailbox.url}/messages/${id}/formatted`);
    expect(formatted.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/);
    expect(JSON.parse(await get(`/messages/${id}.json`))).toMatchObject({ links: ['http://127.0.0.1:4000/l/abc?x=1&y=2'], headers: { 'message-id': mail.messageId } });
  });

  it('answers what it cannot show with a page of its own', async () => {
    expect((await fetch(`${mailbox.url}/messages/000000000000000000000000`)).status).toBe(404);
    expect((await fetch(mailbox.url, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${mailbox.url}/?page=nan`)).status).toBe(200);
  });

  it('asks the sender to try again when the message cannot be kept', async () => {
    rmSync(folder, { recursive: true });
    await expect(send(mail)).rejects.toMatchObject({ responseCode: 452 });
    expect(await list()).toEqual([]);
    mkdirSync(folder);
  });
});
