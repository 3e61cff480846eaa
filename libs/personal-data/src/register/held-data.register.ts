import { HELD_OF_ACTS } from './held-acts.register.js';
import { HELD_OF_MAILS } from './held-mails.register.js';
import { HELD_OF_MEETINGS } from './held-meetings.register.js';
import { HELD_OF_PEOPLE } from './held-people.register.js';
import type { HeldTable } from './held-table.js';

/**
 * Every table that holds something of a person, in the order in which a person is erased. Export, erasure, the register
 * and its test all read this list; a test compares it with the database's catalogue, so that no new column is forgotten.
 */
export const HELD_DATA: readonly HeldTable[] = [...HELD_OF_ACTS, ...HELD_OF_MAILS, ...HELD_OF_MEETINGS, ...HELD_OF_PEOPLE];

/** Columns that look like a person's and are none, each with the reason. */
export const NOT_PERSONAL: Readonly<Record<string, string>> = {
  'tenant.name': 'name of the city',
  'tenant.sender_address': 'address of the service, not of a person',
  'tenant.host_names': 'names of machines',
  'tenant.locale': 'language of the space',
  'organisation.name': 'name of a body',
  'territory_group.name': 'name of a part of the city',
  'organisation.former_names': 'names of a body',
  'organisation.search': 'names of a body',
  'instance.name': 'name of a body',
  'meeting.remote_address': 'where a meeting is joined from elsewhere',
  'commitment.search': 'words of the pact',
  'identity_provider.label': 'name of a provider',
  'outbox.name': 'kind of job',
  'audit_entry.network_forgotten_by': 'an entry of the journal',
  'measurement.superseded_by': 'another figure',
  'identity_provider.idp_hint': 'name of a provider',
  'pact.content_hash': 'hash of the pact’s text',
  'reminder.digest_id': 'the digest is in the list',
  'reminder_digest.mail_id': 'the mail is in the list',
  'refused_address.refused_mail': 'the mail is in the list',
  'mail_wording.locale': 'language of the words',
  'mail_bounce.bounced_mail': 'the mail is in the list',
  'thread_notice.mail_id': 'the mail is in the list',
  'thread_mention.thread_message_id': 'the message is in the list',
  'session.rights_digest': 'hash of roles, which are in the list',
  'audit_entry.hash': 'hash of the entry, without what is personal',
  'audit_head.hash': 'hash of the last entry',
  'minutes.hash': 'hash of what minutes hold',
  'dossier.hash': 'hash of what a dossier holds, which names nobody',
  'avis_edition.hash': 'hash of what an avis holds, which names nobody',
  'recommendation.answer_by': 'a day',
  'bilan_edition.hash': 'hash of what a bilan holds, which names nobody',
  'identity_request.browser_hash': 'random mark of a browser that has named nobody yet',
  'decision.text': 'words of a meeting',
  'decision_version.text': 'words of a meeting',
  'rate_count.subject': 'keyed hash that ends within the day',
};
