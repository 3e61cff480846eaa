export { bounceKey, signatureOf } from './bounces/bounce-call.rules.js';
export * from './bounces/bounces.service.js';
export * from './log/mail-log.service.js';
export { MAIL_KINDS } from './log/mail-kinds.words.js';
export * from './mail-state.js';
export * from './mailing.graphql.module.js';
export * from './mailing.module.js';
export { tellRefusals } from './refused/refusal-telling.jobs.js';
export { RefusalTelling } from './refused/refusal-telling.service.js';
