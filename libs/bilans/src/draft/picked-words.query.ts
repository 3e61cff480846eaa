import { asId, one, type Database, type RequestContext } from '#platform';
import { figureOf } from '../content/composition.rules.js';
import { readMatter } from '../content/matter.query.js';
import type { WriteBilanSectionInput } from './bilan-draft.graphql.js';
import { bilanById } from './held-bilan.js';
import { figuresOfAxis, pickWords, thingOf } from './pick-changes.rules.js';

export interface PickedWords {
  readonly was: string;
  readonly thing: string;
}

/** What each picked figure says at this moment, and of what: kept beside the pick, for the day on which the figure is not there any more. */
export async function pickedWords(ctx: RequestContext, database: Database, { section, figures }: WriteBilanSectionInput): Promise<ReadonlyMap<string, PickedWords>> {
  const found = figures?.length ? await one<{ bilanId: string }>(ctx.db, `SELECT s.bilan_id AS "bilanId" FROM bilan_section s WHERE s.tenant_id = $1 AND s.id = $2`, [ctx.tenant.id, asId(section)]) : undefined;
  const held = found && (await bilanById(ctx, found.bilanId));
  if (!held) return new Map();
  const { account } = await readMatter(ctx, database, held);
  return new Map(account.axes.flatMap(figuresOfAxis).map((figure) => {
    const frozen = figureOf(figure, ctx.tenant.timeZone);
    return [figure.id, { was: pickWords(frozen), thing: thingOf(frozen) }];
  }));
}
