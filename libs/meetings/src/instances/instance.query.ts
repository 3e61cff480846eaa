import type { GraphQLResolveInfo } from 'graphql';
import { asId, readOne, selectionUnder, type ProblemDetail, type RequestContext, type Selection } from '#platform';
import { problemsFor } from '../meeting.query.js';
import { instanceNotFound } from '../meetings.errors.js';
import { readsInstance } from '../reader.sql.js';
import type { Instance, InstancePayload } from './instance.graphql.js';
import { instanceTree } from './instance.tree.js';

/** An instance in which the reader sits, or whose meetings they follow; the others do not exist for them. */
export function readInstance(ctx: RequestContext, info: GraphQLResolveInfo | Selection, id: string): Promise<Instance> {
  return readOne<Instance>(ctx, info, { tree: instanceTree, where: `$.id = :id AND ${readsInstance('$')}`, params: { id: asId(id) } }, instanceNotFound);
}

/** An act on an instance, and the instance that shows it; null when none was made. */
export interface InstanceOutcome {
  readonly instanceId: string | null;
  readonly problems: readonly ProblemDetail[];
}

export async function instancePayload(ctx: RequestContext, info: GraphQLResolveInfo, { instanceId, problems }: InstanceOutcome): Promise<InstancePayload> {
  const asked = selectionUnder(info, 'instance');
  const instance = instanceId && asked.length > 0 ? await readInstance(ctx, asked, instanceId) : null;
  return { instance, problems: problemsFor(ctx, problems) };
}
