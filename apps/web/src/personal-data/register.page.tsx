import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { PersonalDataPage } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { personalDataLabels } from '../labels/personal-data.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { Page, Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import styles from './personal-data.module.css';
import { type Processing, useRegister } from './use-register.js';

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(PersonalDataPage, {});
}

/** The register as those who administer need it: what is held, where, how long, and what erasing does. */
export function Component() {
  const labels = useLabels(personalDataLabels);
  const register = useRegister();
  const { can } = useShell();
  return (
    <Page title={labels.register.title} kicker={<Link to="/administration">{labels.register.kicker}</Link>} lede={labels.register.lede}>
      <p className={styles['words']}>
        {labels.register.how} {can('audit.read') && <Link to="/administration/journal?domaine=PERSONAL_DATA">{labels.register.journal}</Link>}
      </p>
      <Section title={labels.register.durations} id="durees">
        <Durations processings={register.processings} />
        {[register.keptWithThePact, ...register.exceptions].map((words) => (
          <p key={words} className={styles['after']}>
            {words}
          </p>
        ))}
      </Section>
      {register.processings.map((processing) => (
        <Section key={processing.code} title={processing.name} id={processing.code.toLowerCase()}>
          <About processing={processing} />
          <Held processing={processing} />
        </Section>
      ))}
    </Page>
  );
}

function Durations({ processings }: { processings: readonly Processing[] }) {
  const labels = useLabels(personalDataLabels);
  return (
    <Table caption={labels.register.durationsCaption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.register.what}</th>
          <th scope="col">{labels.register.keptUntil}</th>
          <th scope="col">{labels.register.processing}</th>
        </tr>
      </thead>
      <tbody>
        {processings.flatMap(({ name, retention }) =>
          retention.map(({ code, what, kept }) => (
            <tr key={code}>
              <th scope="row">{what}</th>
              <td data-label={labels.register.keptUntil}>{kept}</td>
              <td data-label={labels.register.processing}>{name}</td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}

function About({ processing: { purpose, legalBasis, persons, recipients } }: { processing: Processing }) {
  const labels = useLabels(personalDataLabels);
  const lines = [
    [labels.purpose, purpose],
    [labels.legalBasis, legalBasis],
    [labels.persons, persons],
    [labels.recipients, recipients],
  ] as const;
  return (
    <dl className={styles['about']}>
      {lines.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Held({ processing: { name, data } }: { processing: Processing }) {
  const labels = useLabels(personalDataLabels).register;
  return (
    <Table caption={labels.heldOf(name)} stack>
      <thead>
        <tr>
          <th scope="col">{labels.data}</th>
          <th scope="col">{labels.categories}</th>
          <th scope="col">{labels.onErasure}</th>
        </tr>
      </thead>
      <tbody>
        {data.map(({ code, title, categories, erasure }) => (
          <tr key={code}>
            <th scope="row">{title}</th>
            <td data-label={labels.categories}>{categories.join(', ')}</td>
            <td data-label={labels.onErasure}>{erasure}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
