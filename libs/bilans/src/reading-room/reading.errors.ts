import { registerMessages } from '#platform';

registerMessages({
  READING_DAY_REQUIRED: { fr: 'Dites jusqu’à quel jour le Conseil lit et commente.', en: 'Say until which day the Conseil reads and comments.' },
  READING_DAY_WRONG: { fr: 'Le dernier jour est après aujourd’hui, et dans un an au plus.', en: 'The last day is after today, and within a year.' },
  READING_OVER: { fr: 'La lecture est terminée : on ne peut plus rien y dire.', en: 'The reading is over: nothing more can be said there.' },
  READING_CLOSED: { fr: 'La lecture est close depuis le {day} : demandez au secrétariat de la prolonger.', en: 'The reading closed on {day}: ask the secretariat to extend it.' },
  READING_PLACE_GONE: { fr: 'Cette partie n’est plus dans le bilan : rechargez la page.', en: 'This part is not in the bilan any more: read the page again.' },
  READING_WORDS_REQUIRED: { fr: 'Écrivez quelque chose.', en: 'Write something.' },
  READING_THREAD_NOT_FOUND: { fr: 'Cet échange n’existe pas, ou n’est pas à lire pour vous.', en: 'This exchange does not exist, or is not for you to read.' },
});
