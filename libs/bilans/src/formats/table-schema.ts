import type { FrozenColumn, FrozenTable, FrozenType } from './frozen-tables.js';

export interface DescribedEdition {
  readonly pact: string;
  readonly title: string;
  readonly space: string;
  readonly year: number;
  readonly number: number;
  readonly hash: string;
  readonly address: string;
}

const TYPES: Readonly<Record<FrozenType, string>> = { text: 'string', integer: 'integer', number: 'number', boolean: 'boolean', day: 'date', numbers: 'string', fingerprints: 'string' };

/** What the CSV files hold, as a Data Package (Frictionless, version 1): each column with its type, its title and what it may hold. */
export function dataPackage(edition: DescribedEdition, tables: readonly FrozenTable[], fileOf: (table: FrozenTable) => string): object {
  const { pact, title, space, year, number, hash, address } = edition;
  return {
    profile: 'tabular-data-package',
    name: `bilan-${pact}-${year}-${number}`,
    title: `Bilan ${year} – ${title}, édition ${number}`,
    description: 'Tables du bilan figé. Un texte qui commencerait comme une formule porte une apostrophe devant, à ôter pour le relire.',
    homepage: address,
    version: `${year}.${number}.0`,
    sources: [{ title: `${space}, bilan ${year}, édition ${number} ; SHA-256 du fichier signé : ${hash}`, path: address }],
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.file,
      title: table.sheet,
      description: table.description,
      path: fileOf(table),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: table.columns.map(fieldOf), missingValues: [''], primaryKey: table.key },
    })),
  };
}

function fieldOf({ name, type, title, description, words, required }: FrozenColumn): object {
  const constraints = { ...(required ? { required } : {}), ...(words ? { enum: Object.keys(words) } : {}), ...(type === 'fingerprints' ? { pattern: '([0-9a-f]{64}( [0-9a-f]{64})*)?' } : {}), ...(type === 'numbers' ? { pattern: '([0-9]+( [0-9]+)*)?' } : {}) };
  const meanings = words ? Object.entries(words).map(([code, meaning]) => `${code} : ${meaning}`).join(' ; ') : '';
  const told = [description, meanings].filter(Boolean).join(' ');
  return { name, type: TYPES[type], title, ...(told ? { description: told } : {}), ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}), ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}
