import { useState } from 'react';
import type { AccessPageQuery, Role } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { SelectField } from '../ui/select-field.js';

export interface OrganisationChoice {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
}

export type RoleToGive = NonNullable<AccessPageQuery['rolesToGive']>[number];

/** A role and whom it stands for, as they are being chosen; only roles that suit the people of that organisation. */
export function useRoleChoice(offers: readonly RoleToGive[], organisations: readonly OrganisationChoice[]) {
  const [organisation, setOrganisation] = useState('');
  const [chosen, setRole] = useState<Role>('CONTRIBUTOR');
  const kind = organisations.find(({ slug }) => slug === organisation)?.kind;
  const suited = offers.filter((offer) => (organisation === '' ? offer.withoutOrganisation : offer.withOrganisation && (offer.kinds?.includes(kind ?? '') ?? true))).map(({ role }) => role);
  // None is chosen for whoever hurries: the first of the list might open too much.
  const role = suited.find((each) => each === chosen);
  return { organisation, setOrganisation, role, setRole, suited };
}

/** The organisation first: it decides which roles there are. */
export function RoleFields({ choice, organisations }: { choice: ReturnType<typeof useRoleChoice>; organisations: readonly OrganisationChoice[] }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  return (
    <>
      <OrganisationField value={choice.organisation} onChange={choice.setOrganisation} organisations={organisations} none={labels.noOrganisation} />
      <SelectField label={labels.role} value={choice.role ?? ''} onChange={(value) => choice.setRole(value as Role)} options={[...(choice.role ? [] : [{ value: '', label: labels.chooseRole }]), ...choice.suited.map((each) => ({ value: each, label: roles[each] }))]} />
    </>
  );
}

export function OrganisationField({ value, onChange, organisations, none }: { value: string; onChange: (value: string) => void; organisations: readonly OrganisationChoice[]; none: string }) {
  const labels = useLabels(administrationLabels);
  return <SelectField label={labels.organisation} value={value} onChange={onChange} options={[{ value: '', label: none }, ...organisations.map(({ slug, name }) => ({ value: slug, label: name }))]} />;
}
