import { describe, expect, it } from '@jest/globals';
import { writeLetter } from '#platform';
import { reminderLetter, type Digest } from './reminder-letter.js';

const digest: Digest = {
  locale: 'fr',
  today: '2019-05-16',
  person: 'Nadia Benali',
  pact: { title: 'Pacte parisien de lutte contre la grande exclusion', shortTitle: 'Pacte parisien' },
  campaign: { title: 'Premier semestre 2019', dueOn: '2019-06-06', closesOn: '2019-06-16', copilOn: '2019-06-20' },
  organisations: [
    {
      name: 'Aurore',
      url: 'https://pacte.example/repondre?jeton=abc',
      owed: [
        { number: 12, title: 'Créer un accueil de jour', state: 'RETURNED' },
        { number: 3, title: 'Tenir une permanence', state: 'DRAFT' },
        { number: 7, title: 'Former les équipes', state: 'AWAITED' },
        { number: 9, title: 'Ouvrir une bagagerie', state: 'AWAITED' },
      ],
    },
  ],
  secretariat: { name: 'Claire Martin', email: 'secretariat@paris.example' },
  fictional: true,
  stopUrl: 'https://pacte.example/desabonnement?jeton=def',
};
const on = (today: string, more: Partial<Digest> = {}): Digest => ({ ...digest, today, ...more });

describe('the subject of a digest', () => {
  it.each([
    ['2019-05-16', '[Pacte parisien] 4 engagements à renseigner avant le 6 juin 2019 (J-21)'],
    ['2019-06-05', '[Pacte parisien] 4 engagements à renseigner avant le 6 juin 2019 (J-1)'],
    ['2019-06-06', '[Pacte parisien] 4 engagements à renseigner aujourd’hui, 6 juin 2019'],
    ['2019-06-09', '[Pacte parisien] 4 engagements en retard depuis le 6 juin 2019 (J+3)'],
  ])('on %s: %s', (today, subject) => {
    expect(reminderLetter(on(today)).subject).toBe(subject);
  });

  it('counts one as one, and writes the first of the month as it is said', () => {
    const one = on('2019-05-25', { campaign: { ...digest.campaign, dueOn: '2019-06-01' }, organisations: [{ ...digest.organisations[0]!, owed: [digest.organisations[0]!.owed[0]!] }] });
    expect(reminderLetter(one).subject).toBe('[Pacte parisien] 1 engagement à renseigner avant le 1er juin 2019 (J-7)');
  });

  it('is in English for who reads English', () => {
    expect(reminderLetter(on('2019-05-16', { locale: 'en' })).subject).toBe('[Pacte parisien] 4 commitments to report by 6 June 2019 (21 days left)');
    expect(reminderLetter(on('2019-06-09', { locale: 'en' })).subject).toBe('[Pacte parisien] 4 commitments late since 6 June 2019 (3 days)');
  });
});

describe('the text of a digest', () => {
  it('says what is owed, by when, for what, how to answer, whom to ask and why it comes', () => {
    expect(writeLetter(reminderLetter(digest)).text).toBe(`Bonjour Nadia Benali,

Pour la campagne « Premier semestre 2019 », 4 engagements restent à renseigner par Aurore avant le jeudi 6 juin 2019, dans 21 jours.

Le comité de pilotage du 20 juin 2019 s’appuiera sur vos réponses. Si rien n’a changé depuis votre rapport précédent, « Inchangé » le dit en un clic.

- Engagement 12 – Créer un accueil de jour (retourné avec un commentaire du secrétariat)
- Engagement 3 – Tenir une permanence (brouillon commencé)
- Engagement 7 – Former les équipes (à renseigner)
- Engagement 9 – Ouvrir une bagagerie (à renseigner)

Répondre pour Aurore :
https://pacte.example/repondre?jeton=abc

Le lien ouvre la page de votre organisation sans compte ni mot de passe, jusqu’au 16 juin 2019. Il vous est personnel : ne le transférez pas. S’il a déjà servi, il vous en propose un nouveau.

Une question, une difficulté ? Écrivez à Claire Martin, secretariat@paris.example.

Vous recevez ce message parce que vous répondez pour Aurore (Pacte parisien de lutte contre la grande exclusion). Ces rappels cessent dès que tout est renseigné.

Démonstration : cette campagne et les personnes citées sont fictives. Les engagements sont ceux du Pacte.

Ne plus recevoir ces rappels :
https://pacte.example/desabonnement?jeton=def

Le secrétariat – Pacte parisien
`);
  });

  it('gives each organisation its own list and its own link', () => {
    const two = on('2019-05-16', { organisations: [digest.organisations[0]!, { name: 'La Cloche', url: 'https://pacte.example/repondre?jeton=def', owed: [{ number: 30, title: 'Signaler les commerces', state: 'AWAITED' }] }] });
    const { text, html } = writeLetter(reminderLetter(two));
    expect(text).toContain('5 engagements restent à renseigner par Aurore et La Cloche avant');
    expect(text).toContain('La Cloche\n=========\n\n- Engagement 30 – Signaler les commerces (à renseigner)\n\nRépondre pour La Cloche :\nhttps://pacte.example/repondre?jeton=def');
    expect(text).toContain('Chaque lien ouvre la page de l’organisation sans compte');
    expect(html.match(/<h2 /g)).toHaveLength(2);
  });

  it('marks as French the titles in an English digest, and leaves out a committee that has met', () => {
    const { html, text } = writeLetter(reminderLetter(on('2019-06-21', { locale: 'en', fictional: false })));
    expect(html).toContain('Commitment 12 – <span lang="fr">Créer un accueil de jour</span> (returned with a comment from the secretariat)');
    expect(text).toContain('4 commitments were due from Aurore on Thursday 6 June 2019. You can still answer.');
    expect(text).not.toContain('steering committee');
    expect(text).not.toContain('Demonstration');
  });

  it('puts “tomorrow” and “today” in words', () => {
    expect(writeLetter(reminderLetter(on('2019-06-05'))).text).toContain('restent à renseigner par Aurore d’ici demain, jeudi 6 juin 2019.');
    expect(writeLetter(reminderLetter(on('2019-06-06'))).text).toContain('restent à renseigner par Aurore aujourd’hui, jeudi 6 juin 2019.');
  });
});
