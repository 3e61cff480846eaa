import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly data: Data | null | undefined;
  readonly errors: readonly { readonly message: string; readonly path?: readonly string[]; readonly extensions: { readonly code: string; readonly problems?: readonly { path: string; code: string; message: string }[] } }[];
  /** Code of the first refusal. */
  readonly code: string | undefined;
}

/** A browser: one host, its cookies, French first. Over node:http because fetch chooses the Host header itself. */
export class TestClient {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly port: number,
    readonly host: string,
    /** Path of the tenant's space, when it has no host name of its own. */
    private readonly base = '',
  ) {}

  /** Each time on a connection of its own, unless an agent keeps one. */
  send(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string | Buffer, agent: Agent | false = false): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { host: this.host, 'accept-language': 'fr', ...(cookie ? { cookie } : {}), ...headers };
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: this.port, method, path: this.base + path, headers: all, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          this.keep(response.headers['set-cookie'] ?? []);
          resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Where WebSockets of this browser go, and what they bring. */
  get socket(): { readonly url: string; readonly headers: Readonly<Record<string, string>> } {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { url: `ws://127.0.0.1:${this.port}${this.base}/graphql`, headers: { host: this.host, origin: `http://${this.host}`, 'accept-language': 'fr', ...(cookie ? { cookie } : {}) } };
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  async graphql<Data = Record<string, never>>(query: string, variables: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<GraphqlAnswer<Data>> {
    const answer = await this.send('POST', '/graphql', { 'content-type': 'application/json', ...headers }, JSON.stringify({ query, variables }));
    const { data, errors = [] } = JSON.parse(answer.text) as Pick<GraphqlAnswer<Data>, 'data' | 'errors'>;
    return { status: answer.status, headers: answer.headers, data, errors, code: errors[0]?.extensions.code };
  }

  /** The data of an operation that must not be refused. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { data, errors } = await this.graphql<Data>(query, variables);
    if (errors.length || !data) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data;
  }

  private keep(headers: readonly string[]): void {
    for (const header of headers) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(header)!;
      if (value) this.cookies.set(name!, value);
      else this.cookies.delete(name!);
    }
  }
}
