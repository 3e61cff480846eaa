import { Injectable } from '@nestjs/common';
import { MailChoices } from '#access';
import { Database, Mails, Notices, writeLetter, type LetterPart, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { answerNotices } from './answer-notices.js';
import { ThreadNewsRepository, type NewsToSend } from './thread-news.repository.js';

export const threadNewsMail = 'thread.news';

/** Whoever writes twice in a row is told of once: nobody is written to while the words are warm. */
const SETTLES_MS = 2 * 60_000;

/** Decides who is told of what was said: one mail a person, however many messages. */
@Injectable()
export class ThreadNews {
  constructor(
    private readonly database: Database,
    private readonly news: ThreadNewsRepository,
    private readonly mails: Mails,
    private readonly notices: Notices,
  ) {}

  /** Gives how many people are told. */
  tell(ctx: RequestContext): Promise<number> {
    return this.database.transaction(ctx, async (ctx) => {
      const { told, heard } = await this.news.claim(ctx, new Date(ctx.clock.now().getTime() - SETTLES_MS));
      await this.notices.tell(ctx, await answerNotices(ctx, 'THREAD', heard));
      await this.mails.queueMany(ctx, told.map(({ mailId, personId, email }) => ({ id: mailId, to: email, template: threadNewsMail, payload: { personId } })));
      return told.length;
    });
  }
}

/** What was said since, where the reader takes part; nothing once they may not read it, or want no such mail. */
@Injectable()
export class ThreadNewsMail implements MailTemplate {
  readonly name = threadNewsMail;
  readonly inHours = true;

  constructor(
    private readonly news: ThreadNewsRepository,
    private readonly choices: MailChoices,
  ) {}

  async render(ctx: RequestContext, _payload: Record<string, unknown>, mailId: string): Promise<RenderedMail | null> {
    const found = await this.news.toSend(ctx, mailId);
    const threads = found?.threads.filter(({ messages }) => messages.length > 0) ?? [];
    if (!found || found.declines || threads.length === 0) return null;
    const stop = await this.choices.wayOut(ctx, found.personId, 'THREADS');
    return { ...writeLetter(letterFor(ctx, { ...found, threads }, stop.url)), headers: stop.headers };
  }
}

const text = (words: string): LetterPart => ({ kind: 'text', text: words });

function letterFor(ctx: RequestContext, { name, locale, steers, threads }: NewsToSend, stopUrl: string) {
  const fr = locale !== 'en';
  const { name: tenant, publicUrl } = ctx.tenant;
  const parts = threads.flatMap((thread): LetterPart[] => [
    { kind: 'heading', text: `${fr ? 'Engagement' : 'Commitment'} ${thread.number}, ${thread.organisation}` },
    { kind: 'list', items: fr ? [thread.title] : [{ before: '', quoted: thread.title, lang: 'fr', after: '' }] },
    ...thread.messages.map(({ writtenBy, words }) => text(fr ? `${writtenBy} : « ${words} »` : `${writtenBy}: “${words}”`)),
    {
      kind: 'action',
      label: fr ? 'Lire l’échange et répondre' : 'Read the exchange and reply',
      // The secretariat answers beside the report, the organisation on its page.
      url: steers && thread.reportId ? `${publicUrl}/campagnes/${thread.campaign}/rapports/${thread.reportId}#echange-${thread.threadId}` : `${publicUrl}/rapports/${thread.campaign}/${thread.slug}?engagement=${thread.number}#echange-${thread.threadId}`,
    },
  ]);
  return {
    locale,
    subject: fr ? `On vous a écrit : ${subjectOf(threads, fr)} – ${tenant}` : `Somebody wrote to you: ${subjectOf(threads, fr)} – ${tenant}`,
    parts: [
      text(fr ? `Bonjour ${name},` : `Hello ${name},`),
      ...parts,
      { kind: 'note' as const, text: fr ? 'Vous recevez ce courriel parce que vous participez à cet échange, y êtes nommé, ou pouvez y répondre. Ne plus recevoir ces courriels :' : 'You get this mail because you take part in this exchange, are named in it, or can answer it. To get no more of these:', url: stopUrl },
    ],
    signature: tenant,
  };
}

function subjectOf(threads: NewsToSend['threads'], fr: boolean): string {
  const numbers = [...new Set(threads.map(({ number }) => number))];
  const [one, many] = fr ? ['engagement', 'engagements'] : ['commitment', 'commitments'];
  return `${numbers.length === 1 ? one : many} ${numbers.join(', ')}`;
}
