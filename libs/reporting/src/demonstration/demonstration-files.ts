import { parse } from 'yaml';
import { readProjectFile } from '#platform';
import type { ReportState } from '../reports/report.lifecycle.js';

/** data/demonstration/campaigns.yaml */
export interface CampaignsFile {
  readonly pact: string;
  readonly campaigns: readonly CampaignEntry[];
}

export interface CampaignEntry {
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly copilOn: string;
}

/** How one campaign is answered in the demonstration. */
export interface CampaignScript {
  readonly code: string;
  readonly semester: string;
  readonly answers: { readonly from: string; readonly to: string };
  readonly shares: Readonly<Partial<Record<ReportState, number>>>;
}

/** data/demonstration/reports.yaml; its keys are explained there. */
export interface ReportsFile {
  readonly campaigns: readonly CampaignScript[];
  readonly weathers: Readonly<Record<string, number>>;
  readonly unchangedShare: number;
  readonly sameWeatherShare: number;
  readonly chosen: readonly {
    /** Every campaign when left out. */
    readonly campaign?: string;
    readonly organisation: string;
    readonly commitments?: readonly number[];
    readonly state: ReportState | 'AWAITED';
    readonly weather?: string;
    readonly comment?: string;
  }[];
  readonly figures: readonly {
    readonly campaign: string;
    readonly commitment: number;
    readonly indicator: string;
    /** null: said not to be known. */
    readonly value: number | null;
    readonly qualifier?: string;
    /** Who gives it, when not the lead. */
    readonly organisation?: string;
  }[];
  readonly texts: {
    readonly mark: string;
    readonly achievements: Readonly<Record<string, readonly string[]>>;
    readonly difficulties: Readonly<Record<string, readonly string[]>>;
    readonly nextSteps: Readonly<Record<string, readonly string[]>>;
  };
}

export function readCampaignsFile(folder: string): CampaignsFile {
  return parse(readProjectFile('data', folder, 'campaigns.yaml')) as CampaignsFile;
}

export function readReportsFile(folder: string): ReportsFile {
  return parse(readProjectFile('data', folder, 'reports.yaml')) as ReportsFile;
}
