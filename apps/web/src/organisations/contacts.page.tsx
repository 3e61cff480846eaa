import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { type ContactDuty, OrganisationContacts, type OrganisationContactsQuery, SetContactPoints } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { organisationLabels } from '../labels/organisations.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './organisations.module.css';

type Participation = OrganisationContactsQuery['participation'];

/** A duty's choice: nobody, somebody of the organisation by id, or somebody else by name and address. */
interface Chosen {
  readonly person: string;
  readonly name: string;
  readonly email: string;
}
type Choices = Readonly<Record<ContactDuty, Chosen>>;

const DUTIES: readonly ContactDuty[] = ['REFERENT', 'DEPUTY', 'HEAD'];
const SOMEONE_ELSE = 'autre';

export async function load(api: Api, { params, search }: PageArgs) {
  await requireSignIn(api);
  return api.load(OrganisationContacts, { pact: search.get('pacte') ?? (await pactSlug(api)), slug: params['slug'] ?? '' });
}

/** Whom to write to in an organisation: for its own people, the secretariat and the administrators. */
export function Component() {
  const labels = useLabels(organisationLabels).contacts;
  const shell = useShell();
  const pact = useSearchParams()[0].get('pacte') ?? shell.pact.slug;
  const { participation } = useOperation(OrganisationContacts, { pact, slug: useParams()['slug'] ?? '' });
  const { slug, name } = participation.organisation;
  return (
    <Page title={labels.title} documentTitle={`${labels.title}, ${name}`} kicker={<French>{name}</French>} lede={labels.lede}>
      <ContactForm participation={participation} pact={pact} />
      <p className={styles['doors']}>
        <Link to={`/organisations/${slug}`}>{labels.back}</Link>
      </p>
    </Page>
  );
}

function choicesOf({ contacts }: Participation): Choices {
  const of = (duty: ContactDuty): Chosen => ({ person: contacts.find((contact) => contact.duty === duty)?.person.id ?? '', name: '', email: '' });
  return { REFERENT: of('REFERENT'), DEPUTY: of('DEPUTY'), HEAD: of('HEAD') };
}

function ContactForm({ participation, pact }: { participation: Participation; pact: string }) {
  const labels = useLabels(organisationLabels).contacts;
  const { can } = useShell();
  const [choices, setChoices] = useState(() => choicesOf(participation));
  const [version, setVersion] = useState(participation.version);
  const { run, data, isPending, error, reset } = useAction(SetContactPoints);
  const answer = data?.setContactPoints;
  const filled = DUTIES.filter((duty) => choices[duty].person);
  const save = async (at: number) => {
    const contacts = filled.map((duty) => (choices[duty].person === SOMEONE_ELSE ? { duty, name: choices[duty].name, email: choices[duty].email.trim() } : { duty, person: choices[duty].person }));
    const { setContactPoints } = await run({ input: { pact, organisation: participation.organisation.slug, version: at, contacts } });
    if (setContactPoints.participation) setVersion(setContactPoints.participation.version);
  };
  const problems = [...(answer?.problems ?? []), ...(error?.problems ?? [])];
  if (!can('contact.manage')) return <ContactList participation={participation} />;
  return (
    <form
      className={styles['contacts']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(version).catch(() => undefined);
      }}
    >
      {DUTIES.map((duty) => (
        <DutyFields key={duty} duty={duty} participation={participation} chosen={choices[duty]} onChange={(chosen) => setChoices({ ...choices, [duty]: chosen })} errorAt={(part) => problems.find(({ path }) => path === `contacts.${filled.indexOf(duty)}.${part}`)?.message} />
      ))}
      {answer?.conflict && (
        <Conflict
          theirs={answer.conflict}
          onTake={(theirs) => {
            setChoices(choicesOf(theirs));
            setVersion(theirs.version);
            reset();
          }}
          onKeep={(theirs) => void save(theirs.version).catch(() => undefined)}
        />
      )}
      {!answer?.conflict && answer && <Notice tone={answer.problems.length ? 'bad' : 'good'} announce={answer.problems.length ? 'alert' : 'status'} title={answer.problems.length ? labels.refused : labels.saved} />}
      {error && <Notice tone="bad" announce="alert" title={error.problems.length > 0 ? labels.refused : error.message} />}
      {!answer?.conflict && (
        <div>
          <Button type="submit" look="primary" isPending={isPending}>
            {labels.save}
          </Button>
        </div>
      )}
    </form>
  );
}

interface DutyFieldsProps {
  readonly duty: ContactDuty;
  readonly participation: Participation;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly errorAt: (part: string) => string | undefined;
}

function DutyFields({ duty, participation: { people, contacts }, chosen, onChange, errorAt }: DutyFieldsProps) {
  const labels = useLabels(organisationLabels).contacts;
  const { can } = useShell();
  const known = [...people, ...contacts.map(({ person }) => person).filter((person) => !people.some(({ id }) => id === person.id))];
  const options = [
    { value: '', label: labels.nobody },
    ...known.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` })),
    ...(can('organisation.manage') ? [{ value: SOMEONE_ELSE, label: labels.someoneElse }] : []),
  ];
  return (
    <fieldset className={styles['duty']}>
      <legend className="visually-hidden">{labels.duties[duty]}</legend>
      <SelectField label={labels.duties[duty]} description={labels.dutyHelp[duty]} value={chosen.person} onChange={(person) => onChange({ ...chosen, person })} options={options} error={errorAt('person') ?? errorAt('duty')} />
      {chosen.person === SOMEONE_ELSE && (
        <>
          <TextField label={labels.name} value={chosen.name} onChange={(name) => onChange({ ...chosen, name })} error={errorAt('name')} />
          <TextField label={labels.email} type="email" value={chosen.email} onChange={(email) => onChange({ ...chosen, email })} error={errorAt('email')} />
        </>
      )}
    </fieldset>
  );
}

function ContactList({ participation: { contacts } }: { participation: Participation }) {
  const labels = useLabels(organisationLabels).contacts;
  return (
    <>
      <Contacts contacts={contacts} />
      <p className="small">{labels.readOnly}</p>
    </>
  );
}

function Contacts({ contacts }: { contacts: Participation['contacts'] }) {
  const labels = useLabels(organisationLabels).contacts;
  return (
    <dl className={styles['about']}>
      {DUTIES.map((duty) => {
        const person = contacts.find((contact) => contact.duty === duty)?.person;
        return (
          <div key={duty}>
            <dt>{labels.duties[duty]}</dt>
            <dd>{person ? `${person.name}, ${person.email}` : labels.nobody}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Conflict({ theirs, onTake, onKeep }: { theirs: Participation; onTake: (theirs: Participation) => void; onKeep: (theirs: Participation) => void }) {
  const labels = useLabels(organisationLabels).contacts;
  return (
    <Notice tone="warn" announce="alert" title={labels.conflictTitle}>
      <p>{labels.conflictText}</p>
      <Contacts contacts={theirs.contacts} />
      <p className={styles['choices']}>
        <Button onPress={() => onTake(theirs)}>{labels.takeTheirs}</Button>
        <Button look="primary" onPress={() => onKeep(theirs)}>
          {labels.keepMine}
        </Button>
      </p>
    </Notice>
  );
}
