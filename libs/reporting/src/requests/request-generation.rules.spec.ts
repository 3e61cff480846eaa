import { describe, expect, it } from '@jest/globals';
import { generationFor, unanswered, type AskedPorteur } from './request-generation.rules.js';

const body = (role: string, organisationId: string): AskedPorteur => ({ role, organisationId, kind: 'ASSOCIATION', verbatim: organisationId, gone: false });
const closed = (role: string, organisationId: string): AskedPorteur => ({ ...body(role, organisationId), gone: true });
const group = (role: string): AskedPorteur => ({ role, organisationId: 'bailleurs-sociaux', kind: 'ACTOR_GROUP', verbatim: 'bailleurs sociaux', gone: false });
const nobody = (role: string): AskedPorteur => ({ role, organisationId: null, kind: null, verbatim: 'à définir', gone: false });
const generated = (partnersContribute: boolean, porteurs: readonly AskedPorteur[]) => generationFor({ commitmentId: 'c', porteurs }, { pilotId: 'ville', partnersContribute });
const asked = (...porteurs: AskedPorteur[]) => generated(false, porteurs).asked.map((each) => `${each.role} ${each.organisationId}`);
const withPartners = (...porteurs: AskedPorteur[]) => generated(true, porteurs).asked.map((each) => `${each.role} ${each.organisationId}`);
const leftOut = (...porteurs: AskedPorteur[]) => generated(false, porteurs).leftOut.map(({ porteur, reason }) => `${porteur.verbatim} ${reason}`);

describe('who is asked to report', () => {
  it('lead and co-leads that are bodies', () => {
    expect(asked(body('LEAD', 'etat'), body('CO_LEAD', 'ville'), body('CO_LEAD', 'caf'))).toEqual(['LEAD etat', 'CO_LEAD ville', 'CO_LEAD caf']);
  });

  it('neither partners nor those to associate', () => {
    expect(asked(body('LEAD', 'etat'), body('PARTNER', 'emmaus'), body('TO_ASSOCIATE', 'sncf'))).toEqual(['LEAD etat']);
  });

  it('neither groups nor words that name nobody', () => {
    expect(asked(body('LEAD', 'etat'), group('CO_LEAD'), nobody('CO_LEAD'))).toEqual(['LEAD etat']);
  });

  it('no organisation that is no more; the pilot leads in its place', () => {
    expect(asked(body('LEAD', 'etat'), closed('CO_LEAD', 'gip'))).toEqual(['LEAD etat']);
    expect(asked(closed('LEAD', 'gip'), body('CO_LEAD', 'etat'))).toEqual(['LEAD ville', 'CO_LEAD etat']);
  });

  it('the pilot in place of a lead that is a group or unnamed', () => {
    expect(asked(group('LEAD'), body('CO_LEAD', 'ars'))).toEqual(['LEAD ville', 'CO_LEAD ars']);
    expect(asked(nobody('LEAD'))).toEqual(['LEAD ville']);
    expect(asked()).toEqual(['LEAD ville']);
  });

  it('the pilot once, as lead, when it is a co-lead already', () => {
    expect(asked(group('LEAD'), body('CO_LEAD', 'etat'), body('CO_LEAD', 'ville'))).toEqual(['LEAD ville', 'CO_LEAD etat']);
  });

  it('one lead, and an organisation once', () => {
    expect(asked(body('LEAD', 'etat'), body('LEAD', 'ville'), body('CO_LEAD', 'etat'))).toEqual(['LEAD etat', 'CO_LEAD ville']);
  });

  it('partners for their part, when the campaign says so; under their first role only', () => {
    expect(withPartners(body('LEAD', 'etat'), body('PARTNER', 'emmaus'), body('TO_ASSOCIATE', 'sncf'))).toEqual(['LEAD etat', 'PARTNER emmaus']);
    expect(withPartners(body('LEAD', 'etat'), body('PARTNER', 'caf'), body('CO_LEAD', 'caf'), group('PARTNER'), closed('PARTNER', 'gip'))).toEqual(['LEAD etat', 'CO_LEAD caf']);
    expect(withPartners(group('LEAD'), body('PARTNER', 'ville'))).toEqual(['LEAD ville']);
  });

  it('says who is not, and why', () => {
    expect(leftOut(closed('LEAD', 'gip'), group('CO_LEAD'), nobody('CO_LEAD'), body('PARTNER', 'emmaus'), body('TO_ASSOCIATE', 'sncf'), body('CO_LEAD', 'etat'))).toEqual([
      'gip GONE', 'bailleurs sociaux GROUP', 'à définir UNNAMED', 'emmaus PARTNER', 'sncf TO_ASSOCIATE',
    ]);
    expect(leftOut(group('LEAD'), body('PARTNER', 'ville'))).toEqual(['bailleurs sociaux GROUP']);
    expect(generated(false, [group('LEAD')]).instead).toBe(true);
    expect(generated(false, [body('LEAD', 'ville')]).instead).toBe(false);
  });

  it('leaves a commitment without lead only where there is no pilot', () => {
    const commitments = [
      { commitmentId: 'a', porteurs: [body('LEAD', 'etat')] },
      { commitmentId: 'b', porteurs: [group('LEAD'), body('CO_LEAD', 'ars')] },
    ];
    const requests = commitments.flatMap((each) => generationFor(each, { pilotId: null, partnersContribute: false }).asked);
    expect(unanswered(commitments, requests)).toEqual(['b']);
  });
});
