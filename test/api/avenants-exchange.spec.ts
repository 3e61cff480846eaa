import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PactDocument } from '#exchange';
import { DomainError, type TenantRef } from '#platform';
import { aTenant, dayFromNow, startApi, type TestApi } from '../builders/index.js';
import { exportedPact, importPact, pactFile, PARIS_SLUG } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;
let document: PactDocument;
const folder = mkdtempSync(join(tmpdir(), 'avenants-'));

beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await api.close();
});
beforeEach(async () => {
  tenant = await aTenant(api);
  await importPact(api, tenant);
  document = await exported(tenant);
});

const exported = (of: TenantRef): Promise<PactDocument> => exportedPact(api, of);
const file = (given: PactDocument): string => pactFile(folder, given);

async function refused(content: PactDocument): Promise<string[]> {
  const error = await importPact(api, tenant, file(content)).then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw new Error(`not refused: ${String(error)}`);
  return error.problems.map(({ path, code }) => `${path} ${code}`);
}

/** The document with two avenants of the past, one of which reads a commitment a second time, and one to come. */
function withAvenants(): PactDocument {
  const of = (number: number) => document.commitments.find((entry) => entry.number === number)!;
  const text = (number: number, more: object) => {
    const { title, purpose, means, audience, calendar, porteurs } = of(number);
    return { title, purpose, means, audience, calendar: calendar.verbatim, porteurs: porteurs.verbatim, ...more };
  };
  const copil = (on: string) => ({ title: 'Comité de pilotage', on });
  return {
    ...document,
    pact: {
      ...document.pact,
      avenants: [
        { number: 1, title: 'Premier', copil: copil('2016-06-20'), decision: 'Adopté.', effectiveOn: '2016-07-01', changes: [{ commitment: 3, wording: text(3, { title: 'Titre nouveau', calendar: '1er semestre 2017' }) }, { commitment: 5, reason: 'Repris par l’État.' }] },
        { number: 2, title: 'Second', copil: copil('2017-06-20'), decision: 'Adopté aussi.', effectiveOn: '2017-06-20', fictional: true, changes: [{ commitment: 3, wording: text(3, { title: 'Titre encore', calendar: '1er semestre 2017' }), reason: 'Plus clair.' }] },
        { number: 3, title: 'À venir', copil: copil('2018-06-20'), decision: 'Plus tard.', effectiveOn: dayFromNow(30), changes: [{ commitment: 9, wording: text(9, { purpose: 'Autre objet' }) }] },
      ],
    },
  };
}

const QUERY = `query ($pact: String!) { avenants(pact: $pact) { number state }
  three: commitment(pact: $pact, number: 3) { title wording calendar { startsOn endsOn } wordings { number effectiveFrom title } }
  five: commitment(pact: $pact, number: 5) { status statusChanges { source onDate avenant { number } meeting { title } } }
  nine: commitment(pact: $pact, number: 9) { wording comingAvenants { number } } }`;
const read = (of: TenantRef): Promise<object> => api.client(of).ask<object>(QUERY, { pact: PARIS_SLUG });

describe('a pact with avenants', () => {
  it('comes back the same from its file, in this space and in a fresh one', async () => {
    const amended = withAvenants();
    expect((await importPact(api, tenant, file(amended))).outcome).toBe('UPDATED');
    expect(await exported(tenant)).toEqual(amended);
    expect((await importPact(api, tenant, file(amended))).outcome).toBe('UNCHANGED');
    const elsewhere = await aTenant(api);
    await importPact(api, elsewhere, file(await exported(tenant)));
    expect(await exported(elsewhere)).toEqual(amended);
    const signed = document.commitments.find(({ number }) => number === 3)!.title;
    const expected = {
      avenants: [{ number: 1, state: 'IN_FORCE' }, { number: 2, state: 'IN_FORCE' }, { number: 3, state: 'ADOPTED' }],
      three: {
        title: 'Titre encore',
        wording: 3,
        calendar: { startsOn: '2017-01-01', endsOn: '2017-06-30' },
        wordings: [{ number: 3, effectiveFrom: '2017-06-20', title: 'Titre encore' }, { number: 2, effectiveFrom: '2016-07-01', title: 'Titre nouveau' }, { number: 1, effectiveFrom: '2015-01-01', title: signed }],
      },
      five: { status: 'ABANDONED', statusChanges: [{ source: 'AVENANT', onDate: '2016-07-01', avenant: { number: 1 }, meeting: null }] },
      nine: { wording: 1, comingAvenants: [{ number: 3 }] },
    };
    for (const space of [tenant, elsewhere]) expect(await read(space)).toEqual(expected);
  });

  it('keeps what avenants say when the text as signed is corrected by a file that tells of none', async () => {
    await importPact(api, tenant, file(withAvenants()));
    const corrected = structuredClone(document);
    corrected.commitments.find(({ number }) => number === 3)!.title = 'Titre signé, sans la coquille';
    expect((await importPact(api, tenant, file(corrected))).outcome).toBe('UPDATED');
    expect(await read(tenant)).toMatchObject({ three: { title: 'Titre encore', wording: 3, wordings: [{}, {}, { number: 1, title: 'Titre signé, sans la coquille' }] } });
    expect((await exported(tenant)).pact.avenants).toHaveLength(3);
  });

  it('is refused when it tells otherwise of an adopted avenant, or tells of one that cannot be', async () => {
    const amended = withAvenants();
    await importPact(api, tenant, file(amended));
    const [first, second, third] = amended.pact.avenants!;
    expect(await refused({ ...amended, pact: { ...amended.pact, avenants: [{ ...first!, title: 'Autre titre' }, second!, third!] } })).toEqual(['avenants AVENANT_DIFFERS']);
    expect(await refused({ ...amended, pact: { ...amended.pact, avenants: [first!, second!] } })).toEqual(['avenants AVENANT_DIFFERS']);
    const wrong = { ...third!, number: 5, effectiveOn: '2018-01-01', changes: [{ commitment: 9 }, { commitment: 107, reason: 'Inconnu.' }] };
    expect(await refused({ ...amended, pact: { ...amended.pact, avenants: [first!, second!, wrong] } })).toEqual([
      'avenants[2].number OUT_OF_ORDER', 'avenants[2].effectiveOn DATES_REVERSED', 'avenants[2].changes[0] KEY_MISSING', 'avenants[2].changes[1].commitment COMMITMENT_UNKNOWN',
    ]);
  });
});
