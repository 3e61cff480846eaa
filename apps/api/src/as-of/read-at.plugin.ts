import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { DomainError } from '#platform';
import type { GraphqlContext } from '../context.js';
import { DATED } from './dated-fields.js';

/**
 * Refuses what cannot be asked of the past: acts, and what is only kept as it is today. It looks at every root field, so that
 * no answer is of another day than the one that was asked for.
 */
export function readAt(): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, operation, document }) {
          if (!contextValue.ctx.asOf || !operation) return;
          if (operation.operation !== 'query') throw new DomainError('AS_OF_READS_ONLY');
          const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
          for (const field of rootFields(operation.selectionSet, fragments)) if (!DATED.has(field) && !field.startsWith('__')) throw new DomainError('AS_OF_NOT_HERE', { field });
        },
      };
    },
  };
}

function rootFields({ selections }: SelectionSetNode, fragments: readonly FragmentDefinitionNode[]): string[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return each.name.value;
    if (each.kind === Kind.INLINE_FRAGMENT) return rootFields(each.selectionSet, fragments);
    const spread = fragments.find(({ name }) => name.value === each.name.value);
    return spread ? rootFields(spread.selectionSet, fragments) : [];
  });
}
