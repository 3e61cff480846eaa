import { useOperation } from '../graphql/api-context.js';
import { PersonalDataPage, type PersonalDataPageQuery } from '../graphql/generated.js';
import { setFrench } from '../labels/french.js';
import { useLanguage } from '../labels/language.js';

export type Register = PersonalDataPageQuery['personalDataRegister'];
export type Processing = Register['processings'][number];

/** The register in the reader's language, set as labels are: its words come from the service. */
export function useRegister(): Register {
  const { personalDataRegister } = useOperation(PersonalDataPage, {});
  return useLanguage().language === 'fr' ? spaced(personalDataRegister) : personalDataRegister;
}

function spaced<T>(value: T): T {
  if (typeof value === 'string') return setFrench(value) as T;
  if (Array.isArray(value)) return value.map(spaced) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, spaced(part)])) as T;
}
