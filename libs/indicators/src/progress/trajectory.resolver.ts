import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, extendTree, today, type RequestContext } from '#platform';
import { Indicator } from '../indicator.graphql.js';
import { indicatorTree } from '../indicator.tree.js';
import type { Kind, Qualifier } from '../progress.rules.js';
import { figureSeen, latestFigure } from '../progress.sql.js';
import { baselineSeen } from '../suppression/small-count.sql.js';
import { Trajectory, type OnTrack } from './trajectory.graphql.js';
import { qualifierOfSum } from './qualifier.rules.js';
import { expectedAt, onTrack, trajectoryPoints, type OnTrack as OnTrackName, type Standing, type TrajectoryOf } from './trajectory.rules.js';

/** What an indicator's row holds of its line. */
export interface HiddenTrajectory {
  readonly _kind: Kind;
  readonly _start: TrajectoryOf['start'];
  readonly _targets: TrajectoryOf['targets'];
  readonly _standing: { readonly value: number; readonly on: string; readonly qualifiers: readonly Qualifier[] } | null;
}

// What a reader may not know is not drawn either: the line gives its start away, the standing its figure.
export const LINE = {
  _kind: '$.kind',
  _start: `CASE WHEN $.baseline_value IS NOT NULL AND $.baseline_on IS NOT NULL AND ${baselineSeen('$')} THEN json_build_object('on', $.baseline_on, 'value', $.baseline_value) END`,
  _targets: `(SELECT coalesce(json_agg(json_build_object('on', t.due_on, 'value', t.value, 'sense', t.sense) ORDER BY t.position), '[]')
    FROM target t WHERE t.tenant_id = $.tenant_id AND t.indicator_id = $.id AND t.due_on IS NOT NULL)`,
  _standing: `(SELECT json_build_object('value', m.value, 'on', m.ends_on, 'qualifiers', m.qualifiers) FROM ${latestFigure('$')} m WHERE m.ends_on IS NOT NULL AND ${figureSeen('m')})`,
};
extendTree(indicatorTree, { computed: { trajectory: LINE } });

@Resolver(() => Indicator)
export class TrajectoryResolver {
  @ResolveField(() => Trajectory, { nullable: true, description: 'Null without a dated target.' })
  trajectory(@Parent() row: HiddenTrajectory, @Ctx() ctx: RequestContext): Trajectory | null {
    const { trajectory, standing, figure } = drawn(row);
    const points = trajectoryPoints(trajectory);
    if (points.length === 0) return null;
    return { points, expected: expectedAt(trajectory, today(ctx)), expectedThen: figure && expectedAt(trajectory, figure.on), standing: standing as OnTrack };
  }
}

/** The line, the figure held against it, and what comes of it. */
export function drawn({ _kind: kind, _start: start, _targets: targets, _standing: held }: HiddenTrajectory): { readonly trajectory: TrajectoryOf; readonly standing: OnTrackName; readonly figure: Standing | null } {
  const trajectory: TrajectoryOf = { kind, start, targets };
  const figure = held && { value: held.value, on: held.on, qualifier: qualifierOfSum(held.qualifiers) };
  return { trajectory, standing: onTrack(trajectory, figure), figure };
}
