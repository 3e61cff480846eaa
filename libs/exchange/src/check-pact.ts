import { importRefused, type Refusal } from './exchange.errors.js';
import type { PactDocument } from './pact-document.js';
import type { PactSource } from './pact-source.reader.js';
import { checkForms, type CheckedPact } from './checks/checked-pact.js';
import { avenantRefusals } from './checks/avenants.rules.js';
import { commitmentRefusals } from './checks/commitments.rules.js';
import { indicatorRefusals, measurementRefusals } from './checks/indicators.rules.js';
import { organisationRefusals } from './checks/organisations.rules.js';
import { outlineRefusals } from './checks/outline.rules.js';
import { territoryGroupRefusals } from './checks/territory-groups.rules.js';

/** The pact that was read, when nothing is wrong with it; else throws IMPORT_REFUSED with every error found. */
export function checkedDocument(source: PactSource): PactDocument {
  const { checked, refusals } = checkForms(source);
  const all = [...source.refusals, ...refusals, ...meaningRefusals(checked)];
  if (all.length || !checked.head) throw importRefused(all);
  return {
    pact: checked.head.value,
    organisations: checked.organisations.sound.map((entry) => entry.value),
    commitments: checked.commitments.sound.map((entry) => entry.value),
    indicators: checked.indicators.sound.map((entry) => entry.value),
    measurements: checked.measurements.sound.map((entry) => entry.value),
  };
}

function meaningRefusals(checked: CheckedPact): Refusal[] {
  return [...outlineRefusals(checked), ...avenantRefusals(checked), ...territoryGroupRefusals(checked), ...organisationRefusals(checked), ...commitmentRefusals(checked), ...indicatorRefusals(checked), ...measurementRefusals(checked)];
}
