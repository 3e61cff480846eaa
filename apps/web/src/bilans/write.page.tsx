import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Api, ApiError } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { BilanDesk, StartBilan, type BilanDeskQuery } from '../graphql/generated.js';
import { bilanTemplateLabels } from '../labels/bilan-template.js';
import { bilanWritingLabels } from '../labels/bilan-writing.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { BilanAlignment } from './alignment.js';
import { BilanReading, type BilanContent } from './reading.js';
import { SectionForm, type SectionWords } from './section-form.js';
import { useWriters } from './use-writers.js';
import styles from './writing.module.css';
import { BilanChecks, BilanState } from './writing-state.js';

export type Draft = NonNullable<BilanDeskQuery['bilanDraft']>;

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  const year = Number(params['year']);
  if (!Number.isInteger(year)) throw new ApiError('BILAN_NOT_STARTED', '');
  return api.load(BilanDesk, { pact: await pactSlug(api), year });
}

/** Where the secretariat writes the bilan of a year, beside what it would say. */
export function Component() {
  const labels = useLabels(bilanWritingLabels);
  const { pact } = useShell();
  const year = Number(useParams()['year']);
  const { bilanDraft: draft, bilanAlignment: alignment } = useOperation(BilanDesk, { pact: pact.slug, year });
  return (
    <Page title={labels.title(year)} kicker={<Link to={`/bilans/${year}`}>{`Bilan ${year}`}</Link>}>
      {draft ? <Writing key={draft.id} draft={draft} alignment={alignment} /> : <Start year={year} />}
    </Page>
  );
}

function Start({ year }: { year: number }) {
  const labels = useLabels(bilanWritingLabels);
  const { pact } = useShell();
  const template = useLabels(bilanTemplateLabels);
  const { run, data, isPending, error } = useAction(StartBilan);
  const [cutOff, setCutOff] = useState(`${year}-12-31`);
  const problem = data?.startBilan.problems[0]?.message;
  return (
    <form
      className={styles['form']}
      aria-label={labels.start}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ input: { pact: pact.slug, year, cutOff } }).catch(() => undefined);
      }}
    >
      <p>{labels.startText}</p>
      <p>
        {labels.startTemplate} <Link to="/bilans/modele">{template.to}</Link>
      </p>
      <TextField type="date" label={labels.cutOff} description={labels.cutOffHint} value={cutOff} onChange={setCutOff} error={problem} />
      <Refusal error={error} />
      <div>
        <Button type="submit" look="primary" isPending={isPending} isDisabled={!cutOff}>
          {labels.start}
        </Button>
      </div>
    </form>
  );
}

function Writing({ draft, alignment }: { draft: Draft; alignment: BilanDeskQuery['bilanAlignment'] }) {
  const labels = useLabels(bilanWritingLabels);
  const [typed, setTyped] = useState<Readonly<Record<string, SectionWords>>>({});
  const [told, setTold] = useState('');
  const type = useCallback((id: string, words: SectionWords | null) => {
    setTold('');
    setTyped((old) => {
      const { [id]: _, ...others } = old;
      return words ? { ...others, [id]: words } : others;
    });
  }, []);
  const unsaved = draft.sections.filter(({ id }) => typed[id]).map(({ title }) => title);
  const others = useWriters(draft.id, draft.sections);
  const isWritten = draft.state === 'DRAFT' || draft.state === 'IN_READING';
  return (
    <>
      <AskBeforeLeaving unsaved={unsaved} />
      <p role="status" className={styles['also']}>
        {others.length > 0 && labels.alsoHere(others)}
      </p>
      <BilanState draft={draft} unsaved={unsaved} />
      {alignment && <BilanAlignment draft={draft} alignment={alignment} unsaved={unsaved} />}
      <BilanChecks checks={draft.checks} />
      <div className={styles['desk']}>
        {isWritten && (
          <div className={styles['forms']}>
            <h2>{labels.sections}</h2>
            <div role="status">{told && <Notice tone="good" title={told} />}</div>
            {draft.sections.map((section) => (
              <SectionForm key={section.id} section={section} onTyped={type} onSaved={() => setTold(labels.saved)} />
            ))}
          </div>
        )}
        <section className={styles['preview']} aria-labelledby="apercu-title">
          <h2 id="apercu-title">{labels.previewTitle}</h2>
          <p className="small">{labels.previewText}</p>
          <BilanReading content={withTyped(draft, typed)} />
        </section>
      </div>
    </>
  );
}

/** The preview with the words that are typed and not saved yet. */
function withTyped({ content, sections }: Draft, typed: Readonly<Record<string, SectionWords>>): BilanContent {
  const wordsOf = ({ kind, axis }: BilanContent['sections'][number]): SectionWords | undefined => {
    const id = sections.find((each) => each.kind === kind && each.axis === axis)?.id;
    return id === undefined ? undefined : typed[id];
  };
  return { ...content, sections: content.sections.map((section) => ({ ...section, ...wordsOf(section) })) };
}
