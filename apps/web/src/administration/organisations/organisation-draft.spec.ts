import { describe, expect, it } from '@jest/globals';
import { differences, draftOf, inputOf, withoutBlankRows, type OrganisationRecord } from './organisation-draft.js';

const RECORD: OrganisationRecord = {
  id: '1', slug: 'dases', version: 3, name: 'Direction des solidarités', acronym: 'DSOL', kind: 'CITY_DIRECTION', state: 'ACTIVE', aliases: ['A', 'B'], note: null, closedOn: null,
  parent: { slug: 'ville', name: 'Ville' }, formerNames: [{ name: 'DASES', acronym: null, until: '2022', source: null }], members: [],
};

describe('the form of an organisation', () => {
  it('sends back what it was filled with', () => {
    expect(inputOf(draftOf(RECORD))).toEqual({
      name: 'Direction des solidarités', acronym: 'DSOL', kind: 'CITY_DIRECTION', parent: 'ville', aliases: ['A', 'B'], note: null, closedOn: null,
      formerNames: [{ name: 'DASES', acronym: null, until: '2022', source: null }], members: [],
    });
  });

  it('sends members for a group only', () => {
    const draft = { ...draftOf(RECORD), members: [{ member: 'x', since: ' 2015 ', until: '' }, { member: '', since: '', until: '' }] };
    expect(inputOf(draft).members).toEqual([]);
    expect(inputOf(withoutBlankRows({ ...draft, kind: 'ACTOR_GROUP' })).members).toEqual([{ member: 'x', since: '2015', until: null }]);
  });

  it('leaves out the rows in which nothing was typed, and only those', () => {
    const former = { name: '', acronym: '', until: '', source: '' };
    const draft = { ...draftOf(RECORD), formerNames: [former, { ...former, name: 'DASES' }], members: [{ member: '', since: '', until: ' ' }, { member: '', since: '2015', until: '' }] };
    expect(withoutBlankRows(draft)).toMatchObject({ formerNames: [{ name: 'DASES', until: '' }], members: [{ member: '', since: '2015' }] });
  });

  it('shows what two people wrote differently', () => {
    const mine = { ...draftOf(RECORD), acronym: 'DS', formerNames: [] };
    expect(differences(mine, draftOf(RECORD))).toEqual([
      { field: 'acronym', mine: 'DS', theirs: 'DSOL' },
      { field: 'formerNames', mine: '', theirs: 'DASES, 2022' },
    ]);
    expect(differences(mine, mine)).toEqual([]);
  });
});
