import { Column, Entity, PrimaryColumn } from 'typeorm';

/** OPEN until the report is accepted or returned anew, whatever was answered. */
export type CommentState = 'OPEN' | 'CLOSED';

/** What the secretariat says of one field of a report that it returns. */
@Entity('report_comment')
export class ReportCommentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'report_id' }) reportId: string;
  @Column('text') field: string;
  @Column('text') words: string;
  @Column('text') state: CommentState;
  /** Of the report, by the return that says it. */
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('text', { name: 'written_by' }) writtenBy: string;
  @Column('uuid', { name: 'written_by_id', nullable: true }) writtenById: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
