import { describe, expect, it } from '@jest/globals';
import { ofFr, setFrench, singularFr } from './french.js';

describe('French spacing', () => {
  it('keeps a sign with its word', () => {
    expect(setFrench('Objet : quoi ?')).toBe('Objet\u00A0: quoi\u00A0?');
    expect(setFrench('« aller-vers »')).toBe('«\u00A0aller-vers\u00A0»');
    expect(setFrench('engagement n° 57')).toBe('engagement n°\u00A057');
  });

  it('keeps a number whole, and leaves years beside each other alone', () => {
    expect(setFrench('3 000 rendez-vous')).toBe('3\u202F000 rendez-vous');
    expect(setFrench('de 2015 2020')).toBe('de 2015 2020');
  });
});

describe('of whom', () => {
  it.each([
    ['Octave Pervenche', 'd’Octave Pervenche'],
    ['Élise Mésange', 'd’Élise Mésange'],
    ['Yves Merle', 'd’Yves Merle'],
    ['Yasmine Pinson', 'de Yasmine Pinson'],
    ['Paola Roitelet', 'de Paola Roitelet'],
  ])('elides before a vowel that is heard: %s', (name, words) => expect(ofFr(name)).toBe(words));
});

describe('the unit of one', () => {
  it.each([
    ['places', 'place'],
    ['référents par famille', 'référent par famille'],
    ['nuits d’hôtel', 'nuit d’hôtel'],
    ['rendez-vous', 'rendez-vous'],
    ['repas', 'repas'],
    ['actions-cadres', 'action-cadre'],
    ['examens médico-légaux', 'examen médico-légal'],
    ['locaux', 'local'],
    ['travaux', 'travail'],
    ['lieux d’accueil', 'lieu d’accueil'],
    ['colis', 'colis'],
    ['bureaux', 'bureau'],
    ['mois', 'mois'],
    ['équipe', 'équipe'],
  ])('is said without its plural: %s', (unit, one) => expect(singularFr(unit)).toBe(one));
});
