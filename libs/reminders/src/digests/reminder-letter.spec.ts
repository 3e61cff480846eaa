import { describe, expect, it } from '@jest/globals';
import { writeLetter } from '#platform';
import type { Digest, DigestSection } from './digest.js';
import { reminderLetter } from './reminder-letter.js';

const owed = (number: number, title: string, state: 'AWAITED' | 'DRAFT' | 'READY' | 'RETURNED' | 'SUBMITTED') => ({ number, title, state, url: `https://pacte.example/repondre?jeton=abc&engagement=${number}` });
const pact = { title: 'Pacte parisien de lutte contre la grande exclusion', shortTitle: 'Pacte parisien' };
const section: DigestSection = {
  kind: 'REPORT',
  pact,
  campaign: { title: 'Premier semestre 2019', closesOn: '2019-06-16', copilOn: '2019-06-20' },
  on: '2019-06-06',
  url: 'https://pacte.example/campagnes/2019-S1?etat=SUBMITTED',
  organisations: [
    {
      name: 'Aurore',
      askedBefore: [],
      url: 'https://pacte.example/repondre?jeton=abc',
      owed: [owed(12, 'Créer un accueil de jour', 'RETURNED'), owed(3, 'Tenir une permanence', 'DRAFT'), owed(7, 'Former les équipes', 'AWAITED'), owed(9, 'Ouvrir une bagagerie', 'AWAITED')],
    },
  ],
};
const digest: Digest = {
  locale: 'fr',
  today: '2019-05-16',
  person: 'Nadia Benali',
  space: 'Ville de Paris',
  sections: [section],
  secretariat: { name: 'Claire Martin', email: 'secretariat@paris.example' },
  fictional: true,
  stopUrl: 'https://pacte.example/desabonnement?jeton=def',
};
const on = (today: string, more: Partial<Digest> = {}): Digest => ({ ...digest, today, ...more });
const about = (...sections: Partial<DigestSection>[]): Pick<Digest, 'sections'> => ({ sections: sections.map((more) => ({ ...section, ...more })) });

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
    const one = on('2019-05-25', about({ on: '2019-06-01', organisations: [{ ...section.organisations[0]!, owed: [section.organisations[0]!.owed[0]!] }] }));
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
    const two = on('2019-05-16', about({ organisations: [section.organisations[0]!, { name: 'La Cloche', askedBefore: [], url: 'https://pacte.example/repondre?jeton=def', owed: [owed(30, 'Signaler les commerces', 'AWAITED')] }] }));
    const { text, html } = writeLetter(reminderLetter(two));
    expect(text).toContain('5 engagements restent à renseigner par Aurore et La Cloche avant');
    expect(text).toContain('La Cloche\n=========\n\n- Engagement 30 – Signaler les commerces (à renseigner)\n\nRépondre pour La Cloche :\nhttps://pacte.example/repondre?jeton=def');
    expect(text).toContain('Chaque lien ouvre la page de l’organisation sans compte');
    expect(html.match(/<h2 /g)).toHaveLength(2);
    expect(html).not.toContain('<h3 ');
  });

  it('marks as French the titles in an English digest, and leaves out a committee that has met', () => {
    const { html, text } = writeLetter(reminderLetter(on('2019-06-21', { locale: 'en', fictional: false })));
    expect(html).toContain('Commitment 12 – <a href="https://pacte.example/repondre?jeton=abc&#38;engagement=12" style="color:#1f3a5f"><span lang="fr">Créer un accueil de jour</span></a> (returned with a comment from the secretariat)');
    expect(text).toContain('4 commitments were due from Aurore on Thursday 6 June 2019. You can still answer.');
    expect(text).not.toContain('steering committee');
    expect(text).not.toContain('Demonstration');
  });

  it('puts “tomorrow” and “today” in words', () => {
    expect(writeLetter(reminderLetter(on('2019-06-05'))).text).toContain('restent à renseigner par Aurore d’ici demain, jeudi 6 juin 2019.');
    expect(writeLetter(reminderLetter(on('2019-06-06'))).text).toContain('restent à renseigner par Aurore aujourd’hui, jeudi 6 juin 2019.');
  });
});

describe('a digest about several things', () => {
  const cloche = { name: 'La Cloche', askedBefore: [], url: 'https://pacte.example/repondre?jeton=def', owed: [owed(30, 'Signaler les commerces', 'AWAITED')] };
  const two = about({ on: '2019-05-14', organisations: [cloche] }, {});

  it('has a section for each day, and names the nearest in its subject', () => {
    const letter = reminderLetter(on('2019-05-16', two));
    expect(letter.subject).toBe('[Pacte parisien] 5 engagements à renseigner, en retard depuis le 14 mai 2019');
    const { text, html } = writeLetter(letter);
    expect(text).toContain('Voici tout ce que l’on attend de vous aujourd’hui, le plus urgent d’abord.');
    expect(text.indexOf('Premier semestre 2019 : en retard depuis le 14 mai 2019')).toBeGreaterThan(0);
    expect(writeLetter(reminderLetter(on('2019-05-16', { ...two, locale: 'en' }))).text).toContain('Premier semestre 2019: late since 14 May 2019');
    expect(text.indexOf('en retard depuis le 14 mai 2019')).toBeLessThan(text.indexOf('à renseigner avant le 6 juin 2019'));
    expect(text).toContain('vous répondez pour La Cloche et Aurore (Pacte parisien de lutte contre la grande exclusion)');
    expect(html.match(/<h2 /g)).toHaveLength(2);
  });

  it('puts organisations within their section', () => {
    const { html } = writeLetter(reminderLetter(on('2019-05-16', about({ on: '2019-05-14', organisations: [cloche] }, { organisations: [...section.organisations, cloche] }))));
    expect([html.match(/<h2 /g)?.length, html.match(/<h3 /g)?.length]).toEqual([2, 2]);
  });

  it('names the space when it is about several pacts', () => {
    const other = { title: 'Pacte lyonnais', shortTitle: 'Pacte lyonnais' };
    const letter = reminderLetter(on('2019-05-16', about({ pact: other }, {})));
    expect(letter.subject).toMatch(/^\[Ville de Paris\] 8 engagements à renseigner, d’abord avant le 6 juin 2019 \(J-21\)$/);
    expect(letter.signature).toBe('Le secrétariat – Ville de Paris');
  });
});

describe('a digest about what waits', () => {
  const sent = { name: 'Aurore', askedBefore: [], url: 'https://pacte.example/rapports/2019-S1/aurore', owed: [owed(12, 'Créer un accueil de jour', 'SUBMITTED')] };

  it('tells the secretariat what it has not answered, with one way to all of it', () => {
    const letter = reminderLetter(on('2019-05-16', about({ kind: 'REVIEW', on: '2019-05-09', organisations: [sent] })));
    expect(letter.subject).toBe('[Pacte parisien] 1 réponse à relire depuis le 9 mai 2019');
    const { text } = writeLetter(letter);
    expect(text).toContain('Pour la campagne « Premier semestre 2019 », 1 réponse envoyée le 9 mai 2019 attend d’être acceptée ou retournée.');
    expect(text).toContain('Relire les réponses :\nhttps://pacte.example/campagnes/2019-S1?etat=SUBMITTED');
    expect(text).toContain('parce que vous êtes du secrétariat');
    expect(text).not.toContain('Il vous est personnel');
  });

  it('tells who validates what is ready, and sums up with what they owe', () => {
    const ready = about({}, { kind: 'VALIDATION', on: '2019-05-13', organisations: [{ ...sent, owed: [owed(12, 'Créer un accueil de jour', 'READY'), owed(3, 'Tenir une permanence', 'READY')] }] });
    const letter = reminderLetter(on('2019-05-16', ready));
    expect(letter.subject).toBe('[Pacte parisien] 4 engagements à renseigner, 2 réponses à valider, d’abord avant le 6 juin 2019 (J-21)');
    expect(writeLetter(letter).text).toContain('2 réponses pour Aurore sont prêtes depuis le 13 mai 2019 et attendent que vous les validiez.');
  });

  it('counts what is beyond twenty lines', () => {
    const many = Array.from({ length: 22 }, (_, index) => owed(index + 1, 'Titre', 'SUBMITTED'));
    const { text } = writeLetter(reminderLetter(on('2019-05-16', about({ kind: 'REVIEW', on: '2019-05-09', organisations: [{ ...sent, owed: many }] }))));
    expect(text.match(/- Engagement/g)).toHaveLength(20);
    expect(text).toContain('- et 2 autres');
  });
});

describe('who was asked before', () => {
  const before = [{ name: 'Ana Pivert', on: '2019-06-04', times: 4 }, { name: 'Ben Saule', on: '2019-05-16', times: 1 }];

  it('is told to the next rung, under each organisation', () => {
    const { text } = writeLetter(reminderLetter(on('2019-06-11', about({ organisations: [{ ...section.organisations[0]!, askedBefore: before }] }))));
    expect(text).toContain('Avant vous, ont été relancés sans que tout soit répondu : Ana Pivert (4 fois, la dernière le 4 juin 2019) et Ben Saule (1 fois, la dernière le 16 mai 2019).');
  });

  it('is told to the secretariat with a line for each organisation that is silent', () => {
    const silent = about({ kind: 'SILENCE', url: 'https://pacte.example/campagnes/2019-S1', organisations: [{ ...section.organisations[0]!, url: 'https://pacte.example/campagnes/2019-S1?organisation=aurore', askedBefore: before }, { name: 'La Cloche', askedBefore: [], url: 'https://pacte.example/x', owed: [owed(30, 'Signaler', 'AWAITED')] }] });
    const letter = reminderLetter(on('2019-06-17', silent));
    expect(letter.subject).toBe('[Pacte parisien] 5 réponses manquent encore, échéance le 6 juin 2019 (J+11)');
    const { text, html } = writeLetter(letter);
    expect(text).toContain('- Aurore : 4 réponses ; relances à Ana Pivert (la dernière le 4 juin 2019) et Ben Saule (la dernière le 16 mai 2019)\n- La Cloche : 1 réponse ; personne n’a pu être relancé par courriel');
    expect(html).toContain('href="https://pacte.example/campagnes/2019-S1?organisation=aurore"');
    expect(text).not.toContain('Engagement 12');
    expect(text).toContain('Ces rappels cessent dès que les réponses sont là.');
    expect(writeLetter(reminderLetter(on('2019-06-17', { ...silent, locale: 'en' }))).text).toContain('These reminders stop as soon as the answers are there.');
    const both = { sections: [...silent.sections, { ...(silent.sections[0] as DigestSection), kind: 'REVIEW' as const }] };
    expect(writeLetter(reminderLetter(on('2019-06-17', both))).text).toContain('cessent dès que les réponses sont là et que tout est relu.');
  });
});
