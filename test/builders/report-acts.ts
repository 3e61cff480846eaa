import type { TestClient } from './client.js';
import type { Collection } from './reporting.js';

const PAYLOAD = `request { id state late availableTransitions } report { id version state status weather achievements unchanged submittedBy decidedBy returnComment measurements { value notKnown indicator { code } } availableTransitions }
  problems { path code message } warnings { path code message } conflict { version state achievements savedBy decidedBy }`;
export const SAVE = `mutation ($input: SaveReportInput!) { saveReport(input: $input) { ${PAYLOAD} } }`;
export const SUBMIT = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { ${PAYLOAD} } }`;
export const ATTEST = `mutation ($input: AttestUnchangedInput!) { attestUnchanged(input: $input) { ${PAYLOAD} } }`;
export const TAKE_BACK = `mutation ($input: TakeBackReportInput!) { takeBackReport(input: $input) { ${PAYLOAD} } }`;
export const ACCEPT = `mutation ($input: AcceptReportInput!) { acceptReport(input: $input) { ${PAYLOAD} } }`;
export const RETURN = `mutation ($input: ReturnReportInput!) { returnReport(input: $input) { ${PAYLOAD} } }`;
export const REOPEN = `mutation ($input: ReopenReportInput!) { reopenReport(input: $input) { ${PAYLOAD} } }`;
export const OPEN = `mutation ($input: CampaignInput!) { openCampaign(input: $input) { campaign { state version progress { expected organisations } } } }`;
export const CLOSE = `mutation ($input: CampaignInput!) { closeCampaign(input: $input) { campaign { state version closedOn } } }`;
export const DESK = `query ($pact: String!, $campaign: String!, $organisation: String!) { reportingDesk(pact: $pact, campaign: $campaign, organisation: $organisation) {
  canSubmit organisation { slug } campaign { code dueOn progress { expected } } requests { id role state late availableTransitions contacts { name } lastRemindedAt report { id version }
    commitment { number title calendar { verbatim } indicators { code targets { value } measurements { value provenance { report { id } } } } } previousReport { status weather achievements measurements { value } campaign { code } } } } }`;
export const LIST = `query ($pact: String!, $campaign: String!, $filter: RequestFilter, $first: Int, $after: String) { reportRequests(pact: $pact, campaign: $campaign, filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { state late role commitment { number } organisation { slug } openToReader report { savedBy } contacts { email } } } }`;
export const REPORT = `query ($id: ID!) { report(id: $id) { id state savedBy submittedBy decidedBy availableTransitions commitment { number } organisation { slug } campaign { code } } }`;

export interface Payload {
  request: { id: string; state: string; late: boolean; availableTransitions: string[] } | null;
  report: {
    id: string;
    version: number;
    state: string;
    status: string | null;
    weather: string | null;
    achievements: string | null;
    unchanged: boolean;
    submittedBy: string | null;
    decidedBy: string | null;
    returnComment: string | null;
    measurements: { value: number | null; notKnown: boolean; indicator: { code: string } }[];
    availableTransitions: string[];
  } | null;
  problems: { path: string; code: string; message: string }[];
  warnings: { path: string; code: string; message: string }[];
  conflict: { version: number; state: string; achievements: string; savedBy: string; decidedBy: string | null } | null;
}
export interface Desk {
  canSubmit: boolean;
  requests: { id: string; role: string; state: string; late: boolean; availableTransitions: string[]; contacts: object[]; lastRemindedAt: string | null; report: { id: string; version: number } | null; commitment: { number: number }; previousReport: { achievements: string } | null }[];
}

/** The payload of a mutation that is taken. */
export async function act(client: TestClient, mutation: string, input: object): Promise<Payload> {
  return Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
}
/** The code of one that is refused. */
export async function refusal(client: TestClient, mutation: string, input: object): Promise<string | undefined> {
  return (await client.graphql(mutation, { input })).code;
}
export const codes = (payload: Payload): string[] => payload.problems.map((each) => `${each.path} ${each.code}`);

/** What is enough to be sent. */
export const answer = { status: 'IN_PROGRESS', weather: 'CLOUDY', achievements: 'Deux permanences ouvertes.' };

/** What the tests of reports do again and again, in the scene of the test that runs. */
export function reportActs(scene: () => Collection) {
  async function desk(client: TestClient, organisation = 'caf', campaign = '2019-S1'): Promise<Desk> {
    return (await client.ask<{ reportingDesk: Desk }>(DESK, { pact: scene().pact.slug, campaign, organisation })).reportingDesk;
  }
  async function requestFor(number: number, client = scene().reporter, organisation = 'caf'): Promise<string> {
    return (await desk(client, organisation)).requests.find((each) => each.commitment.number === number)!.id;
  }
  /** A report of the CAF for commitment 1, sent. */
  async function sent(more: object = {}): Promise<{ request: string; report: string; version: number }> {
    const request = await requestFor(1);
    await act(scene().reporter, SAVE, { request, version: 0, ...answer, ...more });
    const { report } = await act(scene().reporter, SUBMIT, { request, version: 1 });
    return { request, report: report!.id, version: report!.version };
  }
  async function accepted(more: object = {}): Promise<{ request: string; report: string; version: number }> {
    const { request, report, version } = await sent(more);
    const done = await act(scene().secretariat, ACCEPT, { report, version });
    return { request, report, version: done.report!.version };
  }
  return { desk, requestFor, sent, accepted };
}
