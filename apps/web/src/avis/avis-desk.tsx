import { useState } from 'react';
import { useAction, useOperation } from '../graphql/api-context.js';
import { AvisOwners, CorrectAvis, GiveUpAvisCorrection, WriteAvis } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { useDraft } from '../ui/use-draft.js';
import { AdoptAvisButton } from './adopt-avis.js';
import type { ShownAvis } from './avis-edition.js';
import styles from './avis.module.css';
import { Conflict } from './conflict.js';
import { ADDED, type Mark, RecommendationForm } from './recommendation-form.js';

interface Unsaved {
  readonly id: string;
  readonly name: string;
}
const WORDS = 'words';

/** Where the avis is written; whoever only reads it before it is adopted reads it here. */
export function AvisDesk({ avis }: { avis: ShownAvis }) {
  const labels = useLabels(avisLabels);
  const { pact } = useShell();
  const { organisations } = useOperation(AvisOwners, { pact: pact.slug });
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const acts = avis.availableActs;
  if (acts.includes('CORRECT')) return <Correct id={avis.id} />;
  if (avis.state === 'ADOPTED') return null;
  if (!acts.includes('WRITE')) return <DraftRead avis={avis} />;
  const mark = (id: string, name: string, isOwn: boolean) => setUnsaved((old) => (isOwn === old.some((each) => each.id === id) ? old : isOwn ? [...old, { id, name }] : old.filter((each) => each.id !== id)));
  // What was typed over a recommendation that is gone is gone with it.
  const typed = unsaved.filter(({ id }) => id === WORDS || id === ADDED || avis.drafts.some((draft) => draft.id === id));
  const places = { first: avis.drafts.filter(({ adopted }) => adopted).length + 1, last: avis.drafts.length };
  return (
    <Section title={labels.writing} id="ecrire">
      <AskBeforeLeaving unsaved={typed.map(({ name }) => name)} />
      <WordsForm avis={avis} mark={mark} />
      <h3>{labels.recommendations}</h3>
      {avis.drafts.map((draft) => (
        <RecommendationForm key={draft.id} avis={avis.id} draft={draft} organisations={organisations.nodes} mark={mark} places={places} />
      ))}
      {/* Its key stays: what is typed there outlives whatever others add or remove meanwhile. */}
      <RecommendationForm key={ADDED} avis={avis.id} draft={null} organisations={organisations.nodes} mark={mark} />
      <div className={styles['acts']}>
        <AdoptAvisButton avis={avis} isHeld={typed.length > 0} />
        {acts.includes('GIVE_UP') && <GiveUp id={avis.id} />}
      </div>
    </Section>
  );
}

function WordsForm({ avis: { id, words, version }, mark }: { avis: ShownAvis; mark: Mark }) {
  const labels = useLabels(avisLabels);
  const draft = useDraft<{ text: string }>({ text: words ?? '' }, version);
  const { run, data, isPending, error } = useAction(WriteAvis);
  const [theirs, setTheirs] = useState<{ text: string; version: number } | null>(null);
  const send = async (over: number) => {
    const sent = draft.hold();
    const { writeAvis } = await run({ input: { avis: id, version: over, words: sent.text } });
    if (writeAvis.problems.length === 0) {
      draft.saved(sent, writeAvis.avis!.version);
      setTheirs(null);
      mark(WORDS, labels.words, false);
    } else if (writeAvis.avis) {
      draft.shown(writeAvis.avis.version);
      setTheirs({ text: writeAvis.avis.words ?? '', version: writeAvis.avis.version });
    }
  };
  const save = (over: number) => void send(over).catch(() => undefined);
  const others = (data?.writeAvis.problems ?? []).filter(({ code }) => code !== 'VERSION_CONFLICT');
  return (
    <form
      className={styles['form']}
      aria-label={labels.words}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save(draft.version);
      }}
    >
      <TextField label={labels.words} description={labels.wordsHint} rows={10} maxLength={20_000} value={draft.words.text} error={others[0]?.message} onChange={(text) => {
        draft.change({ text });
        mark(WORDS, labels.words, true);
      }} />
      {theirs && <Conflict mine={draft.words.text} theirs={theirs.text} onKeep={() => save(theirs.version)} onTake={() => {
        draft.drop();
        setTheirs(null);
        mark(WORDS, labels.words, false);
      }} />}
      <Refusal error={error} />
      <div className={styles['acts']}>
        <Button type="submit" look={draft.isOwn ? 'primary' : 'secondary'} isPending={isPending} isDisabled={theirs !== null}>
          {labels.save}
        </Button>
        <span role="status">{!draft.isOwn && data?.writeAvis.problems.length === 0 && labels.saved}</span>
      </div>
    </form>
  );
}

/** What is being written, for who reads bilans before everybody. */
function DraftRead({ avis: { words, drafts } }: { avis: ShownAvis }) {
  const labels = useLabels(avisLabels);
  if (!words && drafts.length === 0) return null;
  return (
    <Section title={labels.writing} id="ecrire">
      <div className={styles['words']}>{words && <FrenchText>{words}</FrenchText>}</div>
      <ol className={styles['recommendations']}>
        {drafts.map(({ id, number, words: said, organisationName }) => (
          <li key={id} className={styles['card']}>
            <h3>{labels.recommendation(number)}</h3>
            {said && <FrenchText>{said}</FrenchText>}
            {organisationName && <p className={styles['who']}>{labels.addressed(organisationName)}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Correct({ id }: { id: string }) {
  const labels = useLabels(avisLabels);
  const { run, isPending, error } = useAction(CorrectAvis);
  return (
    <div className={styles['acts']}>
      <Button isPending={isPending} onPress={() => void run({ input: { avis: id } }).catch(() => undefined)}>
        {labels.correct}
      </Button>
      <Refusal error={error} />
    </div>
  );
}

function GiveUp({ id }: { id: string }) {
  const labels = useLabels(avisLabels);
  const { run, data, isPending, error } = useAction(GiveUpAvisCorrection);
  return (
    <>
      <Button isPending={isPending} onPress={() => void run({ input: { avis: id } }).catch(() => undefined)}>
        {labels.giveUp}
      </Button>
      {(data?.giveUpAvisCorrection.problems ?? []).map(({ code, message }) => (
        <Notice key={code} tone="bad" announce="alert" title={message} />
      ))}
      <Refusal error={error} />
    </>
  );
}
