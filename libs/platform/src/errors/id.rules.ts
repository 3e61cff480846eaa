import { DomainError } from './domain-error.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id as it was given; throws BAD_ID for what cannot be one. */
export function asId(value: string): string {
  if (!UUID.test(value)) throw new DomainError('BAD_ID', { value });
  return value;
}
