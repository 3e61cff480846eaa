import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { type MailLineFragment, MailLogPage } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { mailLabels } from '../labels/mails.js';
import { MailStopped } from '../reminders/mail-stopped.js';
import type { PageArgs } from '../page.js';
import { requireSignIn } from '../shell/use-shell.js';
import { NextPage } from '../ui/next-page.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { mailFilter } from './mail-filter.js';
import { MailFilters } from './mail-filters.js';
import { MailStanding } from './mail-standing.js';
import { MailTabs } from './mail-tabs.js';
import styles from './mail.module.css';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(MailLogPage, { ...mailFilter(search), after: search.get('apres') || null });
}

/** What left, to whom, and what became of it. */
export function Component() {
  const labels = useLabels(mailLabels);
  const [search] = useSearchParams();
  const { mails, mailStop } = useOperation(MailLogPage, { ...mailFilter(search), after: search.get('apres') || null });
  return (
    <Page title={labels.title} kicker={<Link to="/administration">{labels.kicker}</Link>} lede={labels.lede}>
      <MailTabs />
      <MailStopped stop={mailStop} />
      <MailFilters mails={mails.nodes} count={mails.totalCount} />
      {mails.nodes.length === 0 ? (
        <Empty title={labels.none}>
          <p>{labels.noneText}</p>
        </Empty>
      ) : (
        <Table caption={labels.caption} stack>
          <thead>
            <tr>
              <th scope="col">{labels.mail}</th>
              <th scope="col">{labels.reader}</th>
              <th scope="col">{labels.when}</th>
              <th scope="col">{labels.standing}</th>
            </tr>
          </thead>
          <tbody>
            {mails.nodes.map((mail) => (
              <Row key={mail.id} mail={mail} />
            ))}
          </tbody>
        </Table>
      )}
      {mails.pageInfo.hasNextPage && <NextPage cursor={mails.pageInfo.endCursor} label={labels.next} />}
    </Page>
  );
}

function Row({ mail }: { mail: MailLineFragment }) {
  const labels = useLabels(mailLabels);
  const format = useFormat();
  const { id, kindWords, person, recipient, repeats, createdAt } = mail;
  return (
    <tr>
      <th scope="row">
        <Link to={`/administration/courriels/${id}`} aria-label={labels.seeText(kindWords, person?.name ?? recipient)}>
          {kindWords}
        </Link>
        {repeats && <span className={styles['soft']}>{labels.repeat}</span>}
      </th>
      <td data-label={labels.reader}>
        {person ? person.name : labels.unknownPerson}
        <span className={styles['soft']}>{recipient}</span>
      </td>
      <td data-label={labels.when}>{format.instant(createdAt)}</td>
      <td data-label={labels.standing}>
        <MailStanding mail={mail} />
      </td>
    </tr>
  );
}
