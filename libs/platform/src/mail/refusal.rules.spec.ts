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
  it.each(['550 5.1.1', '550 5.1.10', '550 5.2.1', '552 5.2.2', '550 5.4.1', '553', '554', '5.1.2', null])('is about the address: %s', (code) => expect(speaksOfAddress(code)).toBe(true));
  it.each(['550 5.7.1', '554 5.7.26', '552 5.3.4', '552 5.2.3', '554 5.6.0', '501 5.5.4'])('is about us, or the mail: %s', (code) => expect(speaksOfAddress(code)).toBe(false));
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
