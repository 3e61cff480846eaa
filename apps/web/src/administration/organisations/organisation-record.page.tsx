import { Link, useParams } from 'react-router';
import type { Api } from '../../graphql/api.js';
import { useOperation } from '../../graphql/api-context.js';
import { OrganisationEdit, type OrganisationEditQuery } from '../../graphql/generated.js';
import { useFormat } from '../../labels/format.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import type { PageArgs } from '../../page.js';
import { requireSignIn } from '../../shell/use-shell.js';
import { French } from '../../ui/french.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import styles from './administration.module.css';
import { OrganisationForm } from './organisation-form.js';
import { Participations } from './participation-form.js';

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(OrganisationEdit, { slug: params['slug'] ?? '' });
}

/** One organisation of the directory, to correct. */
export function Component() {
  const labels = useLabels(organisationAdministrationLabels);
  const { organisationRecord: record, organisationRecords, pacts } = useOperation(OrganisationEdit, { slug: useParams()['slug'] ?? '' });
  return (
    <Page title={<French>{record.name}</French>} documentTitle={`${record.name}, ${labels.kicker}`} kicker={<Link to="/administration/organisations">{labels.back}</Link>} lede={labels.states[record.state]}>
      {record.mergedInto ? (
        <Merged record={record} />
      ) : (
        <>
          <OrganisationForm key={record.slug} record={record} choices={organisationRecords.nodes} />
          <Participations key={`pactes-${record.slug}`} organisation={record.slug} parts={record.participations} pacts={pacts} />
          <Section title={labels.others.title} id="gestes">
            <p className={styles['links']}>
              <Link to={`/organisations/${record.slug}`}>{labels.others.publicPage}</Link>
              <Link to={`/administration/organisations/${record.slug}/reunion`}>{labels.others.merge}</Link>
            </p>
          </Section>
        </>
      )}
    </Page>
  );
}

function Merged({ record: { mergedInto, mergedOn } }: { record: OrganisationEditQuery['organisationRecord'] }) {
  const labels = useLabels(organisationAdministrationLabels).others;
  const format = useFormat();
  return (
    <Notice title={labels.mergedInto(mergedInto?.name ?? '', format.day(mergedOn ?? ''))}>
      <Link to={`/administration/organisations/${mergedInto?.slug ?? ''}`}>
        <French>{mergedInto?.name ?? ''}</French>
      </Link>
    </Notice>
  );
}
