import { describe, expect, it } from '@jest/globals';
import { followPorteurs, isSettled, type MadeRequest } from './request-following.rules.js';
import type { GeneratedRequest, RequestRole } from './request-generation.rules.js';

const wanted = (organisationId: string, role: RequestRole, commitmentId = '1'): GeneratedRequest => ({ commitmentId, organisationId, role });
const made = (organisationId: string, role: RequestRole, former = false, commitmentId = '1'): MadeRequest => ({ ...wanted(organisationId, role, commitmentId), id: `${commitmentId}-${organisationId}`, former });
const follow = (existing: MadeRequest[], now: GeneratedRequest[]) => {
  const { made: fresh, ended, changed } = followPorteurs(existing, now);
  return { made: fresh.map((each) => `${each.role} ${each.organisationId}`), ended: ended.map((each) => each.id), changed: changed.map((each) => `${each.id} ${each.to}`) };
};

describe('when porteurs change while a campaign is open', () => {
  it('nothing moves while they do not', () => {
    expect(isSettled(followPorteurs([made('caf', 'LEAD'), made('ville', 'CO_LEAD')], [wanted('caf', 'LEAD'), wanted('ville', 'CO_LEAD')]))).toBe(true);
    expect(isSettled(followPorteurs([made('caf', 'LEAD'), made('gip', 'CO_LEAD', true)], [wanted('caf', 'LEAD')]))).toBe(true);
  });

  it('who comes is asked, who goes is not any more', () => {
    expect(follow([made('caf', 'LEAD'), made('gip', 'CO_LEAD')], [wanted('caf', 'LEAD'), wanted('ars', 'CO_LEAD')])).toEqual({ made: ['CO_LEAD ars'], ended: ['1-gip'], changed: [] });
  });

  it('a lead hands over to a co-lead', () => {
    expect(follow([made('caf', 'LEAD'), made('ville', 'CO_LEAD')], [wanted('ville', 'LEAD'), wanted('caf', 'CO_LEAD')])).toEqual({ made: [], ended: [], changed: ['1-caf CO_LEAD', '1-ville LEAD'] });
  });

  it('who comes back is asked again, with what it had written', () => {
    expect(follow([made('caf', 'LEAD'), made('gip', 'CO_LEAD', true)], [wanted('caf', 'LEAD'), wanted('gip', 'CO_LEAD')])).toEqual({ made: [], ended: [], changed: ['1-gip CO_LEAD'] });
  });

  it('a commitment that nobody would lead keeps who was asked; one out of the campaign too', () => {
    expect(follow([made('caf', 'LEAD'), made('ville', 'CO_LEAD')], [wanted('ville', 'CO_LEAD')])).toEqual({ made: [], ended: [], changed: [] });
    expect(follow([made('caf', 'LEAD', false, '2')], [wanted('caf', 'LEAD')])).toEqual({ made: ['LEAD caf'], ended: [], changed: [] });
  });
});
