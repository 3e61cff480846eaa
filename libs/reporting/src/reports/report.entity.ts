import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportState } from './report.lifecycle.js';

/** What an answer says, on the report and on each of its versions. */
abstract class AnswerColumns {
  @Column('text', { nullable: true }) status: string | null;
  @Column('text', { nullable: true }) weather: string | null;
  @Column('text', { nullable: true }) achievements: string | null;
  @Column('text', { nullable: true }) difficulties: string | null;
  @Column('text', { name: 'next_steps', nullable: true }) nextSteps: string | null;
  @Column('integer', { array: true }) arrondissements: readonly number[];
  @Column('integer', { name: 'people_count', nullable: true }) peopleCount: number | null;
  @Column('text', { name: 'people_qualifier', nullable: true }) peopleQualifier: string | null;
  @Column('boolean', { name: 'people_not_known' }) peopleNotKnown: boolean;
  @Column('boolean') unchanged: boolean;
  @Column('text', { name: 'return_comment', nullable: true }) returnComment: string | null;
}

@Entity('report')
export class ReportEntity extends AnswerColumns {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'request_id' }) requestId: string;
  @Column('text') state: ReportState;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'saved_at' }) savedAt: Date;
  @Column('text', { name: 'saved_by' }) savedBy: string;
  /** Whose signature it is; null for the service. */
  @Column('uuid', { name: 'saved_by_id', nullable: true }) savedById: string | null;
  @Column('timestamptz', { name: 'ready_at', nullable: true }) readyAt: Date | null;
  @Column('text', { name: 'ready_by', nullable: true }) readyBy: string | null;
  @Column('uuid', { name: 'ready_by_id', nullable: true }) readyById: string | null;
  /** Said when it was given back inside the organisation. */
  @Column('text', { name: 'validator_word', nullable: true }) validatorWord: string | null;
  @Column('text', { name: 'validator_word_by', nullable: true }) validatorWordBy: string | null;
  @Column('uuid', { name: 'validator_word_by_id', nullable: true }) validatorWordById: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('text', { name: 'submitted_by', nullable: true }) submittedBy: string | null;
  @Column('uuid', { name: 'submitted_by_id', nullable: true }) submittedById: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('uuid', { name: 'decided_by_id', nullable: true }) decidedById: string | null;
  /** The commitment’s wording that it answers; null until it is sent. */
  @Column('integer', { nullable: true }) wording: number | null;
  @Column('boolean') late: boolean;
  @Column('boolean') fictional: boolean;
}

@Entity('report_value')
export class ReportValueEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: string;
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId: string;
  @PrimaryColumn('uuid', { name: 'indicator_id' }) indicatorId: string;
  @Column('numeric', { nullable: true }) value: number | null;
  @Column('boolean', { name: 'not_known' }) notKnown: boolean;
  @Column('text') qualifier: string;
}

/** How many of a figure are in one cell of one of its breakdowns. */
@Entity('report_value_cell')
export class ReportValueCellEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: string;
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId: string;
  @PrimaryColumn('uuid', { name: 'indicator_id' }) indicatorId: string;
  @PrimaryColumn('text') dimension: string;
  @PrimaryColumn('text') category: string;
  @Column('numeric') value: number;
}

/** The report as it stood at one version; written once. */
@Entity('report_version')
export class ReportVersionEntity extends AnswerColumns {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: string;
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') state: ReportState;
  @Column('jsonb') measurements: readonly object[];
  @Column('jsonb') milestones: readonly object[];
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text', { name: 'recorded_by' }) recordedBy: string;
  @Column('uuid', { name: 'recorded_by_id', nullable: true }) recordedById: string | null;
}
