import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_PATH, viewPath } from './view-path.rules.js';

describe('the address of a saved view', () => {
  it('keeps what was chosen, in one order, without what belongs to the moment', () => {
    expect(viewPath('/carte-des-engagements?porteur=samusocial&axe=2&projection=1&page=3')).toEqual({ path: '/carte-des-engagements?axe=2&porteur=samusocial' });
    expect(viewPath('/?q=h%C3%A9bergement&apres=abc#liste')).toEqual({ path: '/?q=h%C3%A9bergement' });
    expect(viewPath('/vue-d-ensemble')).toEqual({ path: '/vue-d-ensemble' });
    expect(viewPath('/indicateurs/LOG-1.a')).toEqual({ path: '/indicateurs/LOG-1.a' });
    expect(viewPath('/organisations/samusocial-de-paris?au=2019-03-31')).toEqual({ path: '/organisations/samusocial-de-paris?au=2019-03-31' });
  });

  it('leads nowhere else', () => {
    for (const typed of ['', 'carte', '//ailleurs.example', 'https://ailleurs.example', '/vue-d-ensemble//x', '/administration/personnes', '/connexion/lien?jeton=x', 'javascript:alert(1)', '/vue-d-ensemble/../connexion', '/\\ailleurs'])
      expect([typed, viewPath(typed)]).toEqual([typed, { code: 'VIEW_PAGE_UNKNOWN' }]);
    expect(viewPath(`/comparer?q=${'x'.repeat(LONGEST_PATH)}`)).toEqual({ code: 'VIEW_TOO_LONG' });
  });

  it('is kept as it is when it is kept again', () => {
    const page = fc.constantFrom('/', '/comparer', '/alertes', '/organisations/emmaus');
    fc.assert(
      fc.property(page, fc.array(fc.tuple(fc.string({ maxLength: 8 }), fc.string({ maxLength: 12 })), { maxLength: 5 }), (at, choices) => {
        const once = viewPath(`${at}?${new URLSearchParams(choices)}`);
        expect('path' in once && viewPath(once.path)).toEqual(once);
      }),
    );
  });
});
