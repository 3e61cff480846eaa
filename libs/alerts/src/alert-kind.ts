import { registerEnumType } from '@nestjs/graphql';

export enum AlertKind {
  STORMS_IN_A_ROW = 'STORMS_IN_A_ROW',
  STORM = 'STORM',
  NO_REPORT = 'NO_REPORT',
  LATE = 'LATE',
  CONTRADICTION = 'CONTRADICTION',
  OFF_TRAJECTORY = 'OFF_TRAJECTORY',
  STALE_INDICATOR = 'STALE_INDICATOR',
}
registerEnumType(AlertKind, {
  name: 'AlertKind',
  description: 'In the order in which they are told.',
  valuesMap: {
    STORMS_IN_A_ROW: { description: 'The lead said storm in several campaigns in a row.' },
    STORM: { description: 'The commitment’s weather is a storm; one that lasts is told as such, once.' },
    NO_REPORT: { description: 'The lead sent nothing in the last campaigns that are over.' },
    LATE: { description: 'The lead still owes its answer in the latest campaign, after its due date.' },
    CONTRADICTION: { description: 'Porteurs of one commitment sent different figures for one indicator, and the lead has not settled it. Told to them and to the steering team.' },
    OFF_TRAJECTORY: { description: 'The last figure of an indicator is behind its trajectory.' },
    STALE_INDICATOR: { description: 'A period that an indicator is measured over has ended, and no figure came for it.' },
  },
});

/** In the order in which they are told. */
export const ALERT_KINDS = Object.values(AlertKind);

export enum AlertUnit {
  DAYS = 'DAYS',
  CAMPAIGNS = 'CAMPAIGNS',
  POINTS = 'POINTS',
}
registerEnumType(AlertUnit, { name: 'AlertUnit', description: 'What a threshold counts. POINTS: of progress towards the target, in percent.' });

/** When a pact is alerted of one kind of thing. */
export interface AlertRuleSetting {
  readonly enabled: boolean;
  /** Null: the kind has none. */
  readonly threshold: number | null;
}

interface KindRule {
  readonly byDefault: AlertRuleSetting;
  /** What the threshold counts and where it may stand; null: none. */
  readonly counts: { readonly unit: AlertUnit; readonly min: number; readonly max: number } | null;
}

/**
 * What a pact is alerted of until its secretariat decides otherwise, and how far it may go.
 *
 * | kind            | the threshold                                                                   |
 * |-----------------|---------------------------------------------------------------------------------|
 * | STORMS_IN_A_ROW | campaigns in a row                                                              |
 * | STORM           | none: one storm is enough                                                       |
 * | NO_REPORT       | campaigns in a row, of those that are over                                      |
 * | LATE            | days after the due date                                                         |
 * | CONTRADICTION   | days left to the lead to settle                                                 |
 * | OFF_TRAJECTORY  | points behind; exactly as many is not yet behind                                |
 * | STALE_INDICATOR | days after the end of the period: figures of a year are not there on New Year   |
 */
export const KIND_RULES: Readonly<Record<AlertKind, KindRule>> = {
  STORMS_IN_A_ROW: { byDefault: { enabled: true, threshold: 2 }, counts: { unit: AlertUnit.CAMPAIGNS, min: 2, max: 10 } },
  STORM: { byDefault: { enabled: true, threshold: null }, counts: null },
  NO_REPORT: { byDefault: { enabled: true, threshold: 2 }, counts: { unit: AlertUnit.CAMPAIGNS, min: 1, max: 10 } },
  LATE: { byDefault: { enabled: true, threshold: 1 }, counts: { unit: AlertUnit.DAYS, min: 1, max: 365 } },
  CONTRADICTION: { byDefault: { enabled: true, threshold: 0 }, counts: { unit: AlertUnit.DAYS, min: 0, max: 365 } },
  OFF_TRAJECTORY: { byDefault: { enabled: true, threshold: 10 }, counts: { unit: AlertUnit.POINTS, min: 0, max: 100 } },
  STALE_INDICATOR: { byDefault: { enabled: true, threshold: 120 }, counts: { unit: AlertUnit.DAYS, min: 0, max: 1000 } },
};

/** Campaigns looked back at: as many as a rule may count, and one more. */
export const CAMPAIGNS_LOOKED_AT = 11;
