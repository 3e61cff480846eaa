import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { Database, type ProblemDetail, type RequestContext } from '#platform';
import { organisationFollowers } from './organisation-followers.js';
import { draftProblems, fieldChanges, slugFor, tidied, treeProblems, type FieldChange, type OrganisationDraft } from './organisation.rules.js';
import { organisationUnknown } from './organisations.errors.js';
import { OrganisationsRepository, type StoredOrganisation } from './organisations.repository.js';
import './directory.audit.js';

/** How a writing ended: made when there is no problem. */
export interface OrganisationOutcome {
  readonly slug: string;
  readonly problems: readonly ProblemDetail[];
  /** Somebody else saved meanwhile; nothing was written. */
  readonly conflict: boolean;
}

/** A writing looked at before it is made. */
export interface PlannedOrganisation {
  readonly draft: OrganisationDraft;
  readonly before: StoredOrganisation | null;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly ProblemDetail[];
}

export type OrganisationForm = Partial<Omit<OrganisationDraft, 'slug'>>;
const EMPTY: Omit<OrganisationDraft, 'slug' | 'name' | 'kind'> = { acronym: null, parent: null, aliases: [], note: null, formerNames: [], members: [], closedOn: null };

/** The directory of organisations: added, corrected, moved in the tree, closed. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsRepository,
    private readonly audit: Audit,
  ) {}

  /** Without a key of its own, the organisation gets one from its name. */
  create(ctx: RequestContext, form: OrganisationForm & { readonly name: string; readonly kind: string; readonly slug?: string | null }): Promise<OrganisationOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const stored = await this.held(ctx);
      const slug = form.slug ?? slugFor(form.name, new Set(stored.keys()));
      const [planned] = plan([{ ...EMPTY, ...given(form), name: form.name, kind: form.kind, slug }], stored);
      const problems = stored.has(slug) ? [{ path: 'slug', code: 'SLUG_TAKEN', details: { slug } }] : planned!.problems;
      if (problems.length === 0) await this.write(ctx, [planned!]);
      return { slug, problems, conflict: false };
    });
  }

  /** Fields left out keep their value. */
  update(ctx: RequestContext, act: OrganisationForm & { readonly slug: string; readonly version: number }): Promise<OrganisationOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const stored = await this.held(ctx);
      const before = stored.get(act.slug);
      if (!before) throw organisationUnknown(act.slug);
      if (before.version !== act.version) return { slug: act.slug, problems: [{ path: 'version', code: 'VERSION_CONFLICT' }], conflict: true };
      const [planned] = plan([{ ...draftOf(before), ...given(act) }], stored);
      if (planned!.problems.length === 0) await this.write(ctx, [planned!]);
      return { slug: act.slug, problems: planned!.problems, conflict: false };
    });
  }

  /** Every organisation as it stands, by its slug. */
  all(ctx: RequestContext): Promise<Map<string, StoredOrganisation>> {
    requirePermission(ctx, 'organisation.manage', {});
    return this.organisations.all(ctx);
  }

  /** The same, held against other writers until the end of the caller's transaction. */
  async held(ctx: RequestContext): Promise<Map<string, StoredOrganisation>> {
    requirePermission(ctx, 'organisation.manage', {});
    await this.organisations.hold(ctx);
    return this.all(ctx);
  }

  /** Writes what was planned and has no problem, each change in the history of its organisation. In the caller's transaction. */
  async write(ctx: RequestContext, planned: readonly PlannedOrganisation[]): Promise<void> {
    const moved = planned.filter(({ changes }) => changes.length > 0);
    if (moved.length === 0) return;
    const ids = await this.organisations.write(ctx, moved.map(({ draft }) => draft));
    await this.audit.recordAll(ctx, moved.flatMap((each) => recordsOf(each, ids.get(each.draft.slug)!)));
    for (const follower of organisationFollowers()) await follower.changed?.(ctx, [...ids.values()]);
  }
}

/** What writing these drafts would change, and what forbids it. Pure: `stored` is the whole directory. */
export function plan(drafts: readonly OrganisationDraft[], stored: ReadonlyMap<string, StoredOrganisation>): PlannedOrganisation[] {
  const tidy = drafts.map(tidied);
  const bySlug = new Map(tidy.map((draft) => [draft.slug, draft]));
  return tidy.map((draft) => {
    const before = stored.get(draft.slug) ?? null;
    const changes = fieldChanges(before, draft);
    // What stays as it is needs no leave: a merged organisation keeps its row.
    if (before && changes.length === 0) return { draft, before, changes, problems: [] };
    const problems = [...(before?.mergedInto ? [{ path: 'slug', code: 'ORGANISATION_MERGED', details: { slug: draft.slug, into: before.mergedInto } }] : []), ...draftProblems(draft)];
    return { draft, before, changes, problems: problems.length ? problems : treeProblems(draft, stored, bySlug) };
  });
}

/** The part of a stored organisation that can be written. */
export function draftOf(stored: StoredOrganisation): OrganisationDraft {
  const { slug, name, acronym, kind, parent, aliases, note, formerNames, members, closedOn } = stored;
  return { slug, name, acronym, kind, parent, aliases, note, formerNames, members, closedOn };
}

const FORM_FIELDS = ['name', 'acronym', 'kind', 'parent', 'aliases', 'note', 'formerNames', 'members', 'closedOn'] as const;

function given(form: OrganisationForm): OrganisationForm {
  return Object.fromEntries(FORM_FIELDS.filter((field) => form[field] !== undefined).map((field) => [field, form[field]]));
}

/** A move, a closing and a reopening are entries of their own: they say more than « modified ». */
function recordsOf({ before, changes }: PlannedOrganisation, objectId: string): AuditRecord[] {
  const record = (action: string, moved: readonly FieldChange[]): AuditRecord[] => (moved.length ? [{ action, objectType: 'organisation', objectId, changes: moved }] : []);
  if (!before) return record('organisation.created', changes);
  const only = (field: string): FieldChange[] => changes.filter((change) => change.field === field);
  const closing = only('closedOn');
  return [
    ...record('organisation.changed', changes.filter(({ field }) => field !== 'parent' && field !== 'closedOn')),
    ...record('organisation.moved', only('parent')),
    ...record(closing[0]?.after ? 'organisation.closed' : 'organisation.reopened', closing),
  ];
}
