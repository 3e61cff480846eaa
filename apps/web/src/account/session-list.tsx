import { useAction } from '../graphql/api-context.js';
import { type AccountPageQuery, RevokeOtherSessions, RevokeSession } from '../graphql/generated.js';
import { accountLabels } from '../labels/account.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Table } from '../ui/table.js';
import { AccountRefusal } from './account-refusal.js';
import styles from './account.module.css';

type Session = AccountPageQuery['account']['sessions'][number];

/** Where I am signed in: each can be ended from here, or all the others at once. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const labels = useLabels(accountLabels).sessions;
  const one = useAction(RevokeSession);
  const others = useAction(RevokeOtherSessions);
  const isPending = one.isPending || others.isPending;
  return (
    <>
      {sessions.length > 1 && (
        <div>
          <Button isPending={others.isPending} isDisabled={one.isPending} onPress={() => void others.run({}).catch(() => undefined)}>
            {labels.endOthers}
          </Button>
        </div>
      )}
      <Table caption={labels.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.device}</th>
            <th scope="col">{labels.opened}</th>
            <th scope="col">{labels.seen}</th>
            <th scope="col">{labels.ends}</th>
            <th scope="col">
              <span className="visually-hidden">{labels.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.id} session={session} isPending={isPending} onEnd={() => void one.run({ input: { session: session.id } }).catch(() => undefined)} />
          ))}
        </tbody>
      </Table>
      <AccountRefusal error={one.error ?? others.error} />
      <p role="status" className={styles['soft']}>
        {(one.data || others.data) && labels.ended}
      </p>
    </>
  );
}

function Row({ session, isPending, onEnd }: { session: Session; isPending: boolean; onEnd: () => void }) {
  const labels = useLabels(accountLabels).sessions;
  const format = useFormat();
  const device = session.agent ?? labels.unknownDevice;
  return (
    <tr>
      <th scope="row">
        {device}
        {session.network && <span className={styles['soft']}>{labels.network(session.network)}</span>}
        {session.current && <strong className={styles['here']}>{labels.current}</strong>}
      </th>
      <td data-label={labels.opened}>
        {format.instant(session.openedAt)}
        <span className={styles['soft']}>{session.provider ? labels.byProvider(session.provider) : labels.methods[session.method]}</span>
      </td>
      <td data-label={labels.seen}>{format.instant(session.lastSeenAt)}</td>
      <td data-label={labels.ends}>{format.instantDay(session.expiresAt)}</td>
      <td>
        {!session.current && (
          <Button look="quiet" isDisabled={isPending} onPress={onEnd} aria-label={labels.endOf(device, format.instant(session.openedAt))}>
            {labels.end}
          </Button>
        )}
      </td>
    </tr>
  );
}
