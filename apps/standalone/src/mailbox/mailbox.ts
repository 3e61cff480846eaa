import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { tryPort } from '../free-port.js';
import { answerMailboxPage } from './mailbox-http.js';
import { MailStore } from './mail-store.js';

const LARGEST_MAIL = 25 * 1024 * 1024;
const LOOPBACK = '127.0.0.1';

export interface Mailbox {
  readonly smtpUrl: string;
  /** Page where the messages are read; on this machine only. */
  readonly url: string;
  readonly store: MailStore;
  stop(): Promise<void>;
}

/** The demonstration's mail system: takes every message by SMTP, sends none further, shows them on a page. */
export async function startMailbox(options: { folder: string; wantedPort?: number }): Promise<Mailbox> {
  const store = await MailStore.open(options.folder);
  const smtp = smtpServer(store);
  const pages = createServer((request, response) => void answerMailboxPage(store, request, response));
  const wanted = options.wantedPort ? await tryPort(options.wantedPort) : undefined;
  await listen(pages, wanted ?? 0);
  await new Promise<void>((resolve, reject) => {
    smtp.once('error', reject);
    smtp.listen(0, LOOPBACK, resolve);
  });
  smtp.on('error', () => undefined); // a client that breaks off is the client's business
  return {
    store,
    smtpUrl: `smtp://${LOOPBACK}:${(smtp.server.address() as AddressInfo).port}`,
    url: `http://${LOOPBACK}:${(pages.address() as AddressInfo).port}`,
    async stop() {
      pages.closeAllConnections();
      await Promise.all([new Promise<void>((resolve) => smtp.close(resolve)), new Promise((resolve) => pages.close(resolve))]);
    },
  };
}

function smtpServer(store: MailStore): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 2_000,
    size: LARGEST_MAIL,
    onData(stream, session, done) {
      void receive(store, stream, session).then(() => done(), (error: Error) => done(error));
    },
  });
}

async function receive(store: MailStore, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw withCode('message is too large', 552);
  const sender = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
  try {
    for (const { address } of session.envelope.rcptTo) await store.receive(address, sender, Buffer.concat(chunks));
  } catch (error) {
    // 452 tells the sender to try again later, when there is room.
    throw withCode((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'no room left on the disk' : 'the message could not be kept', 452);
  }
}

function withCode(message: string, responseCode: number): Error {
  return Object.assign(new Error(message), { responseCode });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
}
