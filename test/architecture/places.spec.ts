import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOfFigure, placeOfLine, placeOfSection } from '../../apps/web/src/avis/places.js';
import { keyOfFigure, keyOfLine, keyOfSection } from '../../libs/bilans/src/reading-room/places.rules.js';

// The screens import nothing of the rooms: each has its own words for the key of a place, and a remark stands under its part as long as they agree.
it('a part of a bilan has the same key on the screen as in the service', () => {
  const section = fc.record({ kind: fc.constantFrom('INTRODUCTION', 'AXIS', 'DECISIONS', 'ANSWERS'), axis: fc.option(fc.nat(9)) });
  const figure = fc.record({ indicator: fc.string(), period: fc.record({ label: fc.string() }) });
  fc.assert(fc.property(section, (each) => placeOfSection(each) === keyOfSection(each as never)));
  fc.assert(fc.property(figure, (each) => placeOfFigure(each) === keyOfFigure(each as never)));
  fc.assert(fc.property(fc.nat(), (number) => placeOfLine(number) === keyOfLine(number)));
  expect([keyOfSection({ kind: 'AXIS', axis: 2 } as never), keyOfLine(12)]).toEqual(['partie:AXIS:2', 'engagement:12']);
});
