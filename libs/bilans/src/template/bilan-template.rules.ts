import type { ProblemDetail } from '#platform';
import { BilanSectionKind } from '../content/bilan-content.graphql.js';

/** One of each kind at most, and one for each axis. */
export interface SectionKey {
  readonly kind: BilanSectionKind;
  /** Number of the axis. */
  readonly axis: number | null;
}

export interface TemplateSection extends SectionKey {
  readonly title: string;
  /** What whoever writes the section should think of. */
  readonly guidance: string | null;
  /** No bilan leaves it out. */
  readonly required: boolean;
  /** A bilan begins with it; it may be left out, or taken in, in each. */
  readonly included: boolean;
}

export interface TemplateAxis {
  readonly number: number;
  readonly title: string;
}

const { INTRODUCTION, AXIS, DECISIONS, DILIGENCE, CAVEATS } = BilanSectionKind;

/** Axes make up the bilan, and the introduction says how much of the year it covers: every bilan has them. */
export const mayBeLeftOut = (kind: BilanSectionKind): boolean => kind !== AXIS && kind !== INTRODUCTION;

export const isSame = (one: SectionKey, other: SectionKey): boolean => one.kind === other.kind && one.axis === other.axis;

const own = (kind: BilanSectionKind, title: string, guidance: string): TemplateSection => ({ kind, axis: null, title, guidance, required: !mayBeLeftOut(kind), included: true });

const ofAxis = ({ number, title }: TemplateAxis): TemplateSection => ({
  kind: AXIS,
  axis: number,
  title,
  guidance: 'Ce qui a avancé, ce qui freine, ce que disent les chiffres clés, et un exemple ou deux. Rien qui ne soit dans un rapport accepté.',
  required: true,
  included: true,
});

/** The outline of a pact that has made none of its own. Words of the pact are stored, and French. */
export function usualTemplate(axes: readonly TemplateAxis[]): TemplateSection[] {
  return [
    own(INTRODUCTION, 'Introduction', 'L’année en une page : ce qui a changé pour les personnes, ce qui reste à faire. La couverture est dite juste en dessous.'),
    ...axes.map(ofAxis),
    own(DECISIONS, 'Décisions de l’année', 'Ce que les réunions ont décidé et ce que cela change ; la liste suit d’elle-même.'),
    own(DILIGENCE, 'Réponses des organisations', 'Comment lire ces comptes : une réponse rendue en retard n’est pas un silence.'),
    own(CAVEATS, 'Ce qu’il faut savoir pour lire ces chiffres', 'Ce qui empêche de comparer ou de citer tel quel : périodes, périmètres, estimations.'),
  ];
}

/** What is kept, for the pact as it is now: an axis that came since is there, after the others; one that went is not. */
export function templateFor(kept: readonly TemplateSection[] | null, axes: readonly TemplateAxis[]): TemplateSection[] {
  if (!kept) return usualTemplate(axes);
  const there = kept.filter(({ axis }) => axis === null || axes.some(({ number }) => number === axis));
  const last = there.findLastIndex(({ kind }) => kind === AXIS || kind === INTRODUCTION);
  return [...there.slice(0, last + 1), ...axesSince(kept, axes).map(ofAxis), ...there.slice(last + 1)];
}

/** Axes of the pact that the kept template does not know. */
export function axesSince(kept: readonly TemplateSection[] | null, axes: readonly TemplateAxis[]): TemplateAxis[] {
  return kept ? axes.filter(({ number }) => !kept.some(({ axis }) => axis === number)) : [];
}

export function templateProblems(sections: readonly TemplateSection[], axes: readonly TemplateAxis[]): ProblemDetail[] {
  const usual = usualTemplate(axes);
  const missing = usual.filter((section) => !mayBeLeftOut(section.kind) && !sections.some((each) => isSame(each, section)));
  return [
    ...sections.flatMap((section, at) => [
      ...(usual.some((each) => isSame(each, section)) ? [] : [{ path: `sections.${at}`, code: 'BILAN_TEMPLATE_AXIS_UNKNOWN' }]),
      ...(sections.findIndex((each) => isSame(each, section)) === at ? [] : [{ path: `sections.${at}`, code: 'BILAN_TEMPLATE_TWICE' }]),
      ...(section.title.trim() === '' ? [{ path: `sections.${at}.title`, code: 'BILAN_TITLE_REQUIRED' }] : []),
      ...(section.included || !(section.required || !mayBeLeftOut(section.kind)) ? [] : [{ path: `sections.${at}.included`, code: 'BILAN_SECTION_STAYS' }]),
    ]),
    ...missing.map(({ title }) => ({ path: 'sections', code: 'BILAN_TEMPLATE_STAYS', details: { title } })),
  ];
}
