import { guestScopeTree, viewerGrantTree } from '#access';
import { extendTree } from '#platform';
import { organisationTree } from './organisation.tree.js';

// What organisations add to the viewer.
extendTree(viewerGrantTree, { links: { organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' } } });
extendTree(guestScopeTree, { links: { organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' } } });
