import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEvents } from './bounce-events.rules.js';

const event = { type: 'permanent', recipient: 'ana@asso.example', messageId: '<x@ville.example>', status: '5.1.1', diagnostic: '550 5.1.1 unknown' };
const read = (...events: unknown[]) => readEvents(JSON.stringify({ events }));

it('reads what a mail service tells', () => {
  expect(read(event, { type: 'transient', recipient: 'b@x.example' })).toEqual({
    events: [
      { recipient: 'ana@asso.example', messageId: '<x@ville.example>', status: '5.1.1', answer: '550 5.1.1 unknown', permanent: true },
      { recipient: 'b@x.example', messageId: null, status: null, answer: 'transient', permanent: false },
    ],
  });
});

it.each([
  ['events', '{'],
  ['events', '{"events":{}}'],
  ['events[0].type', JSON.stringify({ events: [null] })],
  ['events[1].type', JSON.stringify({ events: [event, { ...event, type: 'hard' }] })],
  ['events[0].recipient', JSON.stringify({ events: [{ ...event, recipient: 'ana' }] })],
  ['events[0].messageId', JSON.stringify({ events: [{ ...event, messageId: 3 }] })],
  ['events[0].status', JSON.stringify({ events: [{ ...event, status: '550' }] })],
  ['events (500)', JSON.stringify({ events: Array.from({ length: 501 }, () => event) })],
])('says where it is wrong: %s', (wrong, body) => expect(readEvents(body)).toEqual({ wrong }));

it('never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readEvents(text)));
});
