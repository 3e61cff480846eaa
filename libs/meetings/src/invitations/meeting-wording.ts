import { dayIn, longDay, writeLetter, type Locale, type Placeholders, type RenderedMail, type RequestContext } from '#platform';
import { meetingLetter } from './meeting-letter.js';
import type { MeetingToTell } from './meeting.mail.js';

/** What a space may name of a meeting in the words of its mails. */
export const MEETING_PLACEHOLDERS: Placeholders = {
  reunion: { fr: 'titre de la réunion', en: 'title of the meeting' },
  date: { fr: 'jour de la réunion', en: 'day of the meeting' },
  lieu: { fr: 'lieu de la réunion, s’il est connu', en: 'place of the meeting, when it is known' },
};

export function meetingValues({ title, startsAt, place, locale }: Pick<MeetingToTell, 'title' | 'startsAt' | 'place' | 'locale'>, timeZone: string): Readonly<Record<string, string>> {
  return { reunion: title, date: longDay(dayIn(timeZone, startsAt), locale), lieu: place ?? '' };
}

/** A call to a meeting that there is not, for nobody. */
export function sampleCall(ctx: RequestContext, locale: Locale): RenderedMail {
  const startsAt = ctx.clock.now();
  const meeting: MeetingToTell = {
    meetingId: '',
    title: 'COPIL de printemps',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
    place: 'Hôtel de Ville',
    remoteAddress: null,
    state: 'CALLED',
    sequence: 0,
    reason: null,
    instance: 'COPIL',
    fictional: false,
    name: 'Camille Exemple',
    email: 'camille@exemple.example',
    locale,
    sits: true,
    votes: true,
    organisation: 'Association Exemple',
    holder: null,
    answer: null,
    standsIn: false,
    holds: true,
    elsewhere: false,
    pactPath: '',
  };
  const { name: tenant, timeZone, publicUrl } = ctx.tenant;
  return { ...writeLetter(meetingLetter(meeting, { kind: 'CALLED', before: null, formerTitle: null, agenda: [], attached: true, url: `${publicUrl}/reunions/reponse?jeton=…`, tenant, timeZone })), values: meetingValues(meeting, timeZone) };
}
