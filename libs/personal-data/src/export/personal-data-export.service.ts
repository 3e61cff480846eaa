import { Injectable } from '@nestjs/common';
import { RateLimits, requirePermission, type RateLimit } from '#access';
import { Audit } from '#audit';
import { actingPersonId, asId, Database, DomainError, one, systemClock, type RequestContext } from '#platform';
import '../personal-data.audit.js';
import { HELD_DATA } from '../register/held-data.register.js';
import type { HeldTable } from '../register/held-table.js';
import { givenValues, rowsSql, WHO } from '../register/person-sql.js';
import { PROCESSINGS } from '../register/processing.register.js';
import { readOwnJournal } from './own-journal.query.js';

const PER_PERSON: RateLimit = { name: 'personal-data-export.person', max: 20, seconds: 3600 };

/** The version of the file's shape; docs/personal-data.md tells it. */
export const EXPORT_FORMAT = 'pacte-donnees-personnelles-1';

export interface ExportSection {
  /** Stable, such as role_grant. */
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly legalBasis: string;
  /** What the keys of the rows mean. */
  readonly fields: Readonly<Record<string, string>>;
  readonly rows: readonly object[];
}

export interface PersonalDataExport {
  readonly format: string;
  readonly space: string;
  readonly madeAt: string;
  readonly sections: readonly ExportSection[];
}

const GIVEN = HELD_DATA.filter((held): held is HeldTable & { whose: string } => held.whose !== undefined && givenValues(held).length > 0);
const JOURNAL = HELD_DATA.find(({ table }) => table === 'audit_entry')!;
const JOURNAL_FIELDS = {
  number: { fr: 'numéro de la ligne', en: 'number of the entry' },
  at: { fr: 'date et heure', en: 'date and time' },
  sentence: { fr: 'ce qui a été fait', en: 'what was done' },
  cameBy: { fr: 'moyen de connexion', en: 'way in' },
  network: { fr: 'réseau', en: 'network' },
};

const SQL = `WITH ${WHO} SELECT json_build_object(${GIVEN.map((held) => `'${held.table}', ${rowsSql(held)}`).join(', ')}) AS found`;

/** All that a space holds of a person, as they may take it away: without secrets, and without other persons. */
@Injectable()
export class PersonalDataExporter {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly limits: RateLimits,
  ) {}

  /** Of who asks; of somebody else, for the administration, when a person is named. That it left is in the journal first. */
  async export(ctx: RequestContext, person: string | null): Promise<PersonalDataExport> {
    requirePermission(ctx, person === null ? 'personal-data.take' : 'personal-data.manage', {});
    const own = actingPersonId(ctx);
    const personId = person === null ? own : asId(person);
    if (personId === null) throw new DomainError('SIGN_IN_REQUIRED');
    await this.limits.take(ctx, PER_PERSON, own ?? ctx.tenant.id);
    return this.database.transaction(ctx, async (ctx) => {
      const found = await one<{ email: string }>(ctx.db, `SELECT email FROM person WHERE tenant_id = $1 AND id = $2 AND erased_on IS NULL`, [ctx.tenant.id, personId]);
      if (!found) throw new DomainError('PERSON_NOT_FOUND');
      const file = await this.read(ctx, personId, found.email);
      await this.audit.record(ctx, { action: personId === own ? 'personal-data.taken' : 'personal-data.given', objectType: 'person', objectId: personId });
      return file;
    });
  }

  private async read(ctx: RequestContext, personId: string, address: string): Promise<PersonalDataExport> {
    const { found } = (await one<{ found: Record<string, object[]> }>(ctx.db, SQL, [ctx.tenant.id, personId, address]))!;
    const journal = await readOwnJournal(ctx, personId);
    const tables = GIVEN.map((held) => section(ctx, held, Object.fromEntries(givenValues(held).map(({ key, words }) => [key, words])), found[held.table]!));
    const sections = [...tables, section(ctx, JOURNAL, JOURNAL_FIELDS, journal)];
    return { format: EXPORT_FORMAT, space: ctx.tenant.name, madeAt: systemClock.now().toISOString(), sections: inOrder(sections) };
  }
}

function section({ locale }: RequestContext, held: HeldTable, fields: Readonly<Record<string, HeldTable['title']>>, rows: readonly object[]): ExportSection {
  const { purpose, legalBasis } = PROCESSINGS[held.processing];
  return {
    code: held.table,
    title: held.title[locale],
    purpose: purpose[locale],
    legalBasis: legalBasis[locale],
    fields: Object.fromEntries(Object.entries(fields).map(([key, words]) => [key, words[locale]])),
    rows,
  };
}

/** Who the person is comes first, then what they are in the pact, then the traces. */
function inOrder(sections: readonly ExportSection[]): ExportSection[] {
  const codes = Object.keys(PROCESSINGS);
  const place = ({ code }: ExportSection): number => codes.indexOf(HELD_DATA.find(({ table }) => table === code)!.processing);
  return [...sections].sort((a, b) => place(a) - place(b));
}
