import { organisationTree } from '#organisations';
import { actionCadreTree, axisTree, objectiveTree, pactTree, sourceTree } from '#pact';
import { defineTree, extendTree } from '#platform';

export const phaseFields = ['label', 'startsOn', 'endsOn', 'startPrecision', 'endPrecision', 'openEnded'] as const;

/** Phases are stored as one JSON list on the commitment's row. */
const phaseTree = defineTree(
  'CalendarPhase',
  'calendar_phase',
  Object.fromEntries(phaseFields.map((field) => [field, `$.phase->'${field}'`])),
);

/** Lives on the commitment's own row. */
const calendarTree = defineTree('Calendar', 'commitment', {
  verbatim: '$.calendar_verbatim',
  startsOn: '$.starts_on',
  endsOn: '$.ends_on',
  startPrecision: '$.start_precision',
  endPrecision: '$.end_precision',
  openEnded: '$.open_ended',
  certainty: '$.calendar_certainty',
  dependsOn: '$.calendar_depends_on',
  condition: '$.calendar_condition',
  notes: '$.calendar_notes',
});
extendTree(calendarTree, {
  links: {
    phases: {
      kind: 'many',
      to: () => phaseTree,
      from: '(SELECT ^.tenant_id, phase, n FROM jsonb_array_elements(^.calendar_phases) WITH ORDINALITY AS p(phase, n)) $',
      orderBy: '$.n',
    },
  },
});

export const commitmentTree = defineTree('Commitment', 'commitment', {
  id: '$.id',
  number: '$.number',
  title: '$.title',
  page: '$.page',
  subHeading: '$.sub_heading',
  audience: '$.audience',
  purpose: '$.purpose',
  means: '$.means',
  note: '$.note',
  status: '$.status',
  porteursVerbatim: '$.porteurs_verbatim',
});

export const porteurTree = defineTree('Porteur', 'porteur', { id: '$.id', role: '$.role', verbatim: '$.verbatim' });

extendTree(porteurTree, {
  links: {
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' },
  },
});
extendTree(commitmentTree, {
  links: {
    calendar: { kind: 'same', to: () => calendarTree },
    porteurs: { kind: 'many', to: () => porteurTree, on: '$.commitment_id = ^.id', orderBy: '$.position' },
    objective: { kind: 'one', to: () => objectiveTree, on: '$.id = ^.objective_id' },
    axis: { kind: 'one', to: () => axisTree, on: '$.id = ^.axis_id' },
    actionCadre: { kind: 'one', to: () => actionCadreTree, on: '$.id = ^.action_cadre_id' },
    related: { kind: 'many', to: () => commitmentTree, on: '$.pact_id = ^.pact_id AND $.number = ANY(^.related)', orderBy: '$.number' },
    source: {
      kind: 'one',
      to: () => sourceTree,
      from: 'source_document $ JOIN pact p ON p.tenant_id = $.tenant_id AND p.id = $.pact_id AND p.source_key = $.key',
      on: '$.pact_id = ^.pact_id',
    },
  },
});

// What commitments add to the rooms below.
extendTree(pactTree, {
  fields: { commitmentCount: '(SELECT count(*)::int FROM commitment n WHERE n.tenant_id = $.tenant_id AND n.pact_id = $.id)' },
});
extendTree(axisTree, {
  fields: { commitmentCount: '(SELECT count(*)::int FROM commitment n WHERE n.tenant_id = $.tenant_id AND n.axis_id = $.id)' },
});
extendTree(objectiveTree, {
  links: { commitments: { kind: 'many', to: () => commitmentTree, on: '$.objective_id = ^.id', orderBy: '$.number' } },
});
extendTree(actionCadreTree, {
  links: { commitments: { kind: 'many', to: () => commitmentTree, on: '$.action_cadre_id = ^.id', orderBy: '$.number' } },
});
extendTree(organisationTree, {
  links: {
    porteurs: {
      kind: 'many',
      to: () => porteurTree,
      from: 'porteur $ JOIN commitment pc ON pc.tenant_id = $.tenant_id AND pc.id = $.commitment_id',
      // Of the pact the operation asks about; of every pact when it asks about none.
      on: '$.organisation_id = ^.id AND (:pact?::text IS NULL OR pc.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact?))',
      orderBy: 'pc.number, $.position',
    },
  },
});
