import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../commitments/act-form.js';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { type AgendaItemInput, AgendaPresenters } from '../graphql/generated.js';
import { agendaLabels } from '../labels/agendas.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { type AgendaItem, inputOf } from './use-agenda.js';

interface ItemFormProps {
  /** Null of a free item that is added. */
  readonly item: AgendaItem | null;
  readonly title: string;
  readonly isPending: boolean;
  readonly onSave: (input: AgendaItemInput) => void;
  readonly onCancel: () => void;
}

const NEW: AgendaItemInput = { kind: 'FREE', title: '', minutes: 10 };

/** The words, the length, the presenter and the document of an item. */
export function AgendaItemForm({ item, title, isPending, onSave, onCancel }: ItemFormProps) {
  const labels = useLabels(agendaLabels);
  const { pact } = useShell();
  const { send } = useApi();
  const { data } = useQuery(operationQuery(send, AgendaPresenters, { pact: pact.slug }));
  const [typed, setTyped] = useState<AgendaItemInput>(() => (item ? inputOf(item) : NEW));
  const set = (part: Partial<AgendaItemInput>) => setTyped({ ...typed, ...part });
  const isFree = typed.kind === 'FREE';
  return (
    <ActForm title={title} problems={[]} fields={[]} refusal={undefined} isPending={isPending} onSave={() => onSave({ ...typed, title: typed.title || null, document: typed.document || null })} onCancel={onCancel}>
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed */}
      <TextField label={isFree ? labels.name : labels.ownWords} value={typed.title ?? ''} onChange={(words) => set({ title: words })} maxLength={300} isRequired={isFree} autoFocus />
      <TextField label={labels.minutes} type="number" inputMode="numeric" value={String(typed.minutes || '')} onChange={(minutes) => set({ minutes: Number.parseInt(minutes, 10) || 0 })} isRequired />
      <SelectField
        label={labels.presenter}
        value={typed.presenter ?? ''}
        onChange={(presenter) => set({ presenter: presenter || null })}
        options={[{ value: '', label: labels.nobody }, ...(data?.organisations.nodes ?? []).map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }))]}
      />
      <TextField label={labels.document} description={labels.documentHint} value={typed.document ?? ''} onChange={(document) => set({ document })} maxLength={500} />
    </ActForm>
  );
}
