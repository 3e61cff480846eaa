import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { MoveRecommendation, RemoveRecommendation, WriteRecommendation, type AvisOwnersQuery } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { useDraft } from '../ui/use-draft.js';
import type { ShownAvis } from './avis-edition.js';
import styles from './avis.module.css';
import { Conflict } from './conflict.js';

type Draft = ShownAvis['drafts'][number];

/** Says that something is typed and not saved: of what, by its id, and how it is called. */
export type Mark = (id: string, name: string, isOwn: boolean) => void;
/** In place of the id of one to be added. */
export const ADDED = 'added';

interface RecommendationFormProps {
  readonly avis: string;
  /** Null: one to be added. */
  readonly draft: Draft | null;
  readonly organisations: AvisOwnersQuery['organisations']['nodes'];
  readonly mark: Mark;
  /** The numbers that it can take; none of one that keeps its own. */
  readonly places?: { readonly first: number; readonly last: number };
}

interface Typed {
  readonly words: string;
  readonly organisation: string;
  readonly dueOn: string;
}

const typedOf = (draft: Draft | null): Typed => ({ words: draft?.words ?? '', organisation: draft?.organisation ?? '', dueOn: draft?.dueOn ?? '' });

/** One recommendation, saved by itself: two people who write two of them do not meet. */
export function RecommendationForm({ avis, draft, organisations, mark, places }: RecommendationFormProps) {
  const labels = useLabels(avisLabels);
  const { typed, conflict, problems, error, isPending, change, save, take, isOwn, wasSaved } = useRecommendation({ avis, draft, mark });
  const name = draft ? labels.recommendation(draft.number) : labels.add;
  const at = (path: string) => problems.find((each) => each.path === path)?.message;
  const others = problems.filter(({ path, code }) => code !== 'VERSION_CONFLICT' && !['words', 'organisation', 'dueOn'].includes(path));
  return (
    <form
      className={styles['card']}
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <h4>{name}</h4>
      <TextField label={labels.recommendationWords} rows={4} maxLength={4000} value={typed.words} onChange={(words) => change({ words })} error={at('words')} />
      <div className={styles['row']}>
        <SelectField label={labels.owner} value={typed.organisation} onChange={(organisation) => change({ organisation })} options={[{ value: '', label: labels.chooseOwner }, ...organisations.map(({ slug, name: label }) => ({ value: slug, label, language: 'fr' }))]} error={at('organisation')} />
        <TextField type="date" label={labels.due} value={typed.dueOn} onChange={(dueOn) => change({ dueOn })} error={at('dueOn')} />
      </div>
      {conflict && <Conflict mine={typed.words} theirs={conflict.words ?? ''} onKeep={() => save(conflict.version)} onTake={take} />}
      {others.length > 0 && <Notice tone="bad" announce="alert" title={others.map(({ message }) => message).join(' ')} />}
      <Refusal error={error} />
      <div className={styles['acts']}>
        <Button type="submit" look={isOwn && draft ? 'primary' : 'secondary'} isPending={isPending} isDisabled={conflict !== null}>
          {draft ? labels.save : labels.add}
        </Button>
        {draft && !draft.adopted && places && <Moves avis={avis} draft={draft} places={places} />}
        {draft && !draft.adopted && <Remove avis={avis} draft={draft} />}
        <span role="status">{wasSaved && labels.saved}</span>
      </div>
    </form>
  );
}

/** What is typed of it, and how it is saved: never over what was not seen. */
function useRecommendation({ avis, draft, mark }: Omit<RecommendationFormProps, 'organisations'>) {
  const labels = useLabels(avisLabels);
  const held = useDraft<Typed>(typedOf(draft), draft?.version ?? 0);
  const { run, data, isPending, error } = useAction(WriteRecommendation);
  const [conflict, setConflict] = useState<Draft | null>(null);
  const name = draft ? labels.recommendation(draft.number) : labels.add;
  const settle = () => {
    setConflict(null);
    mark(draft?.id ?? ADDED, name, false);
  };
  const send = async (over: number) => {
    const sent = held.hold();
    const { writeRecommendation } = await run({ input: { avis, recommendation: draft?.id ?? null, version: draft ? over : null, words: sent.words, organisation: sent.organisation || null, dueOn: sent.dueOn || null } });
    const now = writeRecommendation.avis?.drafts.find(({ id }) => id === draft?.id);
    if (writeRecommendation.problems.length === 0) {
      held.saved(sent, now?.version ?? 0);
      settle();
    } else if (now && writeRecommendation.problems.some(({ code }) => code === 'VERSION_CONFLICT')) {
      held.shown(now.version);
      setConflict(now);
    }
  };
  const problems = data?.writeRecommendation.problems ?? [];
  return {
    typed: held.words,
    isOwn: held.isOwn,
    conflict,
    problems,
    error,
    isPending,
    wasSaved: !held.isOwn && data !== undefined && problems.length === 0,
    change: (part: Partial<Typed>) => {
      held.change(part);
      mark(draft?.id ?? ADDED, name, true);
    },
    take: () => {
      held.drop();
      settle();
    },
    save: (over = held.version) => void send(over).catch(() => undefined),
  };
}

/** Another place among the others; what is typed stays with it. */
function Moves({ avis, draft: { id, number }, places: { first, last } }: { avis: string; draft: Draft; places: { first: number; last: number } }) {
  const labels = useLabels(avisLabels);
  const { run, data, isPending, error } = useAction(MoveRecommendation);
  const move = (to: number) => void run({ input: { avis, recommendation: id, from: number, to } }).then(() => focusWhenLost(() => document.getElementById(`ordre-${id}`)?.querySelector('button')), () => undefined);
  const problem = data?.moveRecommendation.problems[0]?.message;
  return (
    <>
      <span id={`ordre-${id}`} className={styles['acts']}>
        {[{ words: labels.up, to: number - 1 }, { words: labels.down, to: number + 1 }]
          .filter(({ to }) => to >= first && to <= last)
          .map(({ words, to }) => (
            <Button key={words} look="quiet" aria-label={labels.moveOf(words, number)} isPending={isPending} onPress={() => move(to)}>
              {words}
            </Button>
          ))}
      </span>
      {problem && <Notice tone="bad" announce="alert" title={problem} />}
      <Refusal error={error} />
    </>
  );
}

function Remove({ avis, draft: { id, number, version } }: { avis: string; draft: Draft }) {
  const labels = useLabels(avisLabels);
  const [asks, setAsks] = useState(false);
  const { run, data, isPending, error } = useAction(RemoveRecommendation);
  const problem = data?.removeRecommendation.problems[0]?.message;
  const remove = () => void run({ input: { avis, recommendation: id, version } }).then(({ removeRecommendation }) => removeRecommendation.problems.length === 0 && setAsks(false), () => undefined);
  return (
    <>
      <Button look="quiet" aria-label={labels.removeOf(number)} onPress={() => setAsks(true)}>
        {labels.remove}
      </Button>
      {asks && (
        <Confirmation title={labels.removeAsk(number)} act={labels.remove} keep={labels.keep} isPending={isPending} error={error} onAct={remove} onClose={() => setAsks(false)}>
          <p>{labels.removeText}</p>
          {problem && <Notice tone="bad" announce="alert" title={problem} />}
        </Confirmation>
      )}
    </>
  );
}
