import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** One message in one person's mailbox. */
export interface StoredMail {
  readonly id: string;
  /** Order of arrival. */
  readonly sequence: number;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly messageId: string | null;
  readonly receivedAt: string;
  /** How many times it arrived: a sender that crashed may send the same message again. */
  readonly deliveries: number;
}

/**
 * Messages kept on disk, one per recipient and Message-ID as a real mail system shows them; repeated deliveries are
 * counted. A message is accepted only once it is written.
 */
export class MailStore {
  private readonly mails = new Map<string, StoredMail>();
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<MailStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const store = new MailStore(folder);
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json'))) {
      const mail = JSON.parse(await readFile(join(folder, name), 'utf8')) as StoredMail;
      store.mails.set(mail.id, mail);
    }
    return store;
  }

  /** Newest first. */
  list(to = ''): readonly StoredMail[] {
    const wanted = to.trim().toLowerCase();
    return [...this.mails.values()].filter((mail) => mail.to.includes(wanted)).sort((a, b) => b.sequence - a.sequence);
  }

  get(id: string): StoredMail | undefined {
    return this.mails.get(id);
  }

  source(id: string): Promise<Buffer> {
    return readFile(join(this.folder, `${id}.eml`));
  }

  /** Takes a message for one recipient; two at once are taken one after the other. */
  receive(recipient: string, sender: string, source: Buffer): Promise<StoredMail> {
    const taken = this.writing.then(() => this.keep(recipient.toLowerCase(), sender, source));
    this.writing = taken.catch(() => undefined);
    return taken;
  }

  private async keep(to: string, from: string, source: Buffer): Promise<StoredMail> {
    const parsed = await PostalMime.parse(source).catch(() => undefined);
    const messageId = parsed?.messageId ?? null;
    const id = createHash('sha256').update(`${to}\n${messageId ?? randomUUID()}`).digest('hex').slice(0, 24);
    const known = this.mails.get(id);
    const mail: StoredMail = known
      ? { ...known, deliveries: known.deliveries + 1 }
      : { id, sequence: this.nextSequence(), to, from, subject: parsed?.subject ?? '', messageId, receivedAt: new Date().toISOString(), deliveries: 1 };
    if (!known) await this.write(`${id}.eml`, source);
    await this.write(`${id}.json`, JSON.stringify(mail));
    this.mails.set(id, mail);
    return mail;
  }

  private nextSequence(): number {
    return 1 + Math.max(0, ...[...this.mails.values()].map((mail) => mail.sequence));
  }

  private async write(name: string, content: string | Buffer): Promise<void> {
    const path = join(this.folder, name);
    await writeFile(`${path}.part`, content, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}
