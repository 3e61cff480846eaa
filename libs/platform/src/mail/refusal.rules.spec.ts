import { describe, expect, it } from '@jest/globals';
import { codeOf, domainOf, speaksOfAddress } from './refusal.rules.js';

describe('what a server answered', () => {
  it.each([
    ["Can't send mail - all recipients were rejected: 550 5.1.1 <ana@asso.example>: unknown", '550 5.1.1'],
    ['550-5.1.1 The account does not exist', '550 5.1.1'],
    ['Message failed: 552 scripted 552', '552'],
    ['554 5.7.1 blocked by 192.0.2.250', '554 5.7.1'],
    ['the line broke after 5500 bytes', null],
    ['No recipients defined', null],
  ])('is read: %s', (answer, code) => expect(codeOf(answer)).toBe(code));
});

describe('a refusal for good', () => {
  const ofMessage = (code: string | null): boolean => speaksOfAddress(code, { ofRecipient: false });
  const ofRecipient = (code: string | null): boolean => speaksOfAddress(code, { ofRecipient: true });

  it.each(['550 5.1.1', '550 5.1.10', '550 5.2.1', '5.1.2', '5.1.0'])('is about the address, whenever it is said: %s', (code) => expect([ofRecipient(code), ofMessage(code)]).toEqual([true, true]));
  it.each(['550 5.7.1', '554 5.7.26', '550 5.1.7', '553 5.1.8', '550 5.2.0', '552 5.2.2', '552 5.2.3', '550 5.3.0', '552 5.3.4', '550 5.4.1', '554 5.6.0', '501 5.5.4', '450', '4.4.7', '503', '530'])(
    'is about us, the mail, or today: %s',
    (code) => expect([ofRecipient(code), ofMessage(code)]).toEqual([false, false]),
  );
  it.each(['550', '552', '553', '554', null])('without a status is about the address when the recipient was named, and about the mail once it was read: %s', (code) => expect([ofRecipient(code), ofMessage(code)]).toEqual([true, false]));
});

describe('the domain of an address', () => {
  it.each([
    ['ana@Asso.Example', 'asso.example'],
    ['"a@b"@asso.example.', 'asso.example'],
    ['ana', null],
    ['@asso.example', null],
    ['ana@', null],
  ])('of %s', (address, domain) => expect(domainOf(address)).toBe(domain));
});
