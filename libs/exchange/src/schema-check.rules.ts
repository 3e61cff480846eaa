import { createRequire } from 'node:module';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { PARTS, type PartName } from './pact-document.js';
import type { Path } from './pact-source.reader.js';

// Through package.json "imports": the same files from the sources and from dist/.
const require = createRequire(import.meta.url);
const schema = (name: string): object => require(`#data/schema/${name}.schema.json`) as object;

let validators: Record<PartName, ValidateFunction> | undefined;

function validatorOf(part: PartName): ValidateFunction {
  if (!validators) {
    const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, schemas: [schema('definitions')] });
    validators = Object.fromEntries(PARTS.map((name) => [name, ajv.compile(schema(name))])) as Record<PartName, ValidateFunction>;
  }
  return validators[part];
}

export interface FormProblem {
  readonly path: Path;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Every place where a part does not have the form its JSON Schema asks for. */
export function formProblems(part: PartName, value: unknown): FormProblem[] {
  const validate = validatorOf(part);
  if (validate(value)) return [];
  return (validate.errors ?? []).flatMap((error) => problemOf(error) ?? []);
}

/** `[12].calendar.start` */
export function pathText(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('').replace(/^\./, '');
}

function problemOf(error: ErrorObject): FormProblem | null {
  const path = error.instancePath.split('/').slice(1).map(segment);
  const value = shown(error.data);
  const limits = error.parentSchema as { description?: string; minimum?: number; maximum?: number; minItems?: number };
  const expected = limits.description ?? '';
  switch (error.keyword) {
    case 'required':
      return { path, code: 'KEY_MISSING', details: { key: error.params['missingProperty'] } };
    case 'dependentRequired':
      return { path, code: 'KEY_MISSING', details: { key: error.params['missingProperty'] } };
    case 'additionalProperties':
      return { path: [...path, error.params['additionalProperty'] as string], code: 'KEY_UNKNOWN', details: { key: error.params['additionalProperty'] } };
    case 'type':
      return { path, code: 'TYPE_WRONG', details: { value, expected: `${expected ? `${expected}, ` : ''}${String(error.params['type'])}` } };
    case 'enum':
      return { path, code: 'VALUE_NOT_LISTED', details: { value, expected: (error.params['allowedValues'] as unknown[]).join(', ') } };
    case 'const':
      return { path, code: 'VALUE_NOT_LISTED', details: { value, expected: String(error.params['allowedValue']) } };
    case 'pattern':
      return { path, code: 'FORM_WRONG', details: { value, expected } };
    case 'minLength':
    case 'maxLength':
      return { path, code: 'LENGTH_WRONG', details: { length: String(error.data).length } };
    case 'minimum':
    case 'maximum':
      return { path, code: 'NUMBER_OUT_OF_RANGE', details: { value, min: limits.minimum, max: limits.maximum } };
    case 'minItems':
    case 'minProperties':
      return { path, code: 'LIST_EMPTY', details: { min: error.params['limit'] } };
    case 'uniqueItems':
      return { path, code: 'LIST_REPEATS', details: {} };
    case 'propertyNames':
      // Told by the error on the name itself.
      return null;
    default:
      return { path, code: 'FORM_WRONG', details: { value, expected: error.message ?? error.keyword } };
  }
}

function segment(text: string): string | number {
  const name = text.replace(/~1/g, '/').replace(/~0/g, '~');
  return /^\d+$/.test(name) ? Number(name) : name;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
