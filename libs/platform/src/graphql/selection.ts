import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks for under one field, fragments resolved, directives applied, equal keys merged. */
export type Selection = readonly SelectedField[];
export interface SelectedField {
  readonly name: string;
  readonly responseKey: string;
  readonly nodes: readonly FieldNode[];
  readonly selection: Selection;
}

export interface SelectionSource {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** Selection under the field being resolved. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  return collect(info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : [])), info);
}

/** Selection under one named child of the field being resolved (`nodes` of a connection); empty when not asked. */
export function selectionUnder(info: GraphQLResolveInfo, ...path: string[]): Selection {
  let selection = selectionOf(info);
  for (const name of path) selection = selection.flatMap((field) => (field.name === name ? field.selection : []));
  return selection;
}

/** The selection of a document of our own (`{ total { expected } }`): for what is read and kept, and answers nobody. */
export function selectionFrom(document: string): Selection {
  const { definitions } = parse(document);
  const fragments = Object.fromEntries(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));
  return collect(definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : [])), { fragments, variableValues: {} });
}

export function collect(sets: readonly SelectionSetNode[], source: SelectionSource): Selection {
  const groups = new Map<string, FieldNode[]>();
  for (const set of sets) gather(set, source, groups);
  return [...groups].map(([responseKey, nodes]) => ({
    name: nodes[0]!.name.value,
    responseKey,
    nodes,
    selection: collect(nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : [])), source),
  }));
}

// The API has neither interfaces nor unions: a fragment always applies.
function gather(set: SelectionSetNode, source: SelectionSource, groups: Map<string, FieldNode[]>): void {
  for (const node of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, source.variableValues)?.['if'] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, source.variableValues)?.['if'] === false) continue;
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value;
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      gather(node.selectionSet, source, groups);
    } else {
      const fragment = source.fragments[node.name.value];
      if (fragment) gather(fragment.selectionSet, source, groups);
    }
  }
}
