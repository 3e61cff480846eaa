import type { Api } from '../graphql/api.js';
import { PersonalDataPage } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { personalDataLabels } from '../labels/personal-data.js';
import { useShell } from '../shell/use-shell.js';
import { Page, Prose, Section } from '../ui/page.js';
import { type Processing, useRegister } from './use-register.js';

export const load = (api: Api) => api.load(PersonalDataPage, {});

/** What is done with people's data, in plain words, for everybody. */
export function Component() {
  const labels = useLabels(personalDataLabels);
  const { viewer } = useShell();
  const register = useRegister();
  return (
    <Page title={labels.public.title} lede={labels.public.lede(viewer.tenant.name)}>
      <Section title={labels.public.visitors} id="visiteurs">
        <Prose>
          <p>{labels.public.visitorsText}</p>
        </Prose>
      </Section>
      {register.processings.map((processing) => (
        <ProcessingWords key={processing.code} processing={processing} />
      ))}
      <Section title={labels.kept} id="reste">
        <Prose>
          <p>{register.keptWithThePact}</p>
          {register.exceptions.map((exception) => (
            <p key={exception}>{exception}</p>
          ))}
        </Prose>
      </Section>
      <Section title={labels.security} id="securite">
        <Prose>
          <ul>
            {register.security.map((measure) => (
              <li key={measure}>{measure}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section title={labels.public.rights} id="droits">
        <Prose>
          <p>{labels.public.rightsText}</p>
          <p>{labels.public.complaint}</p>
        </Prose>
      </Section>
    </Page>
  );
}

function ProcessingWords({ processing: { code, name, purpose, persons, recipients, legalBasis, retention } }: { processing: Processing }) {
  const labels = useLabels(personalDataLabels);
  return (
    <Section title={name} id={code.toLowerCase()}>
      <Prose>
        <p>{purpose}</p>
        <p>
          <strong>{labels.persons}</strong> {persons} <strong>{labels.recipients}</strong> {recipients}
        </p>
        {retention.length > 0 && (
          <>
            <p>
              <strong>{labels.howLong}</strong>
            </p>
            <ul>
              {retention.map((line) => (
                <li key={line.code}>{labels.keptFor(line.what, line.kept)}</li>
              ))}
            </ul>
          </>
        )}
        <p className="small">{legalBasis}</p>
      </Prose>
    </Section>
  );
}
