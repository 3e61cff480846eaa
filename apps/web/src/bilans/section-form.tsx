import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { WriteBilanSection, type BilanSectionShownFragment } from '../graphql/generated.js';
import { bilanTemplateLabels } from '../labels/bilan-template.js';
import { bilanWritingLabels } from '../labels/bilan-writing.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French, FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { useDraft } from '../ui/use-draft.js';
import { ExamplePicks, FigurePicks } from './section-picks.js';
import styles from './writing.module.css';

export type ShownSection = BilanSectionShownFragment;

/** What of a section shows in the preview while it is typed. */
export interface SectionWords {
  readonly title: string;
  readonly words: string | null;
}

/** A section on its form. */
export interface TypedSection extends SectionWords {
  readonly words: string;
  readonly included: boolean;
  readonly picked: boolean;
  readonly figures: readonly string[];
  readonly examples: readonly { readonly commitment: number; readonly words: string | null }[];
}

interface SectionFormProps {
  readonly section: ShownSection;
  readonly onTyped: (id: string, words: SectionWords | null) => void;
  readonly onSaved: () => void;
}

const typedOf = ({ title, words, included, picked, figures, examples }: ShownSection): TypedSection => ({ title, words: words ?? '', included, picked, figures, examples });

/** One section: folded until it is opened; what is typed in it stays when it is folded again. */
export function SectionForm(props: SectionFormProps) {
  const labels = useLabels(bilanWritingLabels);
  const { section } = props;
  const { draft, conflict, problems, error, isPending, change, save, take } = useSectionForm(props);
  const { title, included } = draft.words;
  const others = problems.filter(({ code, path }) => code !== 'VERSION_CONFLICT' && path !== 'title');
  return (
    <details className={styles['section']} data-axis={section.axis} id={`partie-${section.id}`}>
      <summary>
        {section.axis !== null && <span className={styles['number']}>{section.axis}</span>}
        <French>{title}</French>
        {!included && <span className="small">{` (${labels.leftOut})`}</span>}
        {draft.isOwn && <span className={styles['unsaved']}>{labels.typed}</span>}
      </summary>
      <form
        className={styles['form']}
        aria-label={section.title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) save(draft.version);
        }}
      >
        <Guidance words={section.guidance} />
        <Fields section={section} typed={draft.words} change={change} onRenew={(figures) => save(draft.version, { figures })} titleProblem={problems.find(({ path }) => path === 'title')?.message} />
        {conflict && <Conflict mine={draft.words} theirs={conflict} onKeep={() => save(conflict.version)} onTake={take} />}
        {others.length > 0 && <Notice tone="bad" announce="alert" title={others.map(({ message }) => message).join(' ')} />}
        <Refusal error={error} />
        <div>
          <Button type="submit" look="primary" isPending={isPending} isDisabled={conflict !== null}>
            {labels.save}
          </Button>
          <Saved section={section} />
        </div>
      </form>
    </details>
  );
}

/** Who saved it last and when: stays there, so that whoever comes back knows. */
function Saved({ section: { savedAt, savedBy } }: { section: ShownSection }) {
  const labels = useLabels(bilanWritingLabels);
  const { today } = useShell();
  const format = useFormat();
  if (!savedAt) return null;
  const day = format.instantDay(savedAt);
  return (
    <p role="status" className="small">
      {labels.savedAt(day === format.day(today) ? null : day, format.time(savedAt), savedBy)}
    </p>
  );
}

/** What the template tells who writes the section. */
function Guidance({ words }: { words: string | null }) {
  const labels = useLabels(bilanTemplateLabels);
  if (!words) return null;
  return (
    <div className={styles['guidance']}>
      <strong>{labels.guidance}</strong>
      <FrenchText>{words}</FrenchText>
    </div>
  );
}

/** What is typed of a section, and how it is saved: never over what was not seen. */
function useSectionForm({ section, onTyped, onSaved }: SectionFormProps) {
  const draft = useDraft<TypedSection>(typedOf(section), section.version);
  const { run, data, isPending, error } = useAction(WriteBilanSection);
  const [refused, setRefused] = useState<ShownSection | null>(null);
  const change = (part: Partial<TypedSection>) => {
    draft.change(part);
    const { title, words } = { ...draft.words, ...part };
    onTyped(section.id, { title, words });
  };
  const settled = () => {
    setRefused(null);
    onTyped(section.id, null);
  };
  const send = async (version: number, part?: Partial<TypedSection>) => {
    const sent = draft.hold(part);
    const { title, words, included, picked, figures, examples } = sent;
    const { writeBilanSection: outcome } = await run({ input: { section: section.id, version, title, words, included, figures: picked ? [...figures] : null, examples: examples.map((each) => ({ ...each })) } });
    if (outcome.version !== null) {
      draft.saved(sent, outcome.version);
      settled();
      onSaved();
    } else if (outcome.conflict) {
      draft.shown(outcome.conflict.version);
      setRefused(outcome.conflict);
    }
  };
  const take = () => {
    draft.drop();
    settled();
  };
  // What another window saved is told as soon as it is known, before the two meet.
  const conflict = refused ?? (draft.isOwn && !isPending && section.version > draft.version ? section : null);
  return { draft, conflict, problems: data?.writeBilanSection.problems ?? [], error, isPending, change, take, save: (version: number, part?: Partial<TypedSection>) => void send(version, part).catch(() => undefined) };
}

interface FieldsProps {
  readonly section: ShownSection;
  readonly typed: TypedSection;
  readonly change: (part: Partial<TypedSection>) => void;
  readonly titleProblem: string | undefined;
  readonly onRenew: (figures: readonly string[]) => void;
}

function Fields({ section, typed: { title, words, included, picked, figures, examples }, change, titleProblem, onRenew }: FieldsProps) {
  const labels = useLabels(bilanWritingLabels);
  return (
    <>
      <TextField label={labels.sectionTitle} value={title} maxLength={200} onChange={(value) => change({ title: value })} error={titleProblem} />
      <TextField label={labels.words} description={labels.wordsHint} rows={8} maxLength={20_000} value={words} onChange={(value) => change({ words: value })} />
      {section.axis !== null && <FigurePicks section={section} picked={picked} figures={figures} onChange={change} onRenew={onRenew} />}
      {section.axis !== null && <ExamplePicks section={section} examples={examples} onChange={change} />}
      {section.optional && (
        <label className={styles['check']}>
          <input type="checkbox" checked={included} onChange={({ target }) => change({ included: target.checked })} />
          {labels.included}
        </label>
      )}
    </>
  );
}

/** Somebody else saved meanwhile: both texts, and a choice. Nothing is lost before it is made. */
function Conflict({ mine, theirs, onKeep, onTake }: { mine: TypedSection; theirs: ShownSection; onKeep: () => void; onTake: () => void }) {
  const labels = useLabels(bilanWritingLabels);
  const { time } = useFormat();
  const sides = [
    { whose: labels.mine, title: mine.title, words: mine.words },
    { whose: labels.theirs, title: theirs.title, words: theirs.words ?? '' },
  ];
  return (
    <Notice tone="warn" announce="alert" title={theirs.savedAt && theirs.savedBy ? labels.conflictBy(theirs.savedBy, time(theirs.savedAt)) : labels.conflict}>
      <p>{labels.conflictText}</p>
      <div className={styles['sides']}>
        {sides.map(({ whose, title, words }) => (
          <div key={whose}>
            <h3>{whose}</h3>
            <p>
              <strong>
                <French>{title}</French>
              </strong>
            </p>
            <FrenchText>{words || '—'}</FrenchText>
          </div>
        ))}
      </div>
      <div className={styles['acts']}>
        <Button onPress={onKeep}>{labels.keepMine}</Button>
        <Button onPress={onTake}>{labels.takeTheirs}</Button>
      </div>
    </Notice>
  );
}
