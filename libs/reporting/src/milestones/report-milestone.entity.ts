import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step that a report ticks. */
@Entity('report_milestone')
export class ReportMilestoneEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: string;
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId: string;
  @PrimaryColumn('uuid', { name: 'milestone_id' }) milestoneId: string;
  @Column('date', { name: 'reached_on', nullable: true }) reachedOn: string | null;
}
