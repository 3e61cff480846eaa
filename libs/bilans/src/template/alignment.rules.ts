import { isSame, type TemplateSection } from './bilan-template.rules.js';

export enum AlignmentChangeKind {
  ADDED = 'ADDED',
  RENAMED = 'RENAMED',
  TITLE_KEPT = 'TITLE_KEPT',
  TAKEN_IN = 'TAKEN_IN',
  REQUIRED = 'REQUIRED',
  NOT_REQUIRED = 'NOT_REQUIRED',
  GUIDANCE = 'GUIDANCE',
  ORDER = 'ORDER',
  KEPT = 'KEPT',
}

export interface AlignmentChange {
  readonly kind: AlignmentChangeKind;
  /** Title of the section. */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A section of a bilan, in its order. */
export interface OutlinedSection extends TemplateSection {
  readonly id: string;
}

export interface AlignedSection extends TemplateSection {
  /** Null: the bilan had it not. */
  readonly id: string | null;
  /** Its title, or whether it is in the bilan, changes: who types in it is told. */
  readonly touched: boolean;
}

export interface Alignment {
  readonly sections: readonly AlignedSection[];
  readonly changes: readonly AlignmentChange[];
}

/** What stays as it is, and is only told. */
const TOLD: readonly AlignmentChangeKind[] = [AlignmentChangeKind.TITLE_KEPT, AlignmentChangeKind.KEPT];

export const isAligned = ({ changes }: Pick<Alignment, 'changes'>): boolean => changes.every(({ kind }) => TOLD.includes(kind));

/**
 * What bringing a bilan to the template makes of it. Nothing that is written goes: texts, key figures and examples are not touched, a section that
 * the template has not stays, after the others, and a title that somebody gave in the bilan stays. `from` is the template that the bilan came from.
 */
export function alignmentOf(bilan: readonly OutlinedSection[], template: readonly TemplateSection[], from: readonly TemplateSection[]): Alignment {
  const changes: AlignmentChange[] = [];
  const aligned = template.map((section) => {
    const held = bilan.find((each) => isSame(each, section));
    return held ? aligning(held, section, from, changes) : added(section, changes);
  });
  const kept = bilan.filter((section) => !template.some((each) => isSame(each, section)));
  changes.push(...kept.map(({ title }) => ({ kind: AlignmentChangeKind.KEPT, subject: title, before: null, after: null })));
  const sections = [...aligned, ...kept.map((section) => ({ ...section, touched: false }))];
  const order = sections.filter(({ id }) => id !== null);
  if (order.some(({ id }, at) => id !== bilan[at]!.id)) {
    const titles = (list: readonly TemplateSection[]): string => list.map(({ title }) => title).join(' · ');
    changes.push({ kind: AlignmentChangeKind.ORDER, subject: '', before: titles(bilan), after: titles(order) });
  }
  return { sections, changes };
}

function added(section: TemplateSection, changes: AlignmentChange[]): AlignedSection {
  changes.push({ kind: AlignmentChangeKind.ADDED, subject: section.title, before: null, after: null });
  return { ...section, id: null, touched: true };
}

function aligning(held: OutlinedSection, section: TemplateSection, from: readonly TemplateSection[], changes: AlignmentChange[]): AlignedSection {
  const tell = (kind: AlignmentChangeKind, before: string | null = null, after: string | null = null): void => void changes.push({ kind, subject: held.title, before, after });
  const begun = from.find((each) => isSame(each, section));
  const renamed = held.title !== section.title && held.title === begun?.title;
  if (held.title !== section.title) tell(renamed ? AlignmentChangeKind.RENAMED : AlignmentChangeKind.TITLE_KEPT, held.title, section.title);
  const takenIn = section.required && !held.included;
  if (takenIn) tell(AlignmentChangeKind.TAKEN_IN);
  if (section.required !== held.required) tell(section.required ? AlignmentChangeKind.REQUIRED : AlignmentChangeKind.NOT_REQUIRED);
  if (section.guidance !== held.guidance) tell(AlignmentChangeKind.GUIDANCE, held.guidance, section.guidance);
  const { guidance, required } = section;
  return { ...held, guidance, required, title: renamed ? section.title : held.title, included: held.included || takenIn, touched: renamed || takenIn };
}
