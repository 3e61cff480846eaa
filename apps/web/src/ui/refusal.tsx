import type { ApiError } from '../graphql/api.js';
import { connectionLabels } from '../labels/connection.js';
import { useLabels } from '../labels/language.js';
import { Notice } from './notice.js';

/** Why an act was refused, in the words of the service; never without words. */
export function Refusal({ error }: { error: ApiError | null }) {
  const { broken } = useLabels(connectionLabels);
  return error && <Notice tone="bad" announce="alert" title={error.message || broken} />;
}
