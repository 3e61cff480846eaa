import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { ALLOW, type Permission } from '#access';
import { codeSchema, graphqlProviders } from '../../apps/api/src/schema-text.js';

export interface RootOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Undefined: the operation names none, and is closed. */
  readonly permission: Permission | undefined;
}

/** Every root operation of the schema with the permission that its method names. */
export async function rootOperations(given?: GraphQLSchema): Promise<RootOperation[]> {
  const schema = given ?? (await codeSchema());
  const permissions = permissionsByOperation();
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, name: field.name, field, permission: permissions.get(`${kind}.${field.name}`) }));
  });
}

function permissionsByOperation(): Map<string, Permission> {
  const found = new Map<string, Permission>();
  for (const provider of graphqlProviders()) {
    const prototype = provider.prototype as Record<string, object>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = prototype[name];
      if (typeof method !== 'function') continue;
      const kind = (Reflect.getMetadata(RESOLVER_TYPE_METADATA, method) as string | undefined)?.toLowerCase();
      const permission = Reflect.getMetadata(ALLOW, method) as Permission | undefined;
      if ((kind === 'query' || kind === 'mutation') && permission) found.set(`${kind}.${(Reflect.getMetadata(RESOLVER_NAME_METADATA, method) as string | undefined) ?? name}`, permission);
    }
  }
  return found;
}

/** What the arguments of a call name: an id, and names by argument (`slug`) or by operation and argument (`pact.slug`). */
export interface Named {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
}

export interface Call {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether an id is among its arguments. */
  readonly byId: boolean;
}

/** A well-formed call of any operation: what is required, and what is optional when it names something. */
export function callOf({ kind, name, field }: RootOperation, named: Named): Call {
  const writer = new Writer(name, named);
  const args = field.args.filter(({ name: arg, type }) => isNonNullType(type) || writer.knows(arg));
  const variables = Object.fromEntries(args.map((arg) => [arg.name, writer.value(arg.type, arg.name)]));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const type = getNamedType(field.type);
  const selection = isObjectType(type) ? ` { ${'totalCount' in type.getFields() ? 'totalCount' : '__typename'} }` : '';
  return { query: `${kind}${declared && ` (${declared})`} { ${name}${given && `(${given})`}${selection} }`, variables, byId: writer.wroteId };
}

const SCALARS: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, Date: '2019-05-01', DateTime: '2019-05-01T08:00:00Z', PartialDate: '2019' };
const BY_NAME: Readonly<Record<string, unknown>> = { year: 2019, email: 'quelqu-un@organisation.example' };

class Writer {
  wroteId = false;

  constructor(
    private readonly operation: string,
    private readonly named: Named,
  ) {}

  knows(argument: string): boolean {
    return this.nameOf(argument) !== undefined;
  }

  value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (isListType(type)) return [this.value(type.ofType, name)];
    if (isEnumType(type)) return type.getValues()[0]!.name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || this.knows(field.name));
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, field.name)]));
    }
    if (type.name === 'ID') {
      this.wroteId = true;
      return this.named.id;
    }
    return BY_NAME[name] ?? SCALARS[type.name] ?? this.nameOf(name) ?? 'texte';
  }

  private nameOf(argument: string): string | undefined {
    return this.named.names[`${this.operation}.${argument}`] ?? this.named.names[argument];
  }
}
