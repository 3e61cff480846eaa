import { useState } from 'react';
import { Link } from 'react-router';
import { useAction } from '../../graphql/api-context.js';
import { type OrganisationEditQuery, UpdateParticipation } from '../../graphql/generated.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import { Button } from '../../ui/button.js';
import { French } from '../../ui/french.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import styles from './administration.module.css';
import { errorIn, Outcome } from './organisation-form.js';

type Part = OrganisationEditQuery['organisationRecord']['participations'][number];
type State = Omit<Part, 'pact'>;

const NOT_IN: State = { participant: false, signatory: false, signatorySince: null, signatoryUntil: null, version: 0 };

/** What the organisation is in each pact of the space. */
export function Participations({ organisation, parts, pacts }: { organisation: string; parts: readonly Part[]; pacts: OrganisationEditQuery['pacts'] }) {
  const labels = useLabels(organisationAdministrationLabels).parts;
  return (
    <Section title={labels.title} id="pactes">
      {pacts.map((pact) => (
        <ParticipationForm key={pact.slug} organisation={organisation} pact={pact} part={parts.find((each) => each.pact.slug === pact.slug) ?? NOT_IN} />
      ))}
    </Section>
  );
}

function ParticipationForm({ organisation, pact, part }: { organisation: string; pact: OrganisationEditQuery['pacts'][number]; part: State }) {
  const labels = useLabels(organisationAdministrationLabels).parts;
  const dateHelp = useLabels(organisationAdministrationLabels).form.dateHelp;
  const [state, setState] = useState<State>(part);
  const { run, data, isPending, error } = useAction(UpdateParticipation);
  const answer = data?.updateParticipation;
  const errorAt = errorIn(answer?.problems, error);
  const save = async () => {
    const { participant, signatory, signatorySince, signatoryUntil, version } = state;
    const { updateParticipation } = await run({ input: { pact: pact.slug, organisation, version, participant, signatory, signatorySince: signatorySince || null, signatoryUntil: signatoryUntil || null } });
    if (updateParticipation.conflict) setState(updateParticipation.conflict);
    else if (updateParticipation.participation) setState({ ...state, version: updateParticipation.participation.version });
  };
  return (
    <form
      className={`${styles['form']} ${styles['part']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(() => undefined);
      }}
    >
      <h3>
        <French>{pact.shortTitle}</French>
      </h3>
      <div className={styles['pair']}>
        <YesNo label={labels.participant} value={state.participant} onChange={(participant) => setState({ ...state, participant })} />
        <YesNo label={labels.signatory} value={state.signatory} onChange={(signatory) => setState({ ...state, signatory })} />
      </div>
      {state.signatory && (
        <div className={styles['pair']}>
          <TextField label={labels.signatorySince} description={dateHelp} value={state.signatorySince ?? ''} onChange={(signatorySince) => setState({ ...state, signatorySince })} error={errorAt('signatorySince')} />
          <TextField label={labels.signatoryUntil} value={state.signatoryUntil ?? ''} onChange={(signatoryUntil) => setState({ ...state, signatoryUntil })} error={errorAt('signatoryUntil')} />
        </div>
      )}
      {answer?.conflict ? <Notice tone="warn" announce="alert" title={labels.stale} /> : <Outcome problems={answer?.problems} error={error} saved={Boolean(answer)} />}
      <div className={styles['acts']}>
        <Button type="submit" isPending={isPending}>
          {state.version === 0 ? labels.join(pact.shortTitle) : labels.save(pact.shortTitle)}
        </Button>
      </div>
      {state.version > 0 && <Link to={`/organisations/${organisation}/contacts?pacte=${pact.slug}`}>{labels.contacts}</Link>}
    </form>
  );
}

function YesNo({ label, value, onChange }: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  const labels = useLabels(organisationAdministrationLabels).parts;
  return (
    <SelectField
      label={label}
      value={value ? 'oui' : 'non'}
      onChange={(chosen) => onChange(chosen === 'oui')}
      options={[
        { value: 'oui', label: labels.yes },
        { value: 'non', label: labels.no },
      ]}
    />
  );
}
