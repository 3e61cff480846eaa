import type { ApiError } from '../graphql/api.js';
import { Notice } from './notice.js';

/** Why an act was refused, in the words of the service. */
export function Refusal({ error }: { error: ApiError | null }) {
  return error && <Notice tone="bad" announce="alert" title={error.message} />;
}
