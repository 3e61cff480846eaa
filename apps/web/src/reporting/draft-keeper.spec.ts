import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ReportChangeFragment, SaveReportInput } from '../graphql/generated.js';
import { DraftKeeper, type KeptDraft, type KeptDrafts } from './draft-keeper.js';
import type { ReportContent } from './report-answer.js';

const empty: ReportContent = {
  id: 'rep', version: 0, state: 'DRAFT', status: null, weather: null, excerpt: null, achievements: null, difficulties: null, nextSteps: null, arrondissements: [], unchanged: false, fictional: true,
  savedAt: '2019-05-15T08:00:00.000Z', savedBy: 'Inès', submittedAt: null, submittedBy: null, decidedAt: null, decidedBy: null, returnComment: null, peopleReached: null, measurements: [], milestones: [],
};
const request = { id: 'r1', report: null, previousReport: { ...empty, status: 'IN_PROGRESS' as const }, commitment: { territories: [{ arrondissements: [19, 10] }] } };

function onDevice(): KeptDrafts & { held: Map<string, KeptDraft> } {
  const held = new Map<string, KeptDraft>();
  return { held, read: (id) => held.get(id) ?? null, write: (id, draft) => Boolean(held.set(id, draft)), remove: (id) => void held.delete(id) };
}

/** A service holding one report; `next` decides what becomes of the next save. */
function service(stored: ReportContent = empty) {
  const state = { stored, inputs: [] as SaveReportInput[], warnings: [] as ReportChangeFragment['warnings'], next: 'work' as 'work' | 'offline' | 'signed out' };
  const save = async (input: SaveReportInput): Promise<ReportChangeFragment> => {
    state.inputs.push(input);
    if (state.next !== 'work') throw Object.assign(new Error(''), { code: state.next === 'offline' ? 'UNREACHABLE' : 'SIGN_IN_REQUIRED' });
    if (input.version !== state.stored.version) return { request: null, problems: [], warnings: [], conflict: state.stored };
    const { status = null, weather = null, achievements = null, difficulties = null, nextSteps = null } = input;
    state.stored = { ...state.stored, status, weather, achievements, difficulties, nextSteps, version: state.stored.version + 1 };
    return { request: { id: 'r1', role: 'LEAD', state: 'DRAFT', late: false, excused: false, excusedReason: null, availableTransitions: [], unchangedHindrance: null, openThreads: 0, evidence: [], report: state.stored && { ...state.stored, comments: [], sentBeforeAt: null, readyAt: null, readyBy: null, givenBack: null, edits: [] } }, problems: [], warnings: state.warnings, conflict: null };
  };
  return { state, save };
}

const keeperOf = (save: ReturnType<typeof service>['save'], kept = onDevice(), of: { report: ReportContent | null } = request) =>
  new DraftKeeper({ ...request, ...of }, { kept, save, onSaved: () => undefined, delays: { save: 100, retry: 1_000 } });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a draft', () => {
  it('takes over last semester’s status, opens with the places of the commitment, and saves nothing while nothing was typed', async () => {
    const { state, save } = service();
    const keeper = keeperOf(save);
    expect(keeper.snapshot().answer).toMatchObject({ status: 'IN_PROGRESS', arrondissements: [10, 19] });
    expect(keeper.isBegun).toBe(false);
    await keeper.flush();
    expect(state.inputs).toHaveLength(0);
  });

  it('saves once after the last key, and keeps the text on the device until then', async () => {
    const { state, save } = service();
    const kept = onDevice();
    const keeper = keeperOf(save, kept);
    keeper.edit({ achievements: 'U' });
    keeper.edit({ achievements: 'Une antenne.' });
    expect(kept.held.get('r1')?.answer.achievements).toBe('Une antenne.');
    await jest.advanceTimersByTimeAsync(150);
    expect(state.inputs).toHaveLength(1);
    expect(keeper.snapshot().state).toBe('SAVED');
    expect(kept.held.size).toBe(0);
  });

  it('saves again what was typed while a save was on its way', async () => {
    const { state, save } = service();
    const keeper = keeperOf(save);
    keeper.edit({ achievements: 'Une' });
    const first = keeper.flush();
    keeper.edit({ achievements: 'Une antenne.' });
    await first;
    expect(keeper.snapshot().state).toBe('PENDING');
    await jest.advanceTimersByTimeAsync(150);
    expect(state.inputs.map(({ version, achievements }) => [version, achievements])).toEqual([[0, 'Une'], [1, 'Une antenne.']]);
  });

  it('says that it is not saved while the service cannot be reached, and tries again by itself', async () => {
    const { state, save } = service();
    const kept = onDevice();
    const keeper = keeperOf(save, kept);
    state.next = 'offline';
    keeper.edit({ achievements: 'Une antenne.' });
    await jest.advanceTimersByTimeAsync(150);
    expect(keeper.snapshot().state).toBe('OFFLINE');
    expect(kept.held.size).toBe(1);
    state.next = 'work';
    await jest.advanceTimersByTimeAsync(1_100);
    expect(keeper.snapshot().state).toBe('SAVED');
    expect(state.stored.achievements).toBe('Une antenne.');
  });

  it('tells what was not sent until the network is back and has saved it; one goes on writing, and it is told no more', async () => {
    const { state, save } = service();
    const keeper = keeperOf(save);
    state.next = 'offline';
    keeper.edit({ achievements: 'Une antenne.' });
    await keeper.flush();
    keeper.tellUnsent('UNSAVED');
    keeper.edit({ achievements: 'Une antenne de plus.' });
    expect(keeper.snapshot().unsent).toBe('UNSAVED');
    state.next = 'work';
    await jest.advanceTimersByTimeAsync(1_100);
    expect(keeper.snapshot()).toMatchObject({ state: 'SAVED', unsent: 'BACK' });
    keeper.edit({ achievements: 'Deux antennes.' });
    await jest.advanceTimersByTimeAsync(150);
    expect(keeper.snapshot()).toMatchObject({ state: 'SAVED', unsent: null });
    keeper.tellUnsent('SAVED');
    keeper.edit({ achievements: 'Trois antennes.' });
    expect(keeper.snapshot().unsent).toBeNull();
  });

  it('is taken up again after the tab was closed before it was saved', async () => {
    const { state, save } = service();
    const kept = onDevice();
    state.next = 'signed out';
    const before = keeperOf(save, kept);
    before.edit({ achievements: 'Une antenne.' });
    await before.flush();
    expect(before.snapshot().state).toBe('SIGNED_OUT');
    state.next = 'work';
    const after = keeperOf(save, kept);
    expect(after.snapshot()).toMatchObject({ restored: true, answer: { achievements: 'Une antenne.' } });
    expect(await after.flush()).toBe(true);
    expect(state.stored.achievements).toBe('Une antenne.');
  });

  it('taken up again after somebody else saved, shows what they changed as they left it, and asks about what both did', async () => {
    const { state, save } = service();
    const kept = onDevice();
    state.next = 'signed out';
    const before = keeperOf(save, kept);
    before.edit({ achievements: 'Une antenne.' });
    await before.flush();
    const theirs = { ...empty, version: 3, nextSteps: 'La suite.' };
    const apart = keeperOf(save, kept, { report: theirs });
    expect(apart.snapshot()).toMatchObject({ state: 'PENDING', restored: true, conflict: null, answer: { achievements: 'Une antenne.', nextSteps: 'La suite.' } });
    expect(apart.version).toBe(3);
    const both = keeperOf(save, kept, { report: { ...theirs, achievements: 'Deux.' } });
    expect(both.snapshot()).toMatchObject({ state: 'CONFLICT', answer: { achievements: 'Une antenne.', nextSteps: 'La suite.' }, conflict: { theirs: { achievements: 'Deux.' } } });
    expect(await both.flush()).toBe(false);
  });

  it('saves what can be, keeps the rest in the form and on the device, and does not try it again', async () => {
    const { state, save } = service({ ...empty, version: 1 });
    const kept = onDevice();
    const keeper = keeperOf(save, kept, { report: { ...empty, version: 1, measurements: [{ indicator: { code: 'places', title: 'Places', unit: 'places' }, value: 40, qualifier: 'EXACT', notKnown: false, breakdowns: [] }] } });
    const typed = { places: { text: 'abc', qualifier: 'EXACT' as const, notKnown: false } };
    keeper.edit({ achievements: 'Une antenne.', nextSteps: 'x'.repeat(4001), values: typed });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(state.inputs).toEqual([expect.objectContaining({ achievements: 'Une antenne.', nextSteps: null, measurements: [{ indicator: 'places', value: 40, qualifier: 'EXACT', notKnown: false }] })]);
    expect(keeper.snapshot()).toMatchObject({ state: 'SAVED', answer: { values: typed } });
    expect(kept.held.get('r1')?.answer.values).toEqual(typed);
    keeper.edit({ nextSteps: '', values: { places: { ...typed.places, text: '41' } } });
    await jest.advanceTimersByTimeAsync(150);
    expect(state.inputs.at(-1)).toMatchObject({ measurements: [{ value: 41 }] });
    expect(kept.held.size).toBe(0);
  });

  it('waits for nothing once what was typed is taken away again', async () => {
    const { state, save } = service();
    const keeper = keeperOf(save);
    keeper.edit({ achievements: 'U' });
    keeper.edit({ achievements: '' });
    // The status taken over from last semester and the places of the commitment are saved with the first word only.
    keeper.edit({ status: null, arrondissements: [] });
    await jest.advanceTimersByTimeAsync(150);
    expect(state.inputs).toHaveLength(0);
    expect(keeper.snapshot().state).toBe('CLEAN');
  });

  it('tells a figure that looks like a slip until it is changed', async () => {
    const { state, save } = service();
    const keeper = keeperOf(save);
    state.warnings = [{ path: 'measurements.0.value', code: 'FIGURE_FAR_ABOVE', message: 'Vérifiez.' }];
    const value = { text: '12000', qualifier: 'EXACT' as const, notKnown: false };
    keeper.edit({ values: { places: value } });
    await keeper.flush();
    expect(keeper.snapshot()).toMatchObject({ state: 'SAVED', warnings: [{ field: 'values.places', message: 'Vérifiez.' }] });
    keeper.edit({ values: { places: { ...value, text: '1200' } } });
    expect(keeper.snapshot().warnings).toEqual([]);
  });

  it('says when the device does not keep it', () => {
    const { save } = service();
    const keeper = keeperOf(save, { ...onDevice(), write: () => false });
    keeper.edit({ achievements: 'Une antenne.' });
    expect(keeper.snapshot().onDevice).toBe(false);
  });

  it('overwrites nobody: shows the other text, and saves the choice against it', async () => {
    const { state, save } = service();
    const keeper = keeperOf(save);
    state.stored = { ...empty, version: 4, achievements: 'Deux antennes.', savedBy: 'Karim' };
    keeper.edit({ achievements: 'Une antenne.' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ state: 'CONFLICT', conflict: { theirs: { achievements: 'Deux antennes.' } } });
    expect(state.stored.achievements).toBe('Deux antennes.');
    expect(await keeper.resolve({ ...keeper.snapshot().answer, achievements: 'Une antenne, puis deux.' })).toBe(true);
    expect(state.inputs.at(-1)).toMatchObject({ version: 4, achievements: 'Une antenne, puis deux.' });
  });
});
