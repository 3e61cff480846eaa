import type { IncomingMessage, ServerResponse } from 'node:http';
import PostalMime from 'postal-mime';
import { linksIn } from './html.js';
import { listPage, messagePage, problemPage, STYLE } from './mailbox-pages.js';
import type { MailStore, StoredMail } from './mail-store.js';

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy?: string;
}

const PAGE = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A message's own markup runs nothing and loads nothing; its links open outside. */
const MESSAGE_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Serves the mailbox's pages, and the same as JSON for tests: /messages.json?to=, /messages/<id>.json. */
export async function answerMailboxPage(store: MailStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await route(store, request).catch((): Answer => problem(500, 'Cette page n’a pas pu être préparée'));
  response.writeHead(answer.status ?? 200, {
    'content-type': answer.type,
    'content-length': Buffer.byteLength(answer.body),
    'content-security-policy': answer.policy ?? POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function route(store: MailStore, request: IncomingMessage): Promise<Answer> {
  // Sign-in links are read here: another site must not reach this page through a name of its own.
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) return problem(403, 'Cette boîte aux lettres se lit sur la machine elle-même');
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem(405, 'Cette boîte aux lettres ne fait que se lire');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const to = url.searchParams.get('to') ?? '';
  if (url.pathname === '/') return { type: PAGE, body: listPage(store.list(to), to, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1)) };
  if (url.pathname === '/style.css') return { type: 'text/css; charset=utf-8', body: STYLE };
  if (url.pathname === '/messages.json') return { type: JSON_TYPE, body: JSON.stringify(store.list(to)) };
  const match = /^\/messages\/([0-9a-f]{24})(\.json|\/source|\/formatted)?$/.exec(url.pathname);
  const mail = match && store.get(match[1]!);
  return mail ? message(store, mail, match[2]) : problem(404, 'Ce message n’existe pas');
}

async function message(store: MailStore, mail: StoredMail, form: string | undefined): Promise<Answer> {
  const source = await store.source(mail.id);
  if (form === '/source') return { type: 'text/plain; charset=utf-8', body: source };
  const email = await PostalMime.parse(source);
  if (form === '/formatted') return { type: PAGE, body: `<base target="_blank">${email.html ?? ''}`, policy: MESSAGE_POLICY };
  if (form !== '.json') return { type: PAGE, body: messagePage(mail, email) };
  const headers = Object.fromEntries(email.headers.map((header) => [header.key, header.value]));
  return { type: JSON_TYPE, body: JSON.stringify({ ...mail, headers, text: email.text ?? '', html: email.html ?? '', links: linksIn(email.text ?? '') }) };
}

function problem(status: number, words: string): Answer {
  return { status, type: PAGE, body: problemPage(words) };
}
