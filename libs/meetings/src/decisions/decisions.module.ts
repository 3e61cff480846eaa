import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { DecisionExport } from './decision-export.service.js';
import { DecisionFiles } from './decision-files.service.js';
import { DecisionFollowing } from './decision-following.service.js';
import { DecisionNews } from './decision-news.service.js';
import './decision-references.js';
import { DecisionWriting } from './decision-writing.service.js';
import { DecisionsRepository } from './decisions.repository.js';

/** What meetings decided, and what becomes of it. */
@Module({
  imports: [AuditModule],
  providers: [DecisionsRepository, DecisionNews, DecisionWriting, DecisionFollowing, DecisionFiles, DecisionExport],
  exports: [DecisionWriting, DecisionFollowing, DecisionFiles, DecisionExport],
})
export class DecisionsModule {}
