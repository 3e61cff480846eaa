import { SECURITY_MEASURES } from './processing.register.js';
import { registerIn } from './register.words.js';
import type { PersonalDataProcessing } from './register.graphql.js';

const HEAD = `# Registre des traitements de données personnelles

Écrit par \`npm run register\` à partir des listes auxquelles obéissent l’export, l’effacement et la conservation
(\`libs/personal-data/src/register\` et \`retention\`) ; un test refuse tout écart. À compléter par la collectivité, responsable de
traitement : ses coordonnées, celles de son délégué à la protection des données, son hébergeur et son serveur de messagerie.

- **Responsable de traitement** : la collectivité qui tient l’espace. **Sous-traitant** : qui exploite le service pour elle.
- **Transferts hors de l’Union européenne** : aucun par le service lui-même. **Décisions automatisées, profilage** : aucun.
- **Droits** : chacun emporte une copie de ses données depuis « Mon compte » ; l’administration de l’espace la remet à qui la
  demande, et efface une personne après que son départ a été enregistré. Rectification : aucun acte ne change un nom ou une
  adresse ; elle se demande au secrétariat, qui invite la personne à la bonne adresse et enregistre le départ de l’ancien compte. Pour
  garder l’adresse, l’administration de l’espace efface d’abord l’ancien compte.
- **Copie** : un fichier JSON, format \`pacte-donnees-personnelles-1\` : des \`sections\`, chacune avec son titre, sa finalité, sa base légale, les
  mots de ses champs (\`fields\`) et ses lignes (\`rows\`). Elle ne contient ni secret, ni données d’une autre personne.
- **Effacement** : le nom et l’adresse disparaissent, sauf les exceptions dites sous « Ce qui reste » ; les actes restent, signés
  « Personne effacée ». Pourquoi le journal
  n’en est pas rompu : [ADR 0070](adr/0070-persons-are-erased-acts-stay.md).
- **Ce que les personnes écrivent** dans un rapport ou un commentaire est le contenu du pacte : n’y nommez personne.
`;

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function chapter({ name, purpose, legalBasis, persons, recipients, data, retention }: PersonalDataProcessing): string {
  const lines = [
    `## ${name}`,
    '',
    `- **Finalité** : ${purpose}`,
    `- **Base légale** : ${legalBasis}`,
    `- **Personnes concernées** : ${persons}`,
    `- **Destinataires** : ${recipients}`,
    '',
    row('données', 'catégories', 'à l’effacement de la personne', 'table'),
    row('---', '---', '---', '---'),
    ...data.map(({ code, title, categories, erasure }) => row(title, categories.join(', '), erasure, `\`${code}\``)),
    '',
  ];
  if (retention.length > 0) lines.push(row('conservation', 'durée'), row('---', '---'), ...retention.map(({ what, kept }) => row(what, kept)), '');
  return lines.join('\n');
}

/** The register as a document, in French: who reads it is the data protection officer. */
export function registerDocument(): string {
  const { processings, keptWithThePact, exceptions } = registerIn('fr');
  const measures = ['## Sécurité', '', ...SECURITY_MEASURES.map(({ exact }) => `- ${exact}`), ''].join('\n');
  const kept = ['## Ce qui reste', '', keptWithThePact, '', ...exceptions.map((exception) => `- ${exception}`), '', 'La conservation est appliquée chaque nuit ; le journal dit combien a été oublié, jamais quoi.', ''].join('\n');
  return [HEAD, ...processings.map(chapter), kept, measures].join('\n');
}
