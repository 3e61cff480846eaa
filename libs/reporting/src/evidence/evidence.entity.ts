import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScanState } from '#platform';

/** A file that an organisation gives as proof of an answer; its bytes are in the store, under its id. */
@Entity('evidence_file')
export class EvidenceEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'request_id' }) requestId: string;
  @Column('text') name: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('integer') bytes: number;
  @Column('text') sha256: string;
  @Column('text') scan: ScanState;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
  @Column('text', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('uuid', { name: 'uploaded_by_id', nullable: true }) uploadedById: string | null;
}
