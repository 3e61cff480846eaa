import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { AvenantDraft, type AvenantDraftQuery, RemoveAvenantChange } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { textDiffLabels } from '../labels/text-diff.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { AddChange } from './add-change.js';
import { AvenantChange } from './avenant-change.js';
import styles from './avenants.module.css';
import { ChangeEditor } from './change-editor.js';
import { DraftActs } from './draft-acts.js';

export type Draft = AvenantDraftQuery['avenantDraft'];
export type DraftChange = Draft['changes'][number];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(AvenantDraft, { pact: await pactSlug(api), id: params['id'] ?? '' });
}

/** An avenant as the secretariat prepares it: what it changes, word by word, until a COPIL adopts it. */
export function Component() {
  const labels = useLabels(avenantLabels);
  const { legend } = useLabels(textDiffLabels);
  const { pact } = useShell();
  const { avenantDraft: draft, commitments } = useOperation(AvenantDraft, { pact: pact.slug, id: useParams()['id'] ?? '' });
  const { id, title, number, state, changes } = draft;
  const taken = new Set(changes.map(({ commitment }) => commitment.number));
  return (
    <Page title={title} titleLanguage="fr" kicker={<><Link to="/avenants">{labels.title}</Link> · {labels.draft}</>}>
      {state !== 'DRAFT' && number && (
        <Notice>
          <Link to={`/avenants/${number}`}>{labels.number(number)}</Link>
        </Notice>
      )}
      <Section title={labels.changes} id="changements" aside={changes.length > 0 && legend}>
        {changes.length === 0 && <p>{labels.nothing}</p>}
        <ol className={styles['changes']}>
          {changes.map((change) => (
            <Change key={change.id} avenant={id} change={change} />
          ))}
        </ol>
      </Section>
      {state === 'DRAFT' && (
        <>
          <Section title={labels.add} id="ajouter">
            <AddChange avenant={id} commitments={commitments.nodes.filter((each) => !taken.has(each.number) && each.status !== 'ABANDONED')} />
          </Section>
          <DraftActs draft={draft} />
        </>
      )}
    </Page>
  );
}

function Change({ avenant, change }: { avenant: string; change: DraftChange }) {
  const labels = useLabels(avenantLabels);
  const { number } = change.commitment;
  const [editing, setEditing] = useState(false);
  const { run, data, isPending, error } = useAction(RemoveAvenantChange);
  const remove = () => void run({ input: { avenant, number, version: change.version } }).catch(() => undefined);
  const problems = data?.removeAvenantChange.problems ?? [];
  return (
    <AvenantChange change={change}>
      {change.stale && <Notice tone="warn" title={labels.stale} />}
      {problems.length > 0 && <Notice tone="bad" announce="alert" title={problems.map(({ message }) => message).join(' ')} />}
      <Refusal error={error} />
      {editing ? (
        <ChangeEditor avenant={avenant} number={number} change={change} onClose={() => setEditing(false)} />
      ) : (
        <div className={styles['acts']}>
          <Button aria-label={labels.edit(number)} onPress={() => setEditing(true)}>
            {labels.editShort}
          </Button>
          <Button look="quiet" aria-label={labels.take(number)} isPending={isPending} onPress={remove}>
            {labels.takeShort}
          </Button>
        </div>
      )}
    </AvenantChange>
  );
}
