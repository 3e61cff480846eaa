import { registerMessages } from '#platform';

registerMessages({
  MAIL_STOP_REASON_REQUIRED: { fr: 'Dites pourquoi : le secrétariat le lit, et le journal le garde.', en: 'Say why: the secretariat reads it, and the journal keeps it.' },
  MAIL_STOPPED: { fr: 'Les envois sont arrêtés : rien ne part avant qu’ils ne reprennent.', en: 'Mails are held: nothing leaves before they resume.' },
});
