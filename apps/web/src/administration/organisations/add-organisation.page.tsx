import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Api } from '../../graphql/api.js';
import { useAction, useOperation } from '../../graphql/api-context.js';
import { CreateOrganisation, OrganisationChoices } from '../../graphql/generated.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import { requireSignIn } from '../../shell/use-shell.js';
import { Button } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { TextField } from '../../ui/text-field.js';
import styles from './administration.module.css';
import type { OrganisationDraft } from './organisation-draft.js';
import { FirstFields } from './organisation-fields.js';
import { errorIn, Outcome } from './organisation-form.js';

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(OrganisationChoices, {});
}

const EMPTY: OrganisationDraft = { name: '', acronym: '', kind: 'ASSOCIATION', parent: '', aliases: '', note: '', closedOn: '', formerNames: [], members: [] };

/** Adds an organisation; all the rest is filled in on its own page, which follows. */
export function Component() {
  const labels = useLabels(organisationAdministrationLabels);
  const { organisationRecords } = useOperation(OrganisationChoices, {});
  const navigate = useNavigate();
  const [draft, setDraft] = useState(EMPTY);
  const [slug, setSlug] = useState('');
  const { run, data, isPending, error } = useAction(CreateOrganisation);
  const problems = data?.createOrganisation.problems;
  const errorAt = errorIn(problems, error);
  const create = async () => {
    const { name, acronym, kind, parent } = draft;
    const { createOrganisation } = await run({ input: { slug: slug.trim() || null, name, acronym: acronym.trim() || null, kind, parent: parent || null } });
    if (createOrganisation.organisation && createOrganisation.problems.length === 0) await navigate(`/administration/organisations/${createOrganisation.organisation.slug}`);
  };
  return (
    <Page title={labels.add} kicker={<Link to="/administration/organisations">{labels.back}</Link>}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create().catch(() => undefined);
        }}
      >
        <FirstFields draft={draft} onChange={setDraft} errorAt={errorAt} choices={organisationRecords.nodes} />
        <TextField label={labels.form.slug} description={labels.form.slugHelp} value={slug} onChange={setSlug} error={errorAt('slug')} />
        <Outcome problems={problems} error={error} saved={false} />
        <div>
          <Button type="submit" look="primary" isPending={isPending}>
            {labels.form.create}
          </Button>
        </div>
      </form>
    </Page>
  );
}
