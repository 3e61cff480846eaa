import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { PersonPage, type PersonPageQuery, Shell, SwitchOffPerson, SwitchOnPerson } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { confirmationLabels } from '../labels/confirmations.js';
import { roleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { personalDataLabels } from '../labels/personal-data.js';
import type { PageArgs } from '../page.js';
import { PersonData } from '../personal-data/person-data.js';
import { RealTimeNote } from '../shell/real-time-note.js';
import { pactIfAny, requireSignIn, usePactIfAny, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { Table } from '../ui/table.js';
import styles from './administration.module.css';
import { CorrectionForm } from './correction-form.js';
import { DepartureForm } from './departure-form.js';
import { type EndingRole, EndRoleConfirmation } from './end-role.js';
import { GrantForm } from './grant-form.js';

export type PersonShown = PersonPageQuery['personRecord'];
export type Outlook = NonNullable<PersonPageQuery['departureOutlook']>;

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  const { viewer } = await api.load(Shell, {});
  return api.load(PersonPage, { id: params['id'] ?? '', ...(await pactIfAny(api)), manages: viewer.permissions.includes('person.manage') });
}

export function Component() {
  const labels = useLabels(administrationLabels);
  const personalData = useLabels(personalDataLabels).person;
  const { can, today } = useShell();
  const format = useFormat();
  const pact = usePactIfAny();
  const { personRecord: person, departureOutlook: outlook, organisations, rolesToGive } = useOperation(PersonPage, { id: useParams()['id'] ?? '', ...pact, manages: can('person.manage') });
  const here = person.state !== 'LEFT' && person.leftOn === null;
  return (
    <Page title={person.name} kicker={<Link to="/administration/personnes">{labels.people.title}</Link>} lede={`${person.state === 'ERASED' ? '' : `${person.email} · `}${labels.states[person.state]}${person.fictional ? ` · ${labels.fictional}` : ''}`}>
      <RealTimeNote />
      <Section title={labels.person.held} id="roles">
        <Roles person={person} />
      </Section>
      {here && outlook && (
        <>
          {person.state !== 'DISABLED' && (
            <Section title={labels.person.grant} id="donner">
              <GrantForm key={person.roles.length} person={person.id} organisations={organisations?.nodes ?? []} offers={rolesToGive ?? []} />
            </Section>
          )}
          <Section title={labels.person.account} id="compte">
            <Account person={person} outlook={outlook} />
          </Section>
          <Section title={labels.person.correct} id="corriger">
            <CorrectionForm person={person} />
          </Section>
          <Section title={labels.person.departure} id="depart">
            <DepartureForm person={person} outlook={outlook} />
          </Section>
        </>
      )}
      {!here && (
        <Notice announce="status">
          <p>{person.state === 'ERASED' ? personalData.erased : person.leftOn !== null && person.leftOn > today ? labels.person.leaves(format.day(person.leftOn)) : labels.person.gone}</p>
        </Notice>
      )}
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
  const [ending, setEnding] = useState<EndingRole | null>(null);
  const [ended, setEnded] = useState(false);
  const ask = ({ id, role, from, organisation }: PersonShown['roles'][number]) => {
    const others = person.handOver.find((each) => each.organisation.slug === organisation?.slug)?.candidates.length ?? 0;
    setEnded(false);
    setEnding({ id, role, from, person: person.name, organisation: organisation?.name ?? null, others });
  };
  return (
    <>
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
            <RoleRow key={grant.id} grant={grant} onEnd={() => ask(grant)} />
          ))}
        </tbody>
      </Table>
      {ended && <Notice tone="good" announce="status" title={labels.person.ended} />}
      {ending && <EndRoleConfirmation ending={ending} onDone={() => setEnded(true)} onClose={() => setEnding(null)} />}
    </>
  );
}

function RoleRow({ grant, onEnd }: { grant: PersonShown['roles'][number]; onEnd: () => void }) {
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
          <Button look="quiet" aria-label={labels.person.endOf(roles[grant.role])} onPress={onEnd}>
            {labels.person.end}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Account({ person, outlook }: { person: PersonShown; outlook: Outlook }) {
  const labels = useLabels(administrationLabels);
  const words = useLabels(confirmationLabels);
  const off = useAction(SwitchOffPerson);
  const on = useAction(SwitchOnPerson);
  const [asked, setAsked] = useState(false);
  const disabled = person.state === 'DISABLED';
  const input = { person: person.id };
  const switchOff = () => void off.run({ input }).then(() => setAsked(false), () => undefined);
  return (
    <div className={styles['form']}>
      <Refusal error={on.error} />
      {!disabled && <p className={styles['soft']}>{labels.person.switchOffText}</p>}
      <div>
        <Button isPending={on.isPending} onPress={() => (disabled ? void on.run({ input }).catch(() => undefined) : setAsked(true))}>
          {disabled ? labels.person.switchOn : labels.person.switchOffGo}
        </Button>
      </div>
      {asked && (
        <Confirmation title={words.offTitle(person.name)} act={labels.person.switchOff} keep={words.keep} isPending={off.isPending} error={off.error} onAct={switchOff} onClose={() => setAsked(false)}>
          <p>{words.doors(outlook.sessions, outlook.tokens, outlook.guestLinks)}</p>
          <p>{words.offRoles}</p>
        </Confirmation>
      )}
    </div>
  );
}
