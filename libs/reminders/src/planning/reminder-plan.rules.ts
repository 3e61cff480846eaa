import { toldFrom, type ReminderPolicyRule } from '../policies/reminder-policy.rules.js';
import { ReminderKind, RUNGS, type RuledKind, type Rung } from '../reminder-kind.js';
import { dueNotices, isOver, type Notice, type RemindedCampaign } from './reminder-offset.rules.js';

export interface PlanningCampaign extends Omit<RemindedCampaign, 'offsets' | 'businessDays' | 'quietUntil'> {
  readonly id: string;
  readonly pactId: string;
  readonly policies: Readonly<Record<RuledKind, ReminderPolicyRule>>;
  /** Answers are taken, or were until after the last look. */
  readonly collecting: boolean;
  /** Until when what is sent can be answered: the end of the closing day, in the tenant's time zone. */
  readonly linksExpireAt: Date;
}

/** Requests of one organisation that fall due on one day, or wait since one. */
export interface Waiting {
  readonly kind: RuledKind;
  readonly campaignId: string;
  readonly organisationId: string;
  /** Its own due date, null when it is the campaign's; of what waits, the day since which it does. */
  readonly ownDueOn: string | null;
  /** The own due date was given on this day. */
  readonly grantedOn: string | null;
  readonly due: number;
}

export interface HeldRole {
  readonly role: string;
  readonly organisationId: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Whom to contact there, by pact: REFERENT, DEPUTY or HEAD; null where the person is none of them. */
  readonly duties: Readonly<Record<string, Rung>> | null;
}

export interface PlanningPerson {
  readonly personId: string;
  /** Wants no reminders. */
  readonly declines: boolean;
  readonly leftOn: string | null;
  readonly roles: readonly HeldRole[];
}

/** All that a plan is made of, read at one moment. */
export interface PlanningFacts {
  readonly campaigns: readonly PlanningCampaign[];
  readonly waiting: readonly Waiting[];
  readonly people: readonly PlanningPerson[];
  /** Keys of what has been claimed: see `keyOf`. */
  readonly taken: ReadonlySet<string>;
  /** Persons who have had their mail of the day, or have one that waits to leave. */
  readonly writtenTo: ReadonlySet<string>;
}

export type PlannedOutcome = 'SEND' | 'TOMORROW' | 'DECLINED' | 'SUPERSEDED' | 'CLOSED';

/** An organisation that a reminder is about, and the rung at which its reader is told of it. */
export interface PlannedOrganisation {
  readonly id: string;
  readonly due: number;
  readonly rung: Rung;
}

/** One notice to one person: what it is about, and what becomes of it. */
export interface PlannedReminder {
  readonly personId: string;
  readonly kind: ReminderKind;
  readonly occasionId: string;
  readonly campaignId: string;
  readonly offset: number;
  readonly ownDueOn: string | null;
  /** The day it leaves; of one that does not, the day it was due. */
  readonly onDate: string;
  readonly due: number;
  readonly organisations: readonly PlannedOrganisation[];
  readonly outcome: PlannedOutcome;
}

/** What falls due on one day, or waits since one, in one campaign. */
interface Occasion {
  readonly kind: RuledKind;
  readonly campaign: PlanningCampaign;
  readonly ownDueOn: string | null;
  readonly waiting: readonly Waiting[];
}

/** Who may be told, where: made once, however many occasions. */
interface Addressees {
  readonly of: ReadonlyMap<string, readonly Addressee[]>;
  readonly secretariat: readonly PlanningPerson[];
}
interface Addressee {
  readonly person: PlanningPerson;
  readonly role: HeldRole;
}

type Taken = Pick<PlanningFacts, 'taken' | 'writtenTo'>;

/** What makes a reminder the only one: the database's unique key, in its order. */
export function keyOf({ personId, kind, occasionId, offset, ownDueOn }: Pick<PlannedReminder, 'personId' | 'kind' | 'occasionId' | 'offset' | 'ownDueOn'>): string {
  return [personId, kind, occasionId, offset, ...(ownDueOn === null ? [] : [ownDueOn])].join('/');
}

/** Everything that is to be said, or recorded as not said, on a day; what has been is not. Who had their mail of the day waits for the next. */
export function planDay(facts: PlanningFacts, today: string): PlannedReminder[] {
  const addressees = addresseesOn(facts.people, today);
  return occasionsOf(facts).flatMap((occasion) => planOccasion(occasion, addressees, facts, today));
}

/** Whether anything is due on the day, whoever is to be told: what it takes to ask who is. */
export function somethingIsDue({ campaigns, waiting }: Pick<PlanningFacts, 'campaigns' | 'waiting'>, today: string): boolean {
  return occasionsOf({ campaigns, waiting }).some((occasion) => {
    const { send, missed } = dueNotices(today, windowOf(occasion));
    return send !== null || missed.length > 0;
  });
}

function occasionsOf({ campaigns, waiting }: Pick<PlanningFacts, 'campaigns' | 'waiting'>): Occasion[] {
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const found = new Map<string, Occasion & { waiting: Waiting[] }>();
  for (const row of waiting) {
    const campaign = byId.get(row.campaignId);
    if (!campaign) continue;
    const key = `${row.kind}/${row.campaignId}/${row.ownDueOn ?? ''}`;
    const occasion = found.get(key) ?? { kind: row.kind, campaign, ownDueOn: row.ownDueOn, waiting: [] };
    occasion.waiting.push(row);
    found.set(key, occasion);
  }
  return [...found.values()];
}

/** What the rule of offsets looks at. Answers can be reviewed after the campaign: nothing ends that wait. */
function windowOf({ kind, campaign, ownDueOn, waiting }: Occasion): RemindedCampaign {
  const { offsets, businessDays, enabled } = campaign.policies[kind];
  const rule = { offsets: enabled ? offsets : [], businessDays };
  if (kind === ReminderKind.REPORT) {
    // Who was given more time is reminded of the new day, from the day after they were.
    const quietUntil = waiting.reduce<string | null>((last, { grantedOn }) => (grantedOn !== null && (last === null || grantedOn > last) ? grantedOn : last), null);
    return { ...campaign, ...rule, dueOn: ownDueOn ?? campaign.dueOn, quietUntil };
  }
  const since = { ...campaign, ...rule, opensOn: ownDueOn!, dueOn: ownDueOn! };
  return kind === ReminderKind.REVIEW ? { ...since, endsOn: '9999-12-31', closed: false } : since;
}

function planOccasion(occasion: Occasion, addressees: Addressees, facts: Taken, today: string): PlannedReminder[] {
  const window = windowOf(occasion);
  const { send, missed } = dueNotices(today, window);
  const reason = isOver(today, window) ? 'CLOSED' : 'SUPERSEDED';
  const notices = missed.map(({ offset, on }): Notice & { outcome: PlannedOutcome } => ({ offset, on, outcome: reason }));
  if (send !== null) notices.push({ offset: send, on: today, outcome: 'SEND' });
  const { kind, campaign, ownDueOn } = occasion;
  return notices.flatMap(({ offset, on, outcome }) =>
    toldOf(occasion, offset, addressees).flatMap(({ person, organisations }) => {
      const key = { personId: person.personId, kind, occasionId: campaign.id, offset, ownDueOn };
      if (facts.taken.has(keyOf(key))) return [];
      const due = organisations.reduce((sum, organisation) => sum + organisation.due, 0);
      return [{ ...key, campaignId: campaign.id, onDate: on, due, organisations, outcome: outcome === 'SEND' ? outcomeFor(person, facts) : outcome }];
    }),
  );
}

function outcomeFor({ personId, declines }: PlanningPerson, { writtenTo }: Taken): PlannedOutcome {
  if (declines) return 'DECLINED';
  return writtenTo.has(personId) ? 'TOMORROW' : 'SEND';
}

/** Who holds a role on the day and has not left, by organisation. */
function addresseesOn(people: readonly PlanningPerson[], today: string): Addressees {
  const of = new Map<string, Addressee[]>();
  const secretariat = new Set<PlanningPerson>();
  for (const person of people) {
    if (person.leftOn !== null && person.leftOn <= today) continue;
    for (const role of person.roles) {
      const { organisationId, from, until } = role;
      if ((from !== null && from > today) || (until !== null && until <= today)) continue;
      if (role.role === 'SECRETARIAT') secretariat.add(person);
      else if (organisationId !== null) of.set(organisationId, [...(of.get(organisationId) ?? []), { person, role }]);
    }
  }
  return { of, secretariat: [...secretariat] };
}

interface Told {
  readonly person: PlanningPerson;
  readonly organisations: PlannedOrganisation[];
}

/** Who is told of an occasion by the notice of an offset, each with the organisations that it is about for them. */
function toldOf(occasion: Occasion, offset: number, { of, secretariat }: Addressees): Told[] {
  const told = new Map<string, Told>();
  const add = (person: PlanningPerson, organisation: PlannedOrganisation): void => {
    const known = told.get(person.personId) ?? { person, organisations: [] };
    if (!known.organisations.some(({ id }) => id === organisation.id)) known.organisations.push(organisation);
    told.set(person.personId, known);
  };
  const policy = occasion.campaign.policies[occasion.kind];
  const tellsSecretariat = occasion.kind === ReminderKind.REVIEW || isTold(policy, 'SECRETARIAT', offset);
  for (const { organisationId: id, due } of occasion.waiting) {
    for (const { person, rung } of toldThere(occasion, offset, of.get(id) ?? [])) add(person, { id, due, rung });
    if (tellsSecretariat) for (const person of secretariat) add(person, { id, due, rung: 'SECRETARIAT' });
  }
  return [...told.values()];
}

/** Of one organisation: who validates, for what waits there; else the first rung that somebody can be told at, and those whose day has come. */
function toldThere({ kind, campaign }: Occasion, offset: number, there: readonly Addressee[]): { person: PlanningPerson; rung: Rung }[] {
  if (kind === ReminderKind.REVIEW) return [];
  if (kind === ReminderKind.VALIDATION) return there.filter(({ role }) => role.role === 'ORGANISATION_VALIDATOR').map(({ person }) => ({ person, rung: 'HEAD' }));
  const ranked = there.map(({ person, role }) => ({ person, rung: rungOf(role, campaign.pactId) }));
  const reachable = ranked.filter(({ person }) => !person.declines);
  const first = Math.min(...(reachable.length > 0 ? reachable : ranked).map(({ rung }) => RUNGS.indexOf(rung)));
  return ranked.filter(({ rung }) => RUNGS.indexOf(rung) <= first || isTold(campaign.policies[kind], rung, offset)).sort((a, b) => RUNGS.indexOf(a.rung) - RUNGS.indexOf(b.rung));
}

/** As the pact's contacts say; else who validates is responsible, and who writes is asked first. */
export function rungOf({ role, duties }: Pick<HeldRole, 'role' | 'duties'>, pactId: string): Rung {
  return duties?.[pactId] ?? (role === 'ORGANISATION_VALIDATOR' ? 'HEAD' : 'REFERENT');
}

function isTold(policy: ReminderPolicyRule, rung: Rung, offset: number): boolean {
  const from = toldFrom(policy, rung);
  return from !== null && offset >= from;
}
