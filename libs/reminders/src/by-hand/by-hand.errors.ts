import { registerMessages } from '#platform';

registerMessages({
  REMINDER_CAMPAIGN_OVER: { fr: 'La campagne ne prend plus de réponses : une relance n’aurait plus d’effet.', en: 'The campaign takes no answers any more: a reminder would have no effect.' },
  NOTHING_OWED: { fr: 'Cette organisation ne doit plus de réponse.', en: 'This organisation owes no answer any more.' },
  NOBODY_TO_REMIND: { fr: 'Personne à qui écrire : invitez quelqu’un, ou appelez.', en: 'Nobody to write to: invite somebody, or call.' },
  REMINDERS_DECLINED: { fr: 'On n’y veut pas de relance par courriel : appelez.', en: 'No reminders by mail are wanted there: call.' },
  REMINDED_THAT_DAY: { fr: 'Un courriel de relance part déjà ce jour-là : un seul par jour et par personne.', en: 'A reminder leaves on that day already: one a day for each person.' },
});
