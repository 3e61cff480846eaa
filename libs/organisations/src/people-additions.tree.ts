import { accessRequestTree, handOverChoiceTree, invitationTree, roleGrantTree } from '#access';
import { extendTree } from '#platform';
import { organisationTree } from './organisation.tree.js';

// What organisations add to roles, invitations, requests and departures.
for (const tree of [roleGrantTree, invitationTree, accessRequestTree]) extendTree(tree, { links: { organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' } } });
extendTree(handOverChoiceTree, { links: { organisation: { kind: 'same', to: () => organisationTree } } });
