import { toldFrom, type ReminderPolicyRule } from '../policies/reminder-policy.rules.js';
import { isPersonal, ReminderKind, RUNGS, type RuledKind, type Rung } from '../reminder-kind.js';
import type { HeldRole, PlannedOrganisation, PlanningGround, PlanningPerson, Waiting } from './planning-facts.js';

/** What falls due on one day, or waits since one, about one ground. */
export interface Occasion {
  readonly kind: RuledKind;
  readonly ground: PlanningGround;
  readonly ownDueOn: string | null;
  readonly waiting: readonly Waiting[];
}

/** Who may be told, where: made once, however many occasions. */
export interface Addressees {
  readonly today: string;
  readonly of: ReadonlyMap<string, readonly Addressee[]>;
  readonly secretariat: readonly PlanningPerson[];
  /** Everybody who has not left. */
  readonly present: ReadonlyMap<string, PlanningPerson>;
}
interface Addressee {
  readonly person: PlanningPerson;
  readonly role: HeldRole;
}

interface Ranked {
  readonly person: PlanningPerson;
  readonly rung: Rung;
}

export interface Told {
  readonly person: PlanningPerson;
  readonly organisations: PlannedOrganisation[];
}

/** Who holds a role on the day and has not left, by organisation. */
export function addresseesOn(people: readonly PlanningPerson[], today: string): Addressees {
  const of = new Map<string, Addressee[]>();
  const secretariat = new Set<PlanningPerson>();
  const present = people.filter(({ leftOn }) => leftOn === null || leftOn > today);
  for (const person of present) {
    for (const role of person.roles) {
      const { organisationId, from, until } = role;
      if ((from !== null && from > today) || (until !== null && until <= today)) continue;
      if (role.role === 'SECRETARIAT') secretariat.add(person);
      else if (organisationId !== null) of.set(organisationId, [...(of.get(organisationId) ?? []), { person, role }]);
    }
  }
  return { today, of, secretariat: [...secretariat], present: new Map(present.map((person) => [person.personId, person])) };
}

/** Who is told of an occasion by the notice of an offset, each with the organisations that it is about for them. */
export function toldOf(occasion: Occasion, offset: number, addressees: Addressees): Told[] {
  if (isPersonal(occasion.kind)) return invitedOf(occasion, offset, addressees);
  const told = new Map<string, Told>();
  const add = (person: PlanningPerson, organisation: PlannedOrganisation): void => {
    const known = told.get(person.personId) ?? { person, organisations: [] };
    if (!known.organisations.some(({ id }) => id === organisation.id)) known.organisations.push(organisation);
    told.set(person.personId, known);
  };
  const policy = occasion.ground.policies[occasion.kind];
  const tellsSecretariat = occasion.kind === ReminderKind.REVIEW || isTold(policy, 'SECRETARIAT', offset);
  for (const waits of occasion.waiting) {
    const { organisationId: id, due } = waits;
    if (id === null) continue;
    for (const { person, rung } of toldThere(occasion, waits, offset, addressees.of.get(id) ?? [])) add(person, { id, due, rung });
    if (tellsSecretariat) for (const person of addressees.secretariat) add(person, { id, due, rung: 'SECRETARIAT' });
  }
  return [...told.values()];
}

/** What waits in an organisation where nobody can be told of it. */
export function unreached({ kind, ...occasion }: Occasion, offset: number, { of }: Addressees): Waiting[] {
  if (kind === ReminderKind.REVIEW || isPersonal(kind)) return [];
  return occasion.waiting.filter((waits) => waits.organisationId !== null && toldThere({ kind, ...occasion }, waits, offset, of.get(waits.organisationId) ?? []).length === 0);
}

/** Who comes to a meeting and is not told by this notice: they answered. */
export function answeredOf(occasion: Occasion, offset: number, addressees: Addressees): PlanningPerson[] {
  if (occasion.kind !== ReminderKind.MEETING) return [];
  const told = new Set(toldOf(occasion, offset, addressees).map(({ person }) => person));
  return occasion.waiting.flatMap(({ personId, invitation }) => {
    const person = personId === null ? undefined : addressees.present.get(personId);
    return person && invitation && !invitation.open && !told.has(person) ? [person] : [];
  });
}

/** Who has not answered, each time; by the last notice, who comes as well. Nobody of whom the seat is not. */
function invitedOf({ ground, kind, waiting }: Occasion, offset: number, { present, today }: Addressees): Told[] {
  const last = Math.max(...ground.policies[kind].offsets);
  return waiting.flatMap(({ personId, invitation }) => {
    const person = personId === null ? undefined : present.get(personId);
    if (!person || !invitation || (invitation.heldFrom !== null && invitation.heldFrom > today)) return [];
    return invitation.open || offset === last ? [{ person, organisations: [] }] : [];
  });
}

/** Of one organisation: who validates, for what waits there; else the first rung that somebody can be told at, and those whose day has come. */
function toldThere({ kind, ground }: Occasion, waits: Waiting, offset: number, there: readonly Addressee[]): Ranked[] {
  if (kind === ReminderKind.REVIEW) return [];
  if (kind === ReminderKind.VALIDATION) return there.filter(({ role }) => role.role === 'ORGANISATION_VALIDATOR').map(({ person }) => ({ person, rung: 'HEAD' }));
  const ranked = ownerFirst(there.map(({ person, role }) => ({ person, rung: rungOf(role, ground.pactId) })), kind === ReminderKind.DECISION ? waits.personId : null);
  const reachable = ranked.filter(({ person }) => !person.declines);
  const first = Math.min(...(reachable.length > 0 ? reachable : ranked).map(({ rung }) => RUNGS.indexOf(rung)));
  return ranked.filter(({ rung }) => RUNGS.indexOf(rung) <= first || isTold(ground.policies[kind], rung, offset)).sort((a, b) => RUNGS.indexOf(a.rung) - RUNGS.indexOf(b.rung));
}

/** Who sees to a decision is asked first, alone: whoever would be asked first without them follows as deputies do. */
function ownerFirst(ranked: readonly Ranked[], ownerId: string | null): readonly Ranked[] {
  const owner = ranked.find(({ person }) => person.personId === ownerId);
  if (!owner || owner.person.declines) return ranked;
  return ranked.map(({ person, rung }) => ({ person, rung: person === owner.person ? 'REFERENT' : rung === 'REFERENT' ? 'DEPUTY' : rung }));
}

/** As the pact's contacts say; else who validates is responsible, and who writes is asked first. */
export function rungOf({ role, duties }: Pick<HeldRole, 'role' | 'duties'>, pactId: string): Rung {
  return duties?.[pactId] ?? (role === 'ORGANISATION_VALIDATOR' ? 'HEAD' : 'REFERENT');
}

function isTold(policy: ReminderPolicyRule, rung: Rung, offset: number): boolean {
  const from = toldFrom(policy, rung);
  return from !== null && offset >= from;
}
