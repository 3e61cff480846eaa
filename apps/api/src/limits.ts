import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import { getVariableValues, isListType, isNonNullType, Kind, visit, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { BoundedMap, DomainError, registerMessages } from '#platform';
import type { GraphqlContext } from './context.js';

const MAX_DEPTH = 14;
/** The same root field under many names is as many statements. */
const MAX_ALIASES = 30;
const MAX_COST = 60_000;
/** Objects counted for a list without page size: enough to make recursion dear, not to forbid the pact's own tree. */
const LIST_SIZE = 6;
/** Characters; what a form sends is longer than what a page asks, and never comes twice. */
const LONGEST_KEY = 4_000;

registerMessages({
  QUERY_TOO_MANY_ALIASES: { fr: 'La requête emploie trop d’alias ({aliases}, maximum {max}).', en: 'The query uses too many aliases ({aliases}, maximum {max}).' },
});

/** Refuses operations that are too deep, too wide or too dear before anything is read. Introspection has its own fixed shape. */
export function queryLimits(): ApolloServerPlugin<GraphqlContext> {
  // Working out a cost takes longer than most answers: once per document and variables.
  const verdicts = new BoundedMap<DomainError | null>(1000);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(resolved) {
          const key = `${resolved.queryHash}|${resolved.operationName ?? ''}|${JSON.stringify(resolved.request.variables ?? {})}`;
          let verdict = verdicts.get(key);
          if (verdict === undefined) {
            verdict = limitRefusal({ ...resolved, variables: resolved.request.variables ?? {} });
            if (key.length <= LONGEST_KEY) verdicts.set(key, verdict);
          }
          if (verdict) throw verdict;
        },
      };
    },
  };
}

type Asked = Pick<GraphQLRequestContextDidResolveOperation<GraphqlContext>, 'schema' | 'document' | 'operationName'> & {
  readonly operation?: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Why an operation that has been found valid is not executed; null when it is. */
export function limitRefusal({ schema, document, operation, operationName, variables }: Asked): DomainError | null {
  if (!operation) return null;
  const depth = new Depths(document).of(operation.selectionSet);
  if (depth > MAX_DEPTH) return new DomainError('QUERY_TOO_DEEP', { depth, max: MAX_DEPTH });
  const aliases = aliasesIn(document);
  if (aliases > MAX_ALIASES) return new DomainError('QUERY_TOO_MANY_ALIASES', { aliases, max: MAX_ALIASES });
  // Variables that do not fit are execution's to refuse, with the place of each; pass-through refuses them too.
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
  const cost = getComplexity({
    schema,
    query: document,
    variables,
    operationName: operationName ?? undefined,
    estimators: [listEstimator, simpleEstimator({ defaultComplexity: 1 })],
  });
  return cost > MAX_COST ? new DomainError('QUERY_TOO_COMPLEX', { cost, max: MAX_COST }) : null;
}

const listEstimator: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const first = args['first'];
  if (typeof first === 'number') return 1 + Math.max(0, first) * childComplexity;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  // A connection's nodes were counted by its `first`.
  if (isListType(type) && field.name !== 'nodes') return 1 + LIST_SIZE * childComplexity;
  return undefined;
};

/** Depth of selections. Each fragment is looked at once: spread twice in each other, they would double the work each time. */
class Depths {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, number>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
  }

  of(set: SelectionSetNode): number {
    return Math.max(0, ...set.selections.map((node) => this.ofNode(node)));
  }

  private ofNode(node: SelectionNode): number {
    if (node.kind === Kind.INLINE_FRAGMENT) return this.of(node.selectionSet);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(node.name.value);
    if (node.name.value.startsWith('__')) return 0;
    return 1 + (node.selectionSet ? this.of(node.selectionSet) : 0);
  }

  private ofFragment(name: string): number {
    // Validation has refused cycles of fragments before.
    let depth = this.known.get(name);
    if (depth === undefined) {
      const fragment = this.fragments.get(name);
      this.known.set(name, (depth = fragment ? this.of(fragment.selectionSet) : 0));
    }
    return depth;
  }
}

function aliasesIn(document: DocumentNode): number {
  let count = 0;
  visit(document, { Field: (node) => void (node.alias && count++) });
  return count;
}
