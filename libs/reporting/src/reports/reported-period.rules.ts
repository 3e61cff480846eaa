/** The period a reported figure stands for. */
export interface ReportedPeriod {
  readonly kind: 'SEMESTER' | 'AT_DATE';
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * A quantity of a period (FLOW) is that of the campaign's semester. A running total (CUMULATIVE), a level, a rate and a
 * yes/no are what held on the day of the answer.
 */
export function reportedPeriod(indicatorKind: string, campaignCode: string, answeredOn: string): ReportedPeriod {
  if (indicatorKind !== 'FLOW') return { kind: 'AT_DATE', startsOn: answeredOn, endsOn: answeredOn };
  const [year, semester] = campaignCode.split('-');
  return semester === 'S1'
    ? { kind: 'SEMESTER', startsOn: `${year}-01-01`, endsOn: `${year}-06-30` }
    : { kind: 'SEMESTER', startsOn: `${year}-07-01`, endsOn: `${year}-12-31` };
}
