import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ReportEditKind {
  ACCEPTED = 'ACCEPTED',
  CORRECTED = 'CORRECTED',
}

/** The secretariat changed an answer: in which version, why. The version before has the organisation's words. */
@Entity('report_edit')
export class ReportEditEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: string;
  @PrimaryColumn('uuid', { name: 'report_id' }) reportId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') kind: ReportEditKind;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'edited_at' }) editedAt: Date;
  @Column('text', { name: 'edited_by' }) editedBy: string;
  @Column('uuid', { name: 'edited_by_id', nullable: true }) editedById: string | null;
}
