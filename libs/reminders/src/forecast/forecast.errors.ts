import { registerMessages } from '#platform';

registerMessages({
  FORECAST_RANGE: { fr: 'Demandez au plus {max} jours à la fois, du {first} au {last}.', en: 'Ask for {max} days at most at a time, from {first} to {last}.' },
});
