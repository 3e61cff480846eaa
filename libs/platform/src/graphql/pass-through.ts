import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import { getArgumentValues, getVariableValues, Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLField } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../context/request-context.js';
import { BoundedMap } from './bounded-map.js';
import { runTree } from './read-tree.js';
import { collect, type Selection } from './selection.js';
import { compileTree, type CompiledTree, type TreeRoot } from './tree-sql.js';

/** A root field that is one object of a tree: what its resolver does, said so that its text can be sent as it is. */
export interface TreeField {
  /** Throws when the actor may not ask for it. */
  readonly allow: (ctx: RequestContext) => void;
  readonly root: (args: Record<string, unknown>) => TreeRoot;
}

const treeFields = new Map<string, TreeField>();

/** Rooms declare the root fields whose answer PostgreSQL writes whole. */
export function declareTreeField(name: string, field: TreeField): TreeField {
  treeFields.set(name, field);
  return field;
}

/** Marks data that is already JSON text; see `stringifyResult`. */
const RAW = Symbol('raw');

/** Characters of a key worth keeping: what is longer hardly comes twice. */
const LONGEST_KEY = 4_000;

/** Sends text made by PostgreSQL as it is; everything else as JSON. */
export function stringifyResult(value: unknown): string {
  const raw = (value as { data?: { [RAW]?: string } }).data?.[RAW];
  return raw ?? JSON.stringify(value);
}

type Operation = GraphQLRequestContextResponseForOperation<{ ctx: RequestContext }>;

/**
 * Answers queries faster than graphql-js, with the same result:
 * 1. a query made of tree fields only is answered by PostgreSQL's own JSON text, one statement per root field;
 * 2. any other query runs compiled (graphql-jit).
 * On any error or missing row it stands aside and graphql-js executes the operation again, so that codes, masking and
 * hooks stay in one place. Mutations are never compiled: they must not run twice.
 */
export function fastQueries(): ApolloServerPlugin<{ ctx: RequestContext }> {
  const compiled = new BoundedMap<CompiledQuery | null>(500);
  const plans = new BoundedMap<Plan>(500);
  return {
    async requestDidStart() {
      return {
        async responseForOperation(operation) {
          if (operation.operation.operation !== 'query') return null;
          return (await passThrough(operation, plans)) ?? (await runCompiled(operation, compiled));
        },
      };
    },
  };
}

async function passThrough(operation: Operation, plans: BoundedMap<Plan>): Promise<GraphQLResponse | null> {
  const variables = getVariableValues(operation.schema, operation.operation.variableDefinitions ?? [], operation.request.variables ?? {});
  // Variables that do not fit are refused by graphql-js, which says which.
  if (!variables.coerced) return null;
  const plan = planOf(operation, variables.coerced, plans);
  if (!plan) return null;
  const parts: string[] = [];
  try {
    for (const field of plan) {
      const text = await answer(operation.contextValue.ctx, field, variables.coerced);
      if (text === undefined) return null;
      parts.push(`${JSON.stringify(field.responseKey)}:${text}`);
    }
  } catch {
    // Refusals and faults alike are told by graphql-js, which executes the operation again.
    return null;
  }
  const data = { [RAW]: `{"data":{${parts.join(',')}}}\n` };
  return { http: operation.response.http, body: { kind: 'single', singleResult: { data } } };
}

/** What passing through takes, worked out once per document: null when a root field is not a tree's. */
type Plan = readonly PlannedField[] | null;
interface PlannedField {
  readonly responseKey: string;
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly declared: TreeField;
  readonly selection: Selection;
  /** By the root's condition: optional arguments may change it. */
  readonly statements: Map<string, CompiledTree>;
}

function planOf(operation: Operation, variables: Record<string, unknown>, plans: BoundedMap<Plan>): Plan {
  // @include and @skip make the selection depend on the variables; nothing else does.
  const chosen = operation.source?.includes('@') ? JSON.stringify(variables) : '';
  const key = `${operation.queryHash}|${operation.operationName ?? ''}|${chosen}`;
  let plan = plans.get(key);
  if (plan === undefined) {
    plan = makePlan(operation, variables);
    if (key.length <= LONGEST_KEY) plans.set(key, plan);
  }
  return plan;
}

function makePlan(operation: Operation, variableValues: Record<string, unknown>): Plan {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of operation.document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const fields = collect([operation.operation.selectionSet], { fragments, variableValues });
  const definitions = operation.schema.getQueryType()!.getFields();
  const plan: PlannedField[] = [];
  for (const { name, responseKey, nodes, selection } of fields) {
    const declared = treeFields.get(name);
    if (!declared) return null;
    plan.push({ responseKey, node: nodes[0]!, definition: definitions[name]!, declared, selection, statements: new Map() });
  }
  return plan;
}

async function answer(ctx: RequestContext, field: PlannedField, variables: Record<string, unknown>): Promise<string | undefined> {
  field.declared.allow(ctx);
  const root = { ...field.declared.root(getArgumentValues(field.definition, field.node, variables)), limit: 1 };
  let compiled = field.statements.get(root.where);
  if (!compiled) field.statements.set(root.where, (compiled = compileTree(root, field.selection, { byResponseKey: true, list: false })));
  return compiled.computed ? undefined : runTree(ctx, compiled, root);
}

async function runCompiled(operation: Operation, cache: BoundedMap<CompiledQuery | null>): Promise<GraphQLResponse | null> {
  const key = `${operation.queryHash}|${operation.operationName ?? ''}`;
  let query = cache.get(key);
  if (query === undefined) {
    const made = compileQuery(operation.schema, operation.document, operation.operationName ?? undefined);
    cache.set(key, (query = isCompiledQuery(made) ? made : null));
  }
  if (!query) return null;
  const result = await query.query(undefined, operation.contextValue, operation.request.variables ?? {});
  if (result.errors?.length) return null;
  return { http: operation.response.http, body: { kind: 'single', singleResult: result } };
}
