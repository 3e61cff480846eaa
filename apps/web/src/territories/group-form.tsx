import { useState } from 'react';
import { ActForm, refusalOf } from '../commitments/act-form.js';
import { useAction } from '../graphql/api-context.js';
import { AddTerritoryGroup, ChangeTerritoryGroup, type TerritoriesQuery } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { territoryLabels } from '../labels/territories.js';
import { useShell } from '../shell/use-shell.js';
import { TextField } from '../ui/text-field.js';
import { ArrondissementChoice } from './arrondissement-choice.js';

export type ShownGroup = TerritoriesQuery['pact']['territoryGroups'][number];

/** Names a group, or changes one. What is typed stays typed, whatever is refused. */
export function GroupForm({ group, onClose }: { group?: ShownGroup; onClose: () => void }) {
  const labels = useLabels(territoryLabels);
  const { pact } = useShell();
  const adding = useAction(AddTerritoryGroup);
  const changing = useAction(ChangeTerritoryGroup);
  const [name, setName] = useState(group?.name ?? '');
  const [origin, setOrigin] = useState(group?.origin ?? '');
  const [arrondissements, setArrondissements] = useState<readonly number[]>(group?.arrondissements ?? []);
  const answer = adding.data?.addTerritoryGroup ?? changing.data?.changeTerritoryGroup;
  const problems = (answer?.problems ?? []).map((problem) => (answer?.conflict ? { ...problem, message: labels.conflict(answer.conflict.name) } : problem));
  const input = { pact: pact.slug, name, arrondissements: [...arrondissements], origin: origin.trim() || null };
  const sending = () =>
    group ? changing.run({ input: { ...input, code: group.code, version: group.version } }).then((sent) => sent.changeTerritoryGroup.problems) : adding.run({ input }).then((sent) => sent.addTerritoryGroup.problems);
  const save = () => void sending().then((refused) => refused.length === 0 && onClose(), () => undefined);
  return (
    <ActForm title={group ? labels.changeOf(group.name) : labels.add} problems={problems} fields={['name', 'arrondissements', 'origin']} refusal={(adding.error ?? changing.error)?.message} isPending={adding.isPending || changing.isPending} onSave={save} onCancel={onClose}>
      <TextField label={labels.name} description={labels.nameHelp} value={name} onChange={setName} error={refusalOf(problems, 'name')} />
      <ArrondissementChoice legend={labels.choose} value={arrondissements} onChange={setArrondissements} groups={[]} error={refusalOf(problems, 'arrondissements')} />
      <TextField label={labels.origin} description={labels.originHelp} value={origin} onChange={setOrigin} error={refusalOf(problems, 'origin')} />
    </ActForm>
  );
}
