import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { announcement } from './announcement.js';
import { readSettings } from './settings.js';
import { Standalone } from './standalone.js';
import { wordsFor } from './start-problem.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const begun = Date.now();
let standalone: Standalone | undefined;
let stopAsked = 0;

const say = (french: string, english: string): void => console.log(`${french} / ${english}`);

process.stdout.on('error', () => undefined); // the terminal went away: not a reason to stop badly
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
process.on('disconnect', () => void stop(0));
process.on('message', (message) => void reload(message));
watchParent();

try {
  const settings = await readSettings(process.env, root);
  standalone = new Standalone(settings, { root, env: process.env, say, onLost: (error) => void fail(error), verbose: Boolean(process.send) });
  say('Démarrage…', 'Starting…');
  await standalone.start();
  if (!stopAsked) {
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(`\nPacte est prêt en ${seconds} s / Pacte is ready in ${seconds} s\n${await announcement(settings, standalone.mailboxUrl)}\n\n  Ctrl-C pour arrêter / Ctrl-C to stop\n`);
  }
} catch (error) {
  await fail(error);
}

/** In order, once; asked again after a moment, at once. */
async function stop(code: number): Promise<void> {
  const again = stopAsked;
  stopAsked ||= Date.now();
  if (again) {
    // npm passes on a Ctrl-C that the terminal has already sent us: the same wish, not a second one.
    if (Date.now() - again < 1_500) return;
    standalone?.kill();
    process.exit(1);
  }
  if (code === 0) say('Arrêt…', 'Stopping…');
  await standalone?.stop().catch((error: unknown) => console.error(error));
  process.exit(code);
}

async function fail(error: unknown): Promise<void> {
  if (stopAsked) return; // what fails while stopping is not news
  console.error(wordsFor(error, process.env['PACTE_DATA'] || '.pacte'));
  await stop(1);
}

/** When npm is killed it cannot pass the signal on: its absence tells. A shell may stand between it and us. */
function watchParent(): void {
  if (!process.env['npm_lifecycle_event']) return;
  const ancestors = (): string => `${process.ppid} ${parentOf(process.ppid)}`;
  const atFirst = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === atFirst) return;
    clearInterval(watch);
    void stop(0);
  }, 1_000).unref();
}

function parentOf(pid: number): string {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return ''; // not Linux, or gone
  }
}

async function reload(message: unknown): Promise<void> {
  if ((message as { reload?: boolean }).reload !== true || !standalone) return;
  const from = Date.now();
  await standalone.reload().then(
    () => say(`Serveur rechargé en ${Date.now() - from} ms.`, `Server reloaded in ${Date.now() - from} ms.`),
    () => say('Le serveur ne redémarre pas : corrigez puis enregistrez.', 'The server does not start again: mend the code and save.'),
  );
}
