import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { aPact, aPerson, aTenant, countStatements, signedIn, standAt, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { DRAFT, MOVE, SECTION, START, type Draft, type Payload } from '../builders/bilan.js';

const PACT = 'pacte-essai';
const SECTION_FIELDS = 'kind axis title guidance required included stays isNew';
const FIELDS = `version usual keptAt keptBy sections { ${SECTION_FIELDS} } absent { kind title }`;
const TEMPLATE = `query ($pact: String!) { bilanTemplate(pact: $pact) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateBilanTemplateInput!) { updateBilanTemplate(input: $input) { template { ${FIELDS} } problems { path code } } }`;
const RESTORE = `mutation ($input: RestoreBilanTemplateInput!) { restoreBilanTemplate(input: $input) { template { ${FIELDS} } problems { path code } } }`;
const ALIGNMENT = `query ($pact: String!, $year: Int!) { bilanAlignment(pact: $pact, year: $year) { from to isAligned changes { kind subject before after } } }`;
const ALIGN = `mutation ($input: AlignBilanInput!) { alignBilan(input: $input) { bilan { id version } problems { path code } } }`;
const PRESENCE = `mutation ($input: AnnounceBilanPresenceInput!) { announceBilanPresence(input: $input) { others sections { id version } } }`;

interface Section {
  kind: string;
  axis: number | null;
  title: string;
  guidance: string | null;
  required: boolean;
  included: boolean;
  stays?: boolean;
  isNew?: boolean;
}
interface Template {
  version: number;
  usual: boolean;
  keptAt: string | null;
  keptBy: string | null;
  sections: Section[];
  absent: { kind: string; title: string }[];
}
interface TemplatePayload {
  template: Template;
  problems: { path: string; code: string }[];
}

let api: TestApi;
let tenant: TenantRef;
let name: string;
let aline: TestClient;
let bruno: TestClient;
let pact: { id: string };

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
  await standAt(api, tenant, '2019-05-15');
  pact = await aPact(api, tenant, { slug: PACT });
  const person = await aPerson(api, tenant, { role: 'SECRETARIAT' });
  name = person.name;
  aline = await signedIn(api, tenant, person);
  bruno = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
}, 60_000);
afterAll(() => api.close());

const read = async (client = aline) => (await client.ask<{ bilanTemplate: Template }>(TEMPLATE, { pact: PACT })).bilanTemplate;
const sent = (sections: readonly Section[]) => sections.map(({ kind, axis, title, guidance, required, included }) => ({ kind, axis, title, guidance, required, included }));
const update = async (version: number, sections: readonly Section[], client = aline) => (await client.ask<{ updateBilanTemplate: TemplatePayload }>(UPDATE, { input: { pact: PACT, version, sections: sent(sections) } })).updateBilanTemplate;
const codes = ({ problems }: { problems: { path: string; code: string }[] }): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const keys = ({ sections }: { sections: readonly { kind: string; axis: number | null }[] }) => sections.map(({ kind, axis }) => (axis === null ? kind : `AXIS ${axis}`));
const draft = async (year: number) => (await aline.ask<{ bilanDraft: Draft | null }>(DRAFT, { pact: PACT, year })).bilanDraft!;
const start = async (year: number) => (await aline.ask<{ startBilan: Payload }>(START, { input: { pact: PACT, year, cutOff: `${year}-12-31` } })).startBilan;
const alignment = async (year: number) => (await aline.ask<{ bilanAlignment: { from: number | null; to: number; isAligned: boolean; changes: { kind: string; subject: string; before: string | null; after: string | null }[] } | null }>(ALIGNMENT, { pact: PACT, year })).bilanAlignment!;
const align = async (given: Draft, template: number) => (await aline.ask<{ alignBilan: Payload }>(ALIGN, { input: { bilan: given.id, version: given.version, template } })).alignBilan;

describe('the template of a pact’s bilans', () => {
  it('is the usual outline until one is kept', async () => {
    const { version, usual, keptAt, sections, absent } = await read();
    expect([version, usual, keptAt, absent]).toEqual([0, true, null, []]);
    expect(keys({ sections })).toEqual(['INTRODUCTION', ...sections.filter(({ axis }) => axis !== null).map(({ axis }) => `AXIS ${axis}`), 'DECISIONS', 'DILIGENCE', 'CAVEATS']);
    expect(sections.filter(({ stays }) => stays).every(({ required, included, guidance }) => required && included && guidance)).toBe(true);
  });

  it('refuses what no bilan can begin with, and writes nothing then', async () => {
    const { sections } = await read();
    expect(codes(await update(0, sections.slice(1)))).toEqual(['sections BILAN_TEMPLATE_STAYS']);
    expect(codes(await update(0, [...sections, sections.at(-1)!]))).toEqual([`sections.${sections.length} BILAN_TEMPLATE_TWICE`]);
    expect(codes(await update(0, [...sections, { ...sections.find(({ axis }) => axis !== null)!, axis: 99 }]))).toEqual([`sections.${sections.length} BILAN_TEMPLATE_AXIS_UNKNOWN`]);
    expect(codes(await update(0, [{ ...sections[0]!, title: ' ', included: false }, ...sections.slice(1)]))).toEqual(['sections.0.title BILAN_TITLE_REQUIRED', 'sections.0.included BILAN_SECTION_STAYS']);
    expect((await read()).version).toBe(0);
  });

  it('is kept in versions; who keeps over what somebody else kept is told, with theirs', async () => {
    const { sections } = await read();
    const caveats = sections.at(-1)!;
    const mine = [sections[0]!, { ...caveats, title: 'À savoir d’abord', required: true, guidance: 'Trois lignes.' }, ...sections.slice(1, -1).filter(({ kind }) => kind !== 'DILIGENCE')];
    const kept = await update(0, mine);
    expect([codes(kept), kept.template.version, kept.template.usual, kept.template.keptBy, kept.template.absent.map(({ kind }) => kind)]).toEqual([[], 1, false, name, ['DILIGENCE']]);
    expect(keys(kept.template).slice(0, 2)).toEqual(['INTRODUCTION', 'CAVEATS']);
    const refused = await update(0, sections, bruno);
    expect([codes(refused), refused.template.version]).toEqual([['version VERSION_CONFLICT'], 1]);
    // Kept as it is: no other version.
    expect((await update(1, kept.template.sections)).template.version).toBe(1);
    // Of those who keep at once, one does.
    const race = await Promise.all([aline, bruno, aline].map((client, at) => update(1, [{ ...mine[0]!, title: `Introduction ${at}` }, ...mine.slice(1)], client)));
    expect(race.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect((await read()).version).toBe(2);
  });

  it('is what the next bilan begins with; what it requires is not left out', async () => {
    await start(2016);
    const { sections } = await draft(2016);
    expect(keys({ sections })).toEqual(keys(await read()));
    const caveats = sections.find(({ kind }) => kind === 'CAVEATS')! as Draft['sections'][number] & { optional: boolean };
    expect([caveats.title, caveats.optional]).toEqual(['À savoir d’abord', false]);
    const written = await aline.ask<{ writeBilanSection: { problems: { path: string; code: string }[] } }>(SECTION, { input: { section: caveats.id, version: caveats.version, title: caveats.title, words: '', included: false, examples: [] } });
    expect(codes(written.writeBilanSection)).toEqual(['included BILAN_SECTION_STAYS']);
    expect(await alignment(2016)).toEqual({ from: 2, to: 2, isAligned: true, changes: [] });
  });

  it('comes to a bilan in writing when it is asked for, as it was read; nothing that is written goes', async () => {
    const first = await draft(2016);
    const introduction = first.sections[0]!;
    await aline.ask(SECTION, { input: { section: introduction.id, version: introduction.version, title: introduction.title, words: 'L’année du début.', included: true, examples: [] } });
    await write(api, tenant, `INSERT INTO axis (tenant_id, pact_id, number, slug, title, full_title, page) SELECT tenant_id, pact_id, 42, 'axe-42', 'Axe neuf', 'Axe neuf', page FROM axis WHERE tenant_id = $1 AND pact_id = $2 ORDER BY number LIMIT 1`, [pact.id]);
    const seen = await read();
    expect(seen.sections.filter(({ isNew }) => isNew).map(({ title }) => title)).toEqual(['Axe neuf']);
    const later = await update(2, [{ ...seen.sections[0]!, title: 'Pour commencer' }, ...seen.sections.slice(1)].filter(({ kind }) => kind !== 'DECISIONS'));
    expect([codes(later), later.template.version]).toEqual([[], 3]);
    const { from, to, isAligned, changes } = await alignment(2016);
    expect([from, to, isAligned, changes.map(({ kind, subject }) => `${kind} ${subject}`)]).toEqual([2, 3, false, [`RENAMED ${introduction.title}`, 'ADDED Axe neuf', 'KEPT Décisions de l’année', ...changes.filter(({ kind }) => kind === 'ORDER').map(() => 'ORDER ')]]);
    expect(codes(await align(await draft(2016), 2))).toEqual(['template BILAN_TEMPLATE_MOVED']);
    expect(codes(await align({ ...(await draft(2016)), version: 1 }, 3))).toEqual(['version VERSION_CONFLICT']);
    expect(codes(await align(await draft(2016), 3))).toEqual([]);
    const aligned = await draft(2016);
    expect([aligned.sections[0]!.title, aligned.sections[0]!.words]).toEqual(['Pour commencer', 'L’année du début.']);
    expect(keys(aligned)).toEqual([...keys(await read()), 'DECISIONS']);
    expect((await alignment(2016)).isAligned).toBe(true);
    // Whoever had the section open before is told.
    const stale = await aline.ask<{ writeBilanSection: { problems: { path: string; code: string }[] } }>(SECTION, { input: { section: introduction.id, version: introduction.version + 1, title: 'x', words: 'x', included: true, examples: [] } });
    expect(codes(stale.writeBilanSection)).toEqual(['version VERSION_CONFLICT']);
  });

  it('is the usual one again when that is restored', async () => {
    const { restoreBilanTemplate: refused } = await aline.ask<{ restoreBilanTemplate: TemplatePayload }>(RESTORE, { input: { pact: PACT, version: 1 } });
    expect(codes(refused)).toEqual(['version VERSION_CONFLICT']);
    const { restoreBilanTemplate: restored } = await aline.ask<{ restoreBilanTemplate: TemplatePayload }>(RESTORE, { input: { pact: PACT, version: 3 } });
    expect([codes(restored), restored.template.version, restored.template.usual, restored.template.absent]).toEqual([[], 4, true, []]);
  });

  it('is read in one statement, and told of in the journal', async () => {
    const statements = async (ask: () => Promise<unknown>) => (await countStatements(api, ask)).statements.filter((sql) => !/FROM tenant ORDER BY slug|session/.test(sql)).length;
    expect(await statements(() => read())).toBe(1);
    expect(await statements(() => alignment(2016))).toBeLessThanOrEqual(4);
    const entries = await write<{ action: string }>(api, tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'bilan.%' ORDER BY at`);
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['bilan.template-kept', 'bilan.started', 'bilan.section-written', 'bilan.aligned', 'bilan.template-restored']));
  });

  it('is for who writes bilans; a neighbour has their own', async () => {
    const conseil = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'CONSEIL_MEMBER' }));
    expect((await conseil.graphql(TEMPLATE, { pact: PACT })).code).toBe('FORBIDDEN');
    expect((await conseil.graphql(RESTORE, { input: { pact: PACT, version: 4 } })).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    await aPact(api, neighbour, { slug: PACT });
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await read(theirs)).version).toBe(0);
    const { id, version } = await draft(2016);
    expect((await theirs.graphql(ALIGN, { input: { bilan: id, version, template: 0 } })).code).toBe('BILAN_NOT_STARTED');
    expect((await theirs.graphql(TEMPLATE, { pact: 'aucun' })).code).toBe('PACT_NOT_FOUND');
    expect((await theirs.graphql(PRESENCE, { input: { bilan: id } })).code).toBe('BILAN_NOT_STARTED');
  });
});

describe('who writes a bilan now', () => {
  it('is told to the others who write it, with how its sections stand; not to readers', async () => {
    const { id, version, fingerprint, sections } = await draft(2016);
    const say = async (client: TestClient, here = true) => (await client.ask<{ announceBilanPresence: { others: string[]; sections: { id: string; version: number }[] } }>(PRESENCE, { input: { bilan: id, here } })).announceBilanPresence;
    expect((await say(aline)).others).toEqual([]);
    const told = await say(bruno);
    expect([told.others, told.sections]).toEqual([[name], sections.map((each) => ({ id: each.id, version: each.version }))]);
    await say(aline, false);
    expect((await say(bruno)).others).toEqual([]);
    await aline.ask(MOVE, { input: { bilan: id, version, transition: 'SEND_TO_READING', fingerprint, closesOn: '2019-06-15' } });
    const conseil = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'CONSEIL_MEMBER' }));
    expect((await conseil.graphql(PRESENCE, { input: { bilan: id } })).code).toBe('FORBIDDEN');
  });
});
