import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemonstrationMeetings } from '#meetings';
import { seedDemonstrationReports } from '#reporting';
import { aCollection, answered, aTenant, countStatements, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { aParisTenant } from '../builders/paris-pact.js';

const DOCUMENT = readFileSync('apps/web/src/timeline/timeline.graphql', 'utf8');
const OVERVIEW = `query ($pact: String!) { overview(pact: $pact) {
  campaign { code } total { ...L } axes { axis { number title } line { ...L } } agenda { overdue { number } } } }
  fragment L on OverviewLine { commitments expected reported medianAgeDays }`;

interface Line {
  readonly commitments: number;
  readonly expected: number;
  readonly reported: number;
  readonly medianAgeDays: number | null;
}
interface Counted {
  readonly total: Line;
  readonly axes: { readonly line: Line }[];
}
interface Timeline extends Counted {
  readonly today: string;
  readonly meetings: { readonly startsAt: string }[];
  readonly leads: { readonly slug: string }[];
  readonly commitments: {
    readonly number: number;
    readonly status: string;
    readonly statusFrom: { readonly campaign: { readonly code: string } } | null;
    readonly calendar: { readonly verbatim: string; readonly startsOn: string | null; readonly endsOn: string | null; readonly openEnded: boolean; readonly certainty: string };
  }[];
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());

async function timelineOf(client: TestClient, pact: string): Promise<Timeline> {
  return (await client.ask<{ timeline: Timeline }>(DOCUMENT, { pact })).timeline;
}

describe('the calendar of all commitments', () => {
  it('has every commitment with its calendar, its leads, and how far statuses are known', async () => {
    const scene = await aCollection(api);
    await answered(api, scene, 1, { status: 'COMPLETED' });
    const timeline = await timelineOf(scene.visitor, scene.pact.slug);
    expect(timeline.commitments.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(timeline.leads.map(({ slug }) => slug)).toEqual(['bailleurs', 'caf']);
    expect(timeline.total).toMatchObject({ commitments: 4, expected: 4, reported: 1 });
    expect(timeline.axes.map(({ line }) => line)).toEqual([timeline.total]);
  });

  it('is refused for a pact that there is not, and for a neighbour’s; the file too', async () => {
    const scene = await aCollection(api);
    expect((await scene.visitor.graphql(DOCUMENT, { pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
    const neighbour = api.client(await aTenant(api, { demonstration: true }));
    expect((await neighbour.graphql(DOCUMENT, { pact: scene.pact.slug })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.get(`/files/calendrier/${scene.pact.slug}.csv`)).status).toBe(404);
  });

  it('is given as a file, a line for each calendar; the journal tells who took it', async () => {
    const scene = await aCollection(api);
    await write(api, scene.tenant, `UPDATE commitment SET title = '=1+1', calendar_verbatim = '2016', starts_on = '2016-01-01', ends_on = '2016-12-31', start_precision = 'YEAR', end_precision = 'YEAR', calendar_certainty = 'FIRM', open_ended = false WHERE tenant_id = $1 AND number = 1`);
    const file = async (client: TestClient) => (await client.get(`/files/calendrier/${scene.pact.slug}.csv`)).text.split('\r\n');
    const lines = await file(scene.visitor);
    expect(lines[0]).toBe('commitment,title,axis,action_cadre,kind,words,starts_on,start_precision,ends_on,end_precision,open_ended,certainty,depends_on,condition,reached_on,status');
    expect(lines[1]).toMatch(/^1,'=1\+1,1,\d*,CALENDAR,2016,2016-01-01,YEAR,2016-12-31,YEAR,false,FIRM,,,,NOT_STARTED$/);
    await file(scene.secretariat);
    expect(await write(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action = 'timeline.exported'`)).toHaveLength(1);
  });
});

describe('of the whole Paris pact', () => {
  const PACT = 'pacte-paris-2015';

  it('is one statement and less than 60 kB compressed, and counts as the overview does', async () => {
    const tenant = await aParisTenant(api, seedDemonstrationMeetings, seedDemonstrationReports);
    const client = api.client(tenant);
    const { result, statements } = await countStatements(api, () => timelineOf(client, PACT));
    expect(statements).toHaveLength(1);
    expect(gzipSync(JSON.stringify({ data: { timeline: result } })).length).toBeLessThan(60_000);
    expect(result.commitments).toHaveLength(106);
    const { overview } = await client.ask<{ overview: Counted & { agenda: { overdue: { number: number }[] } } }>(OVERVIEW, { pact: PACT });
    expect(result.total).toEqual(overview.total);
    expect(result.axes).toEqual(overview.axes);
    // The rule of the page, in words: a sure last day that has gone by, and something still owed.
    const late = result.commitments.filter(({ calendar, status }) => calendar.certainty === 'FIRM' && !calendar.openEnded && calendar.endsOn !== null && calendar.endsOn < result.today && ['NOT_STARTED', 'IN_PROGRESS'].includes(status));
    expect(late.map(({ number }) => number)).toEqual(overview.agenda.overdue.map(({ number }) => number).sort((a, b) => a - b));
    expect(result.meetings.length).toBeGreaterThan(1);
    expect(result.meetings.map(({ startsAt }) => startsAt)).toEqual(result.meetings.map(({ startsAt }) => startsAt).sort());
  }, 120_000);
});
