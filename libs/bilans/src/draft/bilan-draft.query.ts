import { may } from '#access';
import type { Database, RequestContext } from '#platform';
import { compose, figureOf, figuresOf } from '../content/composition.rules.js';
import { readMatter } from '../content/matter.query.js';
import type { Matter, WrittenSection } from '../content/matter.js';
import { canonicalJson } from '../editions/canonical-json.rules.js';
import { hashOf } from '../signing/seal.rules.js';
import { bilanTransitions, BilanWriting } from './bilan.lifecycle.js';
import { checksOf } from './bilan-checks.rules.js';
import type { BilanDraft, BilanSection } from './bilan-draft.graphql.js';
import { mayBeLeftOut } from '../template/bilan-template.rules.js';
import { figuresOfAxis, pickChanges } from './pick-changes.rules.js';
import { situationOf, type HeldBilan } from './held-bilan.js';

/** Whoever does not write it reads it while it is given to be read; once an edition is published, that is what there is to read. */
export function mayPreview(ctx: RequestContext, { state }: HeldBilan): boolean {
  return may(ctx, 'bilan.write') || (may(ctx, 'bilan.preview') && (state === BilanWriting.IN_READING || state === BilanWriting.FROZEN));
}

/** What the bilan would say if it were frozen now; in as many statements whatever it holds. */
export async function readDraft(ctx: RequestContext, database: Database, held: HeldBilan): Promise<BilanDraft> {
  const matter = await readMatter(ctx, database, held);
  const composition = compose(matter, ctx.tenant.name, ctx.tenant.timeZone);
  const writes = may(ctx, 'bilan.write');
  const { id, year, cutOff, state, version, nextNumber, published } = held;
  return {
    id,
    year,
    cutOff,
    state,
    version,
    nextNumber,
    corrects: published !== null,
    fingerprint: fingerprintOfContent(composition.content),
    availableTransitions: writes ? bilanTransitions(situationOf(ctx, held)) : [],
    sections: writes ? matter.sections.map((section) => sectionOf(section, matter, ctx.tenant.timeZone)) : [],
    content: composition.content,
    checks: writes ? checksOf(composition, matter, ctx.tenant.timeZone) : [],
  };
}

export function fingerprintOfContent(content: unknown): string {
  return hashOf(canonicalJson(content));
}

function sectionOf(section: WrittenSection, { account }: Matter, timeZone: string): BilanSection {
  const { id, kind, axis, title, words, included, required, guidance, savedAt, savedBy, picked, version, figures, examples } = section;
  const read = account.axes.find((each) => each.axis.number === axis);
  const all = read ? figuresOfAxis(read) : [];
  const { gone, changed } = pickChanges(section, all, timeZone);
  const chosen = read ? figuresOf(section, read).key.map((figure) => figure.id) : [];
  return {
    id,
    kind,
    axis,
    title,
    words,
    included,
    picked,
    version,
    optional: mayBeLeftOut(kind) && !required,
    guidance,
    savedAt,
    savedBy,
    figures: picked ? [...figures] : chosen,
    gone,
    changed,
    examples: [...examples],
    figureChoices: all.map((figure) => ({ id: figure.id, figure: figureOf(figure, timeZone) })),
    exampleChoices: read?.lines.map(({ commitment, report }) => ({ number: commitment.number, title: commitment.title, reported: report !== null })) ?? [],
  };
}
