/** What screens answered one reader at one instant, by operation and variables. */
export type Answers = Record<string, unknown>;

interface Cell {
  readonly campaign: string;
  readonly state: string;
  readonly weather: string | null;
  readonly report: string | null;
}
interface Row {
  readonly commitment: { readonly number: number };
  readonly cells: readonly Cell[];
}
interface Step {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
  readonly state: string;
}
interface Text {
  readonly number: number;
  readonly title: string;
  readonly calendar: { readonly verbatim: string };
  readonly status: string;
  readonly milestones: readonly Step[];
  readonly porteurs: readonly { readonly role: string; readonly organisation: { readonly slug: string } | null }[];
}
interface Figure {
  readonly value: number | null;
  readonly lessThan: number | null;
  readonly notKnown: boolean;
  readonly kept: boolean;
  readonly qualifier: string;
  readonly fictional: boolean;
  readonly period: { readonly label: string };
  readonly provenance: { readonly organisation: { readonly slug: string } | null; readonly source: { readonly title: string } | null };
}
interface Counted {
  readonly code: string;
  readonly targets: readonly { readonly verbatim: string }[];
  readonly measurements: readonly Figure[];
}
interface Decision {
  readonly number: number;
  readonly state: string;
  readonly late: boolean;
}
export interface ToldMove {
  readonly kind: string;
  readonly subject: string | null;
  readonly key: string | null;
  readonly commitments: readonly { readonly number: number }[];
  readonly fromStatus: string | null;
  readonly toStatus: string | null;
  readonly fromWeather: string | null;
  readonly toWeather: string | null;
  readonly semesters: readonly string[] | null;
  readonly count: number | null;
}

const OF_COMMITMENT = /^(STATUS|WORSENED|IMPROVED|FELL|ANSWERED|ACCEPTED|TAKEN|MILESTONE|REWORDED|LEAD)/;

/** The comparison, a line a move: what the screens also tell. */
export function movesTold(moves: readonly ToldMove[]): string[] {
  return moves
    .map((move) => {
      const about = OF_COMMITMENT.test(move.kind) ? move.commitments[0]!.number : move.key;
      return [move.kind, about, ...words(move)].join(' ');
    })
    .toSorted();
}

function words({ kind, subject, fromStatus, toStatus, fromWeather, toWeather, semesters, count }: ToldMove): readonly unknown[] {
  if (kind.startsWith('MILESTONE')) return [subject];
  if (kind === 'STATUS_CHANGED') return [fromStatus, toStatus];
  if (kind === 'WORSENED' || kind === 'IMPROVED') return [fromWeather, toWeather];
  return count !== null ? [count] : (semesters ?? []);
}

const WEATHERS = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];
const came = (cell: Cell | undefined): boolean => cell?.state === 'SENT' || cell?.state === 'ACCEPTED';

/** The same, found by laying what the screens answered on both days side by side. */
export function movesFound(before: Answers, after: Answers): string[] {
  const found: string[] = [];
  for (const number of [1, 2, 3, 4]) found.push(...aboutCells(number, cellsOf(before, number), cellsOf(after, number)), ...aboutText(textOf(before, number), textOf(after, number)));
  found.push(...aboutIndicator(indicatorOf(before), indicatorOf(after)), ...aboutDecisions(decisionsOf(before), decisionsOf(after)), ...aboutCampaigns(before, after));
  return found.toSorted();
}

function answer<Shape>(answers: Answers, name: string, has = ''): Shape | undefined {
  return Object.entries(answers).find(([key]) => key.startsWith(`${name} `) && key.includes(has))?.[1] as Shape | undefined;
}
const cellsOf = (answers: Answers, number: number): readonly Cell[] => answer<{ heatMap: { rows: readonly Row[] } }>(answers, 'HeatMapPage')!.heatMap.rows.find(({ commitment }) => commitment.number === number)!.cells;
const textOf = (answers: Answers, number: number): Text => answer<{ commitment: Text }>(answers, 'CommitmentPage', `"number":${number}}`)!.commitment;
const indicatorOf = (answers: Answers): Counted => answer<{ indicator: Counted }>(answers, 'IndicatorPage')!.indicator;
const decisionsOf = (answers: Answers): readonly Decision[] => answer<{ decisions: { nodes: readonly Decision[] } }>(answers, 'DecisionList')?.decisions.nodes ?? [];

function aboutCells(number: number, before: readonly Cell[], after: readonly Cell[]): string[] {
  const codes = [...new Set([...before, ...after].map(({ campaign }) => campaign))].toSorted();
  const of = (cells: readonly Cell[], code: string): Cell | undefined => cells.find(({ campaign }) => campaign === code);
  const told = (kind: string, is: (a: Cell | undefined, b: Cell | undefined) => boolean): string[] => {
    const semesters = codes.filter((code) => is(of(before, code), of(after, code)));
    return semesters.length > 0 ? [`${kind} ${number} ${semesters.join(' ')}`] : [];
  };
  const said = (cells: readonly Cell[]): string | undefined => cells.filter(({ report, weather }) => report && weather).at(-1)?.weather ?? undefined;
  const [from, to] = [said(before), said(after)];
  return [
    ...(from && to && from !== to ? [`${WEATHERS.indexOf(to) > WEATHERS.indexOf(from) ? 'WORSENED' : 'IMPROVED'} ${number} ${from} ${to}`] : []),
    ...told('FELL_SILENT', (a, b) => a?.state !== 'OVERDUE' && b?.state === 'OVERDUE'),
    ...told('ANSWERED', (a, b) => !came(a) && came(b)),
    ...told('ACCEPTED', (a, b) => a?.state === 'SENT' && b?.state === 'ACCEPTED'),
    ...told('TAKEN_BACK', (a, b) => (came(a) && !came(b)) || (a?.state === 'ACCEPTED' && b?.state === 'SENT')),
  ];
}

function aboutText(before: Text, after: Text): string[] {
  const { number } = after;
  const leads = ({ porteurs }: Text): string => [...new Set(porteurs.flatMap(({ role, organisation }) => (role === 'LEAD' && organisation ? [organisation.slug] : [])))].toSorted().join(' ');
  const steps = after.milestones.flatMap((step) => {
    const old = before.milestones.find(({ id }) => id === step.id);
    return [...(old ? [] : ['ADDED']), ...(old && old.dueOn !== step.dueOn ? ['MOVED'] : []), ...(step.reachedOn && !old?.reachedOn ? ['REACHED'] : []), ...(step.state === 'LATE' && old?.state !== 'LATE' ? ['LATE'] : [])].map((kind) => `MILESTONE_${kind} ${number} ${step.title}`);
  });
  return [
    ...(before.status === after.status ? [] : [`STATUS_CHANGED ${number} ${before.status} ${after.status}`]),
    ...(before.title === after.title && before.calendar.verbatim === after.calendar.verbatim ? [] : [`REWORDED ${number}`]),
    ...(leads(before) === leads(after) ? [] : [`LEAD_CHANGED ${number}`]),
    ...steps,
  ];
}

function aboutIndicator(before: Counted, after: Counted): string[] {
  const told = ({ value, lessThan, notKnown, kept, qualifier, fictional, period, provenance }: Figure): string => JSON.stringify([value, lessThan, notKnown, kept, qualifier, fictional, period.label, provenance.organisation?.slug, provenance.source?.title]);
  const place = ({ period, provenance }: Figure): string => JSON.stringify([period.label, provenance.organisation?.slug, provenance.source?.title]);
  const known = before.measurements.map(told);
  const places = after.measurements.map(place);
  const recorded = after.measurements.filter((each) => !known.includes(told(each))).length;
  const gone = before.measurements.filter((each) => !places.includes(place(each))).length;
  const targets = ({ targets: all }: Counted): string => all.map(({ verbatim }) => verbatim).join();
  return [
    ...(recorded > 0 ? [`FIGURES_RECORDED ${after.code} ${recorded}`] : []),
    ...(gone > 0 ? [`FIGURES_WITHDRAWN ${after.code} ${gone}`] : []),
    ...(targets(before) === targets(after) ? [] : [`TARGETS_CHANGED ${after.code}`]),
  ];
}

function aboutDecisions(before: readonly Decision[], after: readonly Decision[]): string[] {
  return after.flatMap(({ number, state, late }) => {
    const old = before.find((each) => each.number === number);
    return [...(old ? [] : ['TAKEN']), ...(state !== 'OPEN' && old?.state !== state ? ['CLOSED'] : []), ...(late && !old?.late ? ['LATE'] : [])].map((kind) => `DECISION_${kind} ${number} `.trim());
  });
}

function aboutCampaigns(before: Answers, after: Answers): string[] {
  const of = (answers: Answers) => answer<{ heatMap: { campaigns: readonly { code: string; state: string }[] } }>(answers, 'HeatMapPage')!.heatMap.campaigns;
  return of(after).flatMap(({ code, state }) => {
    const old = of(before).find((each) => each.code === code);
    return [...(old ? [] : [`CAMPAIGN_OPENED ${code}`]), ...(state === 'CLOSED' && old?.state !== 'CLOSED' ? [`CAMPAIGN_CLOSED ${code}`] : [])];
  });
}
