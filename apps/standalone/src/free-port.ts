import { createServer } from 'node:net';

/** A port of this machine that nobody listens on; `wanted` when it is free, else undefined; any when 0. */
export async function tryPort(wanted: number, host = '127.0.0.1'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen({ port: wanted, host, exclusive: true }, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export async function freePort(): Promise<number> {
  return (await tryPort(0))!;
}
