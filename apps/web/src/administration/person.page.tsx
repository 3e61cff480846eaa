import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { EndRole, PersonPage, type PersonPageQuery, SwitchOffPerson, SwitchOnPerson } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { roleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { personalDataLabels } from '../labels/personal-data.js';
import type { PageArgs } from '../routes.js';
import { PersonData } from '../personal-data/person-data.js';
import { pactIfAny, requireSignIn, usePactIfAny, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { Table } from '../ui/table.js';
import styles from './administration.module.css';
import { DepartureForm } from './departure-form.js';
import { GrantForm } from './grant-form.js';

export type PersonShown = PersonPageQuery['personRecord'];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(PersonPage, { id: params['id'] ?? '', ...(await pactIfAny(api)) });
}

export function Component() {
  const labels = useLabels(administrationLabels);
  const personalData = useLabels(personalDataLabels).person;
  const { can } = useShell();
  const pact = usePactIfAny();
  const { personRecord: person, organisations } = useOperation(PersonPage, { id: useParams()['id'] ?? '', ...pact });
  const here = person.state !== 'LEFT' && person.leftOn === null;
  return (
    <Page title={person.name} kicker={<Link to="/administration/personnes">{labels.people.title}</Link>} lede={`${person.state === 'ERASED' ? '' : `${person.email} · `}${labels.states[person.state]}${person.fictional ? ` · ${labels.fictional}` : ''}`}>
      <Section title={labels.person.held} id="roles">
        <Roles person={person} />
      </Section>
      {here && can('person.manage') && (
        <>
          {person.state !== 'DISABLED' && (
            <Section title={labels.person.grant} id="donner">
              <GrantForm key={person.roles.length} person={person.id} organisations={organisations?.nodes ?? []} />
            </Section>
          )}
          <Section title={labels.person.account} id="compte">
            <Account person={person} />
          </Section>
          <Section title={labels.person.departure} id="depart">
            <DepartureForm person={person} />
          </Section>
        </>
      )}
      {!here && <p>{person.state === 'ERASED' ? personalData.erased : labels.person.gone}</p>}
      {person.state !== 'ERASED' && can('personal-data.manage') && (
        <Section title={personalData.title} id="donnees">
          <PersonData person={person} />
        </Section>
      )}
    </Page>
  );
}

function Roles({ person }: { person: PersonShown }) {
  const labels = useLabels(administrationLabels);
  const { run, isPending, error } = useAction(EndRole);
  const [ending, setEnding] = useState('');
  const end = (grant: string) => {
    setEnding(grant);
    void run({ input: { grant } }).catch(() => undefined);
  };
  return (
    <>
      <Refusal error={error} />
      <Table caption={labels.person.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.role}</th>
            <th scope="col">{labels.organisation}</th>
            <th scope="col">{labels.person.from}</th>
            <th scope="col">{labels.person.until}</th>
            <th scope="col">{labels.access.actions}</th>
          </tr>
        </thead>
        <tbody>
          {person.roles.map((grant) => (
            <RoleRow key={grant.id} grant={grant} isPending={isPending && ending === grant.id} onEnd={() => end(grant.id)} />
          ))}
        </tbody>
      </Table>
    </>
  );
}

function RoleRow({ grant, isPending, onEnd }: { grant: PersonShown['roles'][number]; isPending: boolean; onEnd: () => void }) {
  const labels = useLabels(administrationLabels);
  const roles = useLabels(roleLabels).words;
  const format = useFormat();
  const { can, today } = useShell();
  const withdrawn = grant.until !== null && grant.until === grant.from;
  const past = withdrawn || (grant.until !== null && grant.until <= today);
  return (
    <tr>
      <th scope="row">
        {roles[grant.role]}
        <span className={styles['soft']}>{grant.current ? labels.person.current : withdrawn ? labels.person.withdrawn : past ? labels.person.past : labels.person.future}</span>
      </th>
      <td data-label={labels.organisation}>{grant.organisation ? <French>{grant.organisation.name}</French> : labels.noOrganisation}</td>
      <td data-label={labels.person.from}>
        {grant.from ? format.day(grant.from) : labels.person.always}
        {grant.grantedBy && <span className={styles['soft']}>{labels.person.givenBy(grant.grantedBy)}</span>}
      </td>
      <td data-label={labels.person.until}>{grant.until ? format.day(grant.until) : labels.person.open}</td>
      <td data-label={labels.access.actions}>
        {!past && can('person.manage') && (
          <Button look="quiet" isPending={isPending} aria-label={labels.person.endOf(roles[grant.role])} onPress={onEnd}>
            {labels.person.end}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Account({ person }: { person: PersonShown }) {
  const labels = useLabels(administrationLabels).person;
  const off = useAction(SwitchOffPerson);
  const on = useAction(SwitchOnPerson);
  const disabled = person.state === 'DISABLED';
  const act = disabled ? on : off;
  return (
    <div className={styles['form']}>
      <Refusal error={act.error} />
      {!disabled && <p className={styles['soft']}>{labels.switchOffText}</p>}
      <div>
        <Button isPending={act.isPending} onPress={() => void act.run({ input: { person: person.id } }).catch(() => undefined)}>
          {disabled ? labels.switchOn : labels.switchOff}
        </Button>
      </div>
    </div>
  );
}
