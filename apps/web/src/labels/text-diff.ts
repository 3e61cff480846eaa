import { defineLabels } from './language.js';

/** What became of the words of a text. */
export const textDiffLabels = defineLabels(
  { legend: 'Ce qui est ajouté est souligné, ce qui est retiré est barré.', removed: 'retiré : ', added: 'ajouté : ' },
  { legend: 'What was put in is underlined, what was taken out is struck through.', removed: 'taken out: ', added: 'put in: ' },
);
