import { useFormat } from './format.js';
import { defineLabels, useLabels } from './language.js';
import { capital, useSemester } from './semester.js';

/** Where a lead's answer stands: never "silent" while the due date is ahead or the answer is being read. */
export const leadAnswerLabels = defineLabels(
  {
    of: (semester: string, words: string) => `${semester} : ${words}`,
    then: (words: string, since: string) => `${words} ; ${since}`,
    AWAITED: (due: string) => `à rendre le ${due}`,
    OVERDUE: (due: string) => `sans réponse après l’échéance du ${due}`,
    EXCUSED: (due: string) => `excusé : la réponse due le ${due} n’est plus attendue`,
    SENT: (sent: string) => `envoyé le ${sent}, en attente de relecture`,
    ACCEPTED: (accepted: string) => `accepté le ${accepted}`,
    sentSince: (sent: string) => `envoyé depuis, le ${sent}`,
    acceptedSince: (accepted: string) => `accepté depuis, le ${accepted}`,
  },
  {
    of: (semester: string, words: string) => `${capital(semester)}: ${words}`,
    then: (words: string, since: string) => `${words}; ${since}`,
    AWAITED: (due: string) => `due on ${due}`,
    OVERDUE: (due: string) => `no answer by the due date, ${due}`,
    EXCUSED: (due: string) => `excused: the answer due on ${due} is no longer expected`,
    SENT: (sent: string) => `sent on ${sent}, waiting to be read`,
    ACCEPTED: (accepted: string) => `accepted on ${accepted}`,
    sentSince: (sent: string) => `sent since, on ${sent}`,
    acceptedSince: (accepted: string) => `accepted since, on ${accepted}`,
  },
);

export interface LeadAnswer {
  readonly state: 'AWAITED' | 'OVERDUE' | 'EXCUSED' | 'SENT' | 'ACCEPTED';
  readonly sentOn: string | null;
  readonly acceptedOn: string | null;
  /** The lead's own day, when it was given more time. */
  readonly dueOn: string;
  readonly campaign: { readonly code: string };
}

/** "1er semestre 2019 : à rendre le 6 juin 2019"; what came after the day looked from is said after it. */
export function useLeadAnswerWords(): (answer: LeadAnswer) => string {
  const labels = useLabels(leadAnswerLabels);
  const format = useFormat();
  const semester = useSemester();
  return ({ state, sentOn, acceptedOn, dueOn, campaign }) => {
    const days = { AWAITED: dueOn, OVERDUE: dueOn, EXCUSED: dueOn, SENT: sentOn, ACCEPTED: acceptedOn };
    const words = labels[state](format.day(days[state] ?? dueOn));
    const since = state === 'ACCEPTED' ? '' : acceptedOn ? labels.acceptedSince(format.day(acceptedOn)) : sentOn && state !== 'SENT' ? labels.sentSince(format.day(sentOn)) : '';
    return labels.of(semester(campaign.code), since ? labels.then(words, since) : words);
  };
}
