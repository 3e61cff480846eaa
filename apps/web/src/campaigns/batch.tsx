import { useEffect, useRef, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AcceptReports, type AcceptReportsMutation } from '../graphql/generated.js';
import { batchLabels } from '../labels/batch.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import styles from './batch.module.css';

/** A report that was chosen, at the version that the list shows. */
export interface Chosen {
  readonly report: string;
  readonly version: number;
}

type Looked = AcceptReportsMutation['acceptReports']['reports'];

/** What became of it, once accepted. */
export interface BatchOutcome {
  readonly accepted: number;
  readonly left: number;
}

/** Accepts what was chosen in the list: says first what is taken and what is left, and why. */
export function BatchAccept({ chosen, onDone }: { chosen: readonly Chosen[]; onDone: (outcome: BatchOutcome) => void }) {
  const labels = useLabels(batchLabels);
  const { run, isPending, error } = useAction(AcceptReports);
  const [looked, setLooked] = useState<Looked | null>(null);
  const send = (look: boolean) => run({ input: { reports: [...chosen], look } }).then(({ acceptReports }) => acceptReports.reports);
  const open = () => void send(true).then(setLooked, () => undefined);
  const accept = () =>
    void send(false).then((done) => {
      const left = done.filter((each) => each.left !== null).length;
      setLooked(null);
      onDone({ accepted: done.length - left, left });
    }, () => undefined);
  return (
    <div className={styles['batch']}>
      <Button isPending={isPending && !looked} isDisabled={chosen.length === 0} onPress={open}>
        {chosen.length === 0 ? labels.none : labels.accept(chosen.length)}
      </Button>
      {!looked && error && <span role="alert">{error.message}</span>}
      {looked && (
        <Confirmation title={labels.title} act={labels.confirm} keep={labels.keep} isPending={isPending} error={error} onAct={accept} onClose={() => setLooked(null)}>
          <Recap looked={looked} />
        </Confirmation>
      )}
    </div>
  );
}

/** Takes the focus from the button, which may be gone with the rows of the list. */
export function BatchDone({ outcome: { accepted, left } }: { outcome: BatchOutcome }) {
  const labels = useLabels(batchLabels);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <p ref={place} tabIndex={-1} role="status" className={styles['done']}>
      {labels.done(accepted, left)}
    </p>
  );
}

function Recap({ looked }: { looked: Looked }) {
  const labels = useLabels(batchLabels);
  const taken = looked.filter(({ left }) => left === null);
  const left = looked.filter((each) => each.left !== null);
  return (
    <>
      <p>{labels.taken(taken.length)}</p>
      <ul>
        {taken.map(({ request }) => (
          <Line key={request.id} request={request} />
        ))}
      </ul>
      {left.length > 0 && <p>{labels.left(left.length)}</p>}
      <ul>
        {left.map((each) => (
          <Line key={each.request.id} request={each.request} why={labels.why[each.left!]} />
        ))}
      </ul>
    </>
  );
}

function Line({ request: { commitment, organisation }, why }: { request: Looked[number]['request']; why?: string }) {
  return (
    <li>
      <strong>{commitment.number}</strong> <French>{commitment.title}</French>
      <span className="small">
        {', '}
        <French>{organisation.name}</French>
        {why && ` (${why})`}
      </span>
    </li>
  );
}
