/** How a column of a frozen table is written: numbers, days and yes or no as such, a list as one text with spaces between. */
export type FrozenType = 'text' | 'integer' | 'number' | 'boolean' | 'day' | 'numbers' | 'fingerprints';

export interface FrozenColumn {
  /** As in the database, and in the CSV file. */
  readonly name: string;
  readonly type: FrozenType;
  /** On a sheet, and in the schema. */
  readonly title: string;
  readonly description?: string;
  /** Codes, with the words that stand for them on a sheet. */
  readonly words?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly width?: number;
}

export interface FrozenTable {
  readonly table: string;
  /** Of its CSV file, and of its sheet. */
  readonly file: string;
  readonly sheet: string;
  readonly description: string;
  readonly key: readonly string[];
  readonly order: string;
  readonly columns: readonly FrozenColumn[];
}

const STATUSES = { NOT_STARTED: 'Pas commencé', IN_PROGRESS: 'En cours', PERMANENT: 'Action permanente', SUSPENDED: 'Suspendu', COMPLETED: 'Achevé', ABANDONED: 'Abandonné' };
const WEATHERS = { SUNNY: 'Ensoleillé', CLOUDY: 'Nuageux', OVERCAST: 'Couvert', STORM: 'Orageux' };
const QUALIFIERS = { EXACT: 'exactement', MORE_THAN: 'plus de', LESS_THAN: 'moins de', NEARLY: 'près de', ABOUT: 'environ', PROVISIONAL: 'provisoire' };
const PERIODS = { YEAR: 'année', SEMESTER: 'semestre', QUARTER: 'trimestre', MONTH: 'mois', SCHOOL_YEAR: 'année scolaire', AT_DATE: 'à une date', SINCE: 'depuis', BETWEEN: 'entre deux dates' };
const PROVENANCES = { PUBLISHED: 'document publié', REPORT: 'rapport accepté', COMPUTED: 'calculé' };
const DECISIONS = { OPEN: 'à suivre', DONE: 'faite', DROPPED: 'abandonnée' };
const SECTIONS = { WHOLE: 'le pacte', INTRODUCTION: 'introduction', AXIS: 'axe', DECISIONS: 'décisions', DILIGENCE: 'réponses des organisations', CAVEATS: 'à savoir' };

const fictional: FrozenColumn = { name: 'fictional', type: 'boolean', title: 'Fictif', description: 'Fait pour la démonstration.', required: true, width: 8 };
const evidence: FrozenColumn = { name: 'evidence', type: 'fingerprints', title: 'Empreintes des pièces', description: 'SHA-256 de chaque pièce jointe au rapport, en hexadécimal, séparées par une espace.', width: 40 };
const section: FrozenColumn = { name: 'section', type: 'integer', title: 'Partie', description: 'Rang de la partie du bilan : voir la table des parties.', required: true, width: 8 };

/** What a figure is; what its provenance is stands in columns of its own. */
export const FIGURE_COLUMNS: readonly FrozenColumn[] = [
  { name: 'position', type: 'integer', title: 'Rang', description: 'Rang du chiffre dans le bilan ; le PDF le cite comme note, de 1 à la fin.', required: true, width: 7 },
  section,
  { name: 'commitment', type: 'integer', title: 'Engagement', description: 'Numéro de l’engagement dont le rapport donne ce chiffre ; vide quand il est dit de l’axe.', width: 12 },
  { name: 'key_figure', type: 'boolean', title: 'Chiffre clé', required: true, width: 10 },
  { name: 'indicator', type: 'text', title: 'Indicateur', description: 'Code de l’indicateur.', required: true, width: 30 },
  { name: 'title', type: 'text', title: 'Intitulé', required: true, width: 50 },
  { name: 'value', type: 'number', title: 'Valeur', description: 'Vide quand elle n’est pas montrée ou pas connue.', width: 14 },
  { name: 'unit', type: 'text', title: 'Unité', required: true, width: 16 },
  { name: 'qualifier', type: 'text', title: 'Précision', description: 'Comment la valeur est donnée par sa source.', words: QUALIFIERS, required: true, width: 12 },
  { name: 'less_than', type: 'integer', title: 'Moins de', description: 'Un petit nombre de personnes, gardé : plus que zéro, et moins que ceci.', width: 10 },
  { name: 'kept', type: 'boolean', title: 'Gardé', description: 'Non montré, pour ne pas dire un petit nombre de personnes.', required: true, width: 8 },
  { name: 'not_known', type: 'boolean', title: 'Non connu', required: true, width: 10 },
  { name: 'period', type: 'text', title: 'Période', required: true, width: 26 },
  { name: 'period_kind', type: 'text', title: 'Sorte de période', words: PERIODS, required: true, width: 16 },
  { name: 'starts_on', type: 'day', title: 'Du', width: 12 },
  { name: 'ends_on', type: 'day', title: 'Au', width: 12 },
  { name: 'definition', type: 'text', title: 'Ce qui est compté', required: true, width: 60 },
  { name: 'formula', type: 'text', title: 'Calcul', width: 30 },
];

export const PROVENANCE_COLUMNS: readonly FrozenColumn[] = [
  { name: 'provenance', type: 'text', title: 'Sorte de source', words: PROVENANCES, required: true, width: 16 },
  { name: 'document', type: 'text', title: 'Document', width: 50 },
  { name: 'page', type: 'integer', title: 'Page', width: 7 },
  { name: 'verbatim', type: 'text', title: 'Mots de la source', width: 50 },
  { name: 'organisation', type: 'text', title: 'Organisation', description: 'Celle qui a répondu.', width: 36 },
  { name: 'report_commitment', type: 'integer', title: 'Engagement du rapport', width: 12 },
  { name: 'report_campaign', type: 'text', title: 'Campagne', width: 36 },
  { name: 'given_on', type: 'day', title: 'Accepté le', width: 12 },
  evidence,
  { name: 'recorded_on', type: 'day', title: 'Enregistré le', required: true, width: 12 },
  { name: 'commitments', type: 'numbers', title: 'Engagements concernés', description: 'Numéros des engagements, séparés par une espace.', width: 16 },
  fictional,
];

const FIGURES: FrozenTable = { table: 'bilan_edition_figure', file: 'chiffres', sheet: 'Chiffres', description: 'Chaque chiffre du bilan, dans l’ordre où il est dit, avec sa source.', key: ['position'], order: 'r.position', columns: [...FIGURE_COLUMNS, ...PROVENANCE_COLUMNS] };

const LINES: FrozenTable = {
  ...{ table: 'bilan_edition_line', file: 'engagements', sheet: 'Engagements', description: 'Un engagement par ligne : ce que son porteur en a dit, tel qu’accepté à la date d’arrêt.', key: ['commitment'], order: 'r.commitment' },
  columns: [
    { name: 'commitment', type: 'integer', title: 'N°', required: true, width: 7 },
    section,
    { name: 'title', type: 'text', title: 'Engagement', required: true, width: 60 },
    { name: 'status', type: 'text', title: 'État', words: STATUSES, width: 18 },
    { name: 'weather', type: 'text', title: 'Météo', words: WEATHERS, width: 12 },
    { name: 'achievements', type: 'text', title: 'Ce qui a été fait', width: 60 },
    { name: 'difficulties', type: 'text', title: 'Ce qui freine', width: 50 },
    { name: 'next_steps', type: 'text', title: 'Ce qui vient ensuite', width: 50 },
    { name: 'unchanged', type: 'boolean', title: 'Inchangé', width: 10 },
    { name: 'organisation', type: 'text', title: 'Organisation', width: 36 },
    { name: 'campaign', type: 'text', title: 'Campagne', width: 36 },
    { name: 'submitted_on', type: 'day', title: 'Envoyé le', width: 12 },
    { name: 'accepted_on', type: 'day', title: 'Accepté le', width: 12 },
    { name: 'example', type: 'boolean', title: 'Exemple', required: true, width: 9 },
    { name: 'example_words', type: 'text', title: 'Mots sur l’exemple', width: 40 },
    evidence,
    fictional,
  ],
};

const DECISION_TABLE: FrozenTable = {
  ...{ table: 'bilan_edition_decision', file: 'decisions', sheet: 'Décisions', description: 'Les décisions de l’année, dans l’état où elles étaient à la date d’arrêt.', key: ['number'], order: 'r.number' },
  columns: [
    { name: 'number', type: 'integer', title: 'N°', required: true, width: 7 },
    { name: 'wording', type: 'text', title: 'Décision', required: true, width: 70 },
    { name: 'decided_on', type: 'day', title: 'Prise le', required: true, width: 12 },
    { name: 'due_on', type: 'day', title: 'Pour le', width: 12 },
    { name: 'state', type: 'text', title: 'Suite', words: DECISIONS, required: true, width: 14 },
    { name: 'organisation', type: 'text', title: 'Qui s’en charge', width: 36 },
    { name: 'commitments', type: 'numbers', title: 'Engagements', description: 'Numéros des engagements, séparés par une espace.', width: 16 },
    fictional,
  ],
};

const ORGANISATIONS: FrozenTable = {
  ...{ table: 'bilan_edition_organisation', file: 'organisations', sheet: 'Organisations', description: 'Ce que chaque organisation a répondu, dans l’année, à ce qui lui était demandé.', key: ['position'], order: 'r.position' },
  columns: [
    { name: 'position', type: 'integer', title: 'Rang', required: true, width: 7 },
    { name: 'organisation', type: 'text', title: 'Organisation', required: true, width: 50 },
    { name: 'asked', type: 'integer', title: 'Demandes', required: true, width: 11 },
    { name: 'on_time', type: 'integer', title: 'À temps', required: true, width: 11 },
    { name: 'late', type: 'integer', title: 'En retard', required: true, width: 11 },
    { name: 'missing', type: 'integer', title: 'Sans réponse', required: true, width: 13 },
    { name: 'awaited', type: 'integer', title: 'À venir', required: true, width: 11 },
    { name: 'excused', type: 'integer', title: 'Excusées', required: true, width: 11 },
    fictional,
  ],
};

const PARTS: FrozenTable = {
  ...{ table: 'bilan_edition_section', file: 'parties', sheet: 'Parties', description: 'Les parties du bilan, avec ce qu’elles comptent ; le rang 0 est le pacte entier.', key: ['position'], order: 'r.position' },
  columns: [
    { name: 'position', type: 'integer', title: 'Rang', required: true, width: 7 },
    { name: 'kind', type: 'text', title: 'Sorte', words: SECTIONS, required: true, width: 24 },
    { name: 'axis', type: 'integer', title: 'Axe', width: 6 },
    { name: 'title', type: 'text', title: 'Titre', required: true, width: 44 },
    { name: 'words', type: 'text', title: 'Texte', width: 70 },
    { name: 'commitments', type: 'integer', title: 'Engagements', width: 12 },
    { name: 'expected', type: 'integer', title: 'Réponses attendues', width: 12 },
    { name: 'reported', type: 'integer', title: 'Rendues', width: 11 },
    { name: 'accepted', type: 'integer', title: 'Acceptées', width: 11 },
    { name: 'excused', type: 'integer', title: 'Excusées', width: 11 },
    { name: 'late', type: 'integer', title: 'En retard', width: 11 },
    { name: 'median_age_days', type: 'integer', title: 'Âge médian (jours)', width: 12 },
  ],
};

/** The tables of an edition, in the order of its files. */
export const FROZEN_TABLES: readonly FrozenTable[] = [FIGURES, LINES, DECISION_TABLE, ORGANISATIONS, PARTS];
