import { describe, expect, it } from '@jest/globals';
import { policiesOf } from '../policies/reminder-rules.query.js';
import { ReminderKind } from '../reminder-kind.js';
import { keyOf, type PlanningFacts, type PlanningGround, type PlanningPerson, type Waiting } from './planning-facts.js';
import { planDay, planLook } from './reminder-plan.rules.js';

const policies = policiesOf({ ownOffsets: null, stored: [] });
const decision: PlanningGround = { id: 'd', about: 'DECISION', pactId: 'p', opensOn: '2019-01-15', dueOn: '2019-06-06', endsOn: '9999-12-31', closed: false, sweptOn: '2019-01-15', policies, collecting: false, linksExpireAt: null };
const meeting: PlanningGround = { ...decision, id: 'm', about: 'MEETING', opensOn: '2019-05-01', dueOn: '2019-06-20', endsOn: '2019-06-20' };
const toCarryOut: Waiting = { kind: ReminderKind.DECISION, groundId: 'd', organisationId: 'o', ownDueOn: '2019-06-06', grantedOn: null, due: 1, personId: null, invitation: null };
const invited = (personId: string, more: Partial<Waiting> = {}): Waiting => ({ ...toCarryOut, kind: ReminderKind.MEETING, groundId: 'm', organisationId: null, ownDueOn: '2019-06-20', grantedOn: '2019-05-01', personId, invitation: { open: true, heldFrom: null }, ...more });
const person = (personId: string, role = 'CONTRIBUTOR', more: Partial<PlanningPerson> = {}): PlanningPerson => ({ personId, declines: false, leftOn: null, roles: [{ role, organisationId: role === 'SECRETARIAT' ? null : 'o', from: null, until: null, duties: null }], ...more });
const facts = (more: Partial<PlanningFacts>): PlanningFacts => ({ grounds: [decision, meeting], waiting: [], people: [], taken: new Set(), writtenTo: new Set(), ...more });
/** As if the sweep had run on every day before, unless grounds say otherwise. */
const told = (day: string, more: Partial<PlanningFacts>): string[] => planDay(facts({ grounds: [decision, meeting].map((ground) => ({ ...ground, sweptOn: day })), ...more }), day).map(({ personId, offset, outcome, organisations }) => [personId, offset, outcome, ...organisations.map(({ rung }) => rung)].join(' '));

describe('a decision', () => {
  const people = [person('writer'), person('owner'), person('head', 'ORGANISATION_VALIDATOR'), person('clerk', 'SECRETARIAT')];
  const owned = [{ ...toCarryOut, personId: 'owner' }];

  it('is told to who sees to it alone, then to others as days pass', () => {
    expect(told('2019-05-16', { waiting: owned, people })).toEqual(['owner -21 SEND REFERENT']);
    expect(told('2019-06-04', { waiting: owned, people })).toEqual(['owner -2 SEND REFERENT', 'writer -2 SEND DEPUTY']);
    expect(told('2019-06-09', { waiting: owned, people })).toEqual(['owner 3 SEND REFERENT', 'writer 3 SEND DEPUTY', 'head 3 SEND HEAD']);
    expect(told('2019-06-16', { waiting: owned, people })).toEqual(['owner 10 SEND REFERENT', 'writer 10 SEND DEPUTY', 'head 10 SEND HEAD', 'clerk 10 SEND SECRETARIAT']);
  });

  it('is told to the organisation when nobody sees to it, or they have left, or want none', () => {
    expect(told('2019-05-16', { waiting: [toCarryOut], people })).toEqual(['writer -21 SEND REFERENT', 'owner -21 SEND REFERENT']);
    expect(told('2019-05-16', { waiting: owned, people: people.map((each) => (each.personId === 'owner' ? { ...each, leftOn: '2019-05-16' } : each)) })).toEqual(['writer -21 SEND REFERENT']);
    expect(told('2019-05-16', { waiting: owned, people: people.map((each) => (each.personId === 'owner' ? { ...each, declines: true } : each)) })).toEqual(['writer -21 SEND REFERENT', 'owner -21 DECLINED REFERENT']);
  });

  it('says once what it says, and missed nothing before it was first looked at', () => {
    const taken = new Set([keyOf({ personId: 'owner', kind: ReminderKind.DECISION, occasionId: 'd', offset: -21, ownDueOn: '2019-06-06' })]);
    expect(told('2019-05-20', { waiting: owned, people, taken })).toEqual([]);
    expect(told('2019-06-10', { grounds: [{ ...decision, sweptOn: null }], waiting: owned, people }).filter((line) => line.startsWith('owner'))).toEqual(['owner 3 SEND REFERENT']);
    expect(told('2019-06-10', { grounds: [{ ...decision, sweptOn: '2019-05-20' }], waiting: owned, people }).filter((line) => line.startsWith('owner'))).toEqual(['owner -7 SUPERSEDED REFERENT', 'owner -2 SUPERSEDED REFERENT', 'owner 3 SEND REFERENT']);
  });
});

describe('a meeting', () => {
  const people = [person('silent'), person('comes')];
  const waiting = [invited('silent'), invited('comes', { invitation: { open: false, heldFrom: null } })];

  it('is asked of who has not answered, and told to who comes by the last notice', () => {
    expect(told('2019-06-07', { waiting, people })).toEqual([]);
    expect(told('2019-06-11', { waiting, people })).toEqual(['silent -7 SEND']); // Whit Monday between
    expect(told('2019-06-19', { waiting, people })).toEqual(['silent -1 SEND', 'comes -1 SEND']);
  });

  it('is not asked again on the day of its invitation', () => {
    const late = [invited('silent', { grantedOn: '2019-06-18' })];
    expect(told('2019-06-18', { waiting: late, people })).toEqual([]);
    expect(told('2019-06-19', { waiting: late, people })).toEqual(['silent -1 SEND']);
  });

  it('is asked of whose seat it is by then', () => {
    const later = [invited('silent', { invitation: { open: true, heldFrom: '2019-06-12' } })];
    expect([told('2019-06-11', { waiting: later, people }), told('2019-06-12', { waiting: later, people })]).toEqual([[], ['silent -7 SEND']]);
  });

  it('is over without a word when its last day is', () => {
    expect(planLook(facts({ grounds: [{ ...meeting, sweptOn: '2019-06-01' }], waiting, people }), '2019-06-21', true)).toEqual({ written: [], waits: [], swept: [] });
  });
});

it('outside the hours nothing is said and nothing counts as looked at', () => {
  const people = [person('writer')];
  expect(planLook(facts({ waiting: [toCarryOut], people }), '2019-05-16', false)).toEqual({ written: [], waits: [], swept: [] });
  const busy = planLook(facts({ waiting: [toCarryOut], people, writtenTo: new Set(['writer']) }), '2019-05-16', true);
  expect([busy.written, busy.waits.map(({ outcome }) => outcome), busy.swept.map(({ id }) => id)]).toEqual([[], ['TOMORROW'], ['m']]);
});
