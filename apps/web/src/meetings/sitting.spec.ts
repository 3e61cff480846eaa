import { expect, it } from '@jest/globals';
import { draftOf, inputOf, later } from './sitting.js';

it('holds a meeting by the clocks of Paris, in summer and in winter', () => {
  expect(draftOf({ startsAt: '2019-06-20T12:30:00.000Z', endsAt: '2019-06-20T14:30:00.000Z', place: 'Salle A', remoteAddress: null })).toEqual({ day: '2019-06-20', from: '14:30', to: '16:30', place: 'Salle A', remoteAddress: '' });
  expect(draftOf({ startsAt: '2019-12-18T23:30:00.000Z', endsAt: null, place: null, remoteAddress: null })).toMatchObject({ day: '2019-12-19', from: '00:30', to: '' });
});

it('or of the space, where it is elsewhere', () => {
  expect(draftOf({ startsAt: '2019-06-20T21:30:00.000Z', endsAt: '2019-06-20T22:30:00.000Z', place: null, remoteAddress: null }, 'Indian/Reunion')).toMatchObject({ day: '2019-06-21', from: '01:30', to: '02:30' });
});

it('sends no place rather than an empty one', () => {
  expect(inputOf({ day: '2019-06-20', from: '14:30', to: '16:30', place: '', remoteAddress: '' })).toMatchObject({ place: null, remoteAddress: null });
});

it('ends a meeting within its day', () => {
  expect([later('14:30', 120), later('09:15', 50), later('23:00', 120)]).toEqual(['16:30', '10:05', '23:59']);
});
