import 'reflect-metadata';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { graphqlModules } from './api.module.js';
import { buildSchemaOptions } from './graphql.js';

/** Classes that the GraphQL modules provide: the resolvers, and the services beside them, which declare no field. */
export function graphqlProviders(): (new (...args: never[]) => object)[] {
  return graphqlModules.flatMap((each) => (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, each) ?? []) as []);
}

/** The schema that the code makes, without starting anything: no database is needed. */
export async function codeSchema(): Promise<GraphQLSchema> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['fatal'], abortOnError: false });
  try {
    return await builder.get(GraphQLSchemaFactory).create(graphqlProviders(), [], buildSchemaOptions);
  } finally {
    await builder.close();
  }
}

/** The committed contract (`schema.graphql`): sorted, so that a diff shows what changed and nothing else. */
export async function schemaText(): Promise<string> {
  return `# The contract of the API, written from the code by \`npm run schema\`. Drift is refused by the tests.\n\n${printSchema(lexicographicSortSchema(await codeSchema()))}\n`;
}
