/** First and last day of what a figure is asked for; null: as it stands on the day the answer is sent. */
export function askedPeriod(indicatorKind: string, campaignCode: string): { readonly startsOn: string; readonly endsOn: string } | null {
  if (indicatorKind !== 'FLOW') return null;
  const [year, semester] = campaignCode.split('-');
  return semester === 'S1' ? { startsOn: `${year}-01-01`, endsOn: `${year}-06-30` } : { startsOn: `${year}-07-01`, endsOn: `${year}-12-31` };
}
