import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, extendTree, today, type RequestContext } from '#platform';
import { Indicator } from '../indicator.graphql.js';
import { indicatorTree } from '../indicator.tree.js';
import type { Kind } from '../progress.rules.js';
import { latestFigure } from '../progress.sql.js';
import { baselineSeen, lessThanForReader } from '../suppression/small-count.sql.js';
import { Trajectory, type OnTrack } from './trajectory.graphql.js';
import { expectedAt, onTrack, trajectoryPoints, type Standing, type TrajectoryOf } from './trajectory.rules.js';

interface Hidden {
  readonly _kind: Kind;
  readonly _start: TrajectoryOf['start'];
  readonly _targets: TrajectoryOf['targets'];
  readonly _standing: Standing | null;
}

// What a reader may not know is not drawn either: the line gives its start away, the standing its figure.
extendTree(indicatorTree, {
  computed: {
    trajectory: {
      _kind: '$.kind',
      _start: `CASE WHEN $.baseline_value IS NOT NULL AND $.baseline_on IS NOT NULL AND ${baselineSeen('$')} THEN json_build_object('on', $.baseline_on, 'value', $.baseline_value) END`,
      _targets: `(SELECT coalesce(json_agg(json_build_object('on', t.due_on, 'value', t.value, 'sense', t.sense) ORDER BY t.position), '[]')
        FROM target t WHERE t.tenant_id = $.tenant_id AND t.indicator_id = $.id AND t.due_on IS NOT NULL)`,
      _standing: `(SELECT json_build_object('value', m.value, 'on', m.ends_on, 'qualifier', m.qualifier) FROM ${latestFigure('$')} m WHERE m.ends_on IS NOT NULL AND (${lessThanForReader('m')}) IS NULL)`,
    },
  },
});

@Resolver(() => Indicator)
export class TrajectoryResolver {
  @ResolveField(() => Trajectory, { nullable: true, description: 'Null without a dated target.' })
  trajectory(@Parent() row: Hidden, @Ctx() ctx: RequestContext): Trajectory | null {
    const trajectory: TrajectoryOf = { kind: row._kind, start: row._start, targets: row._targets };
    const points = trajectoryPoints(trajectory);
    if (points.length === 0) return null;
    const standing = row._standing;
    return { points, expected: expectedAt(trajectory, today(ctx)), expectedThen: standing && expectedAt(trajectory, standing.on), standing: onTrack(trajectory, standing) as OnTrack };
  }
}
