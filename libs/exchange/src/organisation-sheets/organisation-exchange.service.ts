import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, AuditFamily, registerAuditActions } from '#audit';
import { Organisations, type FieldChange, type PlannedOrganisation, type StoredOrganisation } from '#organisations';
import { Database, DomainError, messageFor, spreadsheets, type RequestContext } from '#platform';
import { planSheets, sheetsOf, type SheetPlan } from './organisation-sheets.rules.js';

const COUNTS = { added: { fr: 'ajoutées', en: 'added' }, changed: { fr: 'modifiées', en: 'changed' } };

registerAuditActions({
  'organisations.exported': { family: AuditFamily.EXPORTS, fr: '{actor} a téléchargé le tableur des organisations.', en: '{actor} downloaded the spreadsheet of organisations.' },
  'organisations.imported': {
    family: AuditFamily.ORGANISATIONS,
    fr: '{actor} a chargé un tableur d’organisations.',
    en: '{actor} loaded a spreadsheet of organisations.',
    fields: COUNTS,
  },
});

/** One error of the file, in the reader's words. */
export interface SheetProblem {
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string;
  readonly message: string;
}

export interface SheetChange {
  readonly slug: string;
  readonly name: string;
  readonly added: boolean;
  readonly fields: readonly FieldChange[];
}

/** What a file would change, or has changed; nothing is or was written while there is a problem. */
export interface SheetOutcome {
  readonly applied: boolean;
  /** Of the file and of the directory as they stand: given back to apply just this. */
  readonly fingerprint: string;
  readonly problems: readonly SheetProblem[];
  readonly changes: readonly SheetChange[];
  readonly unchanged: number;
}

/** The directory of organisations as a spreadsheet: out, looked at, and in. */
@Injectable()
export class OrganisationExchange {
  constructor(
    private readonly database: Database,
    private readonly organisations: Organisations,
    private readonly audit: Audit,
  ) {}

  export(ctx: RequestContext): Promise<Buffer> {
    requirePermission(ctx, 'organisation.manage', {});
    return this.database.transaction(ctx, async (ctx) => {
      const stored = await this.organisations.all(ctx);
      await this.audit.record(ctx, { action: 'organisations.exported', objectType: 'tenant', objectId: ctx.tenant.id });
      return spreadsheets.writeSpreadsheetFile(sheetsOf(stored, ctx.locale));
    });
  }

  /** Writes nothing. */
  async preview(ctx: RequestContext, bytes: Buffer): Promise<SheetOutcome> {
    requirePermission(ctx, 'organisation.manage', {});
    const files = await spreadsheets.readSpreadsheetFile(bytes);
    const stored = await this.organisations.all(ctx);
    return outcomeOf(ctx, planSheets(files, stored, ctx.locale), fingerprintOf(bytes, stored), false);
  }

  /** Writes what the preview showed, all or nothing; refused when the file or the directory is no longer the same. */
  async apply(ctx: RequestContext, bytes: Buffer, fingerprint: string): Promise<SheetOutcome> {
    requirePermission(ctx, 'organisation.manage', {});
    const files = await spreadsheets.readSpreadsheetFile(bytes);
    return this.database.transaction(ctx, async (ctx) => {
      const stored = await this.organisations.held(ctx);
      if (fingerprintOf(bytes, stored) !== fingerprint) throw new DomainError('SHEET_STALE');
      const plan = planSheets(files, stored, ctx.locale);
      if (plan.refusals.length > 0) return outcomeOf(ctx, plan, fingerprint, false);
      await this.organisations.write(ctx, plan.planned);
      const moved = movedOf(plan);
      if (moved.length > 0) {
        const added = moved.filter(({ before }) => before === null).length;
        const changes = [{ field: 'added', after: added }, { field: 'changed', after: moved.length - added }];
        await this.audit.record(ctx, { action: 'organisations.imported', objectType: 'tenant', objectId: ctx.tenant.id, changes });
      }
      return outcomeOf(ctx, plan, fingerprint, true);
    });
  }
}

function movedOf({ planned }: SheetPlan): PlannedOrganisation[] {
  return planned.filter(({ changes }) => changes.length > 0);
}

function fingerprintOf(bytes: Buffer, stored: ReadonlyMap<string, StoredOrganisation>): string {
  return createHash('sha256').update(JSON.stringify([...stored.values()])).update(bytes).digest('base64url');
}

function outcomeOf(ctx: RequestContext, plan: SheetPlan, fingerprint: string, applied: boolean): SheetOutcome {
  const moved = plan.refusals.length > 0 ? [] : movedOf(plan);
  return {
    applied,
    fingerprint,
    problems: spreadsheets.firstRefusals(plan.refusals).map(({ sheet, cell, code, details }) => ({ sheet, cell, code, message: messageFor(code, details, ctx.locale) })),
    changes: moved.map(({ draft, before, changes }) => ({ slug: draft.slug, name: draft.name, added: before === null, fields: changes })),
    unchanged: plan.planned.length - moved.length,
  };
}
