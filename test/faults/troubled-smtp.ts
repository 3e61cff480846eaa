import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What goes wrong with the mail server: it turns every message away, it no longer answers, or it takes a message and the line breaks before it can say so. */
export type Trouble = 'none' | 'refuses' | 'hangs' | 'drops';

const END_OF_MESSAGE = Buffer.from('\r\n.\r\n');

/** A line to a mail server that goes wrong as asked. */
export class TroubledSmtp {
  trouble: Trouble = 'none';
  /** Messages that the server took and whose sender was not told. */
  dropped = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly target: URL,
    private readonly server: Server,
  ) {}

  static async to(url: string): Promise<TroubledSmtp> {
    const server = createServer();
    const line = new TroubledSmtp(new URL(url), server);
    server.on('connection', (near) => line.join(near));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private join(near: Socket): void {
    this.keep(near);
    const far = this.keep(connect(Number(this.target.port), this.target.hostname));
    for (const [one, other] of [[near, far], [far, near]] as const) one.on('close', () => other.destroy());
    let waitsForVerdict = false;
    let tail = Buffer.alloc(0);
    near.on('data', (chunk: Buffer) => {
      if (this.trouble === 'hangs') return;
      if (this.trouble === 'refuses' && chunk.toString().startsWith('MAIL FROM')) return void near.write('451 4.3.2 Service not available\r\n');
      tail = Buffer.concat([tail, chunk]).subarray(-END_OF_MESSAGE.length);
      waitsForVerdict = tail.equals(END_OF_MESSAGE);
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      if (this.trouble === 'hangs') return;
      if (this.trouble === 'drops' && waitsForVerdict && chunk.toString().startsWith('250')) {
        this.dropped++;
        return void near.destroy();
      }
      near.write(chunk);
    });
  }

  private keep(socket: Socket): Socket {
    this.sockets.add(socket);
    socket.on('error', () => undefined); // the other end breaks with it
    socket.on('close', () => this.sockets.delete(socket));
    return socket;
  }
}
