import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import type { Locale } from '#platform';
import { StartProblem } from './start-problem.js';

export interface SpaceAsked {
  readonly slug: string;
  readonly name: string;
  readonly senderAddress: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly administrator: { readonly name: string; readonly email: string };
}

export type TenantCommand = { readonly act: 'list' } | { readonly act: 'create'; readonly space: SpaceAsked };

const USAGE = [
  'npm run tenant -- list',
  'npm run tenant -- create --slug lyon --name "Ville de Lyon" --sender pacte@lyon.example --administrator "Prénom Nom <adresse>" [--locale fr] [--time-zone Europe/Paris]',
].join('\n  ');

const text = { type: 'string' } as const;
const OPTIONS = { slug: text, name: text, sender: text, administrator: text, locale: text, 'time-zone': text } as const;
type Option = keyof typeof OPTIONS;
type Words = Readonly<Record<Locale, string>>;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** « Name <address> ». */
const ADMINISTRATOR = /^([^<>]+?)\s*<\s*([^<>\s]+)\s*>$/;

/** What each option must be, as the API asks it of the screen, and how that is said. */
const EXPECTED: Readonly<Record<Option, { readonly fits: (value: string) => boolean; readonly words: Words }>> = {
  slug: {
    fits: (value) => value.length <= 60 && SLUG.test(value),
    words: { fr: 'des lettres minuscules sans accent, des chiffres et des tirets, 60 au plus (« lyon »)', en: 'lower-case letters without accents, digits and hyphens, 60 at most ("lyon")' },
  },
  name: { fits: (value) => value.length > 0 && value.length <= 120, words: { fr: 'un nom, de 120 caractères au plus (« Ville de Lyon »)', en: 'a name of 120 characters at most ("Ville de Lyon")' } },
  sender: { fits: (value) => isEmail(value), words: { fr: 'une adresse électronique (« pacte@lyon.example »)', en: 'a mail address ("pacte@lyon.example")' } },
  administrator: {
    fits: (value) => isEmail(ADMINISTRATOR.exec(value)?.[2] ?? ''),
    words: { fr: 'un nom et une adresse (« Prénom Nom <prenom.nom@lyon.example> »)', en: 'a name and an address ("First Last <first.last@lyon.example>")' },
  },
  locale: { fits: (value) => value === 'fr' || value === 'en', words: { fr: '« fr » ou « en »', en: '"fr" or "en"' } },
  'time-zone': { fits: (value) => Intl.supportedValuesOf('timeZone').includes(value), words: { fr: 'un fuseau horaire (« Europe/Paris »)', en: 'a time zone ("Europe/Paris")' } },
};

const DEFAULTS: Partial<Record<Option, string>> = { locale: 'fr', 'time-zone': 'Europe/Paris' };

/** What the words of the command ask for. Throws a StartProblem that names each value that does not fit, with what was expected, then the usage. */
export function readTenantCommand(args: readonly string[]): TenantCommand {
  const { values, positionals, tokens } = parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true, options: OPTIONS });
  const problems: Words[] = tokens.flatMap((token) => (token.kind === 'option' && !(token.name in OPTIONS) ? unknown(token.rawName) : []));
  const [act, ...rest] = positionals;
  if (act !== 'list' && act !== 'create') problems.unshift(act === undefined ? missing('list', 'create') : unexpected(act));
  problems.push(...rest.map(unexpected));
  if (act === 'list') problems.push(...Object.keys(values).filter((name) => name in OPTIONS).map((name) => unexpected(`--${name}`)));
  const given = (name: Option): string => String(typeof values[name] === 'string' ? values[name] : (DEFAULTS[name] ?? '')).trim();
  if (act === 'create') problems.push(...(Object.keys(OPTIONS) as Option[]).flatMap((name) => problemOf(name, given(name))));
  if (problems.length > 0) throw new StartProblem(said(problems, 'fr'), said(problems, 'en'));
  if (act === 'list') return { act };
  const [, name, email] = ADMINISTRATOR.exec(given('administrator'))!;
  const space = { slug: given('slug'), name: given('name'), senderAddress: given('sender'), locale: given('locale') as Locale, timeZone: given('time-zone'), administrator: { name: name!, email: email! } };
  return { act: 'create', space };
}

function problemOf(name: Option, value: string): Words[] {
  const { fits, words } = EXPECTED[name];
  if (fits(value)) return [];
  if (value === '') return [{ fr: `--${name} manque : ${words.fr}.`, en: `--${name} is missing: ${words.en}.` }];
  return [{ fr: `--${name} « ${value} » ne convient pas ; attendu : ${words.fr}.`, en: `--${name} "${value}" does not fit; expected: ${words.en}.` }];
}

function missing(...acts: readonly string[]): Words {
  return { fr: `Dites ce qu’il faut faire : ${acts.join(' ou ')}.`, en: `Say what to do: ${acts.join(' or ')}.` };
}

function unknown(option: string): Words[] {
  return [{ fr: `${option} n’est pas une option de cette commande.`, en: `${option} is no option of this command.` }];
}

function unexpected(word: string): Words {
  return { fr: `« ${word} » n’est pas attendu ici.`, en: `"${word}" is not expected here.` };
}

function said(problems: readonly Words[], locale: Locale): string {
  return [...problems.map((problem) => problem[locale]), locale === 'fr' ? `Usage :\n  ${USAGE}` : `Usage:\n  ${USAGE}`].join('\n');
}
