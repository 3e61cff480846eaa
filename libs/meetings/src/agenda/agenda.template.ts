/** What an item of an agenda is about. */
export enum AgendaItemKind {
  FREE = 'FREE',
  OPEN_DECISION = 'OPEN_DECISION',
  STORM = 'STORM',
  LATE = 'LATE',
  ALERT = 'ALERT',
  RECOMMENDATION = 'RECOMMENDATION',
  STATUS_CHANGE = 'STATUS_CHANGE',
  AVENANT = 'AVENANT',
}

interface TemplateBlock {
  readonly kind: AgendaItemKind;
  /** Of what is always there: its words. What is due comes with its own. */
  readonly title?: string;
  readonly minutes: number;
}

const OPENING: TemplateBlock = { kind: AgendaItemKind.FREE, title: 'Ouverture et approbation du relevé de décisions précédent', minutes: 10 };
const CLOSING: TemplateBlock = { kind: AgendaItemKind.FREE, title: 'Questions diverses et prochaine réunion', minutes: 10 };

/**
 * What is proposed for the agenda of each instance, in this order: a block of what is due stands for every such thing there is.
 *
 * | instance           | opening | open decisions | storms | late  | alerts | recommendations | status proposals | avenants ready | closing |
 * |--------------------|---------|----------------|--------|-------|--------|-----------------|------------------|----------------|---------|
 * | COPIL              | 10 min  | 5 min each     | 10 min | 5 min | 5 min  | 5 min           | 10 min           | 15 min         | 10 min  |
 * | COMITE_TECHNIQUE   | 10 min  | 10 min each    | 10 min | 5 min | 5 min  | 5 min           | –                | –              | 10 min  |
 * | CONSEIL            | 10 min  | –              | –      | –     | –      | 10 min          | –                | –              | 10 min  |
 * | ATELIER,           | 10 min  | –              | –      | –     | –      | –               | –                | –              | 10 min  |
 * | RENCONTRE_ANNUELLE |         |                |        |       |        |                 |                  |                |         |
 *
 * Only a COPIL decides of a commitment's life and of avenants: only its agenda proposes them.
 */
export const AGENDA_TEMPLATES: Readonly<Record<string, readonly TemplateBlock[]>> = {
  COPIL: [
    OPENING,
    { kind: AgendaItemKind.OPEN_DECISION, minutes: 5 },
    { kind: AgendaItemKind.STORM, minutes: 10 },
    { kind: AgendaItemKind.LATE, minutes: 5 },
    { kind: AgendaItemKind.ALERT, minutes: 5 },
    { kind: AgendaItemKind.RECOMMENDATION, minutes: 5 },
    { kind: AgendaItemKind.STATUS_CHANGE, minutes: 10 },
    { kind: AgendaItemKind.AVENANT, minutes: 15 },
    CLOSING,
  ],
  COMITE_TECHNIQUE: [
    OPENING,
    { kind: AgendaItemKind.OPEN_DECISION, minutes: 10 },
    { kind: AgendaItemKind.STORM, minutes: 10 },
    { kind: AgendaItemKind.LATE, minutes: 5 },
    { kind: AgendaItemKind.ALERT, minutes: 5 },
    { kind: AgendaItemKind.RECOMMENDATION, minutes: 5 },
    CLOSING,
  ],
  CONSEIL: [OPENING, { kind: AgendaItemKind.RECOMMENDATION, minutes: 10 }, CLOSING],
  ATELIER: [OPENING, CLOSING],
  RENCONTRE_ANNUELLE: [OPENING, CLOSING],
};

/** The template as rows of SQL: `(instance, place, kind, title, minutes)`. */
export function templateRows(): { instance: string; place: number; kind: AgendaItemKind; title: string | null; minutes: number }[] {
  return Object.entries(AGENDA_TEMPLATES).flatMap(([instance, blocks]) => blocks.map(({ kind, title, minutes }, place) => ({ instance, place, kind, title: title ?? null, minutes })));
}
