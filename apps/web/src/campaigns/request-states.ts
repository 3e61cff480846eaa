import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';

/** Words of the states of requests: what was sent is to be reviewed by those who decide; for the others it was sent. */
export function useRequestStates() {
  const { states, statesPlural } = useLabels(campaignLabels);
  const decides = useShell().can('report.decide');
  const one = decides ? states : { ...states, SUBMITTED: states.SENT };
  const many = decides ? statesPlural : { ...statesPlural, SUBMITTED: statesPlural.SENT };
  return { one, many };
}
