import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Api } from '../../graphql/api.js';
import { useAction, useOperation } from '../../graphql/api-context.js';
import { MergeOrganisations, OrganisationMerger } from '../../graphql/generated.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import type { PageArgs } from '../../page.js';
import { requireSignIn } from '../../shell/use-shell.js';
import { Button } from '../../ui/button.js';
import { Quoting } from '../../ui/french.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { TextField } from '../../ui/text-field.js';
import styles from './administration.module.css';
import { OrganisationSelect } from './organisation-fields.js';
import { Outcome } from './organisation-form.js';

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(OrganisationMerger, { slug: params['slug'] ?? '' });
}

/** Two organisations become one: what follows is counted before, and the name is copied to confirm. */
export function Component() {
  const labels = useLabels(organisationAdministrationLabels);
  const { organisationRecord: record, organisationMerger: lines, organisationRecords } = useOperation(OrganisationMerger, { slug: useParams()['slug'] ?? '' });
  const navigate = useNavigate();
  const [into, setInto] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const { run, data, isPending, error } = useAction(MergeOrganisations);
  const problems = data?.mergeOrganisations.problems ?? [];
  const merge = async () => {
    const { mergeOrganisations } = await run({ input: { from: record.slug, into, confirmation, version: record.version } });
    if (mergeOrganisations.problems.length === 0) await navigate(`/administration/organisations/${into}`);
  };
  return (
    <Page title={<Quoting french={[record.name]}>{labels.merger.title(record.name)}</Quoting>} documentTitle={labels.merger.title(record.name)} kicker={<Link to={`/administration/organisations/${record.slug}`}>{record.name}</Link>} lede={labels.merger.lede}>
      <Section title={labels.merger.follows} id="suit">
        {lines.length === 0 ? (
          <p>{labels.merger.nothing}</p>
        ) : (
          <Following lines={lines} />
        )}
      </Section>
      <form
        className={`${styles['form']} ${styles['outcome']}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void merge().catch(() => undefined);
        }}
      >
        <OrganisationSelect label={labels.merger.into} none={labels.form.choose} value={into} onChange={setInto} choices={organisationRecords.nodes.filter(({ slug }) => slug !== record.slug)} error={problems.find(({ path }) => path === 'into')?.message} />
        <TextField label={labels.merger.confirmation(record.name)} value={confirmation} onChange={setConfirmation} error={problems.find(({ path }) => path === 'confirmation')?.message} autoComplete="off" />
        <Notice tone="warn">
          <p>{labels.merger.warning}</p>
        </Notice>
        <Outcome problems={problems} error={error} saved={false} />
        <div>
          <Button type="submit" look="primary" isPending={isPending} isDisabled={!into || !confirmation}>
            {labels.merger.act}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function Following({ lines }: { lines: readonly { what: string; count: number }[] }) {
  return (
    <dl className={styles['figures']}>
      {lines.map(({ what, count }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
