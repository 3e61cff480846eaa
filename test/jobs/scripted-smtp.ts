import { createServer, type AddressInfo, type Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly email: Email;
}

export interface ScriptedSmtp {
  readonly url: string;
  /** Every acceptance, repeats included, in order. */
  readonly received: ReceivedMail[];
  /** How often each recipient was asked about. */
  readonly asked: Map<string, number>;
  stop(): Promise<void>;
}

export interface Script {
  /** A code turns the client away at the door. */
  readonly connection?: (times: number) => number | undefined;
  /** A code refuses the recipient on this request (1 is the first). */
  readonly recipient?: (to: string, times: number) => number | undefined;
  /** A code refuses the message; a promise makes the server take its time. */
  readonly message?: (to: string, times: number) => number | undefined | Promise<number | undefined>;
}

const refusal = (code: number): Error => Object.assign(new Error(`scripted ${code}`), { responseCode: code });

/** A mail server that does what the test says. */
export async function startScriptedSmtp(script: Script = {}): Promise<ScriptedSmtp> {
  const received: ReceivedMail[] = [];
  const asked = new Map<string, number>();
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, done) {
      const code = script.connection?.(++connections);
      done(code ? refusal(code) : undefined);
    },
    onRcptTo({ address }, _session, done) {
      asked.set(address, (asked.get(address) ?? 0) + 1);
      const code = script.recipient?.(address, asked.get(address)!);
      done(code ? refusal(code) : undefined);
    },
    onData(stream, session, done) {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const to = session.envelope.rcptTo[0]!.address;
        const code = await script.message?.(to, asked.get(to)!);
        if (code) return done(refusal(code));
        received.push({ to, email: await PostalMime.parse(Buffer.concat(chunks)) });
        done();
      })().catch(() => undefined); // the client broke off in the middle of the message
    },
  });
  server.on('error', () => undefined); // clients that break off
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    asked,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A server that never finishes its greeting: one character now and then, so that no idle timer notices. */
export async function startTricklingSmtp(): Promise<{ url: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    const timer = setInterval(() => socket.write('2'), 50);
    socket.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
