import { defineLabels } from './language.js';

/** Asked before a page is left with text that is not saved. */
export const unsavedLabels = defineLabels(
  {
    text: 'Ce qui est saisi ici n’est pas enregistré et serait perdu :',
    title: 'Partir sans enregistrer ?',
    leave: 'Partir sans enregistrer',
    stay: 'Rester sur la page',
  },
  {
    text: 'What is typed here is not saved and would be lost:',
    title: 'Leave without saving?',
    leave: 'Leave without saving',
    stay: 'Stay on the page',
  },
);
