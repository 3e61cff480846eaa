import { registerEnumType } from '@nestjs/graphql';

export enum MailState {
  QUEUED = 'QUEUED',
  SENDING = 'SENDING',
  SENT = 'SENT',
  BOUNCED = 'BOUNCED',
  FAILED = 'FAILED',
  NOT_SENT = 'NOT_SENT',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MailState, {
  name: 'MailState',
  valuesMap: {
    QUEUED: { description: 'Not sent yet, or to be tried again.' },
    SENDING: { description: 'Being handed to the mail server.' },
    SENT: { description: 'The mail server has taken it.' },
    BOUNCED: { description: 'The mail server had taken it; it came back.' },
    FAILED: { description: 'Given up: refused for good, or tried too often.' },
    NOT_SENT: { description: 'Its address refuses mails: it was not tried.' },
    CANCELLED: { description: 'There was nothing left to say when it was to leave.' },
  },
});
