import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFile, readSeal, sealBeside, verdictWords } from './bilan-verify.words.js';
import { StartProblem, wordsFor } from './start-problem.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const USAGE = new StartProblem(
  'Usage : npm run bilan:verify -- bilan.json [--sceau bilan.sceau.json] [--cle empreinte-de-la-clé]',
  'Usage: npm run bilan:verify -- bilan.json [--sceau bilan.sceau.json] [--cle fingerprint-of-the-key]',
);

/** 0: the file is as it was signed. 1: it is not. 2: nothing was checked. */
try {
  const { values, positionals } = parseArgs({ options: { sceau: { type: 'string' }, cle: { type: 'string' } }, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw USAGE;
  const verdict = checkFile(read(file), readSeal(read(values.sceau ?? sealBeside(file)).toString('utf8')), values.cle);
  const words = verdictWords(file, verdict);
  if (verdict.fault) console.error(words);
  else console.log(words);
  process.exitCode = verdict.fault ? 1 : 0;
} catch (error) {
  const badOption = String((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
  console.error(wordsFor(badOption ? USAGE : error, root));
  process.exitCode = 2;
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new StartProblem(`${path} ne se lit pas. Le sceau se télécharge à côté du fichier, sous le même nom.`, `${path} cannot be read. The seal is downloaded beside the file, under the same name.`);
  }
}
