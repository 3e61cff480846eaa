import { own } from './held-acts.register.js';
import { given, PERSON, withheld, type HeldTable } from './held-table.js';

/** Of mails that did not arrive, and of who words them. */
export const HELD_OF_MAILS: readonly HeldTable[] = [
  {
    table: 'refused_address',
    processing: 'MESSAGES',
    title: { fr: 'Adresse qui refuse les courriels', en: 'Address that refuses mails' },
    columns: { address: given('adresse électronique', 'email address'), code: given('réponse du serveur', 'answer of the server'), answer: withheld('texte de la réponse', 'text of the answer'), refused_at: given('refusé le', 'refused at') },
    whose: 'x.address = who.address',
    erasure: { kind: 'DELETED' },
  },
  {
    table: 'mail_bounce',
    processing: 'MESSAGES',
    title: { fr: 'Courriels revenus', en: 'Mails that came back' },
    columns: { address: given('adresse électronique', 'email address'), code: given('réponse du serveur', 'answer of the server'), answer: withheld('texte de la réponse', 'text of the answer'), told_at: given('revenu le', 'came back at') },
    whose: 'x.address = who.address',
    order: 'x.told_at',
    erasure: { kind: 'DELETED' },
  },
  {
    table: 'notice',
    processing: 'MESSAGES',
    title: { fr: 'Notifications dans l’application', en: 'Notifications within the application' },
    columns: { person_id: PERSON, kind: given('à quel propos', 'about what'), subject: given('objet', 'subject'), told_at: given('écrite le', 'written at'), read_at: given('lue le', 'read at') },
    whose: 'x.person_id = who.id',
    order: 'x.told_at',
    erasure: { kind: 'DELETED' },
  },
  {
    table: 'mail_wording',
    processing: 'MESSAGES',
    title: { fr: 'Textes de courriels écrits', en: 'Words of mails written' },
    columns: { written_by: withheld('écrit par', 'written by'), written_by_id: PERSON, template: given('courriel', 'mail'), subject: given('objet', 'subject'), written_at: given('écrit le', 'written at') },
    whose: 'x.written_by_id = who.id',
    order: 'x.written_at',
    erasure: { kind: 'REPLACED', set: own('written_by', 'written_by_id') },
  },
];
