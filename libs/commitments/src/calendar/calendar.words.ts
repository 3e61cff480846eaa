/**
 * The words that may stand beside a date in a calendar without changing it.
 *
 * A calendar often names what is done ("adoption de la Charte en Conseil de Paris en avril 2015", commitment 8).
 * Those words are let through only if every one of them is listed here: they say WHAT, never WHEN or WHETHER.
 * A word that is not listed ("sauf", "éventuelle", "hors", "au mieux"…) leaves the whole calendar UNREAD.
 * To let a new calendar be read, add its nouns here; never add a word about time, doubt or exception.
 */

/** What is done: a label starts with one of these. Numbers: where the word occurs in the Paris pact. */
const ACTS = list(`
  finalisation signature          7
  adoption                        8
  élaboration                     9 94
  entrée                          9   (entrée en vigueur)
  ouverture ouvertures            11 31
  discussion discussions          12 13
  passage                         15  (passage en Conseil de Paris)
  travaux travail                 16 19 45 74
  mise                            16 19 36 45 52 94   (mise en œuvre)
  réalisation étude               38
  bilan                           39
  démarrage phase déploiement     50
  expérimentation expérimentations  74 76 81 87
  formulation                     87
  journée                         95
  rédaction lancement création concertation évaluation   of the same kind
`);

/** What it is done to, where and with whom. */
const OBJECTS = list(`
  charte                          7 8
  conseil paris                   8 15
  règlement vigueur               9
  permanences                     11
  bailleurs                       12
  œuvre oeuvre                    16 19 36 45 52 94
  existant                        39
  préfiguration                   50
  structures                      74
  propositions                    87
  organiser                       95  (à organiser)
  convention plan projet programme schéma référentiel guide comité partenaires ville   of the same kind
`);

/** How: adjectives and participles that leave the dates alone; they may follow a noun at once. */
const MANNERS = list(`
  engagé lancé engagés lancés     19 45 74
  échelonnées                     31
  régional                        50
  progressive                     52
`);

/** "Début des discussions" (13), "Première journée" of a yearly series (95): said of an act, never of a date. */
const FIRST_OF = /^(?:début (?:des |du |de la |de l’)|première )/iu;

/** Other acts that say only when something begins: "Travail engagé" (19, 45), "démarrage" (50), "travail lancé" (74). */
const BEGINNING = /^(?:démarrage|lancement)(?: |$)|^\S+ (?:engagé|lancé)s?(?: |$)/iu;

const PREPOSITIONS = new Set('de du des d’ à au aux sur pour avec en et'.split(' '));
const ARTICLES = new Set('le la les l’ ce cette ces quelques'.split(' '));

/** Plans whose dates a commitment borrows: "prochain schéma gérontologique 2016-2020" (78, 80). */
const PLAN_KINDS = 'gérontologique|départemental|régional|national|local|parisien|pluriannuel|triennal';
const PLAN = new RegExp(`^(?:prochain |nouveau )?(?:schéma|plan|programme|contrat)(?: (?:${PLAN_KINDS})){1,2}$`, 'iu');

/** Words that have no place in the name of a thing depended on: they would change the dates or the promise. */
const RESERVATIONS = new Set(
  `sauf si sinon sous réserve hors excepté selon moins avis mais ou puis ne pas non sans après avant vers environ dès jusqu’ jusque
   éventuel éventuelle éventuellement possible probable probablement peut-être mieux provisoirement normalement idéalement
   initialement ultérieurement prochainement seulement tard report reporté reportée repoussé repoussée abandon abandonné
   abandonnée suspension suspendu suspendue
   an ans année années semestre trimestre mois semaine semaines jour jours début fin mi courant
   janvier février mars avril mai juin juillet août septembre octobre novembre décembre`.split(/\s+/),
);

/** "adoption de la Charte en Conseil de Paris": an act, then listed words only, tied together. */
export function isLabel(text: string): boolean {
  const words = wordsOf(text.replace(FIRST_OF, ''));
  const isListedNoun = (word: string) => ACTS.has(word) || OBJECTS.has(word);
  return ACTS.has(words[0] ?? '') && areTied(words, isListedNoun, (word) => MANNERS.has(word));
}

/** Whether the act says only when something begins: its end is then not known. */
export function isBeginning(label: string): boolean {
  return FIRST_OF.test(label) || BEGINNING.test(label);
}

export function isPlanName(text: string): boolean {
  return PLAN.test(text);
}

/**
 * "travaux sur la convention des ESI" (34, 35): the name of a thing cannot be listed ahead, so its shape is checked:
 * words of letters, at most two in a row ("États généraux"), tied together, no reservation and nothing about time.
 */
export function isNameOfThing(text: string): boolean {
  const [first = '', ...others] = wordsOf(text);
  const allowed = (word: string) => /^\p{L}[\p{L}-]*$/u.test(word) && !RESERVATIONS.has(word);
  return areTied(ARTICLES.has(first) ? others : [first, ...others], allowed, allowed);
}

/** Nouns tied by "de", "sur la"…: one noun, or with what may follow it, between two ties; no tie left hanging. */
function areTied(words: string[], isNoun: (word: string) => boolean, mayFollow: (word: string) => boolean): boolean {
  let before: 'noun' | 'follower' | 'preposition' | 'article' | 'start' = 'start';
  for (const word of words) {
    if (PREPOSITIONS.has(word)) {
      if (before !== 'noun' && before !== 'follower') return false;
      before = 'preposition';
    } else if (ARTICLES.has(word)) {
      if (before !== 'preposition') return false;
      before = 'article';
    } else if (before === 'noun') {
      if (!mayFollow(word)) return false;
      before = 'follower';
    } else {
      if (before === 'follower' || !isNoun(word)) return false;
      before = 'noun';
    }
  }
  return before === 'noun' || before === 'follower';
}

/** Lower-case words; an elided article ("l’existant") is a word of its own. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().replaceAll('’', '’ ').split(' ').filter((word) => word !== '');
}

/** Reads the tables above: the words at the start of each line, up to the numbers or the remark. */
function list(table: string): Set<string> {
  const lines = table.split('\n').map((line) => line.trim().split(/\s{2,}/)[0] ?? '');
  return new Set(lines.flatMap((line) => line.split(' ')).filter((word) => word !== ''));
}
