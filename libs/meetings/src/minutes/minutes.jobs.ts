import { defineJob } from '#platform';

export const printMinutes = defineJob<{ minutesId: string }>({ name: 'minutes.print', queue: 'documents', attempts: 4, backoffMs: 3_000 });
export const minutesMail = 'minutes.shared';
