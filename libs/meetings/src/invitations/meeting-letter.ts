import type { Letter, LetterPart, Locale } from '#platform';
import type { ItemToTell } from './agenda-to-tell.query.js';
import type { MeetingToTell } from './meeting.mail.js';
import type { MeetingNewsKind } from './meeting-news.service.js';

/** The hours that a meeting had before it was moved. */
export interface Before {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

interface Around {
  readonly kind: MeetingNewsKind;
  /** Of a meeting that was moved. */
  readonly before: Before | null;
  /** Of a meeting that was renamed. */
  readonly formerTitle: string | null;
  /** What it will speak about; empty while nothing is written, and in mails that are not about coming. */
  readonly agenda: readonly ItemToTell[];
  /** A calendar comes with the letter. */
  readonly attached: boolean;
  /** Where to answer, or the meeting's page. */
  readonly url: string;
  readonly tenant: string;
  readonly timeZone: string;
}

interface Words {
  readonly subject: string;
  readonly opening: string;
  readonly action: string;
  readonly note: string | null;
}

/** A letter about one meeting, for one seat. */
export function meetingLetter(meeting: MeetingToTell, around: Around): Letter {
  const { locale, name } = meeting;
  const fr = locale === 'fr';
  const words = fr ? french(meeting, around) : english(meeting, around);
  const says = (text: string | null): LetterPart[] => (text ? [{ kind: 'text', text }] : []);
  return {
    locale,
    subject: `${words.subject} – ${around.tenant}`,
    parts: [
      ...says(fr ? `Bonjour ${name},` : `Hello ${name},`),
      ...says(words.opening),
      { kind: 'list', items: [...facts(meeting, around.timeZone), ...answerBy(meeting, around)] },
      ...says(reasonIn(meeting, around.kind)),
      ...agendaIn(meeting, around),
      { kind: 'action', label: words.action, url: around.url },
      ...(words.note ? [{ kind: 'note' as const, text: words.note }] : []),
      ...(meeting.fictional ? [{ kind: 'note' as const, text: fr ? 'Réunion fictive, inventée pour la démonstration.' : 'A made-up meeting, for the demonstration.' }] : []),
    ],
    signature: around.tenant,
  };
}

/** What, when, where: the same in every letter. Titles and places are French. */
function facts({ locale, title, startsAt, endsAt, place, remoteAddress, organisation }: MeetingToTell, timeZone: string): Extract<LetterPart, { kind: 'list' }>['items'] {
  const fr = locale === 'fr';
  const quoted = (before: string, text: string) => (fr ? `${before}${text}` : { before, quoted: text, lang: 'fr' as const, after: '' });
  return [
    quoted('', title),
    hours(startsAt, endsAt, locale, timeZone),
    ...(place ? [quoted(fr ? 'Lieu : ' : 'Place: ', place)] : []),
    ...(remoteAddress ? [fr ? `À distance : ${remoteAddress}` : `From elsewhere: ${remoteAddress}`] : []),
    ...(organisation ? [quoted(fr ? 'Pour le siège de : ' : 'For the seat of: ', organisation)] : []),
  ];
}

/** Until when whoever holds the seat can answer: the hour of the meeting. */
function answerBy({ locale, startsAt, holds, answer }: MeetingToTell, { kind, timeZone }: Around): string[] {
  if (!holds || answer || (kind !== 'CALLED' && kind !== 'MOVED')) return [];
  const until = `${dayWords(startsAt, locale, timeZone)}, ${clockOf(locale, timeZone).format(startsAt)}`;
  return [locale === 'fr' ? `Réponse attendue avant le ${until}` : `Answer expected before ${until}`];
}

/** Titles are French. */
function agendaIn({ locale }: MeetingToTell, { agenda, timeZone }: Around): LetterPart[] {
  if (agenda.length === 0) return [];
  const fr = locale === 'fr';
  const clock = clockOf(locale, timeZone);
  const items = agenda.map(({ startsAt, title }) => {
    const at = `${clock.format(startsAt)} · `;
    return fr ? `${at}${title}` : { before: at, quoted: title, lang: 'fr' as const, after: '' };
  });
  return [{ kind: 'text', text: fr ? 'Ordre du jour :' : 'Agenda:' }, { kind: 'list', items }];
}

const clockOf = (locale: Locale, timeZone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { timeStyle: 'short', timeZone });

function hours(startsAt: Date, endsAt: Date, locale: Locale, timeZone: string): string {
  const clock = clockOf(locale, timeZone);
  const range = locale === 'fr' ? `de ${clock.format(startsAt)} à ${clock.format(endsAt)}` : `from ${clock.format(startsAt)} to ${clock.format(endsAt)}`;
  return `${dayWords(startsAt, locale, timeZone)}, ${range}`;
}

function dayWords(at: Date, locale: Locale, timeZone: string): string {
  const words = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at);
  return locale === 'fr' ? words.replace(/ 1 /, ' 1er ') : words;
}

function reasonIn({ locale, reason, sits, state }: MeetingToTell, kind: MeetingNewsKind): string | null {
  if (!reason || kind === 'CALLED' || kind === 'STANDS_IN' || kind === 'RENAMED' || ((kind === 'RELEASED' || kind === 'REPLACED') && state === 'CALLED') || (!sits && state === 'CALLED')) return null;
  return locale === 'fr' ? `Pourquoi : ${reason}` : `Why: ${reason}`;
}

/** What a move changed: its beginning, its end alone, or only where it is. */
function changed({ startsAt, endsAt }: MeetingToTell, before: Before): 'START' | 'END' | 'PLACE' {
  if (before.startsAt.getTime() !== startsAt.getTime()) return 'START';
  return before.endsAt?.getTime() === endsAt.getTime() ? 'PLACE' : 'END';
}

function movedInFrench(meeting: MeetingToTell, { before, timeZone }: Around): string {
  const what = before ? { START: `La réunion prévue le ${dayWords(before.startsAt, 'fr', timeZone)} change.`, END: 'L’heure de fin de la réunion change.', PLACE: 'Le lieu de la réunion, ou son adresse à distance, change.' }[changed(meeting, before)] : 'La réunion change.';
  if (meeting.answer) return `${what} Votre réponse reste valable :`;
  return before && changed(meeting, before) === 'PLACE' ? `${what} Dites si vous venez :` : `${what} Une réponse donnée avant ne compte plus : dites si vous venez.`;
}

function movedInEnglish(meeting: MeetingToTell, { before, timeZone }: Around): string {
  const what = before ? { START: `The meeting that was to be on ${dayWords(before.startsAt, 'en', timeZone)} changes.`, END: 'The meeting ends at another hour.', PLACE: 'The place of the meeting, or the address to join it, changes.' }[changed(meeting, before)] : 'The meeting changes.';
  if (meeting.answer) return `${what} Your answer still counts:`;
  return before && changed(meeting, before) === 'PLACE' ? `${what} Say whether you come:` : `${what} An answer given before no longer counts: say whether you come.`;
}

function french(meeting: MeetingToTell, around: Around): Words {
  const { title, instance, holder, state } = meeting;
  const answer = { action: 'Répondre', note: 'Le lien sert à répondre pour ce siège, sans compte, jusqu’à l’heure de la réunion : ne transférez pas ce message. Le fichier joint inscrit la réunion dans votre agenda.' };
  const see = { action: 'Voir la réunion', note: around.attached ? 'Le fichier joint met votre agenda à jour.' : 'Vous restez attendu à cette réunion pour un autre siège.' };
  switch (around.kind) {
    case 'CALLED':
      return { subject: `Invitation : ${title}`, opening: `Vous êtes invité à une réunion (${instance}). Dites si vous venez, ou qui vient à votre place :`, ...answer };
    case 'MOVED':
      return { subject: `Changement : ${title}`, opening: movedInFrench(meeting, around), ...answer };
    case 'CANCELLED':
      if (state === 'CANCELLED') return { subject: `Annulation : ${title}`, opening: 'Cette réunion est annulée :', ...see };
      return { subject: `Changement : ${title}`, opening: 'Cette réunion se tient désormais un jour où votre mandat aura pris fin : vous n’y êtes plus attendu.', ...see, action: 'Voir la réunion' };
    case 'STANDS_IN':
      return { subject: `Vous suppléez ${holder ?? 'un membre'} : ${title}`, opening: `${holder ?? 'Le titulaire du siège'} ne vient pas et compte sur vous, son suppléant, à cette réunion (${instance}) :`, action: 'Voir la réunion', note: 'Le fichier joint inscrit la réunion dans votre agenda.' };
    case 'RENAMED':
      return { subject: `Nouveau titre : ${title}`, opening: `La réunion « ${around.formerTitle ?? ''} » porte désormais un autre titre. Rien d’autre ne change :`, action: 'Voir la réunion', note: see.note };
    case 'RELEASED':
      return { subject: `Vous n’êtes plus attendu : ${title}`, opening: state === 'CALLED' ? 'Vous n’avez plus à suppléer à cette réunion :' : 'La réunion à laquelle vous deviez suppléer est annulée :', ...see };
    case 'REPLACED':
      return { subject: `Vous n’êtes plus attendu : ${title}`, opening: state === 'CALLED' ? 'Quelqu’un d’autre occupe désormais le siège pour lequel vous étiez invité à cette réunion :' : 'La réunion à laquelle vous étiez invité est annulée :', ...see };
  }
}

function english(meeting: MeetingToTell, around: Around): Words {
  const { title, instance, holder, state } = meeting;
  const answer = { action: 'Answer', note: 'The link answers for this seat, without an account, until the hour of the meeting: do not forward this message. The file attached puts the meeting into your calendar.' };
  const see = { action: 'See the meeting', note: around.attached ? 'The file attached brings your calendar up to date.' : 'You are still expected at this meeting for another seat.' };
  switch (around.kind) {
    case 'CALLED':
      return { subject: `Invitation: ${title}`, opening: `You are invited to a meeting (${instance}). Say whether you come, or who comes instead:`, ...answer };
    case 'MOVED':
      return { subject: `Change: ${title}`, opening: movedInEnglish(meeting, around), ...answer };
    case 'CANCELLED':
      if (state === 'CANCELLED') return { subject: `Cancelled: ${title}`, opening: 'This meeting is cancelled:', ...see };
      return { subject: `Change: ${title}`, opening: 'This meeting is now on a day when your mandate will have ended: you are no longer expected.', ...see };
    case 'STANDS_IN':
      return { subject: `You stand in for ${holder ?? 'a member'}: ${title}`, opening: `${holder ?? 'The holder of the seat'} does not come and counts on you, their substitute, at this meeting (${instance}):`, action: 'See the meeting', note: 'The file attached puts the meeting into your calendar.' };
    case 'RENAMED':
      return { subject: `New title: ${title}`, opening: `The meeting “${around.formerTitle ?? ''}” has another title. Nothing else changes:`, action: 'See the meeting', note: see.note };
    case 'RELEASED':
      return { subject: `You are no longer expected: ${title}`, opening: state === 'CALLED' ? 'You no longer stand in at this meeting:' : 'The meeting at which you were to stand in is cancelled:', ...see };
    case 'REPLACED':
      return { subject: `You are no longer expected: ${title}`, opening: state === 'CALLED' ? 'Somebody else now holds the seat for which you were invited to this meeting:' : 'The meeting to which you were invited is cancelled:', ...see };
  }
}
