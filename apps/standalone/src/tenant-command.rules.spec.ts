import { describe, expect, it } from '@jest/globals';
import { StartProblem } from './start-problem.js';
import { readTenantCommand } from './tenant-command.rules.js';

const FIT = ['--slug', 'lyon', '--name', 'Ville de Lyon', '--sender', 'pacte@lyon.example', '--administrator', 'Ana Orme <ana@lyon.example>'];

function refusal(...args: string[]): string[] {
  try {
    readTenantCommand(args);
  } catch (error) {
    if (error instanceof StartProblem) return error.french.split('\n').filter((line) => !line.includes('npm run') && !line.startsWith('Usage'));
    throw error;
  }
  return [];
}

describe('the command about spaces', () => {
  it('reads a space to make, and the request for a list', () => {
    expect(readTenantCommand(['create', ...FIT])).toEqual({
      act: 'create',
      space: { slug: 'lyon', name: 'Ville de Lyon', senderAddress: 'pacte@lyon.example', locale: 'fr', timeZone: 'Europe/Paris', administrator: { name: 'Ana Orme', email: 'ana@lyon.example' } },
    });
    expect(readTenantCommand(['list'])).toEqual({ act: 'list' });
  });

  it('names every value that does not fit, with what was expected', () => {
    expect(refusal('create', '--slug', 'Lyon!', '--sender', 'pacte', '--administrator', 'Ana', '--locale', 'de', '--time-zone', 'Lyon')).toEqual([
      expect.stringMatching(/^--slug « Lyon! » ne convient pas ; attendu : des lettres minuscules/),
      expect.stringMatching(/^--name manque/),
      expect.stringMatching(/^--sender « pacte » ne convient pas ; attendu : une adresse/),
      expect.stringMatching(/^--administrator « Ana » ne convient pas ; attendu : un nom et une adresse/),
      expect.stringMatching(/^--locale « de » ne convient pas ; attendu : « fr » ou « en »/),
      expect.stringMatching(/^--time-zone « Lyon » ne convient pas/),
    ]);
  });

  it('names what it does not know', () => {
    expect(refusal()).toEqual(['Dites ce qu’il faut faire : list ou create.']);
    expect(refusal('make')).toEqual(['« make » n’est pas attendu ici.']);
    expect(refusal('create', ...FIT, '--colour', 'red')).toEqual(['--colour n’est pas une option de cette commande.', '« red » n’est pas attendu ici.']);
    expect(refusal('list', '--slug', 'lyon')).toEqual(['« --slug » n’est pas attendu ici.']);
  });
});
