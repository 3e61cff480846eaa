// The rooms in order: a room imports those before it, never a sibling nor one after. See docs/adr and test/architecture.
const floors = [
  ['platform'],
  ['audit'],
  ['access'],
  ['mailing'],
  ['organisations'],
  ['pact'],
  ['commitments'],
  ['indicators', 'finance'],
  ['reporting', 'meetings'],
  ['alerts', 'bilans'],
  ['reminders', 'dashboards', 'assessments', 'openness', 'exchange', 'search'],
  ['dossiers'],
  ['personal-data'],
  ['demonstration'],
];

const room = (names) => `^libs/(${names.join('|')})/`;
const fences = floors.flatMap((names, floor) => {
  const above = floors.slice(floor + 1).flat();
  return names.map((name) => ({
    name: `${name}-looks-down-only`,
    comment: `${name} imports only the rooms below it: not its siblings, not those above`,
    severity: 'error',
    from: { path: room([name]) },
    to: { path: room([...above, ...names.filter((each) => each !== name), 'none']) },
  }));
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...fences,
    {
      name: 'rooms-have-a-floor',
      comment: 'a new room takes its place in the order above',
      severity: 'error',
      from: {},
      to: { path: '^libs/', pathNot: room(floors.flat()) },
    },
    {
      name: 'one-door',
      comment: 'a room is entered through its index.ts',
      severity: 'error',
      from: { path: '^(libs/[^/]+)/|^(?:apps|migrations|bench)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/'] },
    },
    {
      name: 'rooms-know-no-application',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'applications-apart',
      comment: 'each application stands alone; the standalone one starts the others as processes',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-knows-the-api-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations)/' },
    },
    {
      name: 'no-circle',
      comment: 'types and pages loaded when they are opened may point back',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'resolvable',
      comment: 'our own files; packages are the type checker’s business',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/' },
      to: { couldNotResolve: true, path: '^[.#]' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|woff2|json)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'] },
  },
};
