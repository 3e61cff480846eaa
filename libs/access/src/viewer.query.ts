import { DomainError, readOne, type RequestContext, type Selection, type TreeRoot } from '#platform';
import { heldPermissions } from './access.rules.js';
import type { ActorKind, Viewer } from './viewer.graphql.js';
import { viewerTree } from './viewer.tree.js';

/** Who is asking, with what was selected about them, in one statement. */
export async function readViewer(ctx: RequestContext, selection: Selection): Promise<Viewer> {
  const row = await readOne<Viewer>(ctx, selection, rootOf(ctx), () => new DomainError('NO_TENANT'));
  return { ...row, kind: ctx.actor.kind as ActorKind, permissions: heldPermissions(ctx) };
}

function rootOf({ actor }: RequestContext): TreeRoot {
  const signedIn = actor.kind === 'PERSON' || actor.kind === 'GUEST' ? actor : undefined;
  return {
    tree: viewerTree,
    // The tenant table is the service's own: its rows carry their own id for tenant.
    from: '(SELECT id AS tenant_id, id, name, slug, time_zone, fictional, logo IS NOT NULL AS has_logo, version FROM tenant) $',
    where: 'true',
    params: {
      person: signedIn?.personId ?? null,
      member: actor.kind === 'PERSON' ? actor.personId : null,
      session: signedIn?.sessionId ?? null,
    },
  };
}
