import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { MoveBilan, SetBilanCutOff, type BilanTransition } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { bilanWritingLabels } from '../labels/bilan-writing.js';
import { useLabels } from '../labels/language.js';
import { readingRoomLabels } from '../labels/reading-room.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import type { Draft } from './write.page.js';
import styles from './writing.module.css';

/** The step that one takes most often from each state. */
const FIRST: readonly BilanTransition[] = ['FREEZE', 'PUBLISH', 'CORRECT'];

/** Where the bilan stands, its cut-off, and what can be done with it now. */
export function BilanState({ draft, unsaved }: { draft: Draft; unsaved: readonly string[] }) {
  const labels = useLabels(bilanWritingLabels);
  const room = useLabels(readingRoomLabels);
  const avis = useLabels(avisLabels);
  const [asked, setAsked] = useState<BilanTransition | null>(null);
  const { state, year, nextNumber, availableTransitions } = draft;
  return (
    <Section title={labels.where} id="etat" aside={labels.states[state]}>
      {(state === 'DRAFT' || state === 'IN_READING') && <CutOff key={draft.cutOff} draft={draft} />}
      {state !== 'DRAFT' && (
        <p>
          <Link to={`/bilans/${year}/avis`}>{avis.to}</Link>
        </p>
      )}
      {state === 'IN_READING' && (
        <p>
          <Link to={`/bilans/${year}/lecture`}>{room.toRemarks}</Link>
        </p>
      )}
      {state === 'FROZEN' && (
        <p>
          <Link to={`/bilans/${year}/editions/${nextNumber}`}>{labels.edition(nextNumber)}</Link>
        </p>
      )}
      <div className={styles['acts']}>
        {availableTransitions.map((transition) => (
          <Button key={transition} look={FIRST.includes(transition) ? 'primary' : 'secondary'} onPress={() => setAsked(transition)}>
            {labels.acts[transition]}
          </Button>
        ))}
      </div>
      {asked && <Asked transition={asked} draft={draft} unsaved={unsaved} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function CutOff({ draft: { id, version, cutOff } }: { draft: Draft }) {
  const labels = useLabels(bilanWritingLabels);
  const { run, data, isPending, error } = useAction(SetBilanCutOff);
  const [day, setDay] = useState(cutOff);
  return (
    <form
      className={styles['cut-off']}
      aria-label={labels.cutOff}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ input: { bilan: id, version, cutOff: day } }).catch(() => undefined);
      }}
    >
      <TextField type="date" label={labels.cutOff} description={labels.cutOffHint} value={day} onChange={setDay} error={data?.setBilanCutOff.problems[0]?.message} />
      {day !== cutOff && day !== '' && (
        <Button type="submit" isPending={isPending}>
          {labels.setCutOff}
        </Button>
      )}
      <Refusal error={error} />
    </form>
  );
}

/** Asked before each step; a reason is published with what it is about. What is not saved would not be in what is frozen. */
function Asked({ transition, draft, unsaved, onClose }: { transition: BilanTransition; draft: Draft; unsaved: readonly string[]; onClose: () => void }) {
  const labels = useLabels(bilanWritingLabels);
  const navigate = useNavigate();
  const { run, data, isPending, error } = useAction(MoveBilan);
  const [reason, setReason] = useState('');
  const [closesOn, setClosesOn] = useState('');
  const room = useLabels(readingRoomLabels);
  const { id, version, fingerprint, corrects, year } = draft;
  const asksReason = transition === 'WITHDRAW' || (transition === 'FREEZE' && corrects);
  const isHeld = transition === 'FREEZE' && unsaved.length > 0;
  const problems = data?.moveBilan.problems ?? [];
  const act = () =>
    void run({ input: { bilan: id, version, transition, reason: reason || null, fingerprint: transition === 'FREEZE' ? fingerprint : null, closesOn: closesOn || null } }).then(({ moveBilan }) => {
      if (moveBilan.problems.length > 0) return;
      onClose();
      if (transition === 'PUBLISH' || transition === 'DISCARD') void navigate(`/bilans/${year}`);
    }, () => undefined);
  return (
    <Confirmation title={labels.asks[transition]} act={labels.acts[transition]} keep={labels.keep} isPending={isPending} isDisabled={isHeld} error={error} onAct={act} onClose={onClose}>
      <p>{labels.texts[transition]}</p>
      {transition === 'FREEZE' && <p>{labels.freezes(draft.content.coverage.accepted, draft.content.coverage.commitments, draft.checks.length)}</p>}
      {isHeld && (
        <Notice tone="warn" title={labels.unsaved}>
          <ul>
            {unsaved.map((title) => (
              <li key={title}>
                <French>{title}</French>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {asksReason && <TextField label={labels.reason} description={labels.reasonHint} rows={3} maxLength={2000} value={reason} onChange={setReason} error={problems.find(({ path }) => path === 'reason')?.message} />}
      {transition === 'SEND_TO_READING' && <TextField type="date" label={room.closesOn} description={room.closesHint} value={closesOn} onChange={setClosesOn} error={problems.find(({ path }) => path === 'closesOn')?.message} />}
      {problems.filter(({ path }) => path !== 'reason' && path !== 'closesOn').map(({ code, message }) => (
        <Notice key={code} tone="bad" announce="alert" title={message} />
      ))}
    </Confirmation>
  );
}

/** What to look at before publishing; each leads to its row in the preview. */
export function BilanChecks({ checks }: { checks: Draft['checks'] }) {
  const labels = useLabels(bilanWritingLabels);
  return (
    <Section title={labels.checks} id="controles" aside={labels.count(checks.length)}>
      {checks.length === 0 ? (
        <p>{labels.noChecks}</p>
      ) : (
        <details className={styles['checks']} open={checks.length <= 8}>
          <summary>{labels.checksText}</summary>
          <ul>
            {checks.map(({ kind, anchor, subject, detail }, at) => (
              <li key={at}>
                <a href={`#${anchor}`}>
                  {labels.kinds[kind]} : <French>{[subject, detail].filter(Boolean).join(', ')}</French>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
