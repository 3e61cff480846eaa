import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { DossierList, type DossierListQuery, MakeDossier } from '../graphql/generated.js';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { dayInParis } from '../meetings/sitting.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { useToday } from '../shell/use-today.js';
import { Button } from '../ui/button.js';
import { French, Quoting } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import styles from './dossiers.module.css';
import { useDossierState } from './use-dossier-state.js';

type Listed = DossierListQuery['dossiers'][number];

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(DossierList, { pact: await pactSlug(api) });
}

/** The dossiers of the pact's meetings, the latest first. */
export function Component() {
  const labels = useLabels(dossierLabels);
  const { pact, can } = useShell();
  const { dossiers, meetings } = useOperation(DossierList, { pact: pact.slug });
  return (
    <Page title={labels.title} lede={labels.lede} kicker={<Link to="/"><French>{pact.shortTitle}</French></Link>}>
      {can('dossier.make') && <Prepare meetings={meetings} />}
      {dossiers.length === 0 ? (
        <Empty title={can('dossier.make') ? labels.none : labels.noneShared} />
      ) : (
        <ul className={styles['list']}>
          {dossiers.map((dossier) => (
            <Line key={dossier.id} dossier={dossier} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Line({ dossier }: { dossier: Listed }) {
  const { id, number, cutOff, fictional, meeting } = dossier;
  const labels = useLabels(dossierLabels);
  const stateOf = useDossierState();
  const format = useFormat();
  return (
    <li>
      <Link to={`/dossiers/${id}`}>
        <Quoting french={[meeting.title]}>{labels.one(meeting.title, number)}</Quoting>
      </Link>
      <p className="small">
        {format.instantDay(meeting.startsAt)}, {labels.asOf(format.day(cutOff))}, {stateOf(dossier)}. {fictional && labels.fictional}
      </p>
    </li>
  );
}

/** For which of the meetings to come; it is read before it is shared. */
function Prepare({ meetings }: { meetings: DossierListQuery['meetings'] }) {
  const labels = useLabels(dossierLabels);
  const format = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const coming = meetings.filter(({ startsAt, state }) => dayInParis(startsAt) >= today && state !== 'CANCELLED');
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState(() => coming.find(({ id }) => id === search.get('reunion'))?.id ?? coming[0]?.id ?? '');
  const { run, isPending, error } = useAction(MakeDossier);
  if (coming.length === 0) return <p>{labels.noMeeting}</p>;
  return (
    <Section title={labels.prepare} id="preparer">
      <form
        aria-label={labels.prepare}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isPending) return;
          void run({ input: { meeting: chosen } }).then(({ makeDossier }) => makeDossier.dossier && navigate(`/dossiers/${makeDossier.dossier.id}`), () => undefined);
        }}
      >
        <p>{labels.prepareText}</p>
        <SelectField label={labels.meeting} value={chosen} onChange={setChosen} options={coming.map(({ id, title, startsAt }) => ({ value: id, label: `${title}, ${format.instantDay(startsAt)}`, language: 'fr' }))} />
        <Refusal error={error} />
        <div>
          <Button type="submit" look="primary" isPending={isPending}>
            {labels.prepare}
          </Button>
        </div>
      </form>
    </Section>
  );
}
