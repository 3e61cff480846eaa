import { parse } from 'yaml';
import { readProjectFile, type Database, type RequestContext } from '#platform';
import type { BilanSectionKind } from './content/bilan-content.graphql.js';
import { readDraft } from './draft/bilan-draft.query.js';
import { BilanTransition } from './draft/bilan.lifecycle.js';
import type { BilanWritingService } from './draft/bilan-writing.service.js';
import { bilanOfYear, type HeldBilan } from './draft/held-bilan.js';
import type { BilanMoves } from './editions/bilan-moves.service.js';

interface BilansFile {
  readonly pact: string;
  readonly bilans: readonly BilanEntry[];
}

interface BilanEntry {
  readonly year: number;
  readonly cutOff: string;
  readonly published: boolean;
  readonly sections: readonly { readonly kind: BilanSectionKind; readonly axis?: number; readonly words: string }[];
}

interface Desk {
  readonly database: Database;
  readonly writing: BilanWritingService;
  readonly moves: BilanMoves;
}

/** Signs where no person of the demonstration does. */
const AUTHOR = 'Démonstration';

/** The demonstration's bilans, one of them published, by the same acts as the secretariat's; of a year that has one, nothing. The PDF is the worker's. */
export async function seedDemonstrationBilans(given: RequestContext, desk: Desk, folder = 'demonstration'): Promise<void> {
  const { pact, bilans } = parse(readProjectFile('data', folder, 'bilans.yaml')) as BilansFile;
  const ctx: RequestContext = { ...given, actor: { kind: 'SYSTEM', name: AUTHOR } };
  for (const entry of bilans) {
    if (await bilanOfYear(ctx, pact, entry.year)) continue;
    await desk.writing.start(ctx, { pact, year: entry.year, cutOff: entry.cutOff });
    await writeWords(ctx, desk, pact, entry);
    if (!entry.published) continue;
    await move(ctx, desk, pact, entry.year, BilanTransition.FREEZE);
    await move(ctx, desk, pact, entry.year, BilanTransition.PUBLISH);
  }
}

async function writeWords(ctx: RequestContext, { database, writing }: Desk, pact: string, { year, sections }: BilanEntry): Promise<void> {
  const draft = await readDraft(ctx, database, await held(ctx, pact, year));
  for (const { kind, axis, words } of sections) {
    const { id, version, title } = draft.sections.find((each) => each.kind === kind && each.axis === (axis ?? null))!;
    await writing.write(ctx, { section: id, version, title, words, included: true, figures: null, examples: [] });
  }
}

async function move(ctx: RequestContext, { database, moves }: Desk, pact: string, year: number, transition: BilanTransition): Promise<void> {
  const bilan = await held(ctx, pact, year);
  const fingerprint = transition === BilanTransition.FREEZE ? (await readDraft(ctx, database, bilan)).fingerprint : null;
  const problems = await moves.move(ctx, { bilan: bilan.id, version: bilan.version, transition, reason: null, fingerprint, closesOn: null });
  if (problems.length > 0) throw new Error(`the demonstration's bilan of ${year}: ${problems.map(({ code }) => code).join(', ')}`);
}

async function held(ctx: RequestContext, pact: string, year: number): Promise<HeldBilan> {
  return (await bilanOfYear(ctx, pact, year))!;
}
