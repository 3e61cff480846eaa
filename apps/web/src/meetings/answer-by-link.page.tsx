import { useSearchParams } from 'react-router';
import { LinkRefusal, useRefusalTitle } from '../access/link-refusal.js';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../graphql/api.js';
import type { ApiError } from '../graphql/api.js';
import { useAction, useApi } from '../graphql/api-context.js';
import { AnswerMeetingByLink, MeetingInvitation, type InvitationShownFragment } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { French, Quoting } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { AnswerForm } from './answer-form.js';
import { MeetingFacts } from './meeting-facts.js';
import styles from './meetings.module.css';

/** Where the link of an invitation leads. Opening it changes nothing, so that scanners of mail may: a button answers. */
export function Component() {
  const labels = useLabels(meetingLabels);
  const { send } = useApi();
  const token = useSearchParams()[0].get('jeton') ?? '';
  const { data, error, refetch } = useQuery({ ...operationQuery(send, MeetingInvitation, { token }), enabled: token !== '', retry: false });
  const refusal = error as ApiError | null;
  const refusalTitle = useRefusalTitle(labels.link.title, refusal, token);
  if (!token || refusal) {
    return (
      <Page title={refusalTitle}>
        <LinkRefusal error={refusal} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? <Invitation token={token} invitation={data.meetingInvitation} /> : <Page title={labels.link.title} />;
}

function Invitation({ token, invitation }: { token: string; invitation: InvitationShownFragment }) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error } = useAction(AnswerMeetingByLink);
  const { title, instance, holder, organisation, substitute, remoteAddress, state, cancelReason, open, fictional, version } = invitation;
  const problems = data?.answerMeetingByLink.problems ?? [];
  return (
    <Page title={title} titleLanguage="fr" kicker={<French>{instance}</French>} lede={labels.link.hello(holder)}>
      <div className={styles['facts']}>
        <MeetingFacts {...invitation} />
        {organisation && <p><Quoting french={[organisation]}>{labels.answerFor(organisation)}</Quoting></p>}
        {remoteAddress && <p><a href={remoteAddress}>{labels.remote}</a></p>}
        {fictional && <p className="small">{labels.fictional}</p>}
      </div>
      {state === 'CANCELLED' ? (
        <Notice tone="warn" title={labels.link.cancelled}>{cancelReason && <p>{labels.cancelledFor(cancelReason)}</p>}</Notice>
      ) : open ? (
        <AnswerForm
          key={version}
          said={invitation}
          substitute={substitute}
          problems={problems}
          error={error}
          isPending={isPending}
          isTaken={data !== undefined && problems.length === 0}
          onSend={(answer) => void run({ input: { token, version, ...answer } }).catch(() => undefined)}
        />
      ) : (
        <Notice tone="info" title={labels.link.over} />
      )}
    </Page>
  );
}
