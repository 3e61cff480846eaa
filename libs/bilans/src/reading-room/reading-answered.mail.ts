import { Injectable } from '@nestjs/common';
import { declines, heldOn, MailChoices, presentOn } from '#access';
import { one, today, writeLetter, type Letter, type LetterPart, type Locale, type MailTemplate, type RenderedMail, type RequestContext, type Wordable } from '#platform';

export const readingAnsweredMail = 'bilans.reading-answered';

interface Answered {
  readonly person: string;
  readonly locale: Locale;
  readonly year: number;
  readonly path: string;
  readonly threads: readonly { readonly about: string; readonly outcome: 'CHANGED' | 'KEPT' | null; readonly words: readonly string[] }[];
}

// What the secretariat said, where the reader wrote, since the last such mail left; nothing to who reads for the Conseil no more, or wants none.
const ANSWERED = `
  SELECT p.name AS person, p.locale, b.year, pacte_pact_path(b.tenant_id, b.pact_id) || '/bilans/' || b.year || '/lecture' AS path, json_agg(json_build_object('about', t.about, 'outcome', t.outcome, 'words', w.words) ORDER BY t.opened_at, t.id) AS threads
  FROM bilan b JOIN person p ON p.tenant_id = b.tenant_id AND p.id = $3
  CROSS JOIN LATERAL (SELECT max(m.sent_at) AS at FROM mail_message m WHERE m.tenant_id = b.tenant_id AND m.template = '${readingAnsweredMail}' AND m.payload = $5::jsonb AND m.state = 'SENT' AND m.id::text <> $6) last
  JOIN reading_thread t ON t.tenant_id = b.tenant_id AND t.bilan_id = b.id
  CROSS JOIN LATERAL (SELECT json_agg(m.words ORDER BY m.written_at, m.id) AS words FROM reading_message m
    WHERE m.tenant_id = t.tenant_id AND m.thread_id = t.id AND m.by_steering AND m.written_at > coalesce(last.at, '-infinity')) w
  WHERE b.tenant_id = $1 AND b.id = $2 AND w.words IS NOT NULL AND ${presentOn('p', '$4')} AND NOT ${declines('p', 'THREADS')}
    AND EXISTS (SELECT FROM reading_message o WHERE o.tenant_id = t.tenant_id AND o.thread_id = t.id AND o.written_by_id = p.id)
    AND EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.role = 'CONSEIL_MEMBER' AND ${heldOn('g', '$4')})
  GROUP BY b.tenant_id, b.id, p.tenant_id, p.id`;

/** Tells a member of the Conseil what the secretariat answered to their remarks: one letter for all that is said meanwhile. */
@Injectable()
export class ReadingAnsweredMail implements MailTemplate {
  readonly name = readingAnsweredMail;
  readonly inHours = true;
  /** The secretariat goes through the remarks of a reading one after the other. */
  readonly gathersMs = 2 * 3_600_000;
  readonly wordable: Wordable = {
    placeholders: { annee: { fr: 'année du bilan', en: 'year of the account' } },
    sample: (ctx, locale) => mailOf(ctx, { person: 'Camille Exemple', locale, year: 2019, path: '/bilans', threads: [{ about: 'Introduction', outcome: 'CHANGED', words: ['Le délai médian est ajouté.'] }] }, null),
  };

  constructor(private readonly choices: MailChoices) {}

  async render(ctx: RequestContext, { bilanId, personId }: Record<string, unknown>, mailId: string): Promise<RenderedMail | null> {
    const found = await one<Answered>(ctx.db, ANSWERED, [ctx.tenant.id, bilanId, personId, today(ctx), JSON.stringify({ bilanId, personId }), mailId]);
    if (!found) return null;
    const stop = await this.choices.wayOut(ctx, String(personId), 'THREADS');
    return { ...mailOf(ctx, found, stop.url), headers: stop.headers };
  }
}

function mailOf(ctx: RequestContext, found: Answered, stopUrl: string | null): RenderedMail {
  return { ...writeLetter(letterFor(ctx, found, stopUrl)), values: { annee: String(found.year) } };
}

const text = (words: string): LetterPart => ({ kind: 'text', text: words });
const OUTCOMES = { CHANGED: { fr: 'Le bilan est modifié', en: 'The account is changed' }, KEPT: { fr: 'Le bilan reste tel quel', en: 'The account stays as it is' } } as const;

function letterFor(ctx: RequestContext, { person, locale, year, path, threads }: Answered, stopUrl: string | null): Letter {
  const fr = locale !== 'en';
  const count = threads.length;
  const remarks = fr ? (count === 1 ? 'votre remarque' : 'vos remarques') : count === 1 ? 'your remark' : 'your remarks';
  const parts = threads.flatMap(({ about, outcome, words }): LetterPart[] => [
    { kind: 'heading', text: about },
    ...(outcome ? [text(`${OUTCOMES[outcome][fr ? 'fr' : 'en']}.`)] : []),
    ...words.map((said) => text(fr ? `« ${said} »` : `“${said}”`)),
  ]);
  return {
    locale,
    subject: fr ? `Réponse à ${remarks} sur le bilan ${year} – ${ctx.tenant.name}` : `An answer to ${remarks} on the ${year} account – ${ctx.tenant.name}`,
    parts: [
      text(fr ? `Bonjour ${person},` : `Hello ${person},`),
      text(fr ? `Le secrétariat a répondu à ${remarks} sur le bilan ${year}, avant sa publication :` : `The secretariat answered ${remarks} on the ${year} account, before it is published:`),
      ...parts,
      { kind: 'action', label: fr ? 'Lire l’échange dans le bilan' : 'Read the exchange in the account', url: `${ctx.tenant.publicUrl}${path}` },
      ...(stopUrl ? [{ kind: 'note' as const, text: fr ? 'Vous recevez ce courriel parce que vous avez fait ces remarques. Ne plus recevoir ces courriels :' : 'You get this mail because you made these remarks. To get no more of these:', url: stopUrl }] : []),
    ],
    signature: ctx.tenant.name,
  };
}
