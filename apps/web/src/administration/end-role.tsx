import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { EndRole, type Role } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { confirmationLabels } from '../labels/confirmations.js';
import { roleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Confirmation } from '../ui/confirmation.js';
import { TextField } from '../ui/text-field.js';

/** A role that is about to end: whose, and who else answers there. */
export interface EndingRole {
  readonly id: string;
  readonly role: Role;
  readonly from: string | null;
  readonly person: string;
  readonly organisation: string | null;
  readonly others: number;
}

/** What ending a role does, and from which day. */
export function EndRoleConfirmation({ ending, onDone, onClose }: { ending: EndingRole; onDone: () => void; onClose: () => void }) {
  const labels = useLabels(administrationLabels);
  const words = useLabels(confirmationLabels);
  const { today } = useShell();
  const { run, isPending, error } = useAction(EndRole);
  const [on, setOn] = useState(today);
  const role = useLabels(roleLabels).words[ending.role];
  const neverBegun = ending.from !== null && ending.from > today;
  const end = () =>
    void run({ input: { grant: ending.id, ...(on && { on }) } }).then(
      () => {
        onDone();
        onClose();
      },
      () => undefined,
    );
  return (
    <Confirmation title={words.endTitle(role, ending.person)} act={labels.person.end} keep={words.keep} isPending={isPending} error={error?.at('on') ? null : error} onAct={end} onClose={onClose}>
      <p>{ending.organisation === null ? words.everywhere : `${words.inOrganisation(ending.organisation)} ${words.others(ending.others)} ${words.stays}`}</p>
      <p>{words.rest}</p>
      {neverBegun ? <p>{words.neverBegun}</p> : <TextField type="date" label={words.endOn} description={words.endOnHelp} value={on} onChange={setOn} error={error?.at('on')} isRequired />}
    </Confirmation>
  );
}
