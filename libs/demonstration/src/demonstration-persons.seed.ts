import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { Persons, ROLES, type Role } from '#access';
import { Audit } from '#audit';
import { readProjectFile, type Config, type Database, type RequestContext } from '#platform';

interface PersonsFile {
  readonly persons: readonly {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly { readonly role: Role; readonly organisation?: string }[];
    /** Slug of the organisation whose referent they are, in the pacts that it takes part in. */
    readonly referent?: string;
    readonly persona?: { readonly position: number; readonly fr: string; readonly en: string };
  }[];
}

const text = { type: 'string', minLength: 1 };
const closed = (properties: Record<string, object>, optional: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const SCHEMA = closed({
  persons: {
    type: 'array',
    items: closed(
      {
        name: text,
        // Reserved (RFC 2606): no letter of the demonstration can reach anybody.
        email: { type: 'string', pattern: '^[a-z0-9.-]+@[a-z0-9-]+\\.example$' },
        roles: { type: 'array', minItems: 1, items: closed({ role: { enum: ROLES }, organisation: text }, ['organisation']) },
        referent: text,
        persona: closed({ position: { type: 'integer' }, fr: text, en: text }),
      },
      ['persona', 'referent'],
    ),
  },
});

/** The demonstration's persons, all fictional. Safe to run again: those who are there keep what they have. */
export async function seedDemonstrationPersons(ctx: RequestContext, database: Database, config: Pick<Config, 'secretKey'>, folder = 'demonstration'): Promise<void> {
  const { persons } = readPersons(folder);
  const registry = new Persons(new Audit(), config);
  await database.transaction(ctx, async (ctx) => {
    const organisations = await ctx.db.query<{ slug: string; id: string }>(`SELECT slug, id FROM organisation WHERE tenant_id = $1`, [ctx.tenant.id]);
    const ids = new Map(organisations.map(({ slug, id }) => [slug, id]));
    for (const { roles, persona, referent, ...person } of persons) {
      const personId = await registry.register(ctx, { ...person, fictional: true });
      for (const { role, organisation } of roles) await registry.grant(ctx, { personId, role, organisationId: organisation ? known(ids, organisation, folder) : null });
      if (referent) await beReferent(ctx, personId, known(ids, referent, folder));
      await ctx.db.query(`UPDATE person SET persona = $3 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, personId, persona ? JSON.stringify(persona) : null]);
    }
  });
}

async function beReferent(ctx: RequestContext, personId: string, organisationId: string): Promise<void> {
  await ctx.db.query(
    `INSERT INTO contact_point (tenant_id, pact_id, organisation_id, duty, person_id)
     SELECT tenant_id, pact_id, organisation_id, 'REFERENT', $3 FROM pact_participant WHERE tenant_id = $1 AND organisation_id = $2 ON CONFLICT DO NOTHING`,
    [ctx.tenant.id, organisationId, personId],
  );
}

function readPersons(folder: string): PersonsFile {
  const file: unknown = parse(readProjectFile('data', folder, 'persons.yaml'));
  const ajv = new Ajv({ strictTuples: false });
  if (!ajv.validate(SCHEMA, file)) throw new Error(`data/${folder}/persons.yaml: ${ajv.errorsText()}`);
  return file as PersonsFile;
}

function known(ids: ReadonlyMap<string, string>, slug: string, folder: string): string {
  const id = ids.get(slug);
  if (!id) throw new Error(`data/${folder}/persons.yaml: no organisation ${slug}`);
  return id;
}
