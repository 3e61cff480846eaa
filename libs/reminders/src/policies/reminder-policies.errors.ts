import { registerMessages } from '#platform';

registerMessages({
  REMINDER_OFFSETS_REQUIRED: { fr: 'Donnez au moins un jour, ou arrêtez ces relances.', en: 'Give at least one day, or stop these reminders.' },
  REMINDER_OFFSETS_TOO_MANY: { fr: 'Pas plus de {max} relances : au-delà, plus personne ne les lit.', en: 'No more than {max} reminders: beyond that nobody reads them.' },
  REMINDER_OFFSET_TOO_FAR: { fr: 'Un jour est trop loin : {max} au plus.', en: 'A day is too far: {max} at most.' },
  REMINDER_KIND_UNRULED: { fr: 'Ce qui est fait à la main ne suit pas de règle.', en: 'What is done by hand follows no rule.' },
  REMINDER_AFTER_READING: { fr: 'Une lecture se rappelle avant son dernier jour : un jour avant au plus tard.', en: 'A reading is reminded of before its last day: one day before at the latest.' },
  REMINDER_AFTER_MEETING: { fr: 'Une réunion se rappelle avant son jour : un jour avant au plus tard.', en: 'A meeting is reminded of before its day: one day before at the latest.' },
  REMINDER_WAIT_TOO_SHORT: { fr: 'L’attente se compte à partir d’un jour.', en: 'Waiting is counted from one day on.' },
});
