import { useAction } from '../graphql/api-context.js';
import { type AccountPageQuery, RevokeToken } from '../graphql/generated.js';
import { accountLabels } from '../labels/account.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/notice.js';
import { Table } from '../ui/table.js';
import { AccountRefusal } from './account-refusal.js';
import styles from './account.module.css';

type Token = AccountPageQuery['account']['tokens'][number];

/** The tokens that act in my name, with what they were used for last; each can be taken back at once. */
export function TokenList({ tokens }: { tokens: readonly Token[] }) {
  const labels = useLabels(accountLabels).tokens;
  const { run, isPending, error, data } = useAction(RevokeToken);
  return (
    <>
      {tokens.length === 0 ? (
        <Empty title={labels.none} />
      ) : (
        <Table caption={labels.caption} stack>
          <thead>
            <tr>
              <th scope="col">{labels.name}</th>
              <th scope="col">{labels.scopes}</th>
              <th scope="col">{labels.lastUsed}</th>
              <th scope="col">{labels.ends}</th>
              <th scope="col">
                <span className="visually-hidden">{labels.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <Row key={token.id} token={token} isPending={isPending} onRevoke={() => void run({ input: { token: token.id } }).catch(() => undefined)} />
            ))}
          </tbody>
        </Table>
      )}
      <AccountRefusal error={error} />
      <p role="status" className={styles['soft']}>
        {data && labels.revoked}
      </p>
    </>
  );
}

function Row({ token, isPending, onRevoke }: { token: Token; isPending: boolean; onRevoke: () => void }) {
  const labels = useLabels(accountLabels).tokens;
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        {token.name}
        <span className={styles['soft']}>{labels.made(format.instantDay(token.createdAt))}</span>
      </th>
      <td data-label={labels.scopes}>{format.list(token.scopes.map((scope) => labels.scopeNames[scope]))}</td>
      <td data-label={labels.lastUsed}>{token.lastUsedAt ? format.instant(token.lastUsedAt) : labels.never}</td>
      <td data-label={labels.ends}>{token.expired ? <strong>{labels.expired(format.instantDay(token.expiresAt))}</strong> : format.instantDay(token.expiresAt)}</td>
      <td>
        <Button look="quiet" isDisabled={isPending} onPress={onRevoke} aria-label={labels.revokeOf(token.name)}>
          {labels.revoke}
        </Button>
      </td>
    </tr>
  );
}
