import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { RenameMeeting } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { TextField } from '../ui/text-field.js';
import { type ActProps, Ask } from './ask.js';
import { ToldPeople } from './told-people.js';

/** Another title, for what was mistyped; those invited get it for their calendars. */
export function RenameDialog({ meeting: { id, version, title }, onClose }: ActProps) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error } = useAction(RenameMeeting);
  const [typed, setTyped] = useState(title);
  const problems = data?.renameMeeting.problems ?? [];
  const rename = () => void run({ input: { meeting: id, version, title: typed } }).then(({ renameMeeting }) => renameMeeting.problems.length === 0 && onClose(), () => undefined);
  return (
    <Ask title={labels.renameTitle} act={labels.rename} isPending={isPending} error={error} problems={problems} fields={['title']} onAct={rename} onClose={onClose}>
      <TextField label={labels.name} value={typed} onChange={setTyped} maxLength={200} error={problems.find(({ path }) => path === 'title')?.message} isRequired />
      <ToldPeople meeting={id} telling="CANCEL" words={labels.renameTold} nobody={labels.renameQuiet} />
    </Ask>
  );
}
