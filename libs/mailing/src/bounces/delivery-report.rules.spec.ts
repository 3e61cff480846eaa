import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDeliveryReport } from './delivery-report.rules.js';

const STATUS = `Reporting-MTA: dns; mx.example
Original-Envelope-Id: 5b0b7a2e-11aa-4b3c-9d3e-0123456789ab

Final-Recipient: rfc822; ana.b@boite.example
Original-Recipient: rfc822;Ana@asso.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <ana.b@boite.example>: Recipient
    address rejected: User unknown
`;

const report = (status = STATUS, type = 'message/delivery-status', returned = 'Message-ID: <x@ville.example>\nTo: ana@asso.example\n\nBonjour') => `From: MAILER-DAEMON@mx.example
To: pacte@ville.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

Votre message n'est pas arrivé.
--B
Content-Type: ${type}

${status}
--B
Content-Type: message/rfc822

${returned}
--B--
`;
const read = (text: string) => readDeliveryReport(Buffer.from(text));

describe('a report of delivery', () => {
  it('tells whom, why, and of which message', async () => {
    expect(await read(report())).toEqual({
      messageIds: ['<x@ville.example>', '5b0b7a2e-11aa-4b3c-9d3e-0123456789ab'],
      recipients: [{ recipient: 'ana.b@boite.example', status: '5.1.1', answer: '550 5.1.1 <ana.b@boite.example>: Recipient address rejected: User unknown', action: 'FAILED' }],
    });
  });

  it('is read with the lines of the network, and the headers alone', async () => {
    const told = await read(report().replace('message/rfc822', 'text/rfc822-headers').replace(/\n/g, '\r\n'));
    expect(told?.messageIds[0]).toBe('<x@ville.example>');
    expect(told?.recipients).toHaveLength(1);
  });

  it('tells of several, of delays, and not of what arrived', async () => {
    const status = 'Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@x.example\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; b@x.example\nAction: delivered\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; <c@x.example>\nAction: failed (given up)\nStatus: 4.4.7 (expired)\n';
    expect((await read(report(status)))?.recipients).toEqual([
      { recipient: 'a@x.example', status: '4.4.1', answer: '4.4.1', action: 'DELAYED' },
      { recipient: 'c@x.example', status: '4.4.7', answer: '4.4.7', action: 'FAILED' },
    ]);
  });

  it('may be of an address beyond ASCII', async () => {
    const told = await read(report('Reporting-MTA: dns; mx.example\n\nFinal-Recipient: utf-8; zoé@asso.example\nAction: failed\nStatus: 5.1.1\n', 'message/global-delivery-status'));
    expect(told?.recipients[0]?.recipient).toBe('zoé@asso.example');
  });

  it.each([
    ['an absence', 'From: ana@asso.example\nSubject: Absente\nAuto-Submitted: auto-replied\n\nJe reviens lundi.'],
    ['a bounce for people only', 'From: MAILER-DAEMON@x\nSubject: failure\n\n550 5.1.1 <ana@asso.example> unknown'],
    ['an acknowledgement of reading', report().replace(/message\/delivery-status/, 'message/disposition-notification')],
    ['a report without a recipient', report('Reporting-MTA: dns; mx.example\n\nAction: failed\nStatus: 5.1.1\n')],
    ['a report that tells only of the address it was first for', report('Reporting-MTA: dns; mx.example\n\nOriginal-Recipient: rfc822; ana@asso.example\nAction: failed\n')],
    ['a recipient that is no address', report('Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; nobody\nAction: failed\n')],
    ['nothing', ''],
  ])('is not %s', async (_what, text) => expect(await read(text)).toBeNull());

  it('of any bytes, cut or mixed, is read or is none: it never throws', async () => {
    const whole = report();
    const torn = fc.tuple(fc.nat(whole.length), fc.nat(whole.length), fc.uint8Array({ maxLength: 40 })).map(([from, until, bytes]) => Buffer.concat([Buffer.from(whole.slice(0, from)), bytes, Buffer.from(whole.slice(until))]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(torn, fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes))), async (raw) => {
        const told = await readDeliveryReport(raw);
        for (const { recipient, action } of told?.recipients ?? []) {
          expect(recipient).toContain('@');
          expect(['FAILED', 'DELAYED']).toContain(action);
        }
      }),
      { numRuns: 300 },
    );
  });
});
