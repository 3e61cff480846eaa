import { Module } from '@nestjs/common';
import './measurement-references.js';
import { Measurements } from './measurements.service.js';

@Module({ providers: [Measurements], exports: [Measurements] })
export class IndicatorsModule {}
