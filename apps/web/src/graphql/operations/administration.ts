/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AcceptInvitationMutation,
  AcceptInvitationMutationVariables,
  AccessPageQuery,
  AccessPageQueryVariables,
  ChangeTenantMutation,
  ChangeTenantMutationVariables,
  ChangeTenantLogoMutation,
  ChangeTenantLogoMutationVariables,
  ConfirmAccessRequestMutation,
  ConfirmAccessRequestMutationVariables,
  CorrectPersonMutation,
  CorrectPersonMutationVariables,
  CreateOrganisationMutation,
  CreateOrganisationMutationVariables,
  CreateTenantMutation,
  CreateTenantMutationVariables,
  DecideAccessRequestMutation,
  DecideAccessRequestMutationVariables,
  DepartPersonMutation,
  DepartPersonMutationVariables,
  EndRoleMutation,
  EndRoleMutationVariables,
  GrantRoleMutation,
  GrantRoleMutationVariables,
  IdentityPageQuery,
  IdentityPageQueryVariables,
  InviteMutation,
  InviteMutationVariables,
  JournalPageQuery,
  JournalPageQueryVariables,
  MembersPageQuery,
  MembersPageQueryVariables,
  MergeOrganisationsMutation,
  MergeOrganisationsMutationVariables,
  OpenInvitationMutation,
  OpenInvitationMutationVariables,
  OrganisationChoicesQuery,
  OrganisationChoicesQueryVariables,
  OrganisationEditQuery,
  OrganisationEditQueryVariables,
  OrganisationMergerQuery,
  OrganisationMergerQueryVariables,
  OrganisationRecordsQuery,
  OrganisationRecordsQueryVariables,
  PeopleQuery,
  PeopleQueryVariables,
  PermissionsPageQuery,
  PermissionsPageQueryVariables,
  PersonPageQuery,
  PersonPageQueryVariables,
  RequestAccessMutation,
  RequestAccessMutationVariables,
  ResendInvitationMutation,
  ResendInvitationMutationVariables,
  RevokeInvitationMutation,
  RevokeInvitationMutationVariables,
  SpacesPageQuery,
  SpacesPageQueryVariables,
  SwitchOffPersonMutation,
  SwitchOffPersonMutationVariables,
  SwitchOnPersonMutation,
  SwitchOnPersonMutationVariables,
  SwitchTenantMutation,
  SwitchTenantMutationVariables,
  UpdateOrganisationMutation,
  UpdateOrganisationMutationVariables,
  UpdateParticipationMutation,
  UpdateParticipationMutationVariables,
} from '../generated.js';

export const AcceptInvitation = /* @__PURE__ */ document<AcceptInvitationMutation, AcceptInvitationMutationVariables>('AcceptInvitation', 'aded130906');
export const AccessPage = /* @__PURE__ */ document<AccessPageQuery, AccessPageQueryVariables>('AccessPage', '9fc0eeb9f5');
export const ChangeTenant = /* @__PURE__ */ document<ChangeTenantMutation, ChangeTenantMutationVariables>('ChangeTenant', '6e914c818b');
export const ChangeTenantLogo = /* @__PURE__ */ document<ChangeTenantLogoMutation, ChangeTenantLogoMutationVariables>('ChangeTenantLogo', '1783386012');
export const ConfirmAccessRequest = /* @__PURE__ */ document<ConfirmAccessRequestMutation, ConfirmAccessRequestMutationVariables>('ConfirmAccessRequest', 'b885913d9c');
export const CorrectPerson = /* @__PURE__ */ document<CorrectPersonMutation, CorrectPersonMutationVariables>('CorrectPerson', '4632307cd9');
export const CreateOrganisation = /* @__PURE__ */ document<CreateOrganisationMutation, CreateOrganisationMutationVariables>('CreateOrganisation', 'ad1fd1918a');
export const CreateTenant = /* @__PURE__ */ document<CreateTenantMutation, CreateTenantMutationVariables>('CreateTenant', '0bd5c2438a');
export const DecideAccessRequest = /* @__PURE__ */ document<DecideAccessRequestMutation, DecideAccessRequestMutationVariables>('DecideAccessRequest', '02e2412a5a');
export const DepartPerson = /* @__PURE__ */ document<DepartPersonMutation, DepartPersonMutationVariables>('DepartPerson', '619cf963cc');
export const EndRole = /* @__PURE__ */ document<EndRoleMutation, EndRoleMutationVariables>('EndRole', '1e2c7466fa');
export const GrantRole = /* @__PURE__ */ document<GrantRoleMutation, GrantRoleMutationVariables>('GrantRole', '71cf10d5e7');
export const IdentityPage = /* @__PURE__ */ document<IdentityPageQuery, IdentityPageQueryVariables>('IdentityPage', '2d54284062');
export const Invite = /* @__PURE__ */ document<InviteMutation, InviteMutationVariables>('Invite', '17a5ae386b');
export const JournalPage = /* @__PURE__ */ document<JournalPageQuery, JournalPageQueryVariables>('JournalPage', '289e411909');
export const MembersPage = /* @__PURE__ */ document<MembersPageQuery, MembersPageQueryVariables>('MembersPage', 'ab39259c48');
export const MergeOrganisations = /* @__PURE__ */ document<MergeOrganisationsMutation, MergeOrganisationsMutationVariables>('MergeOrganisations', '905b582e2e');
export const OpenInvitation = /* @__PURE__ */ document<OpenInvitationMutation, OpenInvitationMutationVariables>('OpenInvitation', '6f33116c3b');
export const OrganisationChoices = /* @__PURE__ */ document<OrganisationChoicesQuery, OrganisationChoicesQueryVariables>('OrganisationChoices', '147a33492d');
export const OrganisationEdit = /* @__PURE__ */ document<OrganisationEditQuery, OrganisationEditQueryVariables>('OrganisationEdit', '28bc923533');
export const OrganisationMerger = /* @__PURE__ */ document<OrganisationMergerQuery, OrganisationMergerQueryVariables>('OrganisationMerger', '09e39f04d0');
export const OrganisationRecords = /* @__PURE__ */ document<OrganisationRecordsQuery, OrganisationRecordsQueryVariables>('OrganisationRecords', '903d6cb83c');
export const People = /* @__PURE__ */ document<PeopleQuery, PeopleQueryVariables>('People', '78a5b19dd1');
export const PermissionsPage = /* @__PURE__ */ document<PermissionsPageQuery, PermissionsPageQueryVariables>('PermissionsPage', 'dc8e5616d5');
export const PersonPage = /* @__PURE__ */ document<PersonPageQuery, PersonPageQueryVariables>('PersonPage', 'dd704c5c17');
export const RequestAccess = /* @__PURE__ */ document<RequestAccessMutation, RequestAccessMutationVariables>('RequestAccess', 'ee94c5481f');
export const ResendInvitation = /* @__PURE__ */ document<ResendInvitationMutation, ResendInvitationMutationVariables>('ResendInvitation', 'ca455cfab6');
export const RevokeInvitation = /* @__PURE__ */ document<RevokeInvitationMutation, RevokeInvitationMutationVariables>('RevokeInvitation', '8fc76cb9e4');
export const SpacesPage = /* @__PURE__ */ document<SpacesPageQuery, SpacesPageQueryVariables>('SpacesPage', 'b77a2511b6');
export const SwitchOffPerson = /* @__PURE__ */ document<SwitchOffPersonMutation, SwitchOffPersonMutationVariables>('SwitchOffPerson', 'd4448d7d32');
export const SwitchOnPerson = /* @__PURE__ */ document<SwitchOnPersonMutation, SwitchOnPersonMutationVariables>('SwitchOnPerson', '0a3d53cab0');
export const SwitchTenant = /* @__PURE__ */ document<SwitchTenantMutation, SwitchTenantMutationVariables>('SwitchTenant', '21e6bc283a');
export const UpdateOrganisation = /* @__PURE__ */ document<UpdateOrganisationMutation, UpdateOrganisationMutationVariables>('UpdateOrganisation', 'e391a95f9e');
export const UpdateParticipation = /* @__PURE__ */ document<UpdateParticipationMutation, UpdateParticipationMutationVariables>('UpdateParticipation', '5177babeff');