import { defineLabels } from './language.js';

/** Words of the files given with an answer. */
export const evidenceLabels = defineLabels(
  { hint: 'Facultatif : PDF, image, document ou tableau ; 10 Mo chacun, 10 au plus. Lus par votre organisation et le secrétariat. N’y mettez pas de nom de personne aidée.' },
  { hint: 'Optional: PDF, picture, document or table; 10 MB each, 10 at most. Read by your organisation and the secretariat. Put no name of a person helped in them.' },
);
