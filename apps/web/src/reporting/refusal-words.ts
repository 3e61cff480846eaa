import { ApiError } from '../graphql/api.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';

/** Why an act was not done: the service's sentence, or that it could not be reached. */
export function useRefusalWords(): (error: unknown) => string {
  const { unreachable } = useLabels(reportingLabels);
  return (error) => (error instanceof ApiError && error.code !== 'UNREACHABLE' ? error.message : unreachable);
}
