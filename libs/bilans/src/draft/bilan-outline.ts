import { BilanSectionKind } from '../content/bilan-content.graphql.js';

export interface OutlineSection {
  readonly kind: BilanSectionKind;
  /** Number of the axis. */
  readonly axis: number | null;
  readonly title: string;
  readonly included: boolean;
}

const { INTRODUCTION, AXIS, DECISIONS, DILIGENCE, CAVEATS } = BilanSectionKind;
const ONE_EACH: readonly OutlineSection[] = [
  { kind: INTRODUCTION, axis: null, title: 'Introduction', included: true },
  { kind: DECISIONS, axis: null, title: 'Décisions de l’année', included: true },
  { kind: DILIGENCE, axis: null, title: 'Réponses des organisations', included: true },
  { kind: CAVEATS, axis: null, title: 'Ce qu’il faut savoir pour lire ces chiffres', included: true },
];

/**
 * The outline with which a bilan begins: that of the pact's bilan before it, its titles and what it left out, and any axis
 * it had not; else introduction, axes, decisions, answers, caveats. Words of the pact are stored, and French.
 */
export function outlineFor(axes: readonly { readonly number: number; readonly title: string }[], before: readonly OutlineSection[]): OutlineSection[] {
  const perAxis = axes.map(({ number, title }): OutlineSection => ({ kind: AXIS, axis: number, title, included: true }));
  const [introduction, ...others] = ONE_EACH;
  const usual = [introduction!, ...perAxis, ...others];
  const same = (one: OutlineSection, other: OutlineSection): boolean => one.kind === other.kind && one.axis === other.axis;
  const kept = before.filter((section) => usual.some((each) => same(each, section)));
  return [...kept, ...usual.filter((section) => !kept.some((each) => same(each, section)))];
}

/** Axes make up the bilan, and the introduction says how much of the year it covers: they are not left out. */
export const mayBeLeftOut = (kind: BilanSectionKind): boolean => kind !== AXIS && kind !== INTRODUCTION;
