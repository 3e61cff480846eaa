import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { BounceHookPart, RefusedAddressesPage, type RefusedAddressesPageQuery, RetryAddress, Shell } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { mailLabels } from '../labels/mails.js';
import type { PageArgs } from '../page.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { NextPage } from '../ui/next-page.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { Table } from '../ui/table.js';
import { BounceHook } from './bounce-hook.js';
import { MailTabs } from './mail-tabs.js';
import styles from './mail.module.css';

type Refused = RefusedAddressesPageQuery['refusedAddresses']['nodes'][number];

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  const { viewer } = await api.load(Shell, {});
  const hook = viewer.permissions.includes('mail.bounce-key') ? [api.load(BounceHookPart, {})] : [];
  await Promise.all([api.load(RefusedAddressesPage, { after: search.get('apres') || null }), ...hook]);
}

/** Addresses to which nothing more is sent; for administrators, how the space is told of mails that come back. */
export function Component() {
  const labels = useLabels(mailLabels).addresses;
  const kicker = useLabels(mailLabels).title;
  const { can } = useShell();
  const [search] = useSearchParams();
  const { refusedAddresses } = useOperation(RefusedAddressesPage, { after: search.get('apres') || null });
  return (
    <Page title={labels.title} kicker={<Link to="/administration/courriels">{kicker}</Link>} lede={labels.lede}>
      <MailTabs />
      <Addresses addresses={refusedAddresses.nodes} />
      {refusedAddresses.pageInfo.hasNextPage && <NextPage cursor={refusedAddresses.pageInfo.endCursor} label={labels.next} />}
      {can('mail.bounce-key') && <BounceHook />}
    </Page>
  );
}

function Addresses({ addresses }: { addresses: readonly Refused[] }) {
  const labels = useLabels(mailLabels).addresses;
  const { can } = useShell();
  const { run, data, isPending, error } = useAction(RetryAddress);
  const [tried, setTried] = useState<string | null>(null);
  const rows = useRef<HTMLTableSectionElement>(null);
  const retry = (address: string): void => {
    const place = addresses.findIndex((each) => each.address === address);
    setTried(address);
    void run({ input: { address } }).then(
      // Its row is gone: the one that took its place, or the last.
      () => focusWhenLost(() => (rows.current?.rows[place] ?? rows.current?.rows[rows.current.rows.length - 1])?.querySelector('button')),
      () => undefined,
    );
  };
  return (
    <>
      {addresses.length === 0 ? (
        <Empty title={labels.none}>
          <p>{labels.noneText}</p>
        </Empty>
      ) : (
        <Table caption={labels.caption} stack>
          <thead>
            <tr>
              <th scope="col">{labels.address}</th>
              <th scope="col">{labels.why}</th>
              <th scope="col">{labels.since}</th>
              {can('mail.manage') && <th scope="col">{labels.act}</th>}
            </tr>
          </thead>
          <tbody ref={rows}>
            {addresses.map((refused) => (
              <Row key={refused.address} refused={refused} pending={isPending ? tried : null} onRetry={can('mail.manage') ? retry : null} />
            ))}
          </tbody>
        </Table>
      )}
      <Refusal error={error} />
      <p role="status" className={styles['status']}>
        {data && labels.retried(data.retryAddress.address)}
      </p>
    </>
  );
}

function Row({ refused: { address, way, code, answer, refusedAt, notSent, person }, pending, onRetry }: { refused: Refused; pending: string | null; onRetry: ((address: string) => void) | null }) {
  const labels = useLabels(mailLabels).addresses;
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        {address}
        {person && (
          <Link to={`/administration/personnes/${person.id}`} className={styles['soft']}>
            {labels.correct(person.name)}
          </Link>
        )}
      </th>
      <td data-label={labels.why}>
        {labels.ways[way]}
        {code && ` (${code})`}
        <span className={styles['soft']}>{answer}</span>
      </td>
      <td data-label={labels.since}>
        {format.instant(refusedAt)}
        {notSent > 0 && <span className={styles['soft']}>{labels.notSent(notSent)}</span>}
      </td>
      {onRetry && (
        <td>
          <Button isPending={pending === address} isDisabled={pending !== null && pending !== address} onPress={() => onRetry(address)} aria-label={labels.retryOf(address)}>
            {labels.retry}
          </Button>
        </td>
      )}
    </tr>
  );
}
