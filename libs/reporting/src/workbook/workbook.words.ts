import type { Locale } from '#platform';

type Texts = Readonly<Record<Locale, string>>;
type Words<T extends string> = Readonly<Record<T, Texts>>;

// What stands in the cells of the workbook: the words of the form.

export const STATUS_WORDS: Words<'NOT_STARTED' | 'IN_PROGRESS' | 'PERMANENT' | 'SUSPENDED' | 'COMPLETED' | 'ABANDONED'> = {
  NOT_STARTED: { fr: 'Pas commencé', en: 'Not started' },
  IN_PROGRESS: { fr: 'En cours', en: 'In progress' },
  PERMANENT: { fr: 'Action permanente', en: 'Permanent' },
  SUSPENDED: { fr: 'Suspendu', en: 'Suspended' },
  COMPLETED: { fr: 'Achevé', en: 'Completed' },
  ABANDONED: { fr: 'Abandonné', en: 'Abandoned' },
};

export const WEATHER_WORDS: Words<'SUNNY' | 'CLOUDY' | 'OVERCAST' | 'STORM'> = {
  SUNNY: { fr: 'Ensoleillé', en: 'Sunny' },
  CLOUDY: { fr: 'Nuageux', en: 'Cloudy' },
  OVERCAST: { fr: 'Couvert', en: 'Overcast' },
  STORM: { fr: 'Orageux', en: 'Stormy' },
};

/** How exact a figure is, or that nobody knows it. */
export const PRECISION_WORDS: Words<'EXACT' | 'MORE_THAN' | 'LESS_THAN' | 'NEARLY' | 'ABOUT' | 'PROVISIONAL' | 'NOT_KNOWN'> = {
  EXACT: { fr: 'exactement', en: 'exactly' },
  MORE_THAN: { fr: 'plus de', en: 'more than' },
  LESS_THAN: { fr: 'moins de', en: 'less than' },
  NEARLY: { fr: 'près de', en: 'nearly' },
  ABOUT: { fr: 'environ', en: 'about' },
  PROVISIONAL: { fr: 'provisoire', en: 'provisional' },
  NOT_KNOWN: { fr: 'non connu', en: 'not known' },
};

export const STATE_WORDS: Words<'AWAITED' | 'DRAFT' | 'READY' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED'> = {
  AWAITED: { fr: 'à faire', en: 'to do' },
  DRAFT: { fr: 'brouillon', en: 'draft' },
  READY: { fr: 'prêt à valider', en: 'ready to be validated' },
  SUBMITTED: { fr: 'envoyé', en: 'sent' },
  RETURNED: { fr: 'retourné, à reprendre', en: 'returned, to be reworked' },
  ACCEPTED: { fr: 'accepté', en: 'accepted' },
};

export const YES: Words<'YES'> = { YES: { fr: 'oui', en: 'yes' } };
export const YES_NO: Words<'YES' | 'NO'> = { YES: { fr: 'oui', en: 'yes' }, NO: { fr: 'non', en: 'no' } };

/** What the figure stands for, by the kind of its indicator. */
export const COUNTED_WORDS: Readonly<Record<string, Texts>> = {
  FLOW: { fr: 'compté sur ce semestre', en: 'counted over this half-year' },
  CUMULATIVE: { fr: 'total depuis le début', en: 'total since the beginning' },
  LEVEL: { fr: 'tel qu’au jour de l’envoi', en: 'as on the day of sending' },
  RATE: { fr: 'tel qu’au jour de l’envoi', en: 'as on the day of sending' },
  YES_NO: { fr: 'oui ou non', en: 'yes or no' },
};

export const SENSE_WORDS: Readonly<Record<string, Texts>> = {
  AT_LEAST: { fr: 'au moins', en: 'at least' },
  AT_MOST: { fr: 'au plus', en: 'at most' },
  EXACTLY: { fr: 'exactement', en: 'exactly' },
};

export const LESS_THAN: Texts = { fr: 'moins de', en: 'less than' };

export const NOT_LISTED: Readonly<Record<Locale, { readonly title: string; readonly message: string }>> = {
  fr: { title: 'Choix inconnu', message: 'Choisissez une valeur de la liste.' },
  en: { title: 'Unknown choice', message: 'Choose a value of the list.' },
};

/** "2018-S2" → "2e semestre 2018", "second half of 2018". */
export function semesterWords(code: string, locale: Locale): string {
  const [year, half] = code.split('-S');
  return locale === 'fr' ? `${half === '1' ? '1er' : '2e'} semestre ${year}` : `${half === '1' ? 'first' : 'second'} half of ${year}`;
}

/** "20 mai 2019", "20 May 2019". */
export function dayWords(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

interface Asked {
  readonly organisation: string;
  readonly semester: string;
  readonly due: string;
}

/** The sheet of instructions: a heading of its own, then one line a row. */
export const INSTRUCTIONS: Readonly<Record<Locale, (asked: Asked) => { readonly title: string; readonly lines: readonly string[] }>> = {
  fr: ({ organisation, semester, due }) => ({
    title: `${organisation} : réponses du ${semester}, à rendre le ${due}`,
    lines: [
      '1. Répondez dans les feuilles « Réponses » (une ligne par engagement), « Chiffres » (une ligne par indicateur) et « Jalons » (une ligne par étape à franchir). Seules les cellules de couleur se remplissent ; le reste est là pour mémoire.',
      '2. Ce que vous ne touchez pas ne change pas. Une ligne que vous ne touchez pas n’est pas une réponse : elle reste à faire.',
      '3. Rien n’a changé depuis votre réponse précédente ? Choisissez « oui » dans « Inchangé », et laissez le reste de la ligne. En chargeant le fichier, une personne qui valide pour votre organisation atteste que cette réponse reste exacte, et l’envoie.',
      '4. État et météo se choisissent dans une liste. Météo : ensoleillé, ça avance comme prévu ; nuageux, petites difficultés, réglées par les porteurs ; couvert, il faut de l’aide ; orageux, l’engagement est menacé.',
      '5. Textes : deux ou trois phrases suffisent (4 000 signes au plus). Alt+Entrée va à la ligne dans une cellule.',
      '6. Chiffres : écrivez 1 240 ou 12,5. Un chiffre peut rester vide si vous n’en avez pas à rapporter. Si personne ne le connaît, choisissez « non connu » dans « Précision » : ce n’est pas zéro. Les formules sont refusées : collez leur valeur.',
      '7. Personnes touchées : combien de personnes différentes sur le semestre, jamais qui. Écrivez le nombre, ou « non connu » ; laissez vide si la question ne se pose pas.',
      '8. Jalons : écrivez le jour où le jalon a été atteint, par exemple 15/05/2019, ou « oui » si vous ne le connaissez pas encore. Laissez vide tant qu’il ne l’est pas.',
      '9. Arrondissements concernés : leurs numéros, comme « 10, 18, 19 », si votre semestre a porté sur certains. Laissez vide si la question ne se pose pas.',
      '10. Les lignes envoyées ou acceptées sont fermées. Pour corriger ce qui est envoyé, reprenez-le d’abord sur votre page.',
      '11. Enregistrez le fichier (.xlsx ou .ods, sans macros) et déposez-le sur votre page, « Répondre par tableur ». Vous verrez chaque erreur par feuille et cellule, puis chaque changement ; rien n’est enregistré avant que vous ne le demandiez.',
      '12. Ne donnez le nom d’aucune personne accompagnée, ni rien qui permette de la reconnaître.',
    ],
  }),
  en: ({ organisation, semester, due }) => ({
    title: `${organisation}: answers for the ${semester}, due on ${due}`,
    lines: [
      '1. Answer in the sheets “Answers” (a row per commitment), “Figures” (a row per indicator) and “Milestones” (a row per step to be reached). Only the coloured cells are to be filled in; the rest is there to look at.',
      '2. What you do not touch does not change. A row that you do not touch is no answer: it remains to be done.',
      '3. Nothing has changed since your previous answer? Choose “yes” under “Unchanged”, and leave the rest of the row. By loading the file, a person who validates for your organisation attests that this answer still holds, and sends it.',
      '4. Status and weather are chosen from a list. Weather: sunny, moving as planned; cloudy, small difficulties, settled by those in charge; overcast, help is needed; stormy, the commitment is at risk.',
      '5. Texts: two or three sentences will do (4,000 characters at most). Alt+Enter breaks the line inside a cell.',
      '6. Figures: write 1240 or 12.5. A figure may be left empty when you have none to report. When nobody knows it, choose “not known” under “Precision”: it is not zero. Formulas are refused: paste their value.',
      '7. People reached: how many different people over the half-year, never who. Write the number, or “not known”; leave it empty when the question does not arise.',
      '8. Milestones: write the day on which the milestone was reached, for instance 15/05/2019, or “yes” when you do not know it yet. Leave it empty as long as it is not reached.',
      '9. Arrondissements concerned: their numbers, as in “10, 18, 19”, when your half-year was about some of them. Leave it empty when the question does not arise.',
      '10. Rows that are sent or accepted are closed. To correct what is sent, take it back on your page first.',
      '11. Save the file (.xlsx or .ods, without macros) and drop it on your page, “Answer with a spreadsheet”. You will see every error by sheet and cell, then every change; nothing is saved before you ask for it.',
      '12. Name no person who is helped, and say nothing by which they could be recognised.',
    ],
  }),
};
