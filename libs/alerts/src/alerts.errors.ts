import { registerMessages } from '#platform';

registerMessages({
  ALERT_GONE: { fr: 'Cette alerte n’est plus là : ce qui la causait a changé.', en: 'This alert is no longer there: what caused it has changed.' },
  ALERT_WORD_REQUIRED: { fr: 'Dites en un mot ce qui est fait.', en: 'Say in a word what is done about it.' },
  ALERT_ACKNOWLEDGED_ALREADY: { fr: 'Quelqu’un l’a déjà prise en compte.', en: 'Somebody has acknowledged it already.' },
  ALERT_NOT_ACKNOWLEDGED: { fr: 'Cette alerte n’est pas prise en compte.', en: 'This alert is not acknowledged.' },
  ALERT_THRESHOLD_OUTSIDE: { fr: 'Donnez un nombre de {min} à {max}.', en: 'Give a number from {min} to {max}.' },
  ALERT_THRESHOLD_UNKNOWN: { fr: 'Cette alerte n’a pas de seuil.', en: 'This alert has no threshold.' },
});
