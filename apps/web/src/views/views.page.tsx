import { type RefObject, useState } from 'react';
import { Link } from 'react-router';
import { ActForm, refusalOf } from '../commitments/act-form.js';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { DeleteView, type SavedViewLineFragment, SavedViewsPage, UpdateView } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { viewLabels } from '../labels/views.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { Page, Section } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';
import { useFocusAfter } from '../ui/use-focus-after.js';
import { SharedChoice } from './shared-choice.js';
import { pageWords } from './view-words.js';
import styles from './views.module.css';

export async function load(api: Api) {
  return api.load(SavedViewsPage, { pact: await pactSlug(api) });
}

/** What one kept, and what others share. */
export function Component() {
  const labels = useLabels(viewLabels);
  const { pact } = useShell();
  const { savedViews } = useOperation(SavedViewsPage, { pact: pact.slug });
  const [told, setTold] = useState('');
  const own = savedViews.filter((view) => view.own);
  const others = savedViews.filter((view) => !view.own);
  return (
    <Page title={labels.title} lede={labels.lede}>
      <p role="status">{told}</p>
      <Section title={labels.own} id="vues">
        <p>
          {own.length === 0 && labels.noneOwn} {labels.howTo}
        </p>
        <List views={own} onTold={setTold} />
      </Section>
      <Section title={labels.shared} id="partagees">
        {others.length === 0 && <p>{labels.noneShared}</p>}
        <List views={others} onTold={setTold} />
      </Section>
    </Page>
  );
}

type Act = 'edit' | 'remove';

interface ListProps {
  readonly views: readonly SavedViewLineFragment[];
  readonly onTold: (words: string) => void;
}

function List({ views, onTold }: ListProps) {
  if (views.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {views.map((view) => (
        <Line key={view.id} view={view} onTold={onTold} />
      ))}
    </ul>
  );
}

function Line({ view, onTold }: { view: SavedViewLineFragment; onTold: (words: string) => void }) {
  const labels = useLabels(viewLabels);
  const format = useFormat();
  const [open, setOpen] = useState<Act | null>(null);
  const place = useFocusAfter<HTMLDivElement>(open === null);
  const { id, name, path, own, shared, by, createdAt } = view;
  const day = format.instantDay(createdAt);
  return (
    <li>
      <Link to={path} className={styles['name']}>
        {name}
      </Link>
      <p className={`small ${styles['page']}`}>
        {pageWords(path, labels.pages)} · {own ? labels.keptOn(day) : labels.by(by, day)}
        {own && shared && ` · ${labels.isShared}`}
      </p>
      {open !== 'edit' && <Acts view={view} place={place} onOpen={setOpen} />}
      {open === 'edit' && (
        <EditForm
          view={view}
          onEnd={(saved) => {
            setOpen(null);
            if (saved) onTold(labels.done.saved);
          }}
        />
      )}
      {open === 'remove' && (
        <Removal
          view={{ id, name, shared }}
          onClose={() => setOpen(null)}
          onDone={() => {
            onTold(labels.done.removed);
            focusWhenLost(() => null);
          }}
        />
      )}
    </li>
  );
}

/** Where the focus comes back to when what they open is left. */
function Acts({ view: { name, own }, place, onOpen }: { view: SavedViewLineFragment; place: RefObject<HTMLDivElement | null>; onOpen: (act: Act) => void }) {
  const labels = useLabels(viewLabels);
  const { can } = useShell();
  return (
    <div ref={place} tabIndex={-1} className={styles['ways']}>
      {own && (
        <Button look="quiet" aria-label={labels.editOf(name)} onPress={() => onOpen('edit')}>
          {labels.edit}
        </Button>
      )}
      {(own || can('view.manage')) && (
        <Button look="quiet" aria-label={labels.removeOf(name)} onPress={() => onOpen('remove')}>
          {labels.remove}
        </Button>
      )}
    </div>
  );
}

function EditForm({ view: { id, name: before, shared: sharedBefore }, onEnd }: { view: SavedViewLineFragment; onEnd: (saved: boolean) => void }) {
  const labels = useLabels(viewLabels);
  const { can } = useShell();
  const { run, data, isPending, error } = useAction(UpdateView);
  const [name, setName] = useState(before);
  const [shared, setShared] = useState(sharedBefore);
  const problems = data?.updateView.problems ?? [];
  const save = () => void run({ input: { view: id, name, shared } }).then(({ updateView }) => updateView.problems.length === 0 && onEnd(true), () => undefined);
  return (
    <ActForm title={labels.editOf(before)} problems={problems} fields={['name']} refusal={error?.message} isPending={isPending} onSave={save} onCancel={() => onEnd(false)}>
      <TextField label={labels.name} value={name} onChange={setName} maxLength={80} error={refusalOf(problems, 'name')} />
      {(can('view.share') || sharedBefore) && <SharedChoice isSelected={shared} onChange={setShared} />}
    </ActForm>
  );
}

function Removal({ view: { id, name, shared }, onClose, onDone }: { view: Pick<SavedViewLineFragment, 'id' | 'name' | 'shared'>; onClose: () => void; onDone: () => void }) {
  const labels = useLabels(viewLabels).removing;
  const { run, isPending, error } = useAction(DeleteView);
  return (
    <Confirmation title={labels.title(name)} act={labels.act} keep={labels.keep} isPending={isPending} error={error} onAct={() => void run({ input: { view: id } }).then(onDone, () => undefined)} onClose={onClose}>
      <p>{shared ? labels.textShared : labels.text}</p>
    </Confirmation>
  );
}
