import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CopilField } from '../commitments/copil-field.js';
import { useAction } from '../graphql/api-context.js';
import { AdoptAvenant } from '../graphql/generated.js';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { QuorumNote } from '../meetings/quorum-note.js';
import { useShell } from '../shell/use-shell.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { TextField } from '../ui/text-field.js';
import styles from './avenants.module.css';
import type { Draft } from './draft.page.js';

const FIELDS = ['meeting', 'decision', 'effectiveOn'];

/** The COPIL adopted it: which one, in which words, from which day; and once more what changes. */
export function AdoptDialog({ draft: { id, version, changes }, onClose }: { draft: Draft; onClose: () => void }) {
  const labels = useLabels(avenantLabels);
  const { today } = useShell();
  const navigate = useNavigate();
  const { run, data, isPending, error } = useAction(AdoptAvenant);
  // What is adopted is what was read when this was opened.
  const [read] = useState(version);
  const [meeting, setMeeting] = useState('');
  const [decision, setDecision] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(today);
  const problems = data?.adoptAvenant.problems ?? [];
  const at = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const others = problems.filter(({ path }) => !FIELDS.includes(path)).map(({ code, message }) => (code === 'VERSION_CONFLICT' ? labels.conflictHead : message));
  const adopt = () =>
    void run({ input: { avenant: id, version: read, meeting, decision, effectiveOn } }).then(
      ({ adoptAvenant: { avenant, problems: refused } }) => refused.length === 0 && avenant && navigate(`/avenants/${avenant.number}`),
      () => undefined,
    );
  return (
    <Confirmation title={labels.adoptTitle} act={labels.adopt} keep={labels.notYet} isPending={isPending} isDisabled={meeting === ''} error={error} onAct={adopt} onClose={onClose}>
      <div className={styles['dialog']}>
        <p>{labels.adoptText}</p>
        <div>
          <p>{labels.adoptRecap(changes.length)}</p>
          <ul className={styles['recap']}>
            {changes.map(({ commitment, kind }) => (
              <li key={commitment.number}>
                {commitment.number}. <French>{commitment.title}</French> ({labels.kinds[kind].toLowerCase()})
              </li>
            ))}
          </ul>
        </div>
        <CopilField value={meeting} onChange={setMeeting} error={at('meeting')} />
        <QuorumNote meeting={meeting} />
        <TextField label={labels.words} rows={3} maxLength={4000} value={decision} onChange={setDecision} error={at('decision')} />
        <TextField type="date" label={labels.effectiveOn} description={labels.effectiveHint} value={effectiveOn} onChange={setEffectiveOn} error={at('effectiveOn')} />
        {others.length > 0 && <Notice tone="bad" announce="alert" title={others.join(' ')} />}
      </div>
    </Confirmation>
  );
}
