import { pactNotFound } from '#pact';
import { one, today, type Database, type RequestContext } from '#platform';
import { bilanNotFound } from '../bilans.errors.js';
import { BilanSectionKind, type BilanContent, type FrozenLine } from '../content/bilan-content.graphql.js';
import { compose } from '../content/composition.rules.js';
import { readMatter } from '../content/matter.query.js';
import type { WrittenSection } from '../content/matter.js';
import type { ComparedYear, ComparedYearLine, YearComparison } from './years.graphql.js';
import { compareYears } from './years.rules.js';

interface PactYears {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  /** The latest year before that has a published edition; null when none has. */
  readonly published: number | null;
}

const PACT = `SELECT p.id, extract(year FROM p.starts_on)::int AS first, least(extract(year FROM p.ends_on), extract(year FROM $4::date))::int AS last,
  (SELECT max(e.year) FROM bilan_edition e WHERE e.tenant_id = p.tenant_id AND e.pact_id = p.id AND e.state = 'PUBLISHED' AND e.year < $3) AS published
  FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`;

interface ReadYear {
  readonly told: ComparedYear;
  readonly content: BilanContent;
}

/**
 * A bilan beside the one before it: each from its frozen edition; a year of which nothing is published is read as it lives, by a visitor's eyes.
 * The bilan before is the latest that was published, else the account of the year before.
 */
export async function readYears(ctx: RequestContext, database: Database, pact: string, year: number): Promise<YearComparison> {
  const asked = Number.isInteger(year) && year > 0 && year < 10_000 ? year : 1;
  const years = await one<PactYears>(ctx.db, PACT, [ctx.tenant.id, pact, asked, today(ctx)]);
  if (!years) throw pactNotFound(pact);
  if (asked <= years.first || asked > years.last) throw bilanNotFound({ year, first: years.first + 1, last: years.last });
  const [before, after] = [await readYear(ctx, database, years.id, years.published ?? asked - 1), await readYear(ctx, database, years.id, asked)];
  const { figures, leftOut, lines, silent } = compareYears(before.content, after.content);
  return {
    before: before.told,
    after: after.told,
    figures: [...figures],
    leftOut: [...leftOut],
    lines: lines.map(({ number, title, axis, before: was, after: is }) => lineOf({ number, title, axis }, was, is)).sort((a, b) => Number(b.moved) - Number(a.moved) || a.number - b.number),
    ...silent,
  };
}

function lineOf(named: Pick<ComparedYearLine, 'number' | 'title' | 'axis'>, was: FrozenLine['report'], is: FrozenLine['report']): ComparedYearLine {
  const [statusBefore, statusAfter, weatherBefore, weatherAfter] = [was?.status ?? null, is?.status ?? null, was?.weather ?? null, is?.weather ?? null];
  return { ...named, statusBefore, statusAfter, weatherBefore, weatherAfter, moved: statusBefore !== statusAfter || weatherBefore !== weatherAfter };
}

async function readYear(ctx: RequestContext, database: Database, pactId: string, year: number): Promise<ReadYear> {
  const edition = await one<{ number: number; content: BilanContent }>(
    ctx.db,
    `SELECT number, content FROM bilan_edition WHERE tenant_id = $1 AND pact_id = $2 AND year = $3 AND state = 'PUBLISHED' ORDER BY number DESC LIMIT 1`,
    [ctx.tenant.id, pactId, year],
  );
  if (edition) return { content: edition.content, told: { year, cutOff: edition.content.cutOff, edition: edition.number, fictional: edition.content.fictional } };
  const content = await livingContent(ctx, database, pactId, year);
  return { content, told: { year, cutOff: content.cutOff, edition: null, fictional: content.fictional } };
}

/** No bilan has this id: what is written of one that is not published stays its writers'. */
const NO_BILAN = '00000000-0000-0000-0000-000000000000';

async function livingContent(ctx: RequestContext, database: Database, pactId: string, year: number): Promise<BilanContent> {
  const matter = await readMatter(ctx, database, { id: NO_BILAN, pactId, year, cutOff: `${year}-12-31` });
  const sections = matter.account.axes.map(({ axis: { number, title } }, at): WrittenSection => ({ id: NO_BILAN, kind: BilanSectionKind.AXIS, axis: number, position: at, title, words: null, included: true, required: true, guidance: null, savedAt: null, savedBy: null, picked: false, version: 1, figures: [], picks: [], examples: [] }));
  return compose({ ...matter, sections }, ctx.tenant.name, ctx.tenant.timeZone).content;
}
