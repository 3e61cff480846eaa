import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { BilanTemplatePage, type BilanTemplatePageQuery, RestoreBilanTemplate, UpdateBilanTemplate } from '../graphql/generated.js';
import { bilanTemplateLabels } from '../labels/bilan-template.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { type Draft, useDraft } from '../ui/use-draft.js';
import { keyOf, TemplateLineForm, type TemplateLine } from './template-line.js';
import styles from './template.module.css';
import { useDragged } from './use-dragged.js';

type Template = BilanTemplatePageQuery['bilanTemplate'];
type Outline = { readonly sections: readonly TemplateLine[] };

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(BilanTemplatePage, { pact: await pactSlug(api) });
}

/** The outline with which the pact's bilans begin, made by the secretariat. */
export function Component() {
  const labels = useLabels(bilanTemplateLabels);
  const format = useFormat();
  const { pact } = useShell();
  const { bilanTemplate: template } = useOperation(BilanTemplatePage, { pact: pact.slug });
  const { version, usual, keptAt, keptBy } = template;
  return (
    <Page title={labels.title} kicker={<Link to="/bilans">{labels.back}</Link>} lede={labels.lede}>
      <p>
        {keptAt && labels.keptAt(version, format.instant(keptAt), keptBy)} {usual && labels.usual}
      </p>
      <TemplateForm pact={pact.slug} template={template} />
    </Page>
  );
}

function TemplateForm({ pact, template }: { pact: string; template: Template }) {
  const labels = useLabels(bilanTemplateLabels);
  const draft = useDraft<Outline>({ sections: template.sections }, template.version);
  const { run, data, isPending, error } = useAction(UpdateBilanTemplate);
  const [told, setTold] = useState('');
  const problems = data?.updateBilanTemplate.problems ?? [];
  const others = problems.filter(({ code, path }) => code !== 'VERSION_CONFLICT' && !path.endsWith('.title'));
  const isConflict = draft.isOwn && template.version > draft.version && !isPending;
  const save = async () => {
    const sent = draft.hold();
    const sections = sent.sections.map(({ kind, axis, title, guidance, required, included }) => ({ kind, axis, title, guidance, required, included }));
    const { updateBilanTemplate: outcome } = await run({ input: { pact, version: isConflict ? template.version : draft.version, sections } });
    if (outcome.problems.length > 0) return;
    draft.saved(sent, outcome.template.version);
    setTold(labels.saved);
  };
  return (
    <Section title={labels.order} id="parties">
      <AskBeforeLeaving unsaved={draft.isOwn ? [labels.unsaved] : []} />
      <form
        aria-label={labels.title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) void save().catch(() => undefined);
        }}
      >
        <Lines draft={draft} problems={problems} onTold={setTold} />
        <Additions template={template} draft={draft} onTold={setTold} />
        <p role="status" className={styles['told']}>
          {told}
        </p>
        {isConflict && <Conflict template={template} onTake={draft.drop} />}
        {others.length > 0 && <Notice tone="bad" announce="alert" title={others.map(({ message }) => message).join(' ')} />}
        <Refusal error={error} />
        <div className={styles['acts']}>
          <Button type="submit" look="primary" isPending={isPending} isDisabled={!draft.isOwn && template.sections.every(({ isNew }) => !isNew)}>
            {labels.save}
          </Button>
          {!template.usual && <Restore pact={pact} version={template.version} onDone={draft.drop} />}
        </div>
      </form>
    </Section>
  );
}

interface LinesProps {
  readonly draft: Draft<Outline>;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  readonly onTold: (words: string) => void;
}

/** In order. What was moved keeps the focus, by the same button where it can still be pressed. */
function Lines({ draft, problems, onTold }: LinesProps) {
  const labels = useLabels(bilanTemplateLabels);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ key: string; step: 'UP' | 'DOWN' } | null>(null);
  const { sections } = draft.words;
  useEffect(() => {
    if (!moved) return;
    const buttons = [moved.step, moved.step === 'UP' ? 'DOWN' : 'UP'].map((step) => list.current?.querySelector<HTMLButtonElement>(`[data-section="${moved.key}"] [data-step="${step}"] button`));
    buttons.find((button) => button && !button.disabled)?.focus();
  }, [moved]);
  const place = (from: number, to: number) => {
    const order = [...sections];
    order.splice(to, 0, ...order.splice(from, 1));
    draft.change({ sections: order });
  };
  const { dragged, handle } = useDragged(list, place, (at) => onTold(labels.moved(sections[at]!.title, at + 1)));
  const step = (at: number, way: 'UP' | 'DOWN') => {
    const to = at + (way === 'UP' ? -1 : 1);
    place(at, to);
    setMoved({ key: keyOf(sections[at]!), step: way });
    onTold(labels.moved(sections[at]!.title, to + 1));
  };
  const take = (at: number) => {
    draft.change({ sections: sections.filter((_, each) => each !== at) });
    onTold(labels.taken(sections[at]!.title));
    focusWhenLost(() => list.current?.children[Math.min(at, sections.length - 2)]?.querySelector('input'), 'parties-title');
  };
  return (
    <ol ref={list} className={styles['list']}>
      {sections.map((section, at) => (
        <TemplateLineForm
          key={keyOf(section)}
          section={section}
          at={at}
          last={sections.length - 1}
          isDragged={dragged === at}
          handle={handle(at)}
          titleProblem={problems.find(({ path }) => path === `sections.${at}.title`)?.message}
          onChange={(part) => draft.change({ sections: sections.map((each, other) => (other === at ? { ...each, ...part } : each)) })}
          onMove={(way) => step(at, way)}
          onTake={() => take(at)}
        />
      ))}
    </ol>
  );
}

/** What the usual outline has and this one has not. */
function Additions({ template, draft, onTold }: { template: Template; draft: Draft<Outline>; onTold: (words: string) => void }) {
  const labels = useLabels(bilanTemplateLabels);
  const { sections } = draft.words;
  const absent = template.usualSections.filter((section) => !sections.some((each) => keyOf(each) === keyOf(section)));
  const add = (section: TemplateLine) => {
    draft.change({ sections: [...sections, section] });
    onTold(labels.added(section.title));
    focusWhenLost(() => document.querySelector<HTMLElement>(`[data-section="${keyOf(section)}"] input`), 'parties-title');
  };
  return (
    <>
      <h3>{labels.add}</h3>
      {absent.length === 0 && <p className="small">{labels.nothingToAdd}</p>}
      <div className={styles['add']}>
        {absent.map((section) => (
          <Button key={keyOf(section)} onPress={() => add(section)}>
            {labels.addThis(section.title)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** Somebody else kept another: theirs is told, and who saves again does so knowing it. */
function Conflict({ template, onTake }: { template: Template; onTake: () => void }) {
  const labels = useLabels(bilanTemplateLabels);
  return (
    <Notice tone="warn" announce="alert" title={labels.conflict}>
      <p>{labels.conflictText}</p>
      <p>{labels.theirs} :</p>
      <ol>
        {template.sections.map((section) => (
          <li key={keyOf(section)} lang="fr">
            {section.title}
          </li>
        ))}
      </ol>
      <Button onPress={onTake}>{labels.takeTheirs}</Button>
    </Notice>
  );
}

function Restore({ pact, version, onDone }: { pact: string; version: number; onDone: () => void }) {
  const labels = useLabels(bilanTemplateLabels);
  const { run, data, isPending, error } = useAction(RestoreBilanTemplate);
  const [isAsked, ask] = useState(false);
  const act = () =>
    void run({ input: { pact, version } }).then(({ restoreBilanTemplate: { problems } }) => {
      if (problems.length > 0) return;
      ask(false);
      onDone();
    }, () => undefined);
  return (
    <>
      <Button onPress={() => ask(true)}>{labels.restore}</Button>
      {isAsked && (
        <Confirmation title={labels.restoreAsk} act={labels.restore} keep={labels.keep} isPending={isPending} error={error} onAct={act} onClose={() => ask(false)}>
          <p>{labels.restoreText}</p>
          {data?.restoreBilanTemplate.problems.map(({ code, message }) => <Notice key={code} tone="bad" announce="alert" title={message} />)}
        </Confirmation>
      )}
    </>
  );
}
