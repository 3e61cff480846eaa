import { Link, useLocation } from 'react-router';
import { useApi } from '../graphql/api-context.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { stepLabels } from '../labels/steps.js';
import { wayBackTo } from '../shell/pact-path.js';
import { useToday } from '../shell/use-today.js';
import type { Draft, SaveState, Unsent } from './draft-keeper.js';
import { stepsToCome, TEXTS, unsavable } from './report-answer.js';
import styles from './report-form.module.css';

interface SaveWordsProps {
  readonly draft: Draft;
  /** Sending was tried and refused. */
  readonly refusal: string;
}

/**
 * Whether the draft is saved, in words, and what of it is not; after a try to send it, what became of that. Failures are
 * announced; ordinary saves are only shown.
 */
export function SaveWords({ draft, refusal }: SaveWordsProps) {
  const labels = useLabels(reportingLabels);
  const { pathname, search } = useLocation();
  const { pact } = useApi();
  const saving = useSaveWords(draft);
  const sending = useUnsentWords();
  const { state, onDevice, unsent } = draft;
  const isBack = unsent === 'BACK' && state === 'SAVED' && !saving.failed;
  const told = refusal || (unsent && (isBack || (unsent !== 'BACK' && !STOPPED.includes(state))) && sending(unsent, onDevice));
  const { words, failed } = told ? { words: told, failed: !isBack || refusal !== '' } : saving;
  return (
    <p className={styles['save']} data-failed={failed || undefined}>
      <span role={failed ? 'alert' : isBack ? 'status' : undefined}>{words}</span>
      {draft.state === 'SIGNED_OUT' && (
        <>
          {' '}
          <Link to={`/connexion?retour=${encodeURIComponent(wayBackTo(pact, pathname + search))}`}>{labels.signInAgain}</Link>
        </>
      )}
    </p>
  );
}

function useSaveWords({ answer, state, savedAt, refusal, lacks, onDevice }: Draft): { words: string; failed: boolean } {
  const { save, texts } = useLabels(reportingLabels);
  const { daysToMend } = useLabels(stepLabels);
  const format = useFormat();
  const early = stepsToCome(answer, useToday()).length;
  const left = unsavable(answer);
  const long = TEXTS.filter((name) => left.includes(name)).map((name) => texts[name]);
  const except = left.length > 0 ? save.except(long, left.length - long.length) : '';
  switch (state) {
    case 'CLEAN':
      return { words: except && save.notSaved(except), failed: except !== '' };
    case 'SAVED':
      return { words: save.SAVED(savedAt ? format.time(savedAt) : '', except) + (early > 0 ? `. ${daysToMend(early)}` : ''), failed: except !== '' || early > 0 };
    case 'OFFLINE':
    case 'SIGNED_OUT':
      return { words: save[state](onDevice), failed: true };
    case 'REFUSED':
      // The reason stands at the field; here only that nothing was saved.
      return { words: [save.REFUSED, refusal || (lacks.length > 0 && save.seeAbove)].filter(Boolean).join(' '), failed: true };
    default:
      return { words: save[state], failed: state === 'CONFLICT' };
  }
}

/** What is typed cannot be saved before something is done: that is told first. */
const STOPPED: readonly SaveState[] = ['REFUSED', 'SIGNED_OUT', 'CONFLICT'];

/** What is kept of what was not sent, and what remains to be done, also once the network is back. */
function useUnsentWords(): (unsent: Unsent, onDevice: boolean) => string {
  const { unsaved, saved, back } = useLabels(reportingLabels).unsent;
  return (unsent, onDevice) => ({ UNSAVED: unsaved(onDevice), SAVED: saved, BACK: back })[unsent];
}
