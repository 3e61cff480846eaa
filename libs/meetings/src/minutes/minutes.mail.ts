import { Injectable } from '@nestjs/common';
import { presentOn } from '#access';
import { dayIn, longDay, one, today, writeLetter, type Letter, type Locale, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { minutesMail } from './minutes.jobs.js';

interface Shared {
  readonly person: string;
  readonly locale: Locale;
  readonly meeting: string;
  readonly startsAt: Date;
  readonly number: number;
  readonly changes: string | null;
  readonly decisions: number;
  readonly path: string;
  readonly fictional: boolean;
}

// Those of the edition that is sent: the register may have gone on.
const COUNTED = `(json_array_length(d.content->'otherDecisions') + (SELECT coalesce(sum(json_array_length(i->'decisions')), 0) FROM json_array_elements(d.content->'items') i))`;

// A correction that was sent since says more.
const SHARED = `SELECT p.name AS person, p.locale, m.title AS meeting, m.starts_at AS "startsAt", d.number, d.changes, d.fictional,
    ${COUNTED}::int AS decisions, pacte_pact_path(d.tenant_id, d.pact_id) || '/reunions/' || m.id || '/releve' AS path
  FROM minutes d JOIN meeting m ON m.tenant_id = d.tenant_id AND m.id = d.meeting_id JOIN person p ON p.tenant_id = d.tenant_id AND p.id = $3
  WHERE d.tenant_id = $1 AND d.id = $2 AND d.state = 'SHARED' AND ${presentOn('p', '$4')}
    AND NOT EXISTS (SELECT FROM minutes n WHERE n.tenant_id = d.tenant_id AND n.meeting_id = d.meeting_id AND n.number > d.number AND n.state = 'SHARED')`;

/** Tells who sat at a meeting that its minutes are there. It is needed: what was decided binds those who were called. */
@Injectable()
export class MinutesMail implements MailTemplate {
  readonly name = minutesMail;
  readonly inHours = true;

  async render(ctx: RequestContext, { minutesId, personId }: Record<string, unknown>): Promise<RenderedMail | null> {
    const shared = await one<Shared>(ctx.db, SHARED, [ctx.tenant.id, minutesId, personId, today(ctx)]);
    return shared ? writeLetter(letterFor(ctx, shared)) : null;
  }
}

function letterFor(ctx: RequestContext, { person, locale, meeting, startsAt, number, changes, decisions, path, fictional }: Shared): Letter {
  const fr = locale !== 'en';
  const day = longDay(dayIn(ctx.tenant.timeZone, startsAt), locale);
  const counted = fr ? `${decisions} ${decisions < 2 ? 'décision' : 'décisions'}` : `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`;
  const opening = changes
    ? fr
      ? `Le relevé de décisions de « ${meeting} » (${day}) est corrigé : l’édition ${number} remplace la précédente.`
      : `The minutes of “${meeting}” (${day}) are corrected: edition ${number} replaces the one before.`
    : fr
      ? `Le relevé de décisions de « ${meeting} » (${day}) est à votre disposition : les points examinés, les présences et ${counted}.`
      : `The minutes of “${meeting}” (${day}) are at your disposal: the items, who was there and ${counted}.`;
  const text = (said: string) => [{ kind: 'text' as const, text: said }];
  return {
    locale,
    subject: fr ? `${changes ? 'Relevé de décisions corrigé' : 'Relevé de décisions'} du ${day} – ${ctx.tenant.name}` : `${changes ? 'Corrected minutes' : 'Minutes'} of ${day} – ${ctx.tenant.name}`,
    parts: [
      ...text(fr ? `Bonjour ${person},` : `Hello ${person},`),
      ...text(opening),
      ...(changes ? text(fr ? `Ce qui change : ${changes}` : `What changes: ${changes}`) : []),
      ...(fictional ? text(fr ? 'Démonstration : la réunion, les personnes et les décisions sont fictives.' : 'Demonstration: the meeting, the people and the decisions are fictional.') : []),
      { kind: 'action' as const, label: fr ? 'Lire le relevé' : 'Read the minutes', url: `${ctx.tenant.publicUrl}${path}` },
    ],
    signature: ctx.tenant.name,
  };
}
