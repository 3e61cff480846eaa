import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign } from 'node:crypto';
import { hashOf } from '#bilans';
import { checkFile, readSeal, sealBeside, verdictWords } from './bilan-verify.words.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const bytes = Buffer.from('{"edition":1,"frozenAt":"2019-05-15T08:00:00.000Z","pact":"Pacte","year":2019}');
const seal = { sha256: hashOf(bytes), signature: sign(null, bytes, privateKey).toString('base64'), publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') };

describe('a bilan checked away from the service', () => {
  it('is as it was signed, and says which edition it is', () => {
    const verdict = checkFile(bytes, seal, undefined);
    expect(verdict).toMatchObject({ fault: undefined, about: { year: 2019, edition: 1 } });
    expect(verdictWords('b.json', verdict)).toContain('Pacte, 2019, édition 1');
    expect(verdictWords('b.json', verdict)).toContain('Comparez la clé');
    expect(verdictWords('b.json', checkFile(bytes, seal, ` ${verdict.key.toUpperCase()}`))).not.toContain('Comparez');
  });

  it('is not when a byte moved, when another signed, or when the key is not the one expected', () => {
    const other = Buffer.from(bytes.toString().replace('2019', '2018'));
    expect(checkFile(other, seal, undefined).fault).toBe('ALTERED');
    expect(checkFile(other, { ...seal, sha256: hashOf(other) }, undefined).fault).toBe('NOT_SIGNED');
    expect(checkFile(bytes, seal, '0'.repeat(64)).fault).toBe('OTHER_KEY');
    expect(verdictWords('b.json', checkFile(other, seal, undefined))).toContain('n’est pas authentique');
  });

  it('has its seal beside it; what is no seal is refused', () => {
    expect([sealBeside('a/bilan-2019-1.json'), sealBeside('bilan')]).toEqual(['a/bilan-2019-1.sceau.json', 'bilan.sceau.json']);
    for (const text of ['', '{}', '[1]', 'null']) expect(() => readSeal(text)).toThrow();
    expect(readSeal(JSON.stringify(seal))).toEqual(seal);
  });
});
