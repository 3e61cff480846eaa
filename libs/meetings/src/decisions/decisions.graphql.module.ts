import { Module } from '@nestjs/common';
import { AvenantDecision, CommitmentDecisionsFields, OrganisationDecisions, StatusChangeDecision } from './decision-additions.resolver.js';
import './decision-file.tree.js';
import { DecisionFileFields, FilesOfDecision } from './decision-files.resolver.js';
import { DecisionsModule } from './decisions.module.js';
import { DecisionsResolver } from './decisions.resolver.js';

@Module({ imports: [DecisionsModule], providers: [DecisionsResolver, FilesOfDecision, DecisionFileFields, CommitmentDecisionsFields, OrganisationDecisions, StatusChangeDecision, AvenantDecision] })
export class DecisionsGraphqlModule {}
