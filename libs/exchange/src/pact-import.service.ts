import { requirePermission } from '#access';
import { ComputedFigures } from '#indicators';
import type { Database, RequestContext } from '#platform';
import { changesBetween, contentHash, type DocumentChanges } from './canonical-form.rules.js';
import { checkedDocument } from './check-pact.js';
import { importRefused } from './exchange.errors.js';
import { recordImport } from './import-trail.js';
import { PARTS, type PactDocument, type PartName } from './pact-document.js';
import { readPactSource } from './pact-source.reader.js';
import { readStoredPact, type StoredPact } from './stored-pact.query.js';
import { avenantRefusals, writeAvenants } from './writing/avenants.writer.js';
import { writeCommitments } from './writing/commitments.writer.js';
import { breakdownRefusals } from './writing/breakdown-removals.query.js';
import { formulaRefusalsAgainst, writeFormulas } from './writing/formulas.writer.js';
import { writeIndicators } from './writing/indicators.writer.js';
import { withCorrections, writeMeasurements } from './writing/measurements.writer.js';
import { writeMilestones } from './writing/milestones.writer.js';
import { mergedRefusals, writeOrganisations } from './writing/organisations.writer.js';
import { writeOutline, writePact } from './writing/outline.writer.js';
import { writeTerritories } from './writing/territories.writer.js';
import { removeTerritoryGroups, territoryGroupRefusals, writeTerritoryGroups } from './writing/territory-groups.writer.js';
import { removalRefusals, removeWhatWent } from './writing/removals.writer.js';

export interface ImportOutcome {
  readonly slug: string;
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  readonly counts: Readonly<Record<PartName, ImportCounts>>;
  /** Figures that were corrected on screen, and that the document still gives as before: they stay corrected. */
  readonly correctionsKept: number;
}

/** What became of the entries of one kind. */
export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  readonly unchanged: number;
}

/**
 * Imports a pact from a folder of YAML files, or from one JSON file of the same shape. Throws IMPORT_REFUSED with every
 * error found and writes nothing unless all is right (`importProblems` puts them in words); writes nothing either when
 * the content is the one already there.
 */
export async function importPactFolder(ctx: RequestContext, database: Database, path: string): Promise<ImportOutcome> {
  requirePermission(ctx, 'pact.exchange');
  const document = checkedDocument(await readPactSource(path));
  return database.transaction(ctx, (ctx) => store(ctx, database, document));
}

async function store(ctx: RequestContext, database: Database, typed: PactDocument): Promise<ImportOutcome> {
  const { slug } = typed.pact;
  // Two imports of one pact go one after the other; the second then finds nothing to do.
  await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`import ${ctx.tenant.id} ${slug}`]);
  const hash = contentHash(typed);
  const stored = await readStoredPact(ctx, slug);
  const given = withDefinitions(stored?.document, withHead(stored?.document, typed));
  // The document of the last import, whatever was corrected on the screens since; or what stands now.
  if (stored && (stored.hash === hash || contentHash(stored.document) === contentHash(given))) return { slug, outcome: 'UNCHANGED', counts: countsOf(given), correctionsKept: 0 };
  const { document, kept } = stored ? await withCorrections(ctx, stored.id, given) : { document: given, kept: 0 };
  await refuseWhatWouldBeLost(ctx, stored, document);
  const pactId = await write(ctx, database, document, hash);
  // A new pact has the formulas that its files tell, and no others.
  if (stored || document.indicators.some(({ formula }) => formula)) await new ComputedFigures().refreshPact(ctx, pactId);
  const changes = stored && changesBetween(stored.document, document);
  await recordImport(ctx, pactId, document, changes);
  return { slug, outcome: stored ? 'UPDATED' : 'CREATED', counts: countsOf(document, changes ?? 'ALL_NEW'), correctionsKept: kept };
}

/** A document that tells of no avenant is of the text as signed, and one without groups of arrondissements says nothing of them: those of the space stand. */
function withHead(stored: PactDocument | undefined, typed: PactDocument): PactDocument {
  return { ...typed, pact: withoutNone(withKept(typed.pact, stored?.pact, ['avenants', 'territoryGroups']), ['territoryGroups']) };
}

/** A document that leaves out how an indicator is worked out, broken down or placed says nothing of it: that of the space stands, but for parts of what has become a share or a yes/no. */
function withDefinitions(stored: PactDocument | undefined, given: PactDocument): PactDocument {
  const known = new Map(stored?.indicators.map((entry) => [entry.code, entry]));
  return { ...given, indicators: given.indicators.map((entry) => withoutNone(withKept(entry, known.get(entry.code), entry.kind === 'RATE' || entry.kind === 'YES_NO' ? ['formula', 'territory'] : ['formula', 'breakdowns', 'territory']), ['breakdowns', 'territory'])) };
}

/** What the typed one leaves out, as it stands. */
function withKept<T extends object>(typed: T, standing: T | undefined, keys: readonly (keyof T)[]): T {
  const kept = keys.filter((key) => typed[key] === undefined && standing?.[key] !== undefined);
  return { ...typed, ...Object.fromEntries(kept.map((key) => [key, standing![key]])) };
}

/** What is said to be none is left out, as in what stands. */
function withoutNone<T extends object>(entry: T, keys: readonly (keyof T & string)[]): T {
  const none = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entry).filter(([key, value]) => !(keys as readonly string[]).includes(key) || !none(value))) as T;
}

function countsOf(document: PactDocument, changes?: DocumentChanges | 'ALL_NEW'): ImportOutcome['counts'] {
  const counts = (part: PartName): ImportCounts => {
    const all = part === 'pact' ? 1 : document[part].length;
    if (changes === 'ALL_NEW') return { added: all, updated: 0, removed: 0, unchanged: 0 };
    const [added, updated, removed] = changes ? [changes[part].added.length, changes[part].changed.length, changes[part].removed.length] : [0, 0, 0];
    return { added, updated, removed, unchanged: all - added - updated };
  };
  return Object.fromEntries(PARTS.map((part) => [part, counts(part)])) as ImportOutcome['counts'];
}

async function refuseWhatWouldBeLost(ctx: RequestContext, stored: StoredPact | undefined, document: PactDocument): Promise<void> {
  const refusals = [...(await mergedRefusals(ctx, document.organisations)), ...(await territoryGroupRefusals(ctx, stored?.id, document)), ...(stored ? [...(await removalRefusals(ctx, stored.id, document)), ...(await formulaRefusalsAgainst(ctx, stored.id, document)), ...(await breakdownRefusals(ctx, stored.id, stored.document, document)), ...avenantRefusals(stored.document, document)] : [])];
  if (refusals.length) throw importRefused(refusals);
}

async function write(ctx: RequestContext, database: Database, document: PactDocument, hash: string): Promise<string> {
  const pactId = await writePact(ctx, document.pact, hash);
  await writeOutline(ctx, pactId, document);
  await writeOrganisations(ctx, pactId, document.organisations);
  await writeCommitments(ctx, pactId, document);
  await writeMilestones(ctx, pactId, document);
  await writeTerritories(ctx, pactId, document);
  await writeTerritoryGroups(ctx, pactId, document);
  await writeIndicators(ctx, pactId, document);
  await writeFormulas(ctx, pactId, document);
  await writeMeasurements(ctx, pactId, document);
  await removeWhatWent(ctx, pactId, document);
  await removeTerritoryGroups(ctx, pactId, document);
  await writeAvenants(ctx, database, pactId, document);
  return pactId;
}
