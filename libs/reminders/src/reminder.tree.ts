import { personTree } from '#access';
import { decisionTree, meetingTree } from '#meetings';
import { organisationTree } from '#organisations';
import { defineTree, extendTree, instantSql } from '#platform';

const mailTree = defineTree('MailDelivery', 'mail_message', {
  state: '$.state',
  attempts: '$.attempts',
  sentAt: instantSql('$.sent_at'),
  error: '$.error',
  messageId: `(SELECT '<' || $.id || '@' || split_part(t.sender_address, '@', 2) || '>' FROM tenant t WHERE t.id = $.tenant_id)`,
});

const RECOMMENDATION = 'FROM recommendation r JOIN avis v ON v.tenant_id = r.tenant_id AND v.id = r.avis_id WHERE r.tenant_id = $.tenant_id AND r.id = $.recommendation_id';
const READING = 'FROM bilan_reading q JOIN bilan b ON b.tenant_id = q.tenant_id AND b.id = q.bilan_id WHERE q.tenant_id = $.tenant_id AND q.id = $.reading_id';

/** Look-ahead tree of Reminder: for the steering team only, it holds names and addresses. */
export const reminderTree = defineTree('Reminder', 'reminder', {
  id: '$.id',
  kind: '$.kind',
  // of one by hand, its row has its day there
  ownDueOn: `CASE WHEN $.kind <> 'BY_HAND' THEN $.own_due_on END`,
  offsetDays: '$.offset_days',
  due: '$.due',
  onDate: '$.on_date',
  notSent: '$.not_sent',
  subjectYear: `CASE $.kind WHEN 'RECOMMENDATION' THEN (SELECT v.year ${RECOMMENDATION}) WHEN 'READING' THEN (SELECT b.year ${READING}) END`,
  subjectNumber: `CASE $.kind WHEN 'RECOMMENDATION' THEN (SELECT r.number ${RECOMMENDATION}) END`,
  subjectPath: `CASE $.kind WHEN 'RECOMMENDATION' THEN (SELECT '/bilans/' || v.year || '/avis/' || r.number ${RECOMMENDATION}) WHEN 'READING' THEN (SELECT '/bilans/' || b.year || '/lecture' ${READING}) END`,
});

const covered = {
  to: () => organisationTree,
  from: 'reminder_organisation mo JOIN organisation $ ON $.tenant_id = mo.tenant_id AND $.id = mo.organisation_id',
  on: 'mo.tenant_id = ^.tenant_id AND mo.reminder_id = ^.id',
  orderBy: '$.search',
} as const;

extendTree(reminderTree, {
  links: {
    person: { kind: 'one', to: () => personTree, on: '$.id = ^.person_id' },
    organisation: { kind: 'one', ...covered },
    organisations: { kind: 'many', ...covered },
    decision: { kind: 'one', to: () => decisionTree, on: '$.id = ^.decision_id' },
    meeting: { kind: 'one', to: () => meetingTree, on: '$.id = ^.meeting_id' },
    mail: { kind: 'one', to: () => mailTree, from: 'mail_message $ JOIN reminder_digest d ON d.tenant_id = $.tenant_id AND d.mail_id = $.id', on: 'd.tenant_id = ^.tenant_id AND d.id = ^.digest_id' },
  },
});
