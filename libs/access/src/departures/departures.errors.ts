import { registerMessages } from '#platform';

registerMessages({
  DEPARTED_ALREADY: { fr: 'Le départ de cette personne est déjà enregistré.', en: 'This person’s departure is already recorded.' },
  SUCCESSOR_MISSING: { fr: 'Dites qui prend la suite dans chaque organisation, ou que personne ne la prend : {organisations}.', en: 'Say who takes over in each organisation, or that nobody does: {organisations}.' },
  SUCCESSOR_UNFIT: { fr: 'Cette personne ne peut pas prendre la suite : elle est partie, éteinte, ou c’est celle qui part.', en: 'This person cannot take over: they have left, are switched off, or are the one who leaves.' },
});
